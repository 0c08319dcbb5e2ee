package nl.netwerkspoor.query.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.Tellings;
import nl.netwerkspoor.query.facts.FoldedFacts;
import nl.netwerkspoor.query.views.AnyOrder;
import nl.netwerkspoor.query.views.Because;
import nl.netwerkspoor.query.views.Shown;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final Tellings told = new Tellings("voorbeeld");

    private static long day(String day) {
        return LocalDate.parse(day).toEpochDay();
    }

    private FoldedFacts facts() {
        return new FoldedFacts(told.traject(), told.all());
    }

    private Map<String, Count> at(String day) {
        return Figures.at(facts(), day(day));
    }

    /** A figure as `1..2 #3 #4`. */
    private String figure(String name, String day) {
        return shown(at(day).get(name));
    }

    private static String shown(@Nullable Count count) {
        if (count == null) {
            return "no such figure";
        }
        String because = count.because() instanceof Because positions
                ? positions.positions().stream().map(p -> " #" + p).collect(Collectors.joining())
                : " because of a sentence";
        return count.certain() + ".." + count.possible() + because;
    }

    /** All figures that are not nothing, each on a line. */
    private static String figures(Map<String, Count> figures) {
        return figures.entrySet().stream()
                .filter(figure -> !figure.getValue().saysTheSameAs(new Count(0L, 0L, "")))
                .map(figure -> figure.getKey() + ": " + shown(figure.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    private String happened(String since, String at) {
        return happened(told.all(), since, at);
    }

    /** All groups with something in it. */
    private String happened(Collection<Recorded> recorded, String since, String at) {
        Map<String, @Nullable Object> groups =
                Happened.between(new FoldedFacts(told.traject(), recorded), day(since), day(at));
        groups.values().removeIf(List.of()::equals);
        return Shown.text(groups, told);
    }

    private void tellAlmostEverything() {
        told.tell("traject-started", "2010", "name", "Voorbeeld");
        told.tell("organisation-joined-network", "2010", "organisation", "iriszorg", "name", "IrisZorg");
        told.tell("organisation-joined-network", "2011", "organisation", "drie", "name", "Drie", "size", "3");
        told.tell(
                "participant-joined-network",
                "2011",
                "participant",
                "deelnemer-1",
                "background",
                "client",
                "size",
                "3");
        told.tell(
                "table-formed",
                "2011",
                "table",
                "kerngroep",
                "name",
                "Kerngroep",
                "organisations",
                List.of("iriszorg"));
        told.tell("client-joined-table", "2012", "table", "kerngroep", "participant", "deelnemer-1");
        told.tell("initiative-spontaneously-started", "2012-05-14", "initiative", "voetbal", "name", "Straatvoetbal");
        told.tell(
                "supporter-joined",
                "2012-06",
                "of",
                "initiative:voetbal",
                "supporter",
                "organisation:iriszorg",
                "contribution",
                "space");
        told.tell(
                "initiative-grew-into-arrangement",
                "2013",
                "initiatives",
                "voetbal",
                "arrangement",
                "voetbalplein",
                "name",
                "Voetbalplein",
                "field",
                "sport",
                "where",
                List.of("ermelo", "putten/dorp"));
        told.tell("funding-secured", "2013", "of", "arrangement:voetbalplein", "source", "wmo", "period", "2013/2014");
        told.tell("provider-loosened-intake", "2012", "provider", "iriszorg", "admits", List.of("youth", "homeless"));
        told.tell("provider-adopted-practice", "2012", "provider", "iriszorg", "practice", "mixed-audiences");
        told.tell("obstacle-raised", "2011", "obstacle", "ruimte", "name", "Geen ruimte");
        told.tell("obstacle-eased", "2012-22", "obstacle", "ruimte", "how", "resolved");
        told.tell("question-raised", "2012", "question", "wie", "name", "Wie betaalt?");
        told.tell("result-measured", "2013", "indicator", "bezoekers", "name", "Bezoekers", "value", "30");
        told.tell("initiative-spontaneously-started", "2012-06-01", "initiative", "soep", "name", "Soep");
        told.tell("initiative-stalled", "2012-08", "initiative", "soep");
        told.tell("initiative-ended", "2013-01-09", "initiative", "soep", "lesson", "Te veel vergaderd.");
    }

    @Test
    void has_figures_of_all_that_section_9_names() {
        tellAlmostEverything();

        assertThat(figures(at("2012-07-01"))).isEqualTo("""
                initiativesSpark: 1..1 #17
                initiativesRooted: 1..1 #7 #8
                tables: 1..1 #5
                tablesWithClients: 0..1 #4 #5 #6
                clientSeats: 0..3 #4 #6
                organisations: 1..1 #2
                unnamedOrganisationGroups: 1..1 #3
                participantsOfClientBackground: minder dan 5..minder dan 5 because of a sentence
                audiencesAdmitted: 0..2 #11
                practices: 0..1 #12
                obstaclesOpen: 0..1 #13 #14
                questionsOpen: 0..1 #15
                """);
        assertThat(figures(at("2013-12-31"))).isEqualTo("""
                initiativesArrangement: 1..1 #7 #9
                initiativesEnded: 1..1 #17 #19
                arrangementsOpen: 1..1 #9
                municipalitiesCovered: 2..2 #9
                fieldsCovered: 1..1 #9
                tables: 1..1 #5
                tablesWithClients: 1..1 #4 #5 #6
                clientSeats: 3..3 #4 #6
                organisations: 1..1 #2
                unnamedOrganisationGroups: 1..1 #3
                participantsOfClientBackground: minder dan 5..minder dan 5 because of a sentence
                audiencesAdmitted: 2..2 #11
                practices: 1..1 #12
                fundingSources: 1..1 #10
                questionsOpen: 1..1 #15
                """);
    }

    @Test
    void has_every_group_of_what_happened() {
        tellAlmostEverything();

        assertThat(happened("2011-12-31", "2013-12-31")).isEqualTo("""
                appeared:
                  - {certainty: certain, ref: initiative:voetbal, name: Straatvoetbal, what: spark, when: 2012-05-14/2012-05-14, because: #7}
                  - {certainty: certain, ref: initiative:soep, name: Soep, what: spark, when: 2012-06-01/2012-06-01, because: #17}
                moved:
                  - {certainty: certain, ref: initiative:voetbal, name: Straatvoetbal, what: movement, when: 2012-06-01/2012-06-30, because: #8}
                  - {certainty: certain, ref: initiative:voetbal, name: Straatvoetbal, what: rooted, when: 2012-06-01/2012-06-30, because: #8}
                grew:
                  - {certainty: certain, ref: initiative:voetbal, name: Straatvoetbal, what: initiative-grew-into-arrangement, when: 2013-01-01/2013-12-31, because: #9, into: arrangement:voetbalplein}
                stalled:
                  - {certainty: certain, ref: initiative:soep, name: Soep, what: initiative-stalled, when: 2012-08-01/2012-08-31, because: #18}
                ended:
                  - {certainty: certain, ref: initiative:soep, name: Soep, what: initiative-ended, when: 2013-01-09/2013-01-09, because: #19, lesson: Te veel vergaderd.}
                seats:
                  - {certainty: certain, ref: table:kerngroep, name: Kerngroep, what: client-joined-table, when: 2012-01-01/2012-12-31, because: #6, who: [participant:deelnemer-1]}
                intakeAndPractices:
                  - {certainty: certain, ref: organisation:iriszorg, name: IrisZorg, what: provider-loosened-intake, when: 2012-01-01/2012-12-31, because: #11, values: [youth, homeless]}
                  - {certainty: certain, ref: organisation:iriszorg, name: IrisZorg, what: provider-adopted-practice, when: 2012-01-01/2012-12-31, because: #12, values: [mixed-audiences]}
                arrangements:
                  - {certainty: certain, ref: arrangement:voetbalplein, name: Voetbalplein, what: initiative-grew-into-arrangement, when: 2013-01-01/2013-12-31, because: #9}
                funding:
                  - {certainty: certain, ref: arrangement:voetbalplein, name: Voetbalplein, what: funding-secured, when: 2013-01-01/2013-12-31, because: #10, values: [wmo]}
                obstacles:
                  - {certainty: certain, ref: obstacle:ruimte, name: Geen ruimte, what: obstacle-eased, when: 2012-06-01/2012-08-31, because: #14, values: [resolved]}
                results:
                  - {certainty: certain, ref: indicator:bezoekers, name: Bezoekers, what: result-measured, when: 2013-01-01/2013-12-31, because: #16}
                """);
    }

    @Test
    void shows_figures_of_both_days_beside_what_happened() {
        told.tell("organisation-joined-network", "2010", "organisation", "iriszorg", "name", "IrisZorg");
        told.tell("initiative-spontaneously-started", "2012", "initiative", "voetbal", "name", "Straatvoetbal");

        Map<String, @Nullable Object> progress = Progress.between(facts(), day("2011-12-31"), day("2012-12-31"));

        assertThat(progress.keySet()).containsExactly("since", "figures", "happened");
        assertThat(progress.get("since")).isEqualTo("2011-12-31");
        assertThat(progress.get("figures"))
                .extracting("initiativesSpark")
                .isEqualTo(Map.of(
                        "since",
                        Map.of("certain", 0L, "possible", 0L, "because", new Because(List.of())),
                        "at",
                        Map.of("certain", 1L, "possible", 1L, "because", new Because(List.of(2L)))));
    }

    @Nested
    class What_happened_in_a_vague_year {

        private static final String CERTAIN = "appeared:\n  - {certainty: certain, ";
        private static final String POSSIBLE = "appeared:\n  - {certainty: possible, ";

        @Test
        void is_certain_between_days_around_it_only() {
            told.tell("initiative-spontaneously-started", "2012", "initiative", "voetbal", "name", "Voetbal");

            assertThat(happened("2010-01-01", "2011-12-31")).isEmpty();
            assertThat(happened("2011-12-31", "2012-12-31")).startsWith(CERTAIN);
            assertThat(happened("2012-01-01", "2012-12-31")).startsWith(POSSIBLE);
            assertThat(happened("2011-12-31", "2012-12-30")).startsWith(POSSIBLE);
            assertThat(happened("2012-12-30", "2016-01-01")).startsWith(POSSIBLE);
            assertThat(happened("2012-12-31", "2016-01-01")).isEmpty();
        }

        @Test
        void is_possible_where_nothing_says_when_it_began() {
            told.tell("initiative-spontaneously-started", "../2012", "initiative", "voetbal", "name", "Voetbal");

            assertThat(happened("1900-01-01", "2012-12-31")).startsWith(POSSIBLE);
            assertThat(happened("2012-12-31", "2016-01-01")).isEmpty();
        }
    }

    @Nested
    class The_phases {

        @Test
        void that_are_candidates_count_as_possible() {
            told.tell("initiative-spontaneously-started", "2012", "initiative", "voetbal", "name", "Voetbal");
            told.tell("activity-held", "2013", "of", "initiative:voetbal");

            assertThat(figures(at("2013-06-01"))).isEqualTo("""
                    initiativesSpark: 0..1 #1 #2
                    initiativesMovement: 0..1 #1 #2
                    """);
            assertThat(figures(at("2013-12-31"))).isEqualTo("""
                    initiativesMovement: 1..1 #1 #2
                    """);
        }

        @Test
        void of_what_may_not_have_started_are_possible() {
            told.tell("initiative-spontaneously-started", "2012", "initiative", "voetbal", "name", "Voetbal");

            assertThat(figures(at("2011-12-31"))).isEmpty();
            assertThat(figure("initiativesSpark", "2012-06-01")).isEqualTo("0..1 #1");
            assertThat(figure("initiativesSpark", "2012-12-31")).isEqualTo("1..1 #1");
        }

        @Test
        void move_again_by_a_revival() {
            told.tell("initiative-spontaneously-started", "2012", "initiative", "voetbal", "name", "Voetbal");
            told.tell("initiative-ended", "2013", "initiative", "voetbal");
            told.tell("initiative-revived", "2014", "initiative", "voetbal");

            assertThat(happened("2013-12-31", "2014-12-31")).isEqualTo("""
                    moved:
                      - {certainty: certain, ref: initiative:voetbal, name: Voetbal, what: initiative-revived, when: 2014-01-01/2014-12-31, because: #3}
                    """);
        }

        @Test
        void end_in_quiet() {
            told.tell("initiative-spontaneously-started", "2012-01-01", "initiative", "voetbal", "name", "Voetbal");

            assertThat(figure("quietInitiatives", "2012-06-29")).isEqualTo("0..0");
            assertThat(figure("quietInitiatives", "2012-06-30")).isEqualTo("1..1 #1");
        }
    }

    @Test
    void counts_a_municipality_once_and_one_that_is_not_known_as_perhaps_another() {
        told.tell(
                "arrangement-opened",
                "2012",
                "arrangement",
                "winkel",
                "name",
                "Winkel",
                "where",
                "ermelo",
                "field",
                "shop");
        told.tell("arrangement-opened", "2013", "arrangement", "inloop", "name", "Inloop", "where", "ermelo/west");
        told.tell("arrangement-opened", "2013", "arrangement", "soep", "name", "Soep");

        assertThat(figure("municipalitiesCovered", "2013-12-31")).isEqualTo("1..2 #1 #2 #3");
        assertThat(figure("municipalitiesCovered", "2012-06-01")).isEqualTo("0..1 #1");
        assertThat(figure("fieldsCovered", "2013-12-31")).isEqualTo("1..3 #1 #2 #3");
    }

    @Test
    void never_takes_a_bare_other_for_the_same_as_another() {
        for (String key : List.of("een", "twee")) {
            told.tell("arrangement-opened", "2012", "arrangement", key, "name", key, "field", "other");
            told.tell("funding-secured", "2012", "of", "arrangement:" + key, "source", "other");
            told.tell("funding-secured", "2012", "of", "traject", "source", "other:loterij");
        }

        assertThat(figure("fieldsCovered", "2012-12-31")).isEqualTo("2..2 #1 #4");
        assertThat(figure("fundingSources", "2012-12-31")).isEqualTo("3..3 #2 #5 #6");
    }

    @Nested
    class Tables {

        @Test
        void of_clients_are_apart_and_occasions_do_not_count() {
            told.tell("participant-joined-network", "2011", "participant", "deelnemer-1", "background", "client");
            for (String kind : List.of("core-group", "client-council", "kick-off")) {
                told.tell("table-formed", "2011", "table", kind, "name", kind, "kind", kind);
                told.tell("client-joined-table", "2011", "table", kind, "participant", "deelnemer-1", "size", "2..3");
            }

            assertThat(figures(at("2011-12-31"))).isEqualTo("""
                    tables: 1..1 #2
                    tablesWithClients: 1..1 #1 #2 #3
                    clientTables: 1..1 #4
                    clientTablesWithClients: 1..1 #1 #4 #5
                    clientSeats: 4..6 #1 #3 #5
                    participantsOfClientBackground: minder dan 5..null because of a sentence
                    """);
        }

        @Test
        void have_client_seats_without_bound_where_only_at_least_so_many_are_known() {
            told.tell("participant-joined-network", "2011", "participant", "deelnemer-1", "background", "client");
            told.tell("table-formed", "2011", "table", "kerngroep", "name", "Kerngroep");
            told.tell("client-joined-table", "2012", "table", "kerngroep", "participant", "deelnemer-1", "size", "2..");

            assertThat(figure("clientSeats", "2011-12-31")).isEqualTo("0..0");
            assertThat(figure("clientSeats", "2012-06-01")).isEqualTo("0..null #1 #3");
            assertThat(figure("clientSeats", "2012-12-31")).isEqualTo("2..null #1 #3");
        }

        @Test
        void that_were_dissolved_and_need_not_be_there_again_have_no_certain_seat() {
            told.tell("participant-joined-network", "2010", "participant", "piet", "background", "client", "size", "1");
            told.tell("table-formed", "2010", "table", "kerngroep", "name", "Kerngroep");
            told.tell("table-dissolved", "2011", "table", "kerngroep");
            told.tell("table-formed", "2012", "table", "kerngroep", "name", "Kerngroep");
            told.tell("client-joined-table", "2012-03-01", "table", "kerngroep", "participant", "piet");

            assertThat(figures(at("2012-06-01"))).isEqualTo("""
                    tables: 0..1 #4
                    tablesWithClients: 0..1 #1 #4 #5
                    clientSeats: 0..1 #1 #5
                    participantsOfClientBackground: minder dan 5..minder dan 5 because of a sentence
                    """);
            assertThat(figure("clientSeats", "2012-12-31")).isEqualTo("1..1 #1 #5");
        }

        @Test
        void may_have_a_client_among_those_of_whom_nothing_is_known() {
            told.tell("participant-joined-network", "2011", "participant", "deelnemer-1", "size", "1");
            told.tell("table-formed", "2011", "table", "kerngroep", "name", "Kerngroep");
            told.tell("partner-joined-table", "2011", "table", "kerngroep", "participant", "deelnemer-1");

            assertThat(figure("tablesWithClients", "2011-12-31")).isEqualTo("0..1 #1 #2 #3");
            assertThat(figure("clientSeats", "2011-12-31")).isEqualTo("0..1 #1 #3");
        }
    }

    @Test
    void rounds_people_of_client_background_and_says_so_in_a_sentence() {
        told.tell(
                "participant-joined-network",
                "2011",
                "participant",
                "deelnemer-1",
                "background",
                List.of("volunteer", "expert-by-experience"),
                "size",
                "7");
        told.tell("participant-joined-network", "2011", "participant", "deelnemer-2", "background", "resident");
        told.tell("participant-joined-network", "2011", "participant", "deelnemer-3");
        told.tell(
                "participant-joined-network",
                "2013",
                "participant",
                "deelnemer-4",
                "background",
                "client",
                "size",
                "1");

        assertThat(figure("participantsOfClientBackground", "2010-12-31")).isEqualTo("0..0 because of a sentence");
        assertThat(figure("participantsOfClientBackground", "2011-06-01")).isEqualTo("0..5 because of a sentence");
        assertThat(figure("participantsOfClientBackground", "2013-06-01")).isEqualTo("5..10 because of a sentence");
        Count count = at("2013-06-01").get("participantsOfClientBackground");
        assertThat(count == null ? null : count.because().toString())
                .contains("afgerond")
                .doesNotContain("deelnemer")
                .doesNotContainPattern("\\d");
    }

    @Test
    void counts_an_audience_once_whoever_admits_it() {
        told.tell("organisation-joined-network", "2010", "organisation", "een", "name", "Een");
        told.tell("organisation-joined-network", "2010", "organisation", "twee", "name", "Twee");
        told.tell("provider-loosened-intake", "2012", "provider", "een", "admits", List.of("youth"));
        told.tell("provider-loosened-intake", "2012", "provider", "twee", "admits", List.of("youth", "homeless"));
        told.tell("provider-tightened-intake", "2013", "provider", "twee", "excludes", List.of("youth", "homeless"));

        assertThat(figure("audiencesAdmitted", "2012-12-31")).isEqualTo("2..2 #3 #4");
        assertThat(figure("audiencesAdmitted", "2013-06-01")).isEqualTo("1..2 #3 #4 #5");
        assertThat(figure("audiencesAdmitted", "2013-12-31")).isEqualTo("1..1 #3");
    }

    @Test
    void counts_a_question_until_it_is_answered() {
        told.tell("question-raised", "2012", "question", "wie", "name", "Wie betaalt?");
        told.tell("question-answered", "2013", "question", "wie");

        assertThat(figure("questionsOpen", "2012-12-31")).isEqualTo("1..1 #1");
        assertThat(figure("questionsOpen", "2013-06-01")).isEqualTo("0..1 #1 #2");
        assertThat(figure("questionsOpen", "2013-12-31")).isEqualTo("0..0");
    }

    @Nested
    class The_day_to_look_back_to {

        private String since(String at) {
            return LocalDate.ofEpochDay(Progress.since(facts(), day(at))).toString();
        }

        @Test
        void is_that_of_the_last_meeting_of_a_steering_group() {
            told.tell("table-formed", "2011", "table", "stuurgroep", "name", "S", "kind", "steering-group");
            told.tell("table-formed", "2011", "table", "kerngroep", "name", "K", "kind", "core-group");
            told.tell("table-met", "2012-05", "table", "stuurgroep");
            told.tell("table-met", "2013-01-10", "table", "stuurgroep");
            told.tell("table-met", "2013-02-10", "table", "kerngroep");

            assertThat(since("2014-01-01")).isEqualTo("2013-01-10");
            assertThat(since("2013-01-10")).isEqualTo("2013-01-10");
            assertThat(since("2013-01-09")).isEqualTo("2012-05-31");
        }

        @Test
        void is_the_day_before_the_record_begins_where_no_steering_group_has_certainly_met() {
            told.tell("needs-gathered", "../2010", "inquiry", "onderzoek", "name", "Onderzoek");
            told.tell("table-formed", "2011", "table", "stuurgroep", "name", "S", "kind", "steering-group");
            told.tell("table-met", "2012-05", "table", "stuurgroep");

            assertThat(since("2012-05-30")).isEqualTo("2010-12-31");
            assertThat(since("2010-06-01")).isEqualTo("2010-06-01");
        }

        @Test
        void is_the_day_itself_before_anything_was_told() {
            assertThat(since("2012-05-30")).isEqualTo("2012-05-30");
            assertThat(figures(at("2012-05-30"))).isEmpty();
        }
    }

    @Test
    void says_the_same_whatever_the_order_of_arrival_and_however_often() {
        tellAlmostEverything();
        Recorded started = told.all().get(6);
        told.correct(
                started,
                "2012/2013",
                "initiative",
                "voetbal",
                "name",
                "Voetbal op straat",
                "startedBy",
                "organisation:iriszorg");
        told.withdraw(told.all().get(7));

        for (String day : List.of("2011-06-01", "2012-07-01", "2014-01-01")) {
            AnyOrder.saysTheSame(
                    told,
                    recorded -> figures(Figures.at(new FoldedFacts(told.traject(), recorded), day(day)))
                            + happened(recorded, "2010-12-31", day));
        }
    }
}
