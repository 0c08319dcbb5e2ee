package nl.netwerkspoor.certainty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.facts.History;
import nl.netwerkspoor.happenings.Tellings;
import org.junit.jupiter.api.Test;

class EventTest {

    private final Tellings told = new Tellings("voorbeeld");

    private Fact fact(String when) {
        told.tell("goal-agreed", when, "goal", "doel", "name", "Doel");
        return History.standing(told.all()).getLast();
    }

    private static long day(String day) {
        return LocalDate.parse(day).toEpochDay();
    }

    @Test
    void lies_certainly_between_two_days_when_all_its_days_do() {
        Fact vague = fact("2012");

        assertThat(Event.between(vague, day("2011-12-31"), day("2012-12-31"))).isEqualTo(Certainty.CERTAIN);
        assertThat(Event.between(vague, day("2012-01-01"), day("2012-12-31"))).isEqualTo(Certainty.POSSIBLE);
        assertThat(Event.between(vague, day("2011-12-31"), day("2012-12-30"))).isEqualTo(Certainty.POSSIBLE);
        assertThat(Event.between(vague, day("2012-12-31"), day("2013-12-31"))).isEqualTo(Certainty.ABSENT);
        assertThat(Event.between(vague, day("2010-12-31"), day("2011-12-31"))).isEqualTo(Certainty.ABSENT);
    }

    @Test
    void lies_possibly_on_every_earlier_day_when_it_has_no_first() {
        Fact unbounded = fact("../2012");

        assertThat(Event.between(unbounded, Fact.ALWAYS, day("1900-01-01"))).isEqualTo(Certainty.POSSIBLE);
        assertThat(Event.between(unbounded, day("2011-12-31"), day("2012-12-31")))
                .isEqualTo(Certainty.POSSIBLE);
    }

    @Test
    void comes_certainly_after_another_when_it_certainly_follows_it() {
        Fact first = fact("2012-05");
        Fact later = fact("2013");

        assertThat(Event.after(later, first, day("2012-12-31"))).isEqualTo(Certainty.ABSENT);
        assertThat(Event.after(later, first, day("2013-06-01"))).isEqualTo(Certainty.POSSIBLE);
        assertThat(Event.after(later, first, day("2013-12-31"))).isEqualTo(Certainty.CERTAIN);
        assertThat(Event.after(first, later, day("2013-12-31"))).isEqualTo(Certainty.ABSENT);
    }

    @Test
    void comes_possibly_after_another_when_their_days_overlap() {
        Fact year = fact("2012");
        Fact month = fact("2012-05");

        assertThat(Event.after(year, month, day("2013-01-01"))).isEqualTo(Certainty.POSSIBLE);
        assertThat(Event.after(month, year, day("2013-01-01"))).isEqualTo(Certainty.POSSIBLE);
    }

    @Test
    void comes_after_what_was_told_before_it_with_the_same_when() {
        Fact first = fact("2012");
        Fact second = fact("2012");

        assertThat(Event.after(second, first, day("2012-12-31"))).isEqualTo(Certainty.CERTAIN);
        assertThat(Event.after(first, second, day("2012-12-31"))).isEqualTo(Certainty.ABSENT);
    }

    @Test
    void not_holding_is_as_sure_as_holding_is() {
        assertThat(Certainty.CERTAIN.not()).isEqualTo(Certainty.ABSENT);
        assertThat(Certainty.POSSIBLE.not()).isEqualTo(Certainty.POSSIBLE);
        assertThat(Certainty.ABSENT.not()).isEqualTo(Certainty.CERTAIN);
    }
}
