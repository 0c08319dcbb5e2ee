package nl.netwerkspoor.dates;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The first and the last day, both included, on which something may have been; {@code null} where it is unbounded. All
 * comparing of dates goes by these (section 6 of the domain).
 */
public record Bounds(@Nullable LocalDate earliest, @Nullable LocalDate latest) {

    public Bounds {
        if (earliest != null && latest != null && latest.isBefore(earliest)) {
            throw new IllegalArgumentException("latest " + latest + " before earliest " + earliest);
        }
    }

    /** However the days fall, this lies before {@code other}. */
    public boolean certainlyBefore(Bounds other) {
        return latest != null && other.earliest != null && latest.isBefore(other.earliest);
    }

    /** However the days fall, this lies on the same day as {@code other} or after it. */
    public boolean certainlyNotBefore(Bounds other) {
        return earliest != null && other.latest != null && !earliest.isBefore(other.latest);
    }

    /** It depends on how the days fall whether this lies before {@code other}: neither of the certain answers holds. */
    public boolean possiblyBefore(Bounds other) {
        return !certainlyBefore(other) && !certainlyNotBefore(other);
    }

    public boolean contains(LocalDate day) {
        return (earliest == null || !day.isBefore(earliest)) && (latest == null || !day.isAfter(latest));
    }

    /** How many days may lie between this and a later {@code other}. */
    public DayRange daysUntil(Bounds other) {
        long min = latest == null || other.earliest == null ? 0 : latest.until(other.earliest, ChronoUnit.DAYS);
        Long max = earliest == null || other.latest == null ? null : earliest.until(other.latest, ChronoUnit.DAYS);
        return new DayRange(Math.max(0, min), max == null ? null : Math.max(0, max));
    }

    /** Earliest plus half the days from earliest to latest, rounded down; {@code null} where a bound is missing. */
    public @Nullable LocalDate middle() {
        if (earliest == null || latest == null) {
            return null;
        }
        return earliest.plusDays(earliest.until(latest, ChronoUnit.DAYS) / 2);
    }
}
