package nl.netwerkspoor.facts;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import nl.netwerkspoor.dates.Bounds;
import nl.netwerkspoor.dates.Dated;
import nl.netwerkspoor.dates.VagueDate;
import nl.netwerkspoor.happenings.Happening;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.Naming;
import nl.netwerkspoor.happenings.RecordHappening.HappeningCorrected;
import nl.netwerkspoor.happenings.RecordHappening.HappeningWithdrawn;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.Telling;
import nl.netwerkspoor.happenings.ThingKey;
import org.jspecify.annotations.Nullable;

/** A happening in one version, which stands until it is corrected or withdrawn. */
public final class Fact {

    /** Before every day. */
    public static final long ALWAYS = Long.MIN_VALUE;

    /** After every day. */
    public static final long NEVER = Long.MAX_VALUE;

    /** The order of the timeline: by the days of `when`, the unbounded first, ties by position. */
    public static final Comparator<Fact> BY_WHEN = Comparator.comparingLong(Fact::earliest)
            .thenComparingLong(Fact::latest)
            .thenComparingLong(Fact::position);

    private final long position;
    private final HappeningId id;
    private final Telling telling;
    private final VagueDate when;
    private final long earliest;
    private final long latest;
    private final Recorded version;
    private final boolean ofAnotherTime;

    // Read off the fields by reflection when first asked for: every view asks again.
    private @Nullable Set<ThingKey> named;
    private @Nullable Set<ThingKey> touched;

    private Fact(
            long position,
            HappeningId id,
            Telling telling,
            VagueDate when,
            long earliest,
            long latest,
            Recorded version,
            boolean ofAnotherTime) {
        this.position = position;
        this.id = id;
        this.telling = telling;
        this.when = when;
        this.earliest = earliest;
        this.latest = latest;
        this.version = version;
        this.ofAnotherTime = ofAnotherTime;
    }

    /** The fact that a recording tells, in the place of the original where it corrects; null for a withdrawal. */
    public static @Nullable Fact of(Recorded version) {
        if (version.happening() instanceof HappeningWithdrawn) {
            return null;
        }
        Telling telling = version.happening() instanceof HappeningCorrected correction
                ? correction.replacement()
                : version.telling();
        VagueDate when = telling.when();
        if (when == null) {
            throw new IllegalStateException("position " + version.position() + " has no date");
        }
        Bounds bounds = Dated.told(when, version.day()).bounds();
        LocalDate first = bounds.earliest();
        LocalDate last = bounds.latest();
        return new Fact(
                History.positionOf(version),
                History.originalOf(version),
                telling,
                when,
                first == null ? ALWAYS : first.toEpochDay(),
                last == null ? NEVER : last.toEpochDay(),
                version,
                false);
    }

    /**
     * The same with other bounds, in days since 1970-01-01: for what it tells of another time than its own, which then has
     * the same `when` as no other.
     */
    public Fact within(long first, long last) {
        return new Fact(position, id, telling, when, first, last, version, true);
    }

    /** The position of the original, for citing and for ties. */
    public long position() {
        return position;
    }

    /** Its identity. */
    public HappeningId id() {
        return id;
    }

    /** What is told of it now. */
    public Telling telling() {
        return telling;
    }

    /** When it happened. */
    public VagueDate when() {
        return when;
    }

    /** When it happened, with the days on which it can have, also where this tells of another time. */
    public Dated dated() {
        return Dated.told(when, version.day());
    }

    /** The first day it can have happened, as days since 1970-01-01; {@link #ALWAYS} where unbounded. */
    public long earliest() {
        return earliest;
    }

    /**
     * The last day it can have happened: the day on which this version was recorded at most, as nothing happens after it
     * was told.
     */
    public long latest() {
        return latest;
    }

    /** The recording whose telling stands: the original or its last correction. */
    public Recorded version() {
        return version;
    }

    /** The kind and its fields. */
    public Happening happening() {
        return telling.happening();
    }

    /** Every thing that its fields name, `about` included. */
    public Set<ThingKey> named() {
        Set<ThingKey> known = named;
        if (known == null) {
            known = Collections.unmodifiableSet(Naming.named(happening()));
            named = known;
        }
        return known;
    }

    /** Every thing that it touches (section 9 of the domain). */
    public Set<ThingKey> touched() {
        Set<ThingKey> known = touched;
        if (known == null) {
            known = Collections.unmodifiableSet(Naming.touched(happening()));
            touched = known;
        }
        return known;
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
        return !ofAnotherTime && !other.ofAnotherTime && when.equals(other.when);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other == this
                || other instanceof Fact fact
                        && position == fact.position
                        && id.equals(fact.id)
                        && telling.equals(fact.telling);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return position + " " + telling;
    }
}
