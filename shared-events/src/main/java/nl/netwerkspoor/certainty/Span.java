package nl.netwerkspoor.certainty;

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
}
