package nl.netwerkspoor.command.rules;

import static nl.netwerkspoor.command.rules.Refused.allowed;
import static nl.netwerkspoor.command.rules.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link NothingHappensBeforeItBegan} and {@link NothingHappensAfterItEnded}. */
class NothingHappensOutsideALifeTest {

    @Nested
    class GivenATableFormedIn2012AndDissolvedIn2014 {
        private final Story story = Story.of(
                "formed: table-formed 2012 table=kern",
                "participant-joined-network 2011 participant=p background=client",
                "gone: table-dissolved 2014 table=kern",
                "initiative-spontaneously-started 2005 initiative=i");

        @ParameterizedTest
        @ValueSource(strings = {"2012", "2011/2012", "2013-05-14", "2014", "2014/2020", "../2013"})
        void takes_what_may_have_happened_while_it_was_there(String when) {
            allowed(story.tell("table-met " + when + " table=kern"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"2011", "2011-12-31", "2005/2011", "../2011"})
        void refuses_what_is_certainly_before(String when) {
            refused(story.tell("table-met " + when + " table=kern"), Rule.BEFORE_IT_BEGAN, 2);
        }

        @Test
        void refuses_what_is_certainly_after() {
            refused(story.tell("table-met 2015 table=kern"), Rule.AFTER_IT_ENDED, 4);
        }

        @Test
        void refuses_what_is_done_by_it_or_to_it() {
            refused(story.tell("idea-voiced 2015 idea=x by=table:kern"), Rule.AFTER_IT_ENDED, 4);
            refused(
                    story.tell("process-supporter-joined-in 2015 of=initiative:i ways=connecting with=table:kern"),
                    Rule.AFTER_IT_ENDED,
                    4);
            refused(story.tell("client-joined-table 2010 table=kern participant=p"), Rule.BEFORE_IT_BEGAN, 2);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "obstacle-raised 2020 obstacle=o about=table:kern",
                    "success-factor-observed 2020 factor=self-steering about=table:kern",
                    "result-measured 2005 indicator=n about=table:kern",
                    "question-raised 2005 question=q by=table:kern",
                    "happening-marked 2020 marks=formed by=table:kern mark=low-point",
                    "influence-claimed 2005 cause=formed effect=gone by=table:kern",
                    "goal-agreed 2005 goal=g by=table:kern",
                    "participant-grew-into-role 2010 participant=p role=visitor at=table:kern",
                    "participant-stepped-back 2020 participant=p role=visitor at=table:kern",
                    "left-table 2015 table=kern participant=p",
                    "table-dissolved 2016 table=kern"
                })
        void leaves_free_what_may_lie_outside(String line) {
            allowed(story.tell(line));
        }

        @Test
        void takes_what_comes_after_a_new_beginning() {
            story.record("table-formed 2016 table=kern");

            allowed(story.tell("table-met 2017 table=kern"));
            refused(story.tell("table-met 2015 table=kern"), Rule.AFTER_IT_ENDED, 4);
        }

        @Test
        void takes_a_meeting_and_the_new_beginning_before_it_together() {
            allowed(story.bringIn("table-met 2017 table=kern", "table-formed 2016 table=kern"));
        }

        @Test
        void refuses_to_withdraw_the_second_beginning_from_under_a_meeting() {
            story.record("again: table-formed 2016 table=kern", "table-met 2017 table=kern");

            refused(story.tell("withdraw:again"), Rule.AFTER_IT_ENDED, 4, 7);
        }

        @Test
        void refuses_to_withdraw_the_first_beginning_from_under_an_end() {
            story.record("table-formed 2016 table=kern");

            assertThat(story.tell("withdraw:formed"))
                    .extracting(Refusal::rule)
                    .containsExactly(Rule.NEVER_THERE, Rule.STILL_NEEDED);
        }
    }

    @Nested
    class GivenMeetings {
        private final Story story = Story.of(
                "formed: table-formed 2012 table=kern", "table-met 2013 table=kern", "table-met 2015 table=kern");

        @Test
        void refuses_an_end_told_late_that_leaves_meetings_after_it() {
            refused(story.tell("table-dissolved 2012-06 table=kern"), Rule.AFTER_IT_ENDED, 3, 4);
            refused(story.tell("table-dissolved 2014 table=kern"), Rule.AFTER_IT_ENDED, 4);
            allowed(story.tell("table-dissolved 2015 table=kern"));
        }

        @Test
        void refuses_to_correct_the_beginning_to_after_a_meeting() {
            refused(story.tell("correct:formed table-formed 2014 table=kern"), Rule.BEFORE_IT_BEGAN, 3);
            allowed(story.tell("correct:formed table-formed 2013 table=kern"));
        }

        @Test
        void says_what_to_do() {
            Refusal refusal = story.tell("table-dissolved 2014 table=kern").getFirst();

            assertThat(refusal.field()).isNull();
            assertThat(refusal.dutch())
                    .isEqualTo(
                            "Gebeurtenis 4 (Tafel kwam bijeen, 2015) ligt zeker na het einde van tafel kern: deze gebeurtenis. Kijk of de datums kloppen, of leg eerst vast dat het opnieuw begon.");
        }
    }

    @Test
    void an_end_in_the_year_of_the_only_beginning_is_after_it() {
        refused(
                Story.of("table-formed 2012 table=kern", "table-dissolved 2012 table=kern")
                        .tell("table-met 2014 table=kern"),
                Rule.AFTER_IT_ENDED,
                3);
    }

    @Nested
    class GivenAnInitiativeThatEnded {
        private final Story story = Story.of(
                "initiative-spontaneously-started 2010 initiative=i",
                "participant-joined-network 2010 participant=p",
                "initiative-ended 2012 initiative=i");

        @Test
        void refuses_an_activity_after_it() {
            refused(story.tell("activity-held 2013 of=initiative:i"), Rule.AFTER_IT_ENDED, 4);
        }

        @Test
        void refuses_that_it_stalls_or_grows_after_it() {
            refused(story.tell("initiative-stalled 2013 initiative=i"), Rule.AFTER_IT_ENDED, 4);
            refused(
                    story.tell("initiative-grew-into-arrangement 2013 initiatives=i arrangement=a"),
                    Rule.AFTER_IT_ENDED,
                    4);
        }

        @Test
        void takes_what_comes_after_a_revival() {
            story.record("back: initiative-revived 2013 initiative=i", "activity-held 2014 of=initiative:i");

            refused(story.tell("withdraw:back"), Rule.AFTER_IT_ENDED, 4, 6);
        }

        @Test
        void a_revival_after_the_activity_is_not_in_between() {
            story.record("initiative-revived 2015 initiative=i");

            refused(story.tell("activity-held 2014 of=initiative:i"), Rule.AFTER_IT_ENDED, 4);
        }

        @Test
        void takes_its_supporter_leaving_and_its_money_ending_later() {
            allowed(story.tell("supporter-left 2014 of=initiative:i supporter=participant:p"));
            allowed(story.tell("funding-ended 2014 of=initiative:i"));
        }
    }

    @Nested
    class GivenWhatGrewMergedOrLeft {

        @Test
        void growing_and_merging_end_nothing() {
            Story story = Story.of(
                    "initiative-spontaneously-started 2010 initiative=i",
                    "initiative-spontaneously-started 2010 initiative=j",
                    "initiatives-joined-forces 2011 initiatives=j into=initiative:i",
                    "initiative-grew-into-arrangement 2012 initiatives=i arrangement=a");

            allowed(story.tell("activity-held 2014 of=initiative:i"));
            allowed(story.tell("activity-held 2014 of=initiative:j"));
        }

        @Test
        void an_organisation_may_act_before_and_after() {
            Story story = Story.of(
                    "organisation-joined-network 2010 organisation=a", "organisation-left-network 2012 organisation=a");

            allowed(story.tell("idea-voiced 2005 idea=x by=organisation:a"));
            allowed(story.tell("provider-adopted-practice 2015 provider=a practice=warm-handover"));
        }

        @Test
        void the_traject_goes_on_after_its_end() {
            allowed(Story.of("traject-ended 2012").tell("idea-voiced 2014 idea=x"));
        }
    }

    @Nested
    class GivenAnArrangementAPartnershipAndAnIdea {
        private final Story story = Story.of(
                "organisation-joined-network 2000 organisation=a",
                "organisation-joined-network 2000 organisation=b",
                "arrangement-opened 2010 arrangement=winkel",
                "arrangement-closed 2014 arrangement=winkel",
                "organisations-partnered 2010 partnership=samen organisations=a,b",
                "partnership-ended 2014 partnership=samen",
                "idea-voiced 2010 idea=tuin");

        @Test
        void refuses_what_is_outside_their_lives() {
            refused(story.tell("activity-held 2009 of=arrangement:winkel"), Rule.BEFORE_IT_BEGAN, 4);
            refused(story.tell("arrangement-extended 2015 arrangement=winkel"), Rule.AFTER_IT_ENDED, 5);
            refused(story.tell("found-still-going 2009 of=partnership:samen"), Rule.BEFORE_IT_BEGAN, 6);
            refused(story.tell("found-still-going 2015 of=partnership:samen"), Rule.AFTER_IT_ENDED, 7);
            refused(story.tell("voiced-again 2009 of=idea:tuin"), Rule.BEFORE_IT_BEGAN, 8);
            refused(
                    story.tell("initiative-spontaneously-started 2009 initiative=i ideas=tuin"),
                    Rule.BEFORE_IT_BEGAN,
                    8);
        }

        @Test
        void money_comes_before_the_opening_and_stays_after_the_closing() {
            allowed(story.tell("funding-secured 2009 of=arrangement:winkel source=wmo"));
            allowed(story.tell("funding-ended 2015 of=arrangement:winkel"));
        }
    }
}
