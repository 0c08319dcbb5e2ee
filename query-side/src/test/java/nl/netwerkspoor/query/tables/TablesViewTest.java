package nl.netwerkspoor.query.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.TableKey;
import nl.netwerkspoor.happenings.Tellings;
import nl.netwerkspoor.query.facts.FoldedFacts;
import nl.netwerkspoor.query.views.AnyOrder;
import nl.netwerkspoor.query.views.Shown;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TablesViewTest {

    private final TablesView view = new TablesView();
    private final Tellings told = new Tellings("voorbeeld");

    private String at(String day) {
        return Shown.at(view, told, "kerngroep", day);
    }

    private @Nullable Object field(String name, String day) {
        Map<String, @Nullable Object> answer = view.at(
                new FoldedFacts(told.traject(), told.all()),
                "kerngroep",
                LocalDate.parse(day).toEpochDay());
        return answer == null ? "absent" : answer.get(name);
    }

    private List<Seats.Seat> seats(String day) {
        return Seats.at(
                new FoldedFacts(told.traject(), told.all()),
                new TableKey("kerngroep"),
                LocalDate.parse(day).toEpochDay());
    }

    private String share(String day) {
        ClientShare share = ClientShare.of(seats(day));
        return share == null ? "none" : share.min() + ".." + share.max();
    }

    private void form() {
        told.tell("table-formed", "2010", "table", "kerngroep", "name", "Kerngroep");
    }

    private void joins(String participant, String when, @Nullable String size, @Nullable String... background) {
        told.tell("participant-joined-network", "2010", "participant", participant, "background", List.of(background));
        told.tell("partner-joined-table", when, "table", "kerngroep", "participant", participant, "size", size);
    }

    @Test
    void shows_a_whole_table() {
        told.tell(
                "organisation-joined-network",
                "2010",
                "organisation",
                "iriszorg",
                "name",
                "IrisZorg",
                "kind",
                "addiction-care");
        told.tell(
                "participant-joined-network",
                "2010",
                "participant",
                "clientgroep-1",
                "alias",
                "Groep Noord",
                "background",
                "client",
                "size",
                "10..15");
        told.tell(
                "table-formed",
                "2011",
                "table",
                "kerngroep",
                "name",
                "Kerngroep",
                "kind",
                "core-group",
                "organisations",
                "iriszorg",
                "about",
                "organisation:iriszorg");
        told.tell("client-joined-table", "2012-21", "table", "kerngroep", "participant", "clientgroep-1", "size", 2);
        told.tell(
                "table-met",
                "2012-06",
                "table",
                "kerngroep",
                "clients",
                2,
                "others",
                "~5",
                "times",
                "3..4",
                "text",
                "Over het plein.");
        told.tell("table-met", "2012/2013", "table", "kerngroep");
        told.tell("found-still-going", "2012-12", "of", "table:kerngroep", "text", "Loopt goed.");

        assertThat(at("2012-12-31")).isEqualTo("""
                        key: kerngroep
                        name: Kerngroep
                        kind: core-group
                        counted: counted
                        certainty: certain
                        since: 2011
                        until: null
                        because: #3
                        about: [organisation:iriszorg]
                        seats:
                          - {who: organisation:iriszorg, name: IrisZorg, size: 1..1, client: false, certainty: certain, since: 2011, until: null, because: #1 #3}
                          - {who: participant:clientgroep-1, name: Groep Noord, size: 2..2, client: true, certainty: certain, since: 2012-21, until: null, because: #2 #4}
                        clientShare: {min: 0.6666666666666666, max: 0.6666666666666666, because: #1 #2 #3 #4}
                        clientSeat: {certainty: certain, because: #1 #2 #3 #4}
                        meetings: {times: {min: 3, max: 5}, items:
                          - {when: 2012/2013, certainty: possible, times: 1..1, clients: null, others: null, text: null, because: #6}
                          - {when: 2012-06, certainty: certain, times: 3..4, clients: 2..2, others: 4..6, text: Over het plein., because: #5}, because: #5 #6}
                        foundStillGoing:
                          - {when: 2012-12, certainty: certain, text: Loopt goed., because: #7}
                        """);
    }

    @Nested
    class On_a_day {

        @Test
        void before_it_was_formed_it_is_left_out() {
            form();

            assertThat(at("2009-12-31")).isEqualTo("absent");
        }

        @Test
        void within_the_vague_date_of_forming_it_is_possible() {
            form();

            assertThat(field("certainty", "2010-06-01")).hasToString("POSSIBLE");
            assertThat(field("certainty", "2010-12-31")).hasToString("CERTAIN");
        }

        @Test
        void after_it_was_dissolved_it_is_left_out_with_its_seats() {
            form();
            joins("p-1", "2011", "1", "client");
            told.tell("table-dissolved", "2013", "table", "kerngroep");

            assertThat(field("certainty", "2012-12-31")).hasToString("CERTAIN");
            assertThat(field("certainty", "2013-01-01")).hasToString("POSSIBLE");
            assertThat(seats("2013-01-01")).extracting(Seats.Seat::certainty).hasToString("[POSSIBLE]");
            assertThat(at("2013-12-31")).isEqualTo("absent");
            assertThat(seats("2013-12-31")).isEmpty();
        }

        @Test
        void a_seat_taken_within_a_vague_date_is_possible_until_its_last_day() {
            form();
            joins("p-1", "2011-05", "1", "client");

            assertThat(seats("2011-04-30")).isEmpty();
            assertThat(seats("2011-05-01")).extracting(Seats.Seat::certainty).hasToString("[POSSIBLE]");
            assertThat(seats("2011-05-31")).extracting(Seats.Seat::certainty).hasToString("[CERTAIN]");
        }

        @Test
        void a_table_that_is_only_named_is_not_listed() {
            told.tell(
                    "obstacle-raised", "2011", "obstacle", "ruimte", "name", "Geen ruimte", "about", "table:werkgroep");
            form();

            assertThat(view.keys(new FoldedFacts(told.traject(), told.all()))).containsExactly("kerngroep");
        }
    }

    @Nested
    class A_seat_ends {

        @Test
        void by_leaving_the_table() {
            form();
            joins("p-1", "2011", "1", "client");
            told.tell("left-table", "2012-05", "table", "kerngroep", "participant", "p-1");

            assertThat(seats("2012-04-30")).extracting(Seats.Seat::certainty).hasToString("[CERTAIN]");
            assertThat(seats("2012-05-15")).extracting(Seats.Seat::certainty).hasToString("[POSSIBLE]");
            assertThat(seats("2012-05-31")).isEmpty();
        }

        @Test
        void by_leaving_the_network() {
            form();
            joins("p-1", "2011", "1", "client");
            told.tell("participant-left-network", "2012", "participant", "p-1");

            assertThat(seats("2012-12-31")).isEmpty();
        }

        @Test
        void of_an_organisation_that_took_it_when_the_table_was_formed() {
            told.tell("organisation-joined-network", "2010", "organisation", "tactus", "name", "Tactus");
            told.tell("table-formed", "2010", "table", "kerngroep", "name", "Kerngroep", "organisations", "tactus");
            told.tell("left-table", "2012", "table", "kerngroep", "organisation", "tactus");

            assertThat(seats("2011-01-01")).extracting(Seats.Seat::who).hasToString("[organisation:tactus]");
            assertThat(seats("2012-12-31")).isEmpty();
        }

        @Test
        void but_not_for_who_took_it_again_later() {
            form();
            joins("p-1", "2011", "1", "client");
            told.tell("left-table", "2012", "table", "kerngroep", "participant", "p-1");
            told.tell("partner-joined-table", "2014", "table", "kerngroep", "participant", "p-1", "size", 1);

            assertThat(seats("2013-06-01")).isEmpty();
            assertThat(seats("2015-01-01")).extracting(Seats.Seat::certainty).hasToString("[CERTAIN]");
        }

        @Test
        void for_nobody_when_the_happening_is_withdrawn() {
            form();
            joins("p-1", "2011", "1", "client");
            Recorded left = told.tell("left-table", "2012", "table", "kerngroep", "participant", "p-1");
            told.withdraw(left);

            assertThat(seats("2013-01-01")).extracting(Seats.Seat::certainty).hasToString("[CERTAIN]");
        }
    }

    @Nested
    class The_size_of_a_seat {

        @Test
        void is_that_at_the_table() {
            told.tell("participant-joined-network", "2010", "participant", "groep", "size", "10..15");
            form();
            told.tell("client-joined-table", "2011", "table", "kerngroep", "participant", "groep", "size", 2);

            assertThat(seats("2012-01-01"))
                    .extracting(seat -> seat.size().text())
                    .containsExactly("2");
        }

        @Test
        void else_that_at_joining_the_network() {
            told.tell("participant-joined-network", "2010", "participant", "groep", "size", "10..15");
            form();
            told.tell("client-joined-table", "2011", "table", "kerngroep", "participant", "groep");

            assertThat(seats("2012-01-01"))
                    .extracting(seat -> seat.size().text())
                    .containsExactly("10..15");
        }

        @Test
        void else_at_least_one() {
            form();
            joins("p-1", "2011", null, "client");

            assertThat(seats("2012-01-01"))
                    .singleElement()
                    .satisfies(seat -> assertThat(seat.size().min()).isEqualTo(1))
                    .satisfies(seat -> assertThat(seat.size().max()).isNull());
        }

        @Test
        void of_an_organisation_is_one_also_of_an_unnamed_group() {
            told.tell(
                    "organisation-joined-network",
                    "2010",
                    "organisation",
                    "groep",
                    "name",
                    "Drie instellingen",
                    "size",
                    3);
            form();
            told.tell("partner-joined-table", "2011", "table", "kerngroep", "organisation", "groep", "size", 3);

            assertThat(seats("2012-01-01"))
                    .extracting(seat -> seat.size().text())
                    .containsExactly("1");
        }

        @Test
        void and_its_kind_are_those_of_the_last_taking_that_has_possibly_happened() {
            told.tell("participant-joined-network", "2010", "participant", "groep");
            form();
            told.tell("client-joined-table", "2013", "table", "kerngroep", "participant", "groep", "size", 7);
            told.tell("left-table", "2012", "table", "kerngroep", "participant", "groep");
            told.tell("partner-joined-table", "2011", "table", "kerngroep", "participant", "groep", "size", 2);

            assertThat(seats("2011-12-31")).singleElement().satisfies(seat -> {
                assertThat(seat.size().text()).isEqualTo("2");
                assertThat(seat.client()).isNull();
            });
            assertThat(seats("2013-06-01")).singleElement().satisfies(seat -> {
                assertThat(seat.size().text()).isEqualTo("7");
                assertThat(seat.client()).isTrue();
                assertThat(seat.because()).containsExactly(1L, 3L);
            });
        }
    }

    @Nested
    class A_seat_is_a_client_seat {

        @Test
        void by_the_background_of_the_participant() {
            form();
            joins("p-1", "2011", "1", "volunteer", "former-client");
            joins("p-2", "2011", "1", "expert-by-experience");
            joins("p-3", "2011", "1", "policy-officer");
            joins("p-4", "2011", "1");

            assertThat(seats("2012-01-01")).extracting(Seats.Seat::client).containsExactly(true, true, false, null);
        }

        @Test
        void by_joining_as_a_client() {
            told.tell("participant-joined-network", "2010", "participant", "p-1");
            form();
            told.tell("client-joined-table", "2011", "table", "kerngroep", "participant", "p-1");

            assertThat(seats("2012-01-01")).extracting(Seats.Seat::client).containsExactly(true);
        }

        @Test
        void of_an_organisation_that_clients_run() {
            told.tell(
                    "organisation-joined-network",
                    "2010",
                    "organisation",
                    "stichting",
                    "name",
                    "Stichting",
                    "clientRun",
                    true);
            told.tell("organisation-joined-network", "2010", "organisation", "bedrijf", "name", "Bedrijf");
            told.tell(
                    "table-formed",
                    "2010",
                    "table",
                    "kerngroep",
                    "name",
                    "Kerngroep",
                    "organisations",
                    List.of("stichting", "bedrijf"));

            assertThat(seats("2012-01-01"))
                    .extracting(seat -> seat.who().value() + " " + seat.client())
                    .containsExactly("bedrijf false", "stichting true");
        }
    }

    @Nested
    class The_share_of_client_seats {

        @Test
        void is_none_without_seats() {
            form();

            assertThat(share("2012-01-01")).isEqualTo("none");
            assertThat(field("clientShare", "2012-01-01")).isNull();
        }

        @Test
        void is_exact_where_all_is_certain_and_known() {
            form();
            joins("p-1", "2011", "1", "client");
            joins("p-2", "2011", "3", "manager");

            assertThat(share("2012-01-01")).isEqualTo("0.25..0.25");
        }

        @Test
        void counts_possible_seats_in_the_most_only() {
            form();
            joins("p-1", "2011", "1", "client");
            joins("p-2", "2011/2013", "1", "client");
            joins("p-3", "2011/2013", "3", "manager");

            assertThat(share("2012-01-01")).isEqualTo("0.25..1.0");
        }

        @Test
        void counts_seats_of_unknown_background_in_both_mosts() {
            form();
            joins("p-1", "2011", "1", "client");
            joins("p-2", "2011", "1", "manager");
            joins("p-3", "2011", "2");

            assertThat(share("2012-01-01")).isEqualTo("0.25..0.75");
        }

        @Test
        void reaches_to_none_and_all_where_sizes_are_unbounded() {
            form();
            joins("p-1", "2011", "51..", "client");
            joins("p-2", "2011", null, "manager");

            assertThat(share("2012-01-01")).isEqualTo("0.0..1.0");
        }

        @Test
        void is_none_certainly_where_no_client_can_sit_there() {
            form();
            joins("p-1", "2011", "2..", "manager");

            assertThat(share("2012-01-01")).isEqualTo("0.0..0.0");
        }
    }

    @Nested
    class A_client_seat_is_there {

        private String there(String day) {
            return Seats.clientAmong(seats(day)).code();
        }

        @Test
        void certainly_by_a_certain_seat_of_a_client() {
            form();
            joins("p-1", "2011", "1", "client");

            assertThat(there("2012-01-01")).isEqualTo("certain");
            assertThat(there("2011-06-01")).isEqualTo("possible");
            assertThat(there("2010-12-31")).isEqualTo("absent");
        }

        @Test
        void possibly_by_one_whose_background_is_not_known_or_who_may_be_nobody() {
            form();
            joins("p-1", "2011", "1");

            assertThat(there("2012-01-01")).isEqualTo("possible");

            joins("p-2", "2011", "0..3", "client");

            assertThat(there("2012-01-01")).isEqualTo("possible");
        }

        @Test
        void not_by_others() {
            form();
            joins("p-1", "2011", "1", "manager");
            joins("p-2", "2011", "0", "client");

            assertThat(there("2012-01-01")).isEqualTo("absent");
        }
    }

    @Test
    void counts_some_kinds_of_table_apart_or_not() {
        int i = 0;
        List<String> counted = new ArrayList<>();
        for (String kind : List.of("kick-off", "exchange-meeting", "client-council", "recovery-group", "core-group")) {
            told.tell("table-formed", "2010", "table", "t-" + i, "name", kind, "kind", kind);
            Map<String, @Nullable Object> answer = view.at(
                    new FoldedFacts(told.traject(), told.all()),
                    "t-" + i++,
                    LocalDate.parse("2012-01-01").toEpochDay());
            counted.add(kind + " " + (answer == null ? "" : answer.get("counted")));
        }

        assertThat(counted)
                .containsExactly(
                        "kick-off not-counted",
                        "exchange-meeting not-counted",
                        "client-council apart",
                        "recovery-group apart",
                        "core-group counted");
    }

    @Test
    void says_the_same_whatever_the_order_of_arrival_and_however_often() {
        form();
        joins("p-1", "2011", "1", "client");
        joins("p-2", "2011/2012", "2");
        Recorded left = told.tell("left-table", "2012", "table", "kerngroep", "participant", "p-1");
        told.correct(left, "2013", "table", "kerngroep", "participant", "p-1");
        told.correct(left, "2012-06/2012-12", "table", "kerngroep", "participant", "p-1");
        Recorded met = told.tell("table-met", "2012", "table", "kerngroep", "clients", 3);
        told.withdraw(met);
        told.tell("table-dissolved", "2014/2015", "table", "kerngroep");

        for (String day : List.of("2010-06-01", "2012-07-01", "2013-01-01", "2014-06-01", "2016-01-01")) {
            AnyOrder.saysTheSame(told, recorded -> Shown.at(view, told, recorded, "kerngroep", day));
        }
    }
}
