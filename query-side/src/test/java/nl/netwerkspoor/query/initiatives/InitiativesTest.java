package nl.netwerkspoor.query.initiatives;

import static nl.netwerkspoor.query.initiatives.Asked.assertSame;
import static nl.netwerkspoor.query.initiatives.Asked.assertSameInAnyOrder;
import static nl.netwerkspoor.query.initiatives.Asked.at;
import static nl.netwerkspoor.query.initiatives.Asked.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.Tellings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InitiativesTest {

    private static final String START = "initiative-spontaneously-started";
    private static final String OF = "initiative:voetbal";

    private final Initiatives initiatives = new Initiatives();
    private Tellings told = new Tellings("noord");

    @BeforeEach
    void tell() {
        told = new Tellings("noord");
        told.tell("organisation-joined-network", "2010", "organisation", "iriszorg", "name", "IrisZorg");
        told.tell("participant-joined-network", "2010", "participant", "deelnemer-1", "alias", "Bo");
    }

    private @Nullable Object field(String day, String field) {
        return Asked.field(initiatives, told, "voetbal", day, field);
    }

    private Recorded start(String when, @Nullable Object... fields) {
        @Nullable Object[] all = new Object[fields.length + 4];
        all[0] = "initiative";
        all[1] = "voetbal";
        all[2] = "name";
        all[3] = "Straatvoetbal";
        System.arraycopy(fields, 0, all, 4, fields.length);
        return told.tell(START, when, all);
    }

    private String phase(String day) {
        Map<?, ?> phase = (Map<?, ?>) field(day, "phase");
        return phase == null ? "" : phase.get("candidates") + " " + phase.get("certainty");
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
    void shows_an_initiative_as_a_whole() {
        told.tell("idea-voiced", "2011", "idea", "sporten", "name", "Meer sporten");
        start(
                "2012-05",
                "where",
                "ermelo",
                "field",
                "sport",
                "instigator",
                "clients",
                "lead",
                "clients",
                "startedBy",
                "participant:deelnemer-1",
                "ideas",
                "sporten");
        told.tell(
                "supporter-joined",
                "2012-06/2012-08",
                "of",
                OF,
                "supporter",
                "organisation:iriszorg",
                "contribution",
                "staff",
                "size",
                "2..3");
        told.tell("lead-shifted", "2012-07/2012-08", "of", OF, "lead", "shared");
        told.tell(
                "funding-secured",
                "2012-06-15",
                "of",
                OF,
                "source",
                "fund",
                "funder",
                "iriszorg",
                "amount",
                "500",
                "period",
                "2012-07/2012-12");
        told.tell("activity-held", "2012-07-01", "of", OF);

        assertSame(at(initiatives, told, "voetbal", "2012-07-31"), """
                key: voetbal
                name: Straatvoetbal
                certainty: certain
                field: sport
                instigation: clients
                clientInitiative: true
                clientRun: null
                where: [ermelo]
                phase: {candidates: [rooted], certainty: certain, because: [5, 7]}
                phases:
                  - {phase: spark, reached: 2012-05-01/2012-05-31, certainty: certain, because: [4]}
                  - {phase: movement, reached: 2012-06-01/2012-07-01, certainty: certain, because: [5, 8]}
                  - {phase: rooted, reached: 2012-06-01/2012-06-15, certainty: certain, because: [5, 7]}
                lead:
                  - {value: clients, certainty: possible, since: 2012-05, until: 2012-07/2012-08, because: [4, 6]}
                  - {value: shared, certainty: possible, since: 2012-07/2012-08, until: null, because: [6]}
                supporters:
                  - value: organisation:iriszorg
                    certainty: possible
                    since: 2012-06/2012-08
                    until: null
                    because: [5]
                    contribution: staff
                    size: {min: 2, max: 3}
                funding:
                  - {value: fund, certainty: certain, since: 2012-06-15, until: null, because: [7], funder: "organisation:iriszorg"}
                startedBy: ["participant:deelnemer-1"]
                from: ["idea:sporten"]
                into: []
                energy: 3.94
                quiet: false
                because:
                  certainty: [4]
                  field: [4]
                  instigation: [4]
                  clientInitiative: [4]
                  where: [4]
                  startedBy: [4]
                  from: [4]
                  clientRun: [4, 6]
                  into: []
                  energy: [4, 5, 6, 7, 8]
                  quiet: [4, 5, 6, 7, 8]
                """);
    }

    @Test
    void shows_nothing_but_its_name_and_start_where_no_more_is_known() {
        start("2012");

        assertSame(at(initiatives, told, "voetbal", "2013-12-31"), """
                key: voetbal
                name: Straatvoetbal
                certainty: certain
                field: null
                instigation: null
                clientInitiative: null
                clientRun: null
                where: []
                phase: {candidates: [spark], certainty: certain, because: [3]}
                phases: [{phase: spark, reached: 2012-01-01/2012-12-31, certainty: certain, because: [3]}]
                lead: []
                supporters: []
                funding: []
                startedBy: []
                from: []
                into: []
                energy: 0.01
                quiet: true
                because:
                  certainty: [3]
                  field: [3]
                  instigation: [3]
                  clientInitiative: [3]
                  where: [3]
                  startedBy: [3]
                  from: [3]
                  clientRun: []
                  into: []
                  energy: [3]
                  quiet: [3]
                """);
    }

    @Test
    void is_absent_before_possible_within_and_certain_after_the_date_of_its_start() {
        start("2012-05");

        assertThat(at(initiatives, told, "voetbal", "2012-04-30")).isNull();
        assertThat(field("2012-05-01", "certainty")).isEqualTo("possible");
        assertThat(field("2012-05-30", "certainty")).isEqualTo("possible");
        assertThat(field("2012-05-31", "certainty")).isEqualTo("certain");
    }

    @Test
    void lists_the_keys_of_all_initiatives() {
        start("2012");
        told.tell(START, "2013", "initiative", "atelier", "name", "Atelier");

        assertThat(initiatives.keys(Asked.facts(told))).containsExactly("atelier", "voetbal");
    }

    @Test
    void is_the_same_in_any_order_of_arrival_with_corrections_and_withdrawals() {
        Recorded start = start("2012", "lead", "professionals");
        Recorded held = told.tell("activity-held", "2012-07", "of", OF);
        told.correct(
                start,
                "2012-05",
                "initiative",
                "voetbal",
                "name",
                "Voetbal",
                "lead",
                "clients",
                "instigator",
                "together");
        told.tell("initiative-stalled", "2012-09", "initiative", "voetbal");
        told.tell("initiative-revived", "2012-09", "initiative", "voetbal");
        told.correct(held, "2012-08", "of", OF);
        Recorded ended = told.tell("initiative-ended", "2012-10", "initiative", "voetbal");
        told.withdraw(ended);
        told.tell("supporter-joined", "2012", "of", OF, "supporter", "organisation:iriszorg");
        told.tell("supporter-left", "2013", "of", OF, "supporter", "organisation:iriszorg");

        assertThat(field("2012-12-31", "name")).isEqualTo("Voetbal");
        assertThat(field("2012-12-31", "clientInitiative")).isEqualTo(false);
        assertThat(field("2012-12-31", "clientRun")).isEqualTo(true);
        assertThat(phase("2012-12-31")).isEqualTo("[movement] certain");
        for (String day : List.of("2012-05-10", "2012-08-15", "2012-09-10", "2012-10-15", "2013-06-30")) {
            assertSameInAnyOrder(told, facts -> initiatives.at(facts, "voetbal", day(day)));
        }
    }

    @Nested
    class Phase {

        @Test
        void moves_when_the_process_supporter_joins_in() {
            start("2012-01-01");
            told.tell("process-supporter-joined-in", "2012-02", "of", OF, "ways", "encouraging");

            assertThat(phase("2012-01-31")).isEqualTo("[spark] certain");
            assertThat(phase("2012-02-15")).isEqualTo("[movement, spark] possible");
            assertThat(phase("2012-03-01")).isEqualTo("[movement] certain");
        }

        @Test
        void takes_root_by_what_an_organisation_gives_but_not_by_a_participant_or_praise() {
            start("2012-01-01");
            told.tell(
                    "supporter-joined",
                    "2012-02-01",
                    "of",
                    OF,
                    "supporter",
                    "participant:deelnemer-1",
                    "contribution",
                    "materials");
            told.tell(
                    "supporter-joined",
                    "2012-03-01",
                    "of",
                    OF,
                    "supporter",
                    "organisation:iriszorg",
                    "contribution",
                    "endorsement");
            told.tell(
                    "supporter-joined",
                    "2012-04-01",
                    "of",
                    OF,
                    "supporter",
                    "organisation:iriszorg",
                    "contribution",
                    "permission");

            assertThat(phase("2012-03-31")).isEqualTo("[movement] certain");
            assertThat(phase("2012-04-01")).isEqualTo("[rooted] certain");
        }

        @Test
        void takes_root_by_a_partnership_about_it() {
            start("2012-01-01");
            told.tell(
                    "organisations-partnered",
                    "2012-04-01",
                    "partnership",
                    "samen",
                    "organisations",
                    "iriszorg",
                    "about",
                    OF);

            assertThat(phase("2012-04-01")).isEqualTo("[rooted] certain");
        }

        @Test
        void is_merged_even_where_it_grew_into_an_arrangement_before() {
            start("2012-01-01");
            told.tell(START, "2012-01-01", "initiative", "games", "name", "Games");
            told.tell(
                    "initiative-grew-into-arrangement",
                    "2012-02-01",
                    "initiatives",
                    "voetbal",
                    "arrangement",
                    "veld",
                    "name",
                    "Het veld");
            told.tell("initiatives-joined-forces", "2012-03", "initiatives", "voetbal", "into", "initiative:games");

            assertThat(phase("2012-02-15")).isEqualTo("[arrangement] certain");
            assertThat(phase("2012-03-15")).isEqualTo("[merged, arrangement] possible");
            assertThat(phase("2012-03-31")).isEqualTo("[merged] certain");
            assertThat(field("2012-03-31", "into")).isEqualTo(List.of("arrangement:veld", "initiative:games"));
            assertThat(Asked.field(initiatives, told, "games", "2012-03-31", "into"))
                    .isEqualTo(List.of());
        }

        @Test
        void is_stalled_until_something_shows_it_going() {
            start("2012-01-01");
            told.tell("initiative-stalled", "2012-03-01", "initiative", "voetbal");
            told.tell("activity-held", "2012-04", "of", OF);
            told.tell("initiative-stalled", "2012-05-01", "initiative", "voetbal");
            told.tell("found-still-going", "2012-06-01", "of", OF);

            assertThat(phase("2012-03-31")).isEqualTo("[stalled] certain");
            assertThat(phase("2012-04-15")).isEqualTo("[stalled, movement, spark] possible");
            assertThat(phase("2012-04-30")).isEqualTo("[movement] certain");
            assertThat(phase("2012-05-31")).isEqualTo("[stalled] certain");
            assertThat(phase("2012-06-01")).isEqualTo("[movement] certain");
        }

        @Test
        void is_ended_until_it_is_revived_and_keeps_what_it_reached() {
            start("2012-01-01");
            told.tell("initiative-ended", "2012-03", "initiative", "voetbal", "lesson", "Begin klein");
            told.tell("initiative-revived", "2012-05", "initiative", "voetbal");

            assertThat(phase("2012-02-28")).isEqualTo("[spark] certain");
            assertThat(phase("2012-03-15")).isEqualTo("[ended, spark] possible");
            assertThat(phase("2012-04-15")).isEqualTo("[ended] certain");
            assertThat(phase("2012-05-15")).isEqualTo("[ended, spark] possible");
            assertThat(phase("2012-05-31")).isEqualTo("[spark] certain");
            assertSame(field("2012-05-31", "phases"), """
                    - {phase: spark, reached: 2012-01-01/2012-01-01, certainty: certain, because: [3]}
                    - {phase: ended, reached: 2012-03-01/2012-03-31, certainty: certain, because: [4]}
                    """);
        }

        @Test
        void is_told_by_order_of_record_where_the_dates_are_the_same() {
            start("2012");
            told.tell("initiative-stalled", "2012", "initiative", "voetbal");
            told.tell("initiative-revived", "2012", "initiative", "voetbal");

            assertThat(phase("2012-12-31")).isEqualTo("[spark] certain");
        }
    }

    @Nested
    class Life {

        @Test
        void is_quiet_after_a_hundred_and_eighty_days_without_a_sign() {
            start("2012-01-01");
            told.tell("activity-held", "2012-02-01/2012-02-10", "of", OF);

            assertThat(field("2012-08-08", "quiet")).isEqualTo(false);
            assertThat(field("2012-08-09", "quiet")).isEqualTo(true);
            Map<?, ?> because = (Map<?, ?>) field("2012-08-09", "because");
            assertThat(because == null ? null : because.get("quiet")).isEqualTo(List.of(4L));
        }

        @Test
        void is_not_quiet_once_it_has_certainly_ended() {
            start("2012-01-01");
            told.tell("initiative-ended", "2012-02", "initiative", "voetbal");

            assertThat(field("2014-01-01", "quiet")).isEqualTo(false);
        }

        @Test
        void loses_half_its_energy_in_ninety_days() {
            start("2012-01-01");
            told.tell("initiative-stalled", "2012-01-02", "initiative", "voetbal");
            told.tell(
                    "happening-marked",
                    "2012-01-02",
                    "marks",
                    new UUID(1, 3).toString(),
                    "by",
                    "organisation:iriszorg",
                    "mark",
                    "high-point");
            told.tell("found-still-going", "../2012-01-15", "of", OF);

            assertThat(field("2012-01-01", "energy")).isEqualTo(new BigDecimal("1.00"));
            assertThat(field("2012-03-31", "energy")).isEqualTo(new BigDecimal("0.50"));
            assertThat(field("2012-06-29", "energy")).isEqualTo(new BigDecimal("0.25"));
        }

        @Test
        void counts_from_the_middle_of_a_vague_date() {
            start("2012-01-01/2012-01-04");

            assertThat(field("2012-01-01", "energy")).isEqualTo(new BigDecimal("0.00"));
            assertThat(field("2012-01-02", "energy")).isEqualTo(new BigDecimal("1.00"));
        }
    }

    @Nested
    class Supporter {

        @Test
        void leaves_with_all_or_with_one_contribution() {
            start("2012-01-01");
            for (String contribution : List.of("space", "money")) {
                told.tell(
                        "supporter-joined",
                        "2012-02-01",
                        "of",
                        OF,
                        "supporter",
                        "organisation:iriszorg",
                        "contribution",
                        contribution);
            }
            told.tell(
                    "supporter-left",
                    "2012-03-01",
                    "of",
                    OF,
                    "supporter",
                    "organisation:iriszorg",
                    "contribution",
                    "space");
            told.tell("supporter-left", "2012-04-01", "of", OF, "supporter", "organisation:iriszorg");
            told.tell(
                    "supporter-joined",
                    "2012-05-01",
                    "of",
                    OF,
                    "supporter",
                    "organisation:iriszorg",
                    "contribution",
                    "time");

            assertThat(values("2012-02-01", "supporters")).hasSize(2);
            assertThat(values("2012-03-01", "supporters")).containsExactly("organisation:iriszorg certain");
            assertThat(values("2012-04-01", "supporters")).isEmpty();
            assertThat(values("2012-05-01", "supporters")).containsExactly("organisation:iriszorg certain");
        }

        @Test
        void stands_apart_for_every_bare_other_and_leaves_with_the_network() {
            start("2012-01-01");
            for (int i = 0; i < 2; i++) {
                told.tell(
                        "supporter-joined",
                        "2012-02-01",
                        "of",
                        OF,
                        "supporter",
                        "organisation:iriszorg",
                        "contribution",
                        "other");
            }
            told.tell("organisation-left-network", "2012-03", "organisation", "iriszorg");

            assertThat(values("2012-02-01", "supporters"))
                    .containsExactly("organisation:iriszorg certain", "organisation:iriszorg certain");
            assertThat(values("2012-03-15", "supporters"))
                    .containsExactly("organisation:iriszorg possible", "organisation:iriszorg possible");
            assertThat(values("2012-04-01", "supporters")).isEmpty();
        }
    }

    @Test
    void branches_off_from_another() {
        start("2012-01-01");
        told.tell(
                "initiative-branched-off",
                "2013",
                "initiative",
                "meiden",
                "name",
                "Meidenvoetbal",
                "from",
                OF,
                "instigator",
                "together",
                "lead",
                "shared");

        assertThat(Asked.field(initiatives, told, "meiden", "2014-01-01", "from"))
                .isEqualTo(List.of(OF));
        assertThat(Asked.field(initiatives, told, "meiden", "2014-01-01", "clientInitiative"))
                .isEqualTo(false);
        assertThat(Asked.field(initiatives, told, "meiden", "2014-01-01", "clientRun"))
                .isEqualTo(false);
    }

    @Test
    void knows_the_lead_from_its_start_even_where_the_start_itself_is_vague() {
        start("2012", "lead", "professionals");
        told.tell("lead-shifted", "2013", "of", OF, "lead", "clients");

        assertThat(field("2012-06-01", "clientRun")).isEqualTo(false);
        assertThat(values("2012-06-01", "lead")).containsExactly("professionals possible");
        assertThat(field("2013-06-01", "clientRun")).isNull();
        assertThat(values("2013-06-01", "lead")).containsExactly("professionals possible", "clients possible");
        assertThat(field("2013-12-31", "clientRun")).isEqualTo(true);
        assertThat(values("2013-12-31", "lead")).containsExactly("clients certain");
    }
}
