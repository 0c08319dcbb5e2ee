package nl.netwerkspoor.happenings;

import org.jspecify.annotations.Nullable;

/**
 * A happening as somebody tells it, before it is recorded.
 *
 * @param id its identity; null where the server is to choose one
 * @param label the label that the identity was made from; null where a UUID was given
 * @param telling what is told
 */
public record Told(@Nullable HappeningId id, @Nullable String label, Telling telling) {}
