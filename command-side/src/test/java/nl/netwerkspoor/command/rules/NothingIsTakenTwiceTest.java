package nl.netwerkspoor.command.rules;

import static nl.netwerkspoor.command.rules.Refused.allowed;
import static nl.netwerkspoor.command.rules.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NothingIsTakenTwiceTest {

    private static final String[] NETWORK = {
        "organisation-joined-network 2000 organisation=a",
        "organisation-joined-network 2000 organisation=b",
        "participant-joined-network 2000 participant=p",
        "table-formed 2010 table=kern organisations=a",
        "initiative-spontaneously-started 2005 initiative=i"
    };

    @Nested
    class GivenASeat {
        private final Story story =
                Story.of(NETWORK).record("joined: client-joined-table 2012 table=kern participant=p");

        @Test
        void refuses_it_again_when_it_is_certainly_held() {
            refused(story.tell("partner-joined-table 2013 table=kern participant=p"), Rule.ALREADY_THERE, 7);
        }

        @Test
        void refuses_a_seat_taken_when_the_table_was_formed() {
            refused(story.tell("partner-joined-table 2013 table=kern organisation=a"), Rule.ALREADY_THERE, 5);
        }

        @Test
        void takes_another_at_the_table() {
            allowed(story.tell("partner-joined-table 2013 table=kern organisation=b"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"2012", "2012/2014", "../2014", "2012-12"})
        void takes_it_again_when_it_may_be_the_first(String when) {
            allowed(story.tell("client-joined-table " + when + " table=kern participant=p"));
        }

        @Test
        void refuses_an_earlier_one_told_late() {
            refused(story.tell("client-joined-table 2011 table=kern participant=p"), Rule.ALREADY_THERE, 7);
        }

        @Test
        void refuses_it_again_on_the_same_day() {
            story.record("partner-joined-table 2014-05-14 table=kern organisation=b");

            refused(story.tell("partner-joined-table 2014-05-14 table=kern organisation=b"), Rule.ALREADY_THERE, 8);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "left-table 2014 table=kern participant=p",
                    "table-dissolved 2014 table=kern",
                    "participant-left-network 2014 participant=p"
                })
        void takes_it_again_after_it_ended_and_keeps_that_end(String end) {
            story.record("end: " + end);
            if (end.startsWith("table")) {
                story.record("table-formed 2015 table=kern");
            }
            story.record("client-joined-table 2016 table=kern participant=p");
            long again = story.recorded().size();

            assertThat(story.tell("withdraw:end"))
                    .filteredOn(refusal -> refusal.rule() == Rule.ALREADY_THERE)
                    .singleElement()
                    .satisfies(refusal -> assertThat(refusal.conflicts()).containsExactly(7L, again));
        }

        @Test
        void takes_it_again_while_it_has_possibly_ended() {
            story.record("left-table 2014/2018 table=kern participant=p");

            allowed(story.tell("client-joined-table 2014/2016 table=kern participant=p"));
            refused(story.tell("client-joined-table 2013 table=kern participant=p"), Rule.ALREADY_THERE, 7);
        }

        @Test
        void refuses_to_correct_the_end_to_after_the_second_seat() {
            story.record(
                    "end: left-table 2013 table=kern participant=p",
                    "client-joined-table 2014 table=kern participant=p");

            refused(story.tell("correct:end left-table 2016 table=kern participant=p"), Rule.ALREADY_THERE, 7, 9);
        }

        @Test
        void takes_a_seat_left_and_taken_on_one_day() {
            allowed(Story.of(NETWORK)
                    .record(
                            "client-joined-table 2012-05-14 table=kern participant=p",
                            "left-table 2012-05-14 table=kern participant=p")
                    .tell("client-joined-table 2012-05-14 table=kern participant=p"));
        }
    }

    @Nested
    class GivenASupport {
        private final Story story = Story.of(NETWORK)
                .record("supporter-joined 2012 of=initiative:i supporter=organisation:a contribution=space");

        @Test
        void refuses_the_same_contribution_again() {
            refused(
                    story.tell("supporter-joined 2013 of=initiative:i supporter=organisation:a contribution=space"),
                    Rule.ALREADY_THERE,
                    7);
        }

        @Test
        void takes_another_contribution() {
            allowed(story.tell("supporter-joined 2013 of=initiative:i supporter=organisation:a contribution=money"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " contribution=other"})
        void takes_again_what_is_never_certainly_the_same(String contribution) {
            String line = "supporter-joined 2013 of=initiative:i supporter=organisation:a" + contribution;
            story.record(line);

            allowed(story.tell(line.replace("2013", "2014")));
        }

        @Test
        void takes_it_again_after_leaving_without_a_contribution() {
            story.record("supporter-left 2014 of=initiative:i supporter=organisation:a");

            allowed(story.tell("supporter-joined 2015 of=initiative:i supporter=organisation:a contribution=space"));
        }
    }

    @Nested
    class GivenAPartnership {
        private final Story story =
                Story.of(NETWORK).record("organisations-partnered 2012 partnership=samen organisations=a,b");

        @Test
        void refuses_to_join_again() {
            refused(
                    story.tell("organisation-joined-partnership 2013 partnership=samen organisation=a"),
                    Rule.ALREADY_THERE,
                    7);
        }

        @Test
        void takes_it_again_after_leaving_the_network_and_keeps_the_leaving() {
            story.record(
                    "gone: organisation-left-network 2013 organisation=a",
                    "organisation-joined-partnership 2014 partnership=samen organisation=a");

            refused(story.tell("withdraw:gone"), Rule.ALREADY_THERE, 7, 9);
        }
    }

    @Nested
    class GivenAPractice {
        private final Story story =
                Story.of(NETWORK).record("provider-adopted-practice 2012 provider=a practice=warm-handover");

        @Test
        void refuses_it_again() {
            refused(
                    story.tell("provider-adopted-practice 2013 provider=a practice=warm-handover"),
                    Rule.ALREADY_THERE,
                    7);
        }

        @Test
        void takes_it_again_after_it_was_dropped() {
            story.record("provider-dropped-practice 2013 provider=a practice=warm-handover");

            allowed(story.tell("provider-adopted-practice 2014 provider=a practice=warm-handover"));
        }

        @Test
        void takes_another_other() {
            story.record("provider-adopted-practice 2013 provider=a practice=other");

            allowed(story.tell("provider-adopted-practice 2014 provider=a practice=other"));
        }
    }
}
