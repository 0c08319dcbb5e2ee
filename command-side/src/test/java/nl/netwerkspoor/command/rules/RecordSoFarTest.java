package nl.netwerkspoor.command.rules;

import static nl.netwerkspoor.command.rules.Refused.allowed;
import static nl.netwerkspoor.command.rules.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordSoFarTest {

    @Nested
    class GivenNothingRecorded {

        @Test
        void refuses_anything_but_the_start() {
            refused(Story.empty().tell("idea-voiced 2012 idea=x"), Rule.UNKNOWN_THING);
            allowed(Story.empty().tell("traject-started 2012"));
        }

        @Test
        void refuses_a_story_that_starts_later_at_its_first_line_only() {
            assertThat(Story.empty()
                            .bringIn("idea-voiced 2012 idea=x", "traject-started 2010", "idea-voiced 2012 idea=y"))
                    .singleElement()
                    .satisfies(refusal -> {
                        assertThat(refusal.index()).isZero();
                        assertThat(refusal.rule()).isEqualTo(Rule.UNKNOWN_THING);
                        assertThat(refusal.field()).isNull();
                    });
        }

        @Test
        void refuses_anything_after_the_start_was_withdrawn() {
            Story story = Story.empty().record("start: traject-started 2012", "withdraw:start");

            refused(story.tell("idea-voiced 2012 idea=x"), Rule.UNKNOWN_THING);
            allowed(story.tell("traject-started 2011"));
        }
    }

    @Nested
    class GivenAFewThings {
        private final Story story = Story.of(
                "organisation-joined-network 2010 organisation=a",
                "formed: table-formed 2012 table=kern",
                "x: idea-voiced 2012 idea=x",
                "wrong: correct:x idea-voiced 2013 idea=x");

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "table-met 2012 table=nergens | table",
                    "idea-voiced 2012 idea=y by=organisation:a,table:nergens | by",
                    "obstacle-raised 2012 obstacle=o about=initiative:nergens | about",
                    "happening-marked 2012 marks=nergens by=table:kern mark=low-point | marks",
                    "influence-claimed 2012 cause=formed effect=nergens | effect",
                    "happening-marked 2012 marks=formed by=table:nergens mark=low-point | by",
                    "initiative-branched-off 2012 initiative=i from=initiative:i | from",
                    "mark: happening-marked 2012 marks=mark by=table:kern mark=low-point | marks",
                    "funding-secured 2012 of=organisation:a funder=nergens | funder",
                    "correct:formed table-formed 2012 table=kern organisations=nergens | replacement.organisations",
                    "correct:nergens table-formed 2012 table=kern | corrects",
                    "withdraw:nergens | withdraws"
                })
        void refuses_what_names_an_unknown_thing_or_happening(String line, String field) {
            assertThat(story.tell(line)).singleElement().satisfies(refusal -> {
                assertThat(refusal.rule()).isEqualTo(Rule.UNKNOWN_THING);
                assertThat(refusal.field()).isEqualTo(field);
            });
        }

        @Test
        void takes_the_traject_itself_as_a_thing() {
            allowed(story.tell("funding-secured 2012 of=traject source=wmo"));
        }

        @Test
        void refuses_what_points_at_a_correction() {
            refused(
                    story.tell("happening-marked 2013 marks=wrong by=table:kern mark=low-point"),
                    Rule.UNKNOWN_THING,
                    5);
        }

        @Test
        void refuses_what_points_at_what_was_withdrawn() {
            story.record("withdraw:x");

            refused(story.tell("happening-marked 2013 marks=x by=table:kern mark=low-point"), Rule.UNKNOWN_THING, 6);
            refused(story.tell("voiced-again 2013 of=idea:x"), Rule.UNKNOWN_THING);
        }

        @Test
        void a_line_names_only_what_earlier_lines_introduce() {
            assertThat(story.bringIn(
                            "table-met 2013 table=nieuw",
                            "table-formed 2012 table=nieuw",
                            "table-met 2013 table=nieuw"))
                    .singleElement()
                    .satisfies(refusal -> {
                        assertThat(refusal.index()).isZero();
                        assertThat(refusal.rule()).isEqualTo(Rule.UNKNOWN_THING);
                    });
        }

        @Test
        void a_correction_names_what_was_introduced_before_the_correction() {
            story.record("organisation-joined-network 2010 organisation=b");

            allowed(story.tell("correct:formed table-formed 2012 table=kern organisations=b"));
        }
    }

    @Nested
    class GivenACorrectionAndAWithdrawal {
        private final Story story = Story.of(
                "x: idea-voiced 2012 idea=x",
                "better: correct:x idea-voiced 2013 idea=x",
                "y: idea-voiced 2012 idea=y",
                "gone: withdraw:y");

        @Test
        void takes_a_correction_of_what_was_corrected() {
            allowed(story.tell("correct:x idea-voiced 2014 idea=x"));
        }

        @Test
        void refuses_to_change_a_correction_or_a_withdrawal() {
            refused(story.tell("correct:better idea-voiced 2014 idea=x"), Rule.NOT_AN_ORIGINAL, 3);
            refused(story.tell("withdraw:better"), Rule.NOT_AN_ORIGINAL, 3);
            refused(story.tell("withdraw:gone"), Rule.NOT_AN_ORIGINAL, 5);
        }

        @Test
        void refuses_to_change_what_was_withdrawn() {
            refused(story.tell("correct:y idea-voiced 2014 idea=y"), Rule.ALREADY_WITHDRAWN, 5);
            refused(story.tell("withdraw:y"), Rule.ALREADY_WITHDRAWN, 5);
        }

        @Test
        void refuses_another_kind_of_happening() {
            refused(story.tell("correct:x table-formed 2012 table=x"), Rule.CHANGES_WHAT, 2);
        }

        @Test
        void refuses_another_key_of_what_it_introduces() {
            refused(story.tell("correct:x idea-voiced 2012 idea=z"), Rule.CHANGES_KEY, 2);
        }

        @Test
        void refuses_a_second_withdrawal_in_one_story() {
            assertThat(story.bringIn("first: withdraw:x", "withdraw:x"))
                    .singleElement()
                    .satisfies(refusal -> {
                        assertThat(refusal.index()).isEqualTo(1);
                        assertThat(refusal.rule()).isEqualTo(Rule.ALREADY_WITHDRAWN);
                        assertThat(refusal.fellows()).containsExactly(0);
                    });
        }

        @Test
        void takes_anew_what_was_withdrawn() {
            allowed(story.tell("idea-voiced 2012 idea=y"));
        }
    }
}
