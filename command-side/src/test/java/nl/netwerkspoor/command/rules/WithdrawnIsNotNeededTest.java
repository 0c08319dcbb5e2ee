package nl.netwerkspoor.command.rules;

import static nl.netwerkspoor.command.rules.Refused.allowed;
import static nl.netwerkspoor.command.rules.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WithdrawnIsNotNeededTest {

    private final Story story = Story.of(
            "a: organisation-joined-network 2010 organisation=a",
            "kern: table-formed 2012 table=kern",
            "met: table-met 2013 table=kern",
            "x: obstacle-raised 2013 obstacle=o about=table:kern");

    @Test
    void refuses_to_withdraw_what_others_name() {
        refused(story.tell("withdraw:kern"), Rule.STILL_NEEDED, 4, 5);
    }

    @Test
    void takes_it_where_nothing_names_it() {
        allowed(story.tell("withdraw:a"));
        allowed(story.tell("withdraw:met"));
    }

    @Test
    void takes_it_where_what_named_it_was_withdrawn_or_corrected_away() {
        story.record("withdraw:met", "correct:x obstacle-raised 2013 obstacle=o");

        allowed(story.tell("withdraw:kern"));
    }

    @Test
    void refuses_to_withdraw_what_a_correction_came_to_name() {
        story.record("correct:x obstacle-raised 2013 obstacle=o about=organisation:a");

        refused(story.tell("withdraw:a"), Rule.STILL_NEEDED, 5);
    }

    @Test
    void takes_it_together_with_what_names_it() {
        allowed(story.bringIn("withdraw:kern", "withdraw:met", "withdraw:x"));
    }

    @Test
    void refuses_to_withdraw_what_is_marked_or_claimed_about() {
        story.record(
                "happening-marked 2014 marks=met by=organisation:a mark=high-point",
                "influence-claimed 2014 cause=kern effect=met");

        refused(story.tell("withdraw:met"), Rule.STILL_NEEDED, 6, 7);
    }

    @Test
    void refuses_to_withdraw_the_first_of_two_beginnings_from_under_what_was_told_between() {
        story.record(
                "table-dissolved 2014 table=kern", "again: table-formed 2016 table=kern", "table-met 2017 table=kern");

        allowed(story.bringIn(
                "withdraw:again", "correct:met table-met 2014 table=kern", "table-formed 2016 table=kern"));
        assertThat(story.tell("withdraw:kern"))
                .filteredOn(refusal -> refusal.rule() == Rule.STILL_NEEDED)
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.conflicts()).containsExactly(4L, 5L, 6L));
    }

    @Test
    void refuses_to_withdraw_the_start_from_under_the_record() {
        Story started = Story.empty().record("start: traject-started 2010", "x: idea-voiced 2011 idea=x");

        refused(started.tell("withdraw:start"), Rule.STILL_NEEDED, 2);
        started.record("withdraw:x");
        allowed(started.tell("withdraw:start"));
    }
}
