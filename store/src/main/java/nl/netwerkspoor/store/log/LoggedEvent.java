package nl.netwerkspoor.store.log;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * An event as the log holds it.
 *
 * @param position its place, from 1, without gaps
 * @param recordedAt when it was appended, to the millisecond; the same for all events of one append, and never less
 *     than that of an earlier position
 * @param id as it was appended
 * @param type logical name
 * @param revision of the type's fields as they were written
 * @param payload as the codec read it
 * @param metadata as it was appended
 * @param tags as they were appended; empty unless they were asked for
 */
public record LoggedEvent(
        long position,
        Instant recordedAt,
        UUID id,
        String type,
        String revision,
        Object payload,
        Map<String, String> metadata,
        Set<String> tags) {}
