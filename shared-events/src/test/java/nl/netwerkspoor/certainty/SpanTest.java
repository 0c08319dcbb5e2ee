package nl.netwerkspoor.certainty;

import static org.assertj.core.api.Assertions.assertThat;

import nl.netwerkspoor.dates.DayRange;
import nl.netwerkspoor.facts.Fact;
import org.junit.jupiter.api.Test;

class SpanTest {

    @Test
    void lies_between_two_days_certainly_possibly_or_not() {
        assertThat(new Span(10, 12).between(9, 12)).isEqualTo(Certainty.CERTAIN);
        assertThat(new Span(10, 12).between(10, 12)).isEqualTo(Certainty.POSSIBLE);
        assertThat(new Span(10, 12).between(9, 11)).isEqualTo(Certainty.POSSIBLE);
        assertThat(new Span(10, 12).between(12, 20)).isEqualTo(Certainty.ABSENT);
        assertThat(new Span(10, 12).between(1, 9)).isEqualTo(Certainty.ABSENT);
        assertThat(new Span(Fact.ALWAYS, 12).between(1, 12)).isEqualTo(Certainty.POSSIBLE);
        assertThat(new Span(10, Fact.NEVER).between(1, 20)).isEqualTo(Certainty.POSSIBLE);
    }

    @Test
    void tells_the_days_until_another() {
        assertThat(new Span(10, 12).daysUntil(new Span(15, 20))).isEqualTo(new DayRange(3, 10L));
    }

    @Test
    void tells_no_days_before_nothing() {
        assertThat(new Span(10, 20).daysUntil(new Span(12, 15))).isEqualTo(new DayRange(0, 5L));
        assertThat(new Span(10, 20).daysUntil(new Span(1, 5))).isEqualTo(new DayRange(0, 0L));
    }

    @Test
    void is_unbounded_where_a_bound_is() {
        assertThat(new Span(Fact.ALWAYS, 12).daysUntil(new Span(15, 20))).isEqualTo(new DayRange(3, null));
        assertThat(new Span(10, 12).daysUntil(new Span(15, Fact.NEVER))).isEqualTo(new DayRange(3, null));
        assertThat(new Span(10, 12).daysUntil(new Span(Fact.ALWAYS, 20))).isEqualTo(new DayRange(0, 10L));
        assertThat(new Span(10, Fact.NEVER).daysUntil(new Span(15, 20))).isEqualTo(new DayRange(0, 10L));
    }
}
