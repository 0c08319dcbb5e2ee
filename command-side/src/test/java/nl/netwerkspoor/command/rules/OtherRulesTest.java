package nl.netwerkspoor.command.rules;

import static nl.netwerkspoor.command.rules.Refused.allowed;
import static nl.netwerkspoor.command.rules.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules about one kind of happening each. */
class OtherRulesTest {

    @Nested
    class HappensBeforeItIsRecorded {
        private final Story story = Story.of().at("2026-03-31T22:30:00Z");

        @ParameterizedTest
        @ValueSource(strings = {"2026-04-01", "2026-04", "2026", "2026/2030", "../2027"})
        void takes_what_may_have_happened_by_the_day_in_amsterdam(String when) {
            allowed(story.tell("idea-voiced " + when + " idea=x"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"2026-04-02", "2026-05", "2027"})
        void refuses_what_lies_after_it(String when) {
            refused(story.tell("idea-voiced " + when + " idea=x"), Rule.IN_THE_FUTURE);
        }

        @Test
        void says_the_date_in_words() {
            assertThat(story.tell("idea-voiced 2026-05 idea=x").getFirst().dutch())
                    .isEqualTo("Mei 2026 ligt na de dag van vastleggen. Leg alleen vast wat al gebeurd is.");
        }

        @Test
        void judges_a_correction_by_its_own_day() {
            story.record("x: idea-voiced 2026 idea=x").at("2026-06-01T12:00:00Z");

            allowed(story.tell("correct:x idea-voiced 2026-05 idea=x"));
            assertThat(story.tell("correct:x idea-voiced 2026-07 idea=x"))
                    .singleElement()
                    .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("replacement.when"));
        }

        @Test
        void what_is_told_of_this_year_ends_on_the_day_it_is_told() {
            story.record("table-formed 2026 table=kern").at("2026-06-01T12:00:00Z");
            story.record("table-dissolved 2026-05 table=kern");

            refused(story.tell("table-met 2026-06-01 table=kern"), Rule.AFTER_IT_ENDED, 3);
        }
    }

    @Nested
    class ClientSeat {
        private final Story story = Story.of(
                "table-formed 2010 table=kern",
                "participant-joined-network 2010 participant=client background=volunteer,former-client",
                "no: participant-joined-network 2010 participant=manager background=manager",
                "participant-joined-network 2010 participant=onbekend",
                "other: participant-joined-network 2010 participant=anders background=other");

        @Test
        void is_for_clients_and_those_of_whom_nothing_is_known() {
            allowed(story.tell("client-joined-table 2011 table=kern participant=client"));
            allowed(story.tell("client-joined-table 2011 table=kern participant=onbekend"));
        }

        @Test
        void is_refused_to_others() {
            refused(story.tell("client-joined-table 2011 table=kern participant=manager"), Rule.NOT_A_CLIENT, 4);
            refused(story.tell("client-joined-table 2011 table=kern participant=anders"), Rule.NOT_A_CLIENT, 6);
        }

        @Test
        void takes_others_as_partners() {
            allowed(story.tell("partner-joined-table 2011 table=kern participant=manager"));
        }

        @Test
        void refuses_to_correct_the_background_from_under_it() {
            story.record(
                    "c: participant-joined-network 2010 participant=c background=client",
                    "client-joined-table 2011 table=kern participant=c");

            refused(
                    story.tell("correct:c participant-joined-network 2010 participant=c background=student"),
                    Rule.NOT_A_CLIENT,
                    8);
        }

        @Test
        void takes_who_came_back_as_a_client() {
            story.record(
                    "participant-left-network 2012 participant=manager",
                    "participant-joined-network 2014 participant=manager background=client");

            allowed(story.tell("client-joined-table 2015 table=kern participant=manager"));
        }
    }

    @Nested
    class Joining {
        private final Story story = Story.of(
                "initiative-spontaneously-started 2010 initiative=a",
                "initiative-spontaneously-started 2010 initiative=b",
                "initiative-spontaneously-started 2010 initiative=c",
                "arrangement-opened 2010 arrangement=d",
                "initiatives-joined-forces 2011 initiatives=a into=initiative:b",
                "bc: initiatives-joined-forces 2012 initiatives=b into=initiative:c");

        @Test
        void refuses_itself() {
            refused(story.tell("initiatives-joined-forces 2013 initiatives=a,c into=initiative:c"), Rule.JOINS_ITSELF);
        }

        @Test
        void refuses_a_circle() {
            refused(
                    story.tell("initiatives-joined-forces 2013 initiatives=c into=initiative:a"),
                    Rule.JOINS_ITSELF,
                    6,
                    7);
            refused(story.tell("initiatives-joined-forces 2013 initiatives=b into=initiative:a"), Rule.JOINS_ITSELF, 6);
        }

        @Test
        void refuses_a_correction_that_closes_one() {
            refused(
                    story.tell("correct:bc initiatives-joined-forces 2012 initiatives=b into=initiative:a"),
                    Rule.JOINS_ITSELF,
                    6);
        }

        @Test
        void takes_what_runs_together() {
            allowed(story.tell("initiatives-joined-forces 2013 initiatives=a into=initiative:c"));
            allowed(story.tell("initiatives-joined-forces 2013 initiatives=c into=arrangement:d"));
        }

        @Test
        void names_the_lines_of_a_circle_in_one_story() {
            assertThat(story.bringIn(
                            "initiative-spontaneously-started 2010 initiative=x",
                            "initiatives-joined-forces 2013 initiatives=c into=initiative:x",
                            "initiatives-joined-forces 2013 initiatives=x into=initiative:a"))
                    .satisfiesExactly(
                            refusal -> {
                                assertThat(refusal.index()).isEqualTo(1);
                                assertThat(refusal.conflicts()).containsExactly(6L, 7L);
                                assertThat(refusal.fellows()).containsExactly(2);
                            },
                            refusal -> {
                                assertThat(refusal.index()).isEqualTo(2);
                                assertThat(refusal.conflicts()).containsExactly(6L, 7L);
                                assertThat(refusal.fellows()).containsExactly(1);
                            });
        }
    }

    @Nested
    class Partnership {
        private final Story story = Story.of(
                "a: organisation-joined-network 2010 organisation=a",
                "organisation-joined-network 2010 organisation=b",
                "group: organisation-joined-network 2010 organisation=drie size=3",
                "organisation-joined-network 2010 organisation=een size=1",
                "table-formed 2010 table=kern");

        @ParameterizedTest
        @ValueSource(strings = {"a,b", "drie", "a about=table:kern", "een,a"})
        void takes_two_or_more_or_one_about_something(String organisations) {
            allowed(story.tell("organisations-partnered 2012 partnership=s organisations=" + organisations));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {"a | 0", "a,a | 0", "een | 5"})
        void refuses_fewer(String organisations, long conflict) {
            refused(
                    story.tell("organisations-partnered 2012 partnership=s organisations=" + organisations),
                    Rule.PARTNERSHIP_OF_ONE,
                    conflict == 0 ? new long[0] : new long[] {conflict});
        }

        @Test
        void refuses_to_correct_the_size_of_a_group_from_under_it() {
            story.record("organisations-partnered 2012 partnership=s organisations=drie");

            refused(
                    story.tell("correct:group organisation-joined-network 2010 organisation=drie size=1"),
                    Rule.PARTNERSHIP_OF_ONE,
                    7);
            allowed(story.tell("correct:group organisation-joined-network 2010 organisation=drie size=1.."));
        }
    }

    @Nested
    class GoalTree {
        private final Story story = Story.of(
                "top: goal-agreed 2010 goal=top",
                "goal-agreed 2011 goal=onder parent=top",
                "goal-agreed 2011 goal=blad parent=onder");

        @Test
        void refuses_a_goal_under_itself() {
            refused(story.tell("goal-agreed 2012 goal=zelf parent=zelf"), Rule.OWN_ANCESTOR);
        }

        @Test
        void refuses_a_correction_that_closes_a_circle() {
            refused(story.tell("correct:top goal-agreed 2010 goal=top parent=blad"), Rule.OWN_ANCESTOR, 3, 4);
        }

        @Test
        void takes_the_tree_the_other_way_round_after_it_was_dropped() {
            story.record(
                    "goal-dropped 2012 goal=top",
                    "goal-dropped 2012 goal=onder",
                    "gone: goal-dropped 2012 goal=blad",
                    "goal-agreed 2014 goal=blad");

            allowed(story.tell("goal-agreed 2014 goal=onder parent=blad"));
            allowed(story.bringIn("goal-agreed 2014 goal=onder parent=blad", "goal-agreed 2014 goal=top parent=onder"));
        }

        @Test
        void refuses_a_circle_by_agreeing_again_what_was_dropped() {
            story.record("goal-dropped 2012 goal=top");

            refused(story.tell("goal-agreed 2014 goal=top parent=top"), Rule.OWN_ANCESTOR);
            refused(story.tell("goal-agreed 2014 goal=top parent=blad"), Rule.OWN_ANCESTOR, 3, 4);
            allowed(story.tell("goal-agreed 2014 goal=top"));
        }

        @Test
        void refuses_to_withdraw_what_parts_the_two_trees() {
            story.record(
                    "goal-dropped 2012 goal=onder",
                    "goal-dropped 2012 goal=blad",
                    "gone: goal-dropped 2012 goal=top",
                    "goal-agreed 2014 goal=blad",
                    "goal-agreed 2014 goal=top parent=blad");

            assertThat(story.tell("withdraw:gone")).extracting(Refusal::rule).contains(Rule.INTRODUCED_TWICE);
        }
    }

    @Nested
    class Parts {
        private final Story story = Story.of(
                "organisation-joined-network 2010 organisation=a",
                "organisation-joined-network 2010 organisation=b",
                "organisation-joined-network 2010 organisation=c",
                "organisation-became-part-of 2011 organisation=a whole=b",
                "organisation-became-part-of 2012 organisation=b whole=c");

        @Test
        void refuses_itself_and_circles() {
            refused(story.tell("organisation-became-part-of 2013 organisation=a whole=a"), Rule.PART_OF_ITSELF);
            refused(story.tell("organisation-became-part-of 2013 organisation=c whole=a"), Rule.PART_OF_ITSELF, 5, 6);
        }

        @Test
        void takes_a_second_whole() {
            allowed(story.tell("organisation-became-part-of 2013 organisation=a whole=c"));
        }
    }

    @Nested
    class Influence {
        private final Story story = Story.of(
                "early: idea-voiced 2010 idea=x",
                "late: idea-voiced 2012 idea=y",
                "vague: idea-voiced 2010/2012 idea=z");

        @Test
        void refuses_an_effect_certainly_before_its_cause() {
            refused(story.tell("influence-claimed 2013 cause=late effect=early"), Rule.EFFECT_BEFORE_CAUSE, 2, 3);
        }

        @Test
        void takes_what_may_be_so() {
            allowed(story.tell("influence-claimed 2013 cause=early effect=late"));
            allowed(story.tell("influence-claimed 2013 cause=late effect=vague"));
        }

        @Test
        void refuses_a_correction_that_turns_them_round() {
            story.record("influence-claimed 2013 cause=early effect=late");

            refused(story.tell("correct:late idea-voiced 2009 idea=y"), Rule.EFFECT_BEFORE_CAUSE, 2, 5);
        }
    }

    @Test
    void a_rule_has_the_code_of_the_domain() {
        assertThat(Rule.PARTNERSHIP_OF_ONE.code()).isEqualTo("partnership-of-one");
    }

    @Test
    void a_refusal_moves_to_the_lines_it_was_made_of() {
        Refusal refusal = Story.of()
                .bringIn("table-formed 2014 table=b", "table-formed 2015 table=b")
                .getFirst();

        assertThat(refusal.at(java.util.List.of(4, 7)).index()).isEqualTo(7);
        assertThat(refusal.at(java.util.List.of(4, 7)).fellows()).containsExactly(4);
    }
}
