package nl.netwerkspoor.query.providers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.netwerkspoor.happenings.OrganisationKey;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.Tellings;
import nl.netwerkspoor.query.facts.FoldedFacts;
import nl.netwerkspoor.query.views.AnyOrder;
import nl.netwerkspoor.query.views.Shown;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProvidersViewTest {

    private final ProvidersView view = new ProvidersView();
    private final Tellings told = new Tellings("voorbeeld");

    @BeforeEach
    void a_provider() {
        told.tell("organisation-joined-network", "2010", "organisation", "iriszorg", "name", "IrisZorg");
    }

    private FoldedFacts facts() {
        return new FoldedFacts(told.traject(), told.all());
    }

    private String at(String day) {
        return Shown.at(view, told, "iriszorg", day);
    }

    private List<String> intake(String day) {
        return Intake.at(
                        facts(),
                        new OrganisationKey("iriszorg"),
                        LocalDate.parse(day).toEpochDay())
                .stream()
                .map(state ->
                        (state.arrangement() == null ? "" : state.arrangement().value() + " ")
                                + (state.audience() == null
                                        ? "onbekend"
                                        : state.audience().value())
                                + " " + state.value() + " " + state.certainty() + " " + state.because())
                .toList();
    }

    private List<String> practices(String day) {
        return Practices.at(
                        facts(),
                        new OrganisationKey("iriszorg"),
                        LocalDate.parse(day).toEpochDay())
                .stream()
                .map(held -> held.practice().value() + " " + held.state().certainty() + " "
                        + held.state().because())
                .toList();
    }

    private Recorded loosens(String when, @Nullable Object admits) {
        return told.tell("provider-loosened-intake", when, "provider", "iriszorg", "admits", admits);
    }

    private Recorded tightens(String when, @Nullable Object excludes) {
        return told.tell("provider-tightened-intake", when, "provider", "iriszorg", "excludes", excludes);
    }

    @Test
    void shows_a_whole_provider() {
        told.tell("organisation-joined-network", "2010", "organisation", "harderwijk", "name", "Gemeente Harderwijk");
        told.tell("participant-joined-network", "2010", "participant", "deelnemer-1", "alias", "Begeleider");
        told.tell("arrangement-opened", "2011", "arrangement", "filmschool", "name", "Filmschool");
        told.tell(
                "provider-loosened-intake",
                "2012",
                "provider",
                "iriszorg",
                "arrangement",
                "filmschool",
                "admits",
                List.of("homeless", "addiction"),
                "criterion",
                "Geen indicatie nodig.");
        loosens("2012", "psychiatric");
        told.tell(
                "provider-appointed-activator",
                "2012",
                "provider",
                "iriszorg",
                "participant",
                "deelnemer-1",
                "number",
                2);
        told.tell("provider-appointed-activator", "2012/2014", "provider", "iriszorg");
        told.tell("provider-adopted-practice", "2012", "provider", "iriszorg", "practice", "warm-handover");
        told.tell(
                "contract-requirement-set",
                "2012",
                "by",
                "harderwijk",
                "organisations",
                "iriszorg",
                "requirement",
                "Iedereen een zorgplan.");

        assertThat(at("2013-06-01")).isEqualTo("""
                        key: iriszorg
                        name: IrisZorg
                        certainty: certain
                        intake:
                          - {audience: psychiatric, arrangement: null, value: admitted, certainty: certain, criterion: null, since: 2012, until: null, because: #6}
                          - {audience: homeless, arrangement: filmschool, value: admitted, certainty: certain, criterion: Geen indicatie nodig., since: 2012, until: null, because: #5}
                          - {audience: addiction, arrangement: filmschool, value: admitted, certainty: certain, criterion: Geen indicatie nodig., since: 2012, until: null, because: #5}
                        practices:
                          - {value: warm-handover, certainty: certain, since: 2012, until: null, because: #9}
                        activators:
                          - {participant: deelnemer-1, name: Begeleider, number: {min: 2, max: 2}, certainty: certain, since: 2012, because: #7}
                          - {participant: null, name: null, number: {min: 1, max: null}, certainty: possible, since: 2012/2014, because: #8}
                        requirements:
                          - {requirement: Iedereen een zorgplan., by: [organisation:harderwijk], ideas: [], certainty: certain, since: 2012, because: #10}
                        because: #1
                        """);
        assertThat(view.keys(facts())).containsExactly("iriszorg");
    }

    @Test
    void is_left_out_where_the_organisation_certainly_is_not_there() {
        loosens("2012", "homeless");
        told.tell("organisation-left-network", "2014", "organisation", "iriszorg");

        assertThat(at("2009-12-31")).isEqualTo("absent");
        assertThat(at("2010-06-01")).contains("certainty: possible");
        assertThat(at("2013-06-01")).contains("certainty: certain");
        assertThat(at("2014-12-31")).isEqualTo("absent");
        assertThat(Shown.at(view, told, "onbekend", "2013-06-01")).isEqualTo("absent");
    }

    @Test
    void is_no_organisation_of_which_nothing_is_told_as_a_provider() {
        told.tell("organisation-joined-network", "2010", "organisation", "gemeente", "name", "Gemeente");
        told.tell("contract-requirement-set", "2012", "by", "gemeente", "requirement", "Een zorgplan.");

        assertThat(view.keys(facts())).isEmpty();
        assertThat(Shown.at(view, told, "gemeente", "2013-06-01")).isEqualTo("absent");
    }

    @Nested
    class Intake_of_an_audience {

        @Test
        void is_possible_within_a_vague_date_and_certain_after() {
            loosens("2012", "homeless");

            assertThat(intake("2011-12-31")).isEmpty();
            assertThat(intake("2012-06-01")).containsExactly("homeless ADMITTED POSSIBLE [2]");
            assertThat(intake("2012-12-31")).containsExactly("homeless ADMITTED CERTAIN [2]");
        }

        @Test
        void is_shut_out_again_by_a_later_tightening() {
            loosens("2012", "homeless");
            tightens("2014", "homeless");

            assertThat(intake("2013-06-01")).containsExactly("homeless ADMITTED CERTAIN [2]");
            assertThat(intake("2014-06-01"))
                    .containsExactly("homeless ADMITTED POSSIBLE [2, 3]", "homeless EXCLUDED POSSIBLE [3]");
            assertThat(intake("2015-01-01")).containsExactly("homeless EXCLUDED CERTAIN [3]");
        }

        @Test
        void is_left_open_where_nobody_knows_which_came_last() {
            loosens("2012", "homeless");
            tightens("2012-03", "homeless");

            assertThat(intake("2013-01-01"))
                    .containsExactlyInAnyOrder(
                            "homeless ADMITTED POSSIBLE [2, 3]", "homeless EXCLUDED POSSIBLE [2, 3]");
        }

        @Test
        void of_an_arrangement_stands_apart_from_that_of_the_provider() {
            told.tell("arrangement-opened", "2011", "arrangement", "filmschool", "name", "Filmschool");
            loosens("2012", "homeless");
            told.tell(
                    "provider-tightened-intake",
                    "2013",
                    "provider",
                    "iriszorg",
                    "arrangement",
                    "filmschool",
                    "excludes",
                    "homeless");

            assertThat(intake("2014-01-01"))
                    .containsExactly("homeless ADMITTED CERTAIN [3]", "filmschool homeless EXCLUDED CERTAIN [4]");
        }

        @Test
        void that_was_not_told_is_kept_apart_and_overtakes_nobody() {
            loosens("2012", "homeless");
            loosens("2012", null);
            tightens("2013", null);

            assertThat(intake("2014-01-01"))
                    .containsExactlyInAnyOrder(
                            "homeless ADMITTED CERTAIN [2]",
                            "onbekend ADMITTED POSSIBLE [3, 4]",
                            "onbekend EXCLUDED CERTAIN [4]");
        }

        @Test
        void follows_a_correction_and_forgets_what_was_withdrawn() {
            Recorded loosened = loosens("2012", "homeless");
            Recorded tightened = tightens("2013", "homeless");
            told.correct(loosened, "2012", "provider", "iriszorg", "admits", "elderly");
            told.withdraw(tightened);

            assertThat(intake("2014-01-01")).containsExactly("elderly ADMITTED CERTAIN [2]");
        }
    }

    @Nested
    class A_practice {

        private void adopts(String when, String practice) {
            told.tell("provider-adopted-practice", when, "provider", "iriszorg", "practice", practice);
        }

        private void drops(String when, String practice) {
            told.tell("provider-dropped-practice", when, "provider", "iriszorg", "practice", practice);
        }

        @Test
        void lasts_until_it_is_dropped() {
            adopts("2012", "warm-handover");
            drops("2014", "warm-handover");

            assertThat(practices("2011-12-31")).isEmpty();
            assertThat(practices("2012-06-01")).containsExactly("warm-handover POSSIBLE [2]");
            assertThat(practices("2013-06-01")).containsExactly("warm-handover CERTAIN [2]");
            assertThat(practices("2014-06-01")).containsExactly("warm-handover POSSIBLE [2, 3]");
            assertThat(practices("2014-12-31")).isEmpty();
        }

        @Test
        void of_ones_own_key_is_a_value_like_any() {
            adopts("2012", "other:koffie");
            adopts("2013", "other:koffie");
            drops("2014", "other:thee");

            assertThat(practices("2015-01-01")).containsExactly("other:koffie CERTAIN [3]");
        }

        @Test
        void that_is_a_bare_other_stands_for_itself() {
            adopts("2012", "other");
            adopts("2013", "other");
            drops("2014", "other");

            assertThat(practices("2015-01-01")).containsExactly("other CERTAIN [2]", "other CERTAIN [3]");
        }
    }

    @Test
    void says_the_same_whatever_the_order_of_arrival_and_however_often() {
        Recorded first = loosens("2012", List.of("homeless", "elderly"));
        loosens("2011/2013", null);
        tightens("2012-05", "homeless");
        told.correct(first, "2012-05", "provider", "iriszorg", "admits", "homeless");
        told.tell("provider-adopted-practice", "2012", "provider", "iriszorg", "practice", "other");
        told.tell("provider-adopted-practice", "2012", "provider", "iriszorg", "practice", "warm-handover");
        Recorded activator = told.tell("provider-appointed-activator", "2012", "provider", "iriszorg", "number", "~3");
        told.withdraw(activator);
        told.tell("provider-appointed-activator", "2013", "provider", "iriszorg", "number", "2..");
        told.tell("contract-requirement-set", "2012", "organisations", "iriszorg", "requirement", "Een zorgplan.");

        for (String day : List.of("2010-06-01", "2012-05-15", "2012-12-31", "2015-01-01")) {
            AnyOrder.saysTheSame(told, recorded -> Shown.at(view, told, recorded, "iriszorg", day));
        }
    }
}
