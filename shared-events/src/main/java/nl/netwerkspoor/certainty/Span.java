package nl.netwerkspoor.certainty;

import nl.netwerkspoor.dates.DayRange;
import nl.netwerkspoor.facts.Fact;

/**
 * From a first to a last day, counted from 1970-01-01; {@code Fact.ALWAYS} and {@code Fact.NEVER} where unbounded.
 *
 * @param earliest the first day
 * @param latest the last day
 */
public record Span(long earliest, long latest) {

    /** Whether what lies somewhere in it has happened by the end of a day. */
    public Certainty by(long day) {
        if (latest <= day) {
            return Certainty.CERTAIN;
        }
        return earliest <= day ? Certainty.POSSIBLE : Certainty.ABSENT;
    }

    /** Whether what lies somewhere in it lies after the end of one day, and not after the end of another (section 9, "Progress"). */
    public Certainty between(long since, long day) {
        if (latest <= since || earliest > day) {
            return Certainty.ABSENT;
        }
        return since < earliest && latest <= day ? Certainty.CERTAIN : Certainty.POSSIBLE;
    }

    /** How many days may lie between what lies in this and what lies in another, which is no earlier (section 6). */
    public DayRange daysUntil(Span other) {
        long min = latest == Fact.NEVER || other.earliest == Fact.ALWAYS ? 0 : other.earliest - latest;
        Long max = earliest == Fact.ALWAYS || other.latest == Fact.NEVER ? null : other.latest - earliest;
        return new DayRange(Math.max(0, min), max == null ? null : Math.max(0, max));
    }
}
