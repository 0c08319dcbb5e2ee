package nl.netwerkspoor.query.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.Tellings;
import nl.netwerkspoor.query.facts.FoldedFacts;
import nl.netwerkspoor.query.views.AnyOrder;
import nl.netwerkspoor.query.views.Shown;
import org.junit.jupiter.api.Test;

class FactorsTest {

    private final Factors view = new Factors();
    private final Tellings told = new Tellings("voorbeeld");

    private Recorded observe(String when, String factor) {
        return told.tell("success-factor-observed", when, "factor", factor);
    }

    @Test
    void shows_a_whole_factor() {
        told.tell(
                "success-factor-observed",
                "2012",
                "factor",
                "mixed-group",
                "about",
                List.of("initiative:soep", "table:kerngroep"),
                "text",
                "Iedereen eet mee.");
        observe("2013", "mixed-group");
        observe("2015", "mixed-group");

        assertThat(Shown.at(view, told, "mixed-group", "2013-06-01")).isEqualTo("""
                        key: mixed-group
                        name: gemengde groep
                        certainty: certain
                        factor: mixed-group
                        observed: 2012-01-01/2012-12-31
                        count: {certain: 1, possible: 2}
                        observations:
                          - {when: 2012, certainty: certain, about: [initiative:soep, table:kerngroep], text: Iedereen eet mee., because: #1}
                          - {when: 2013, certainty: possible, about: [], text: null, because: #2}
                        because: #1 #2
                        """);
    }

    @Test
    void is_absent_before_possible_within_and_certain_after_its_first_observation() {
        observe("2012", "mixed-group");

        assertThat(Shown.at(view, told, "mixed-group", "2011-12-31")).isEqualTo("absent");
        assertThat(Shown.at(view, told, "mixed-group", "2012-06-01"))
                .contains("certainty: possible", "count: {certain: 0, possible: 1}");
        assertThat(Shown.at(view, told, "mixed-group", "2012-12-31"))
                .contains("certainty: certain", "count: {certain: 1, possible: 1}");
    }

    @Test
    void lists_what_was_observed_most_by_that_day_first() {
        observe("2010", "mixed-group");
        observe("2010", "serious-work");
        observe("2011", "serious-work");
        observe("2012/2014", "reciprocity");
        observe("2014", "mixed-group");
        observe("2014", "mixed-group");

        assertThat(order(told.all(), "2010-12-31")).containsExactly("mixed-group", "serious-work", "reciprocity");
        assertThat(order(told.all(), "2012-06-01")).containsExactly("serious-work", "mixed-group", "reciprocity");
        assertThat(order(told.all(), "2014-12-31")).containsExactly("mixed-group", "serious-work", "reciprocity");
    }

    @Test
    void a_value_of_ones_own_is_a_factor_like_any_and_each_bare_other_stands_for_itself() {
        observe("2012", "other:lekker-eten");
        observe("2013", "other:lekker-eten");
        Recorded one = observe("2012", "other");
        Recorded another = observe("2012", "other");

        assertThat(order(told.all(), "2014-01-01"))
                .containsExactly(
                        "other:lekker-eten", one.id().toString(), another.id().toString());
        assertThat(Shown.at(view, told, "other:lekker-eten", "2014-01-01"))
                .contains("name: lekker eten", "factor: other:lekker-eten", "count: {certain: 2, possible: 2}");
        assertThat(Shown.at(view, told, another.id().toString(), "2014-01-01"))
                .contains("name: anders", "factor: other", "count: {certain: 1, possible: 1}", "because: #4");
    }

    @Test
    void says_the_same_whatever_the_order_of_arrival_and_however_often() {
        Recorded observed = observe("2011/2012", "mixed-group");
        observe("2012", "mixed-group");
        observe("2012", "other");
        told.correct(observed, "2012-05", "factor", "mixed-group", "text", "Het werkt.");
        told.withdraw(observe("2013", "mixed-group"));
        observe("2013", "serious-work");

        for (String day : List.of("2011-06-01", "2012-06-01", "2014-01-01")) {
            AnyOrder.saysTheSame(
                    told, recorded -> Shown.at(view, told, recorded, "mixed-group", day) + order(recorded, day));
        }
    }

    private List<String> order(Collection<Recorded> recorded, String day) {
        return view.keys(
                new FoldedFacts(told.traject(), recorded), LocalDate.parse(day).toEpochDay());
    }
}
