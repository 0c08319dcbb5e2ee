package nl.netwerkspoor.store.log;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.JsonParser;

/**
 * The events of one commit, one after the other: first what decides whether an event is wanted, then, only for one that
 * is, the rest.
 */
interface StoredEvents {

    /**
     * Goes to the next event; false after the last.
     *
     * @param withTags whether its tags will be asked for
     */
    boolean next(boolean withTags);

    String type();

    List<String> tags();

    /** Goes on to the payload; what is below may be asked for afterwards. */
    JsonParser payload();

    UUID id();

    String revision();

    long timestamp();

    Map<String, String> metadata();
}
