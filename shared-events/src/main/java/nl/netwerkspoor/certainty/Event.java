package nl.netwerkspoor.certainty;

import java.util.Collection;
import nl.netwerkspoor.facts.Fact;
import org.jspecify.annotations.Nullable;

/** The first form of section 7: a happening has happened by a day. Days are counted from 1970-01-01. */
public final class Event {

    private Event() {}

    /** Whether a happening has happened by the end of a day. */
    public static Certainty by(Fact happening, long day) {
        if (happening.latest() <= day) {
            return Certainty.CERTAIN;
        }
        return happening.earliest() <= day ? Certainty.POSSIBLE : Certainty.ABSENT;
    }

    /** Whether a happening lies after the end of one day, and not after the end of another. */
    public static Certainty between(Fact happening, long since, long day) {
        return span(happening).between(since, day);
    }

    /** When a happening happened. */
    public static Span span(Fact happening) {
        return new Span(happening.earliest(), happening.latest());
    }

    /** When the first of several happened: from the least earliest to the least latest; null for none. */
    public static @Nullable Span first(Collection<Fact> happenings) {
        if (happenings.isEmpty()) {
            return null;
        }
        long earliest = Fact.NEVER;
        long latest = Fact.NEVER;
        for (Fact happening : happenings) {
            earliest = Math.min(earliest, happening.earliest());
            latest = Math.min(latest, happening.latest());
        }
        return new Span(earliest, latest);
    }

    /** Whether a happening has happened by the end of a day, and later than another that names the same thing. */
    public static Certainty after(Fact happening, Fact other, long day) {
        if (Order.follows(other, happening)) {
            return Certainty.ABSENT;
        }
        Certainty happened = by(happening, day);
        return Order.follows(happening, other) ? happened : happened.and(Certainty.POSSIBLE);
    }
}
