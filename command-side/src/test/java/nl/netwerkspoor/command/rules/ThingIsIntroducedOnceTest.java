package nl.netwerkspoor.command.rules;

import static nl.netwerkspoor.command.rules.Refused.allowed;
import static nl.netwerkspoor.command.rules.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ThingIsIntroducedOnceTest {

    @Test
    void takes_the_same_key_of_another_kind_of_thing() {
        allowed(Story.of("table-formed 2012 table=raad").tell("organisation-joined-network 2012 organisation=raad"));
    }

    @Test
    void refuses_a_second_start() {
        refused(Story.of().tell("traject-started 2001"), Rule.INTRODUCED_TWICE, 1);
    }

    @Nested
    class GivenATableThatStands {
        private final Story story = Story.of("formed: table-formed 2012 table=kern kind=core-group");

        @Test
        void refuses_it_again() {
            refused(story.tell("table-formed 2014 table=kern"), Rule.INTRODUCED_TWICE, 2);
        }

        @Test
        void refuses_it_again_in_the_same_vague_year() {
            refused(story.tell("table-formed 2012 table=kern"), Rule.INTRODUCED_TWICE, 2);
        }

        @Test
        void refuses_it_earlier_when_that_is_told_late() {
            refused(story.tell("table-formed 2010 table=kern"), Rule.INTRODUCED_TWICE, 2);
        }

        @Test
        void takes_its_end_and_new_beginning_together() {
            allowed(story.bringIn("table-formed 2016 table=kern", "table-dissolved 2014 table=kern"));
        }

        @Test
        void names_the_other_line_where_both_are_new() {
            assertThat(story.bringIn("table-formed 2014 table=b", "table-formed 2015 table=b"))
                    .singleElement()
                    .satisfies(refusal -> {
                        assertThat(refusal.index()).isEqualTo(1);
                        assertThat(refusal.field()).isEqualTo("table");
                        assertThat(refusal.conflicts()).isEmpty();
                        assertThat(refusal.fellows()).containsExactly(0);
                        assertThat(refusal.dutch()).contains("een andere regel (Tafel gevormd, 2014)");
                    });
        }
    }

    @Nested
    class GivenATableThatWasDissolved {
        private final Story story = Story.of(
                "formed: table-formed 2012 table=kern kind=core-group", "gone: table-dissolved 2014 table=kern");

        @Test
        void takes_it_again() {
            allowed(story.tell("table-formed 2015 table=kern"));
        }

        @Test
        void takes_it_again_when_it_had_possibly_ended() {
            allowed(story.tell("table-formed 2014 table=kern kind=core-group"));
        }

        @Test
        void refuses_it_again_before_it_can_have_ended() {
            refused(story.tell("table-formed 2013 table=kern"), Rule.INTRODUCED_TWICE, 2);
        }

        @Test
        void refuses_another_kind() {
            refused(story.tell("table-formed 2015 table=kern kind=working-group"), Rule.INTRODUCED_TWICE, 2);
        }

        @Test
        void refuses_to_withdraw_the_end_between_two_beginnings() {
            story.record("table-formed 2015 table=kern");

            refused(story.tell("withdraw:gone"), Rule.INTRODUCED_TWICE, 2, 4);
        }

        @Test
        void refuses_to_correct_the_end_to_after_the_second_beginning() {
            story.record("table-formed 2015 table=kern");

            refused(story.tell("correct:gone table-dissolved 2017 table=kern"), Rule.INTRODUCED_TWICE, 2, 4);
        }

        @Test
        void refuses_to_correct_a_beginning_into_another_kind() {
            story.record("table-formed 2015 table=kern kind=core-group");

            refused(
                    story.tell("correct:formed table-formed 2012 table=kern kind=staff-meeting"),
                    Rule.INTRODUCED_TWICE,
                    4);
        }

        @Test
        void takes_the_end_on_the_day_of_the_beginning() {
            allowed(Story.of("table-formed 2012-05-14 table=dag", "table-dissolved 2012-05-14 table=dag")
                    .tell("table-formed 2012-05-14 table=dag"));
        }
    }

    @Nested
    class GivenWhatNothingEnds {

        @Test
        void refuses_an_idea_again() {
            refused(
                    Story.of("idea-voiced 2012 idea=moestuin", "idea-dropped 2013 idea=moestuin")
                            .tell("idea-voiced 2014 idea=moestuin"),
                    Rule.INTRODUCED_TWICE,
                    2);
        }

        @Test
        void refuses_an_initiative_again_also_as_a_branch() {
            refused(
                    Story.of(
                                    "organisation-joined-network 2010 organisation=a",
                                    "initiative-spontaneously-started 2012 initiative=moestuin",
                                    "initiative-ended 2013 initiative=moestuin")
                            .tell("initiative-branched-off 2014 initiative=moestuin from=organisation:a"),
                    Rule.INTRODUCED_TWICE,
                    3);
        }

        @Test
        void refuses_an_inquiry_again_also_where_the_dates_cross() {
            refused(
                    Story.of("needs-gathered 2010/2014 inquiry=ronde").tell("needs-gathered 2012 inquiry=ronde"),
                    Rule.INTRODUCED_TWICE,
                    2);
        }
    }

    @Nested
    class GivenAnOrganisationOfOtherKind {

        @Test
        void takes_another_bare_other_as_possibly_the_same() {
            allowed(Story.of(
                            "organisation-joined-network 2010 organisation=a kind=other",
                            "organisation-left-network 2012 organisation=a")
                    .tell("organisation-joined-network 2014 organisation=a kind=other:winkel"));
        }

        @Test
        void refuses_another_narrowed_one() {
            refused(
                    Story.of(
                                    "organisation-joined-network 2010 organisation=a kind=other:kerk",
                                    "organisation-left-network 2012 organisation=a")
                            .tell("organisation-joined-network 2014 organisation=a kind=other:winkel"),
                    Rule.INTRODUCED_TWICE,
                    2);
        }
    }
}
