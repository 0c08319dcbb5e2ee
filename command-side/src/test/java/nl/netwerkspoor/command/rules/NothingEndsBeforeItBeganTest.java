package nl.netwerkspoor.command.rules;

import static nl.netwerkspoor.command.rules.Refused.allowed;
import static nl.netwerkspoor.command.rules.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NothingEndsBeforeItBeganTest {

    private final Story story = Story.of(
            "organisation-joined-network 2012 organisation=a",
            "participant-joined-network 2012 participant=p",
            "table-formed 2012 table=kern",
            "arrangement-opened 2012 arrangement=winkel",
            "initiative-spontaneously-started 2012 initiative=i",
            "idea-voiced 2012 idea=x",
            "goal-agreed 2012 goal=g",
            "obstacle-raised 2012 obstacle=o",
            "question-raised 2012 question=q",
            "organisations-partnered 2012 partnership=s organisations=a about=table:kern",
            "seat: client-joined-table 2013 table=kern participant=p",
            "supporter-joined 2012 of=initiative:i supporter=organisation:a contribution=space",
            "provider-adopted-practice 2012 provider=a practice=warm-handover",
            "funding-secured 2012 of=initiative:i source=wmo",
            "municipality-joined-traject 2012 municipality=ermelo");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "organisation-left-network 2011 organisation=a | 2",
                "participant-left-network 2011 participant=p | 3",
                "table-dissolved 2011 table=kern | 4",
                "arrangement-closed 2011 arrangement=winkel | 5",
                "initiative-ended 2011 initiative=i | 6",
                "idea-dropped 2011 idea=x | 7",
                "goal-dropped 2011 goal=g | 8",
                "obstacle-eased 2011 obstacle=o how=resolved | 9",
                "question-answered 2011 question=q | 10",
                "question-dropped 2011 question=q | 10",
                "partnership-ended 2011 partnership=s | 11",
                "left-table 2012 table=kern participant=p | 12",
                "supporter-left 2011 of=initiative:i supporter=organisation:a | 13",
                "supporter-left 2011 of=initiative:i supporter=organisation:a contribution=space | 13",
                "provider-dropped-practice 2011 provider=a practice=warm-handover | 14",
                "funding-ended 2011 of=initiative:i source=wmo | 15",
                "funding-ended 2011 of=initiative:i | 15",
                "municipality-left-traject 2011 municipality=ermelo | 16",
                "traject-ended 1999 | 1"
            })
    void refuses_an_end_certainly_before_the_only_beginning(String line, long conflict) {
        assertThat(story.tell(line))
                .filteredOn(refusal -> refusal.rule() == Rule.NEVER_THERE)
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.conflicts()).containsExactly(conflict));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "left-table 2013 table=kern participant=p",
                "left-table 2010/2013 table=kern participant=p",
                "table-dissolved 2014 table=kern",
                "initiative-ended ../2012 initiative=i",
                "obstacle-eased 2011 obstacle=o how=lessened"
            })
    void takes_an_end_that_may_be_after_the_beginning(String line) {
        allowed(story.tell(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "left-table 2012 table=kern organisation=a",
                "supporter-left 2011 of=initiative:i supporter=organisation:a contribution=money",
                "supporter-left 2011 of=initiative:i supporter=participant:p",
                "provider-dropped-practice 2011 provider=a practice=client-at-team-table",
                "provider-dropped-practice 2011 provider=a practice=other",
                "funding-ended 2011 of=initiative:i source=fund",
                "funding-ended 2011 of=initiative:i source=wmo funder=a",
                "participant-stepped-back 2010 participant=p role=volunteer",
                "municipality-left-traject 2011 municipality=putten"
            })
    void takes_an_end_of_which_no_beginning_is_recorded(String line) {
        allowed(story.tell(line));
    }

    @Nested
    class GivenABeginningOfWhichNotAllIsKnown {

        @Test
        void a_support_may_have_been_with_that_contribution() {
            story.record("supporter-joined 2010/2012 of=initiative:i supporter=organisation:a");

            allowed(story.tell("supporter-left 2011 of=initiative:i supporter=organisation:a contribution=space"));
        }

        @Test
        void money_is_there_from_its_period_on() {
            story.record("funding-secured 2014 of=arrangement:winkel source=fund period=2009/2010");

            allowed(story.tell("funding-ended 2010 of=arrangement:winkel source=fund"));
        }
    }

    @Nested
    class GivenAnEndWithoutABeginning {

        @Test
        void refuses_a_beginning_only_after_it_until_an_earlier_one_is_told() {
            story.record("left-table 2013 table=kern organisation=a");

            refused(story.tell("partner-joined-table 2015 table=kern organisation=a"), Rule.NEVER_THERE, 17);
            allowed(story.bringIn(
                    "partner-joined-table ../2013 table=kern organisation=a",
                    "partner-joined-table 2015 table=kern organisation=a"));
        }

        @Test
        void takes_the_beginning_in_the_same_year_told_after_it() {
            story.record("left-table 2013 table=kern organisation=a");

            allowed(story.tell("partner-joined-table 2013 table=kern organisation=a"));
        }
    }

    @Nested
    class GivenASeatLeftAndTakenAgain {

        @Test
        void refuses_to_withdraw_the_first_seat() {
            story.record(
                    "left-table 2014 table=kern participant=p", "client-joined-table 2016 table=kern participant=p");

            refused(story.tell("withdraw:seat"), Rule.NEVER_THERE, 17, 18);
        }

        @Test
        void refuses_to_correct_the_seat_to_after_the_leaving() {
            story.record("left-table 2014 table=kern participant=p");

            refused(story.tell("correct:seat client-joined-table 2015 table=kern participant=p"), Rule.NEVER_THERE, 17);
        }
    }
}
