package nl.netwerkspoor.store.vault;

import java.util.UUID;

/**
 * Where a text is kept.
 *
 * @param attempt the recording attempt under which it was put
 * @param field the path of the field, such as `name` or `sources.0.document`
 */
public record TextKey(UUID attempt, String field) {}
