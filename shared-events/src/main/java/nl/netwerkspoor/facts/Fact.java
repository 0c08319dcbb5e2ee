package nl.netwerkspoor.facts;

import java.time.LocalDate;
import nl.netwerkspoor.dates.VagueDate;
import nl.netwerkspoor.happenings.Happening;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.Telling;
import org.jspecify.annotations.Nullable;

/**
 * A happening in its standing version.
 *
 * @param position the position of the original, for citing and for ties
 * @param id its identity
 * @param label the label it was given
 * @param telling what is told of it now
 * @param when when it happened
 * @param earliest the first day it can have happened, as days since 1970-01-01; {@link #ALWAYS} where unbounded
 * @param latest the last day it can have happened: the day on which the standing version was recorded at most, as
 *     nothing happens after it was told
 * @param version the recording whose telling stands: the original or its last correction
 */
public record Fact(
        long position,
        HappeningId id,
        @Nullable String label,
        Telling telling,
        VagueDate when,
        long earliest,
        long latest,
        Recorded version) {

    /** Before every day. */
    public static final long ALWAYS = Long.MIN_VALUE;

    /** After every day. */
    public static final long NEVER = Long.MAX_VALUE;

    /** The fact that a recording, standing in the place of the original at that position, tells. */
    static Fact of(
            long position, HappeningId id, @Nullable String label, Telling telling, VagueDate when, Recorded version) {
        LocalDate first = when.bounds().earliest();
        LocalDate last = when.bounds().latest();
        long earliest = first == null ? ALWAYS : first.toEpochDay();
        long latest = last == null ? NEVER : last.toEpochDay();
        long recorded = version.day().toEpochDay();
        return new Fact(
                position, id, label, telling, when, earliest, Math.max(earliest, Math.min(latest, recorded)), version);
    }

    /** The kind and its fields. */
    public Happening happening() {
        return telling.happening();
    }

    /** Whether it lies wholly after the day on which it was recorded: nothing does, but what is still to be judged may. */
    public boolean inTheFuture() {
        return earliest > version.day().toEpochDay();
    }

    /** Whether it is certainly before another, by their bounds. */
    public boolean certainlyBefore(Fact other) {
        return latest < other.earliest;
    }

    /** Whether it has the same `when` as another: the same EDTF text. */
    public boolean sameWhen(Fact other) {
        return when.equals(other.when);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fact fact
                && position == fact.position
                && id.equals(fact.id)
                && telling.equals(fact.telling);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
