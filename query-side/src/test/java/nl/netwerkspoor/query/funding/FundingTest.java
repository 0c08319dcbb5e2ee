package nl.netwerkspoor.query.funding;

import static nl.netwerkspoor.query.initiatives.Asked.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.netwerkspoor.happenings.ArrangementKey;
import nl.netwerkspoor.happenings.Tellings;
import nl.netwerkspoor.query.initiatives.Asked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FundingTest {

    private static final ArrangementKey WINKEL = new ArrangementKey("winkel");

    private Tellings told = new Tellings("noord");

    @BeforeEach
    void tell() {
        told = new Tellings("noord");
        told.tell("arrangement-opened", "2010", "arrangement", "winkel", "name", "Winkel");
        told.tell("organisation-joined-network", "2010", "organisation", "ermelo", "name", "Ermelo");
        told.tell("organisation-joined-network", "2010", "organisation", "putten", "name", "Putten");
    }

    private void secured(String when, @Nullable String source, @Nullable String funder, @Nullable String period) {
        told.tell(
                "funding-secured",
                when,
                "of",
                "arrangement:winkel",
                "source",
                source,
                "funder",
                funder,
                "period",
                period);
    }

    private void ended(String when, @Nullable String source, @Nullable String funder) {
        told.tell("funding-ended", when, "of", "arrangement:winkel", "source", source, "funder", funder);
    }

    private List<Funding> fundings() {
        return Funding.of(Asked.facts(told), WINKEL);
    }

    private List<String> inForce(String day) {
        return Funding.states(fundings(), day(day)).stream()
                .map(state -> (Map<?, ?>) Asked.shown(state, told))
                .map(state -> state == null ? "" : state.get("value") + " " + state.get("certainty"))
                .toList();
    }

    private @Nullable Object sources(String day) {
        return Asked.shown(Funding.distinctSources(fundings(), day(day)), told);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2012/2014,   2011-12-31, -",
                "2012/2014,   2012-01-01, certain",
                "2012/2014,   2014-12-31, certain",
                "2012/2014,   2015-01-01, -",
                "2012,        2012-06-01, certain",
                "2012,        2013-01-01, -",
                "2012~/2014,  2011-06-30, -",
                "2012~/2014,  2011-07-01, possible",
                "2012~/2014,  2013-06-30, certain",
                "2012/2014~,  2013-07-01, certain",
                "2012/2014~,  2013-07-02, possible",
                "2012/2014~,  2015-06-30, possible",
                "2012/2014~,  2015-07-01, -",
                "2012~,       2012-06-01, possible",
                "2012/..,     2018-01-01, certain",
                "2012/,       2012-01-01, certain",
                "2012/,       2012-12-31, possible",
                "2012/,       2018-01-01, possible",
                "/2014,       1950-01-01, possible",
                "/2014,       2014-01-01, possible",
                "/2014,       2014-12-31, certain",
                "/2014,       2015-01-01, -",
                "../2014,     2013-12-31, possible",
                "../2014,     2014-12-31, certain",
                "../2014,     2015-01-01, -",
                "../2012-05~, 2012-04-01, possible",
            })
    void is_in_force_over_its_period(String period, String day, @Nullable String certainty) {
        secured("2013", "wmo", null, period);

        assertThat(inForce(day)).isEqualTo(certainty == null ? List.of() : List.of("wmo " + certainty));
    }

    @Nested
    class WithoutPeriod {

        @Test
        void is_in_force_from_its_securing_until_the_end_of_the_same() {
            secured("2012", "wmo", "ermelo", null);
            secured("2012", "fund", "ermelo", null);
            ended("2013", "wmo", "ermelo");

            assertThat(inForce("2011-12-31")).isEmpty();
            assertThat(inForce("2012-06-01")).containsExactly("wmo possible", "fund possible");
            assertThat(inForce("2012-12-31")).containsExactly("wmo certain", "fund certain");
            assertThat(inForce("2013-06-01")).containsExactly("wmo possible", "fund certain");
            assertThat(inForce("2013-12-31")).containsExactly("fund certain");
        }

        @Test
        void ends_of_another_source_or_funder_or_with_a_bare_other_end_nothing_of_it() {
            secured("2012", "wmo", "ermelo", null);
            secured("2012", "other", "ermelo", null);
            ended("2013", "fund", null);
            ended("2013", null, "putten");
            ended("2013", "other", null);

            assertThat(inForce("2014-01-01")).containsExactly("wmo certain", "other certain");
        }

        @Test
        void an_end_that_names_no_source_ends_all_that_was_there_and_nothing_that_came_later() {
            secured("2012", "wmo", null, null);
            secured("2012", "fund", null, null);
            ended("2013", null, null);
            secured("2014", "sales", null, null);

            assertThat(inForce("2014-12-31")).containsExactly("sales certain");
        }

        @Test
        void an_end_that_names_no_source_ended_what_was_there_when_all_else_came_later() {
            secured("2012/2013", "wmo", null, null);
            ended("2012", null, null);
            secured("2013", "sales", null, "2014/..");

            assertThat(inForce("2012-06-01")).containsExactly("wmo possible");
            assertThat(inForce("2013-12-31")).isEmpty();
            assertThat(inForce("2014-12-31")).containsExactly("sales certain");
        }

        @Test
        void an_end_that_names_what_is_not_known_of_it_possibly_ends_it() {
            secured("2012", null, null, null);
            ended("2013", "wmo", "ermelo");

            assertThat(inForce("2013-12-31")).containsExactly("null possible");
        }

        @Test
        void its_own_end_cannot_lie_before_it_began() {
            secured("2012/2013", "wmo", null, null);
            ended("2012", "wmo", null);

            assertThat(inForce("2013-12-31")).isEmpty();
        }

        @Test
        void renewed_money_is_in_force_again() {
            secured("2012", "wmo", null, null);
            ended("2013", "wmo", null);
            secured("2014", "wmo", null, null);

            assertThat(inForce("2013-12-31")).isEmpty();
            assertThat(inForce("2014-12-31")).containsExactly("wmo certain");
        }
    }

    @Test
    void stops_within_its_period_where_it_ended_early() {
        secured("2012", "wmo", null, "2012/2016");
        ended("2013", "wmo", null);

        assertThat(inForce("2012-12-31")).containsExactly("wmo certain");
        assertThat(inForce("2014-01-01")).isEmpty();
    }

    @Test
    void money_promised_before_an_end_for_a_period_after_it_stands() {
        secured("2012", "wmo", null, null);
        secured("2013-06", "wmo", null, "2015/2016");
        ended("2014", "wmo", null);

        assertThat(inForce("2014-12-31")).isEmpty();
        assertThat(inForce("2015-01-01")).containsExactly("wmo certain");
    }

    @Test
    void money_for_a_later_period_stands_though_all_money_ended_in_the_vague_year_it_was_promised_in() {
        secured("2012", "fund", null, null);
        secured("2013", "wmo", null, "2015/2016");
        ended("2013", null, null);

        assertThat(inForce("2014-12-31")).isEmpty();
        assertThat(inForce("2015-01-01")).containsExactly("wmo certain");
    }

    @Test
    void money_for_a_period_and_an_end_on_the_day_that_it_begins_may_follow_each_other_either_way() {
        secured("2012", "fund", null, null);
        ended("2013-03/2013-04", null, null);
        secured("2013-03/2013-04", "wmo", null, "2013-03/2014");

        assertThat(inForce("2013-06-01")).containsExactly("wmo possible");
    }

    @Nested
    class DistinctSources {

        @Test
        void count_each_bare_other_and_a_narrowed_one_once() {
            secured("2012", "other", null, null);
            secured("2012", "other", null, null);
            secured("2012", "other:statiegeld", null, null);
            secured("2012", "other:statiegeld", "ermelo", null);
            secured("2013", "wmo", null, null);

            assertThat(sources("2013-06-01")).isEqualTo(Map.of("certain", 3L, "possible", 4L));
        }

        @Test
        void may_be_one_already_counted_where_the_source_is_not_known() {
            secured("2012", null, null, null);
            secured("2012", null, null, null);

            assertThat(sources("2013-01-01")).isEqualTo(Map.of("certain", 1L, "possible", 2L));

            secured("2012", "wmo", null, null);

            assertThat(sources("2013-01-01")).isEqualTo(Map.of("certain", 1L, "possible", 3L));
        }
    }
}
