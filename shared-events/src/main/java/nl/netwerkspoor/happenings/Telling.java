package nl.netwerkspoor.happenings;

import java.util.List;
import nl.netwerkspoor.dates.VagueDate;
import org.jspecify.annotations.Nullable;

/**
 * What is told of one happening: its kind with the kind's fields, and what every happening carries (section 3).
 *
 * @param happening the kind and its fields
 * @param when when it happened; null for corrections and withdrawals only
 * @param whenText the date as typed, where it was typed in words
 * @param where the places, in the order told
 * @param sources where it is known from
 * @param note anything to add
 */
public record Telling(
        Happening happening,
        @Nullable VagueDate when,
        @Nullable Text whenText,
        List<Place> where,
        List<Source> sources,
        @Nullable Text note) {}
