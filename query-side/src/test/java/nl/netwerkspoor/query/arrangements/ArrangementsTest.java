package nl.netwerkspoor.query.arrangements;

import static nl.netwerkspoor.query.initiatives.Asked.assertSame;
import static nl.netwerkspoor.query.initiatives.Asked.assertSameInAnyOrder;
import static nl.netwerkspoor.query.initiatives.Asked.at;
import static nl.netwerkspoor.query.initiatives.Asked.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.Tellings;
import nl.netwerkspoor.query.initiatives.Asked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ArrangementsTest {

    private static final String OF = "arrangement:winkel";

    private final Arrangements arrangements = new Arrangements();
    private Tellings told = new Tellings("noord");

    @BeforeEach
    void tell() {
        told = new Tellings("noord");
        for (String organisation : List.of("iriszorg", "tactus")) {
            told.tell("organisation-joined-network", "2010", "organisation", organisation, "name", organisation);
        }
    }

    private void start(String initiative, @Nullable String where, @Nullable String lead) {
        told.tell(
                "initiative-spontaneously-started",
                "2011",
                "initiative",
                initiative,
                "name",
                initiative,
                "where",
                where,
                "lead",
                lead);
    }

    private Recorded open(String when, @Nullable Object... fields) {
        @Nullable Object[] all = new Object[fields.length + 4];
        all[0] = "arrangement";
        all[1] = "winkel";
        all[2] = "name";
        all[3] = "Winkel";
        System.arraycopy(fields, 0, all, 4, fields.length);
        return told.tell("arrangement-opened", when, all);
    }

    private Recorded grow(String when, @Nullable String where, @Nullable String lead, String... initiatives) {
        return told.tell(
                "initiative-grew-into-arrangement",
                when,
                "initiatives",
                List.of(initiatives),
                "arrangement",
                "winkel",
                "name",
                "Winkel",
                "where",
                where,
                "lead",
                lead);
    }

    private @Nullable Object field(String day, String field) {
        return Asked.field(arrangements, told, "winkel", day, field);
    }

    private List<String> values(String day, String field) {
        List<?> states = (List<?>) field(day, field);
        return states == null
                ? List.of()
                : states.stream()
                        .map(state -> (Map<?, ?>) state)
                        .map(state -> state.get("value") + " " + state.get("certainty"))
                        .toList();
    }

    @Test
    void says_since_when_by_the_dates_whatever_was_told_first() {
        open("2010");
        told.tell("arrangement-extended", "2013", "arrangement", "winkel", "capacity", "5");
        told.tell("arrangement-extended", "2011", "arrangement", "winkel", "capacity", "5");

        assertThat(field("2014-01-01", "capacity"))
                .hasToString("[{value=5, certainty=certain, since=2013, until=null, because=[4, 5]}]");
    }

    @Test
    void closed_and_possibly_opened_again_it_is_possibly_where_it_opened_again_and_nowhere_else() {
        open("2011", "where", "ermelo", "audiences", "youth");
        told.tell("arrangement-extended", "2011", "arrangement", "winkel", "municipalities", "harderwijk");
        told.tell("arrangement-closed", "2012-03", "arrangement", "winkel");
        open("2013", "where", "nunspeet");

        assertThat(values("2013-06-01", "places")).containsExactly("nunspeet possible");
        assertThat(values("2013-06-01", "audiences")).isEmpty();
        assertThat(values("2013-12-31", "places")).containsExactly("nunspeet certain");
    }

    @Test
    void opened_again_it_has_the_places_and_audiences_told_of_it_since() {
        open("2010", "where", "ermelo", "audiences", "addiction");
        told.tell("arrangement-extended", "2011", "arrangement", "winkel", "municipalities", "nunspeet");
        told.tell("arrangement-closed", "2012", "arrangement", "winkel");
        open("2014", "where", "putten", "audiences", "addiction");
        told.tell("arrangement-extended", "2015", "arrangement", "winkel", "audiences", "elderly");

        assertThat(values("2012-06-01", "places")).containsExactly("ermelo certain", "nunspeet certain");
        assertThat(values("2014-12-31", "places")).containsExactly("putten certain");
        assertThat(values("2014-12-31", "audiences")).containsExactly("addiction certain");
        assertThat(values("2015-12-31", "audiences")).containsExactly("addiction certain", "elderly certain");
    }

    @Test
    void shows_an_arrangement_as_a_whole() {
        start("breien", "ermelo", "clients");
        told.tell(
                "initiative-grew-into-arrangement",
                "2012",
                "initiatives",
                "breien",
                "arrangement",
                "winkel",
                "name",
                "Winkel",
                "field",
                "shop",
                "provision",
                "general",
                "hosts",
                "iriszorg",
                "audiences",
                List.of("homeless", "addiction"));
        told.tell(
                "arrangement-extended",
                "2013-05",
                "arrangement",
                "winkel",
                "municipalities",
                "putten",
                "audiences",
                "anyone",
                "capacity",
                "10..15");
        told.tell("funding-secured", "2013", "of", OF, "source", "wmo");
        told.tell("funding-secured", "2013", "of", OF, "source", "other");
        told.tell("found-still-going", "2013-04-15", "of", OF);

        assertSame(at(arrangements, told, "winkel", "2013-05-15"), """
                key: winkel
                name: Winkel
                certainty: certain
                open: {value: true, certainty: certain, since: "2012", until: null, because: [4]}
                field: shop
                provision: general
                instigation: null
                places:
                  - {value: putten, certainty: possible, since: 2013-05, until: null, because: [5]}
                  - {value: ermelo, certainty: possible, since: "2012", until: null, because: [4]}
                partOf: null
                from: [breien]
                joined: []
                ideas: []
                hosts: [{value: iriszorg, certainty: certain, since: "2012", until: null, because: [4]}]
                audiences:
                  - {value: homeless, certainty: certain, since: "2012", until: null, because: [4]}
                  - {value: addiction, certainty: certain, since: "2012", until: null, because: [4]}
                  - {value: anyone, certainty: possible, since: 2013-05, until: null, because: [5]}
                capacity: [{value: 10..15, certainty: possible, since: 2013-05, until: null, because: [5]}]
                lead: [{value: clients, certainty: certain, since: "2011", until: null, because: [3]}]
                supporters: []
                funding:
                  - {value: wmo, certainty: possible, since: "2013", until: null, because: [6], funder: null}
                  - {value: other, certainty: possible, since: "2013", until: null, because: [7], funder: null}
                sources: {certain: 0, possible: 2}
                lastSeen: 2013-05
                because:
                  certainty: [4]
                  field: [4]
                  provision: [4]
                  instigation: [4]
                  partOf: [4]
                  ideas: [4]
                  from: [4]
                  joined: []
                  sources: [6, 7]
                  lastSeen: [5]
                """);
    }

    @Test
    void shows_nothing_but_its_name_and_opening_where_no_more_is_known() {
        open("../2012");

        assertSame(at(arrangements, told, "winkel", "1950-01-01"), """
                key: winkel
                name: Winkel
                certainty: possible
                open: {value: true, certainty: possible, since: ../2012, until: null, because: [3]}
                field: null
                provision: null
                instigation: null
                places: []
                partOf: null
                from: []
                joined: []
                ideas: []
                hosts: []
                audiences: []
                capacity: []
                lead: []
                supporters: []
                funding: []
                sources: {certain: 0, possible: 0}
                lastSeen: ../2012
                because:
                  certainty: [3]
                  field: [3]
                  provision: [3]
                  instigation: [3]
                  partOf: [3]
                  ideas: [3]
                  from: []
                  joined: []
                  sources: []
                  lastSeen: [3]
                """);
    }

    @Nested
    class Open {

        @Test
        void is_absent_before_possible_within_and_certain_after_the_date_of_its_opening() {
            open("2012-05");

            assertThat(at(arrangements, told, "winkel", "2012-04-30")).isNull();
            assertThat(field("2012-05-30", "certainty")).isEqualTo("possible");
            assertThat(field("2012-05-31", "certainty")).isEqualTo("certain");
        }

        @Test
        void is_left_out_after_its_certain_end_until_it_opens_again() {
            open("2012", "field", "shop");
            told.tell("arrangement-closed", "2013-05", "arrangement", "winkel");
            open("2014", "field", "food");

            assertThat(field("2013-05-15", "certainty")).isEqualTo("possible");
            assertThat(at(arrangements, told, "winkel", "2013-05-31")).isNull();
            assertThat(field("2014-06-01", "certainty")).isEqualTo("possible");
            assertThat(field("2014-12-31", "certainty")).isEqualTo("certain");
            assertThat(field("2014-12-31", "field")).isEqualTo("food");
        }

        @Test
        void is_closed_even_where_the_dates_overlap_as_a_closing_comes_after_an_opening() {
            open("2012");
            told.tell("arrangement-closed", "2012-05", "arrangement", "winkel");

            assertThat(at(arrangements, told, "winkel", "2012-05-31")).isNull();
        }
    }

    @Nested
    class Hosts {

        @Test
        void are_those_of_the_hand_over_from_then_on() {
            open("2012", "hosts", "iriszorg");
            told.tell(
                    "arrangement-handed-over", "2013", "arrangement", "winkel", "hosts", List.of("tactus", "iriszorg"));
            told.tell("arrangement-handed-over", "2014", "arrangement", "winkel", "hosts", "tactus");

            assertThat(values("2012-12-31", "hosts")).containsExactly("iriszorg certain");
            assertThat(values("2013-06-01", "hosts")).containsExactly("iriszorg certain", "tactus possible");
            assertThat(values("2013-12-31", "hosts")).containsExactly("iriszorg certain", "tactus certain");
            assertThat(values("2014-06-01", "hosts")).containsExactly("iriszorg possible", "tactus certain");
            assertThat(values("2014-12-31", "hosts")).containsExactly("tactus certain");
        }
    }

    @Nested
    class LeadOfOne {

        @Test
        void is_that_of_the_initiatives_where_they_agree() {
            start("breien", null, "clients");
            start("koken", null, "clients");
            grow("2012", null, null, "breien", "koken");
            told.tell("lead-shifted", "2013", "of", "initiative:koken", "lead", "shared");

            assertThat(values("2012-12-31", "lead")).containsExactly("clients certain");
            assertThat(values("2013-06-01", "lead")).containsExactly("clients possible");
            assertThat(values("2013-12-31", "lead")).isEmpty();
        }

        @Test
        void is_not_known_where_that_of_one_of_the_initiatives_is_not() {
            start("breien", null, "clients");
            start("koken", null, null);
            grow("2012", null, null, "breien", "koken");

            assertThat(values("2012-12-31", "lead")).isEmpty();
        }

        @Test
        void is_its_own_from_the_moment_it_has_one() {
            start("breien", null, "clients");
            grow("2012", null, null, "breien");
            told.tell("lead-shifted", "2013", "of", OF, "lead", "professionals");

            assertThat(values("2012-12-31", "lead")).containsExactly("clients certain");
            assertThat(values("2013-06-01", "lead")).containsExactly("professionals possible", "clients possible");
            assertThat(values("2013-12-31", "lead")).containsExactly("professionals certain");
        }
    }

    @Nested
    class WhereItIs {

        @Test
        void is_where_it_opened_before_where_its_initiative_was() {
            start("breien", "ermelo", null);
            grow("2012", "putten/centrum", null, "breien");

            assertThat(values("2012-06-01", "places")).containsExactly("putten/centrum possible");
            assertThat(values("2012-12-31", "places")).containsExactly("putten/centrum certain");
        }

        @Test
        void is_where_its_initiatives_were_where_nothing_is_told_of_itself() {
            start("breien", "ermelo", null);
            start("koken", "elburg", null);
            grow("2012", null, null, "breien", "koken");

            assertThat(values("2012-12-31", "places")).containsExactly("ermelo certain", "elburg certain");
        }
    }

    @Test
    void shows_what_joined_it_and_what_it_is_part_of() {
        start("breien", null, null);
        told.tell("arrangement-opened", "2012", "arrangement", "huis", "name", "Huis");
        open("2012", "partOf", "huis", "instigator", "together");
        told.tell("initiatives-joined-forces", "2013", "initiatives", "breien", "into", OF);

        assertThat(field("2012-12-31", "joined")).isEqualTo(List.of());
        assertThat(field("2013-12-31", "joined")).isEqualTo(List.of("breien"));
        assertThat(field("2013-12-31", "partOf")).isEqualTo("huis");
        assertThat(field("2013-12-31", "instigation")).isEqualTo("together");
        assertThat(field("2013-12-31", "from")).isEqualTo(List.of());
    }

    @Test
    void was_last_seen_when_it_was_held_found_extended_or_handed_over() {
        open("2012", "hosts", "iriszorg");
        told.tell("activity-held", "2013-01", "of", OF);
        told.tell("funding-secured", "2015", "of", OF);
        told.tell("found-still-going", "2014", "of", OF);

        assertThat(field("2012-12-31", "lastSeen")).isEqualTo("2012");
        assertThat(field("2013-06-01", "lastSeen")).isEqualTo("2013-01");
        assertThat(field("2016-01-01", "lastSeen")).isEqualTo("2014");
    }

    @Test
    void is_the_same_in_any_order_of_arrival_with_corrections_and_withdrawals() {
        start("breien", "ermelo", "clients");
        Recorded grown = grow("2012", null, null, "breien");
        Recorded closed = told.tell("arrangement-closed", "2014", "arrangement", "winkel");
        told.tell("funding-secured", "2013", "of", OF, "source", "wmo", "period", "2013/2014");
        told.correct(
                grown,
                "2012-05",
                "initiatives",
                "breien",
                "arrangement",
                "winkel",
                "name",
                "De winkel",
                "hosts",
                "iriszorg");
        told.tell("arrangement-handed-over", "2013", "arrangement", "winkel", "hosts", "tactus");
        told.withdraw(closed);

        assertThat(field("2014-12-31", "name")).isEqualTo("De winkel");
        assertThat(field("2014-12-31", "certainty")).isEqualTo("certain");
        for (String day : List.of("2012-05-10", "2013-06-30", "2014-12-31")) {
            assertSameInAnyOrder(told, facts -> arrangements.at(facts, "winkel", day(day)));
        }
    }
}
