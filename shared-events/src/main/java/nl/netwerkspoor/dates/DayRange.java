package nl.netwerkspoor.dates;

import org.jspecify.annotations.Nullable;

/**
 * A duration of which only the least and the most are known.
 *
 * @param min days, at least 0
 * @param max days, at least {@code min}; {@code null} where unbounded
 */
public record DayRange(long min, @Nullable Long max) {

    public DayRange {
        if (min < 0 || (max != null && max < min)) {
            throw new IllegalArgumentException("from " + min + " to " + max + " days");
        }
    }
}
