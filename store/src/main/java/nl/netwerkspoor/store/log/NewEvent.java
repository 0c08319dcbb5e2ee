package nl.netwerkspoor.store.log;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * An event that is to be appended.
 *
 * @param id tells this event from all others, for ever
 * @param type logical name, never a class name
 * @param revision of the type's fields
 * @param payload what the codec of the log can write
 * @param metadata what is known about the recording, as words and words
 * @param tags by which it will be found, each {@code kind:value}
 */
public record NewEvent(
        UUID id, String type, String revision, Object payload, Map<String, String> metadata, Set<String> tags) {

    public NewEvent {
        metadata = Map.copyOf(metadata);
        tags = Set.copyOf(tags);
    }
}
