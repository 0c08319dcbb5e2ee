package nl.netwerkspoor.query.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.Tellings;
import nl.netwerkspoor.query.facts.FoldedFacts;
import nl.netwerkspoor.query.tables.Seats;
import nl.netwerkspoor.query.views.AnyOrder;
import nl.netwerkspoor.query.views.Shown;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PeopleTest {

    private final People view = new People();
    private final Tellings told = new Tellings("voorbeeld");

    private String at(String day) {
        return at(told.all(), day);
    }

    private String at(Collection<Recorded> recorded, String day) {
        return Shown.text(
                view.at(
                        new FoldedFacts(told.traject(), recorded),
                        LocalDate.parse(day).toEpochDay()),
                told);
    }

    /** The rows of one list as `client: 0..minder dan 5`. */
    private List<String> rows(String list, String day) {
        Map<String, @Nullable Object> answer = view.at(
                new FoldedFacts(told.traject(), told.all()),
                LocalDate.parse(day).toEpochDay());
        List<String> rows = new ArrayList<>();
        for (Object row : (List<?>) Objects.requireNonNull(answer.get(list))) {
            Map<?, ?> shown = (Map<?, ?>) row;
            Map<?, ?> count = (Map<?, ?>) Objects.requireNonNull(shown.get("people"));
            rows.add(shown.get("label") + (shown.containsKey("year") ? " " + shown.get("year") : "") + ": "
                    + count.get("certain") + ".." + count.get("possible"));
        }
        return rows;
    }

    private Recorded join(String when, String participant, String size, Object background) {
        return told.tell(
                "participant-joined-network", when, "participant", participant, "background", background, "size", size);
    }

    private Recorded grow(String when, String participant, @Nullable String size) {
        return told.tell(
                "participant-grew-into-role", when, "participant", participant, "role", "volunteer", "size", size);
    }

    @Test
    void shows_numbers_and_sentences_only() {
        join("2010", "deelnemer-1", "12", "client");
        grow("2012", "deelnemer-1", "3");
        told.tell("participant-stepped-back", "2013", "participant", "deelnemer-1", "role", "volunteer", "size", "1");

        assertThat(at("2014-01-01")).isEqualTo("""
                        background:
                          - {background: client, label: cliënt, people: {certain: 10, possible: 10}, because: Dit zijn de mensen in het netwerk van wie is verteld dat dit hun achtergrond is: cliënt. Zeker telt wie er op deze dag in elk geval was, mogelijk ook wie er kan zijn geweest. Wie meer achtergronden heeft, telt bij elke achtergrond mee. Het aantal is afgerond, en een klein aantal wordt niet precies genoemd, zodat niemand te herkennen is.}
                        stepsUp:
                          - {role: volunteer, label: vrijwilliger, year: 2012, people: {certain: minder dan 5, possible: minder dan 5}, because: Dit zijn de mensen van wie is verteld dat zij in 2012 in deze rol groeiden: vrijwilliger. Zeker telt wie dat in elk geval toen deed, mogelijk ook wie het in een ander jaar kan hebben gedaan. Het aantal is afgerond, en een klein aantal wordt niet precies genoemd, zodat niemand te herkennen is.}
                        stepsBack:
                          - {role: volunteer, label: vrijwilliger, year: 2013, people: {certain: minder dan 5, possible: minder dan 5}, because: Dit zijn de mensen van wie is verteld dat zij in 2013 met deze rol stopten: vrijwilliger. Zeker telt wie dat in elk geval toen deed, mogelijk ook wie het in een ander jaar kan hebben gedaan. Het aantal is afgerond, en een klein aantal wordt niet precies genoemd, zodat niemand te herkennen is.}
                        """);
    }

    @Test
    void is_empty_where_nobody_was_told_of() {
        assertThat(at("2014-01-01")).isEqualTo("background: []\nstepsUp: []\nstepsBack: []\n");
    }

    @Nested
    class InTheNetwork {

        @Test
        void somebody_is_possible_while_joining_and_certain_after_it() {
            join("2012", "deelnemer-1", "8", "client");

            assertThat(rows("background", "2011-12-31")).isEmpty();
            assertThat(rows("background", "2012-06-01")).containsExactly("cliënt: 0..10");
            assertThat(rows("background", "2012-12-31")).containsExactly("cliënt: 10..10");
        }

        @Test
        void somebody_is_there_no_more_after_leaving() {
            join("2012", "deelnemer-1", "8", "client");
            told.tell("participant-left-network", "2014", "participant", "deelnemer-1");

            assertThat(rows("background", "2013-12-31")).containsExactly("cliënt: 10..10");
            assertThat(rows("background", "2014-06-01")).containsExactly("cliënt: 0..10");
            assertThat(rows("background", "2014-12-31")).isEmpty();
        }

        @Test
        void sizes_add_up_and_an_absent_one_is_at_least_one() {
            join("2012", "deelnemer-1", "~40", "client");
            join("2012", "deelnemer-2", "3", "client");
            join("2012", "deelnemer-3", "10..15", "volunteer");
            told.tell("participant-joined-network", "2012", "participant", "deelnemer-4", "background", "resident");

            assertThat(rows("background", "2013-01-01"))
                    .containsExactly("cliënt: 35..50", "bewoner: minder dan 5..null", "vrijwilliger: 10..15");
        }

        @Test
        void an_unknown_background_is_counted_apart_and_several_count_each() {
            join("2012", "deelnemer-1", "10", List.of("client", "volunteer"));
            told.tell("participant-joined-network", "2012", "participant", "deelnemer-2", "size", "20");

            assertThat(rows("background", "2013-01-01"))
                    .containsExactly("cliënt: 10..10", "vrijwilliger: 10..10", "onbekend: 20..20");
        }

        @Test
        void a_group_of_nobody_has_no_row() {
            join("2012", "deelnemer-1", "0", "client");

            assertThat(rows("background", "2013-01-01")).isEmpty();
        }

        @Test
        void people_of_client_background_are_counted_once_whatever_their_backgrounds() {
            join("2012", "deelnemer-1", "10", List.of("client", "expert-by-experience"));
            join("2013", "deelnemer-2", "7", "former-client");
            join("2012", "deelnemer-3", "100", "manager");
            FoldedFacts facts = new FoldedFacts(told.traject(), told.all());

            assertThat(InNetwork.count(facts, LocalDate.parse("2013-06-01").toEpochDay(), Seats::ofClients))
                    .isEqualTo(new PeopleCount(10, 17L));
        }
    }

    @Nested
    class StepsByYear {

        @Test
        void a_step_is_certain_in_the_year_that_holds_all_its_days() {
            join("2010", "deelnemer-1", "60", "client");
            grow("2012-05", "deelnemer-1", "8");
            grow("2012-21", "deelnemer-1", "5");
            grow("2013", "deelnemer-1", "20");

            assertThat(rows("stepsUp", "2014-01-01"))
                    .containsExactly("vrijwilliger 2012: 15..15", "vrijwilliger 2013: 20..20");
        }

        @Test
        void a_step_over_several_years_is_possible_in_each_and_certain_in_none() {
            join("2010", "deelnemer-1", "60", "client");
            grow("2012/2014", "deelnemer-1", "8");
            grow("2013", "deelnemer-1", "6");

            assertThat(rows("stepsUp", "2016-01-01"))
                    .containsExactly(
                            "vrijwilliger 2012: 0..10", "vrijwilliger 2013: 5..15", "vrijwilliger 2014: 0..10");
        }

        @Test
        void a_step_without_a_first_day_is_possible_in_the_years_before_too() {
            join("../2012", "deelnemer-1", "60", "client");
            grow("../2012", "deelnemer-1", "8");

            assertThat(rows("stepsUp", "2014-01-01"))
                    .containsExactly("vrijwilliger null: 0..10", "vrijwilliger 2012: 0..10");
            assertThat(rows("stepsUp", "2010-06-01")).containsExactly("vrijwilliger null: 0..10");
        }

        @Test
        void counts_no_more_than_had_happened_on_the_day() {
            join("2010", "deelnemer-1", "60", "client");
            grow("2012", "deelnemer-1", "8");

            assertThat(rows("stepsUp", "2011-12-31")).isEmpty();
            assertThat(rows("stepsUp", "2012-06-01")).containsExactly("vrijwilliger 2012: 0..10");
            assertThat(rows("stepsUp", "2012-12-31")).containsExactly("vrijwilliger 2012: 10..10");
        }

        @Test
        void a_step_without_a_size_is_one_of_all_who_are_meant() {
            join("2010", "deelnemer-1", "60", "client");
            told.tell("participant-joined-network", "2010", "participant", "deelnemer-2");
            grow("2012", "deelnemer-1", null);
            told.tell("participant-grew-into-role", "2013", "participant", "deelnemer-2", "role", "trainee");

            assertThat(rows("stepsUp", "2014-01-01"))
                    .containsExactly("stagiair 2013: minder dan 5..null", "vrijwilliger 2012: 60..60");
        }

        @Test
        void steps_up_and_back_stand_apart() {
            join("2010", "deelnemer-1", "60", "client");
            grow("2012", "deelnemer-1", "20");
            told.tell(
                    "participant-stepped-back",
                    "2012",
                    "participant",
                    "deelnemer-1",
                    "role",
                    "volunteer",
                    "size",
                    "8",
                    "reason",
                    "Het werd te veel.");

            assertThat(rows("stepsUp", "2013-01-01")).containsExactly("vrijwilliger 2012: 20..20");
            assertThat(rows("stepsBack", "2013-01-01")).containsExactly("vrijwilliger 2012: 10..10");
        }
    }

    @Test
    void says_the_same_whatever_the_order_of_arrival_and_however_often() {
        Recorded joined = join("2010/2012", "deelnemer-1", "60", "client");
        Recorded grown = grow("2012", "deelnemer-1", "8");
        told.correct(joined, "2011", "participant", "deelnemer-1", "background", "volunteer", "size", "20");
        told.withdraw(grow("2013", "deelnemer-1", "9"));
        told.correct(grown, "2012/2013", "participant", "deelnemer-1", "role", "trainee", "size", "10..15");
        told.tell("participant-stepped-back", "2014", "participant", "deelnemer-1", "role", "trainee");
        told.tell("participant-left-network", "2014/2015", "participant", "deelnemer-1");

        for (String day : List.of("2010-06-01", "2011-06-01", "2013-01-01", "2014-06-01", "2016-01-01")) {
            AnyOrder.saysTheSame(told, recorded -> at(recorded, day));
        }
    }
}
