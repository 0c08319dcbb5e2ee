package nl.netwerkspoor.store.log;

import java.time.Instant;

/** What became of an append. */
public sealed interface AppendResult {

    /**
     * The events are in the log, for ever.
     *
     * @param first position of the first of them
     * @param last position of the last of them
     * @param recordedAt of all of them
     */
    record Appended(long first, long last, Instant recordedAt) implements AppendResult {}

    /** Nothing was appended: an event that matches the condition was appended since. */
    record Overtaken() implements AppendResult {}
}
