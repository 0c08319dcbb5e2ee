package nl.netwerkspoor.store.log;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * How the content of an event is written and read, in tokens, so that one codec serves JSON text and BSON.
 *
 * <p>Called by many threads at once.
 */
public interface PayloadCodec {

    /** Writes the payload as exactly one value. */
    void write(Object payload, JsonGenerator out);

    /**
     * Reads the payload of an event of this type and revision.
     *
     * @param in stands on the first token of the payload and ends after its last
     * @throws RuntimeException when the type or revision is unknown or the payload is not one of it; the reader of the
     *     log then stops at this event
     */
    Object read(String type, String revision, JsonParser in);
}
