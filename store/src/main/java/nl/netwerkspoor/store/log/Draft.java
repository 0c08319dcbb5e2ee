package nl.netwerkspoor.store.log;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Events that are to be appended as one commit, encoded but for their place. */
final class Draft {

    private final UUID id;
    private final long latest;
    private final List<Labels> labels;
    private final byte[] content;
    private final byte[] keys;

    /** An event with the time at which somebody says that it was appended. */
    record Stamped(NewEvent event, Instant timestamp) {}

    /** A draft with the place that it is to take, and the time of its recording in milliseconds. */
    record Placed(Draft draft, long position, long recordedAt) {}

    /**
     * @param content as the store's own adapter wrote it
     * @param keys likewise, where they are not in the content
     */
    Draft(List<Stamped> events, byte[] content, byte[] keys) {
        this.id = events.getFirst().event().id();
        this.latest = events.stream()
                .mapToLong(stamped -> stamped.timestamp().toEpochMilli())
                .max()
                .orElseThrow();
        this.labels = events.stream()
                .map(stamped ->
                        new Labels(stamped.event().type(), stamped.event().tags()))
                .toList();
        this.content = content;
        this.keys = keys;
    }

    static Set<String> keysOf(List<Stamped> events) {
        var keys = new LinkedHashSet<String>();
        for (var stamped : events) {
            Criterion.addKeysOf(stamped.event().type(), stamped.event().tags(), keys);
        }
        return keys;
    }

    /** Of the first event; by it the commit is recognised after an unknown outcome. */
    UUID id() {
        return id;
    }

    int count() {
        return labels.size();
    }

    /** The latest timestamp of the events, in milliseconds. */
    long latest() {
        return latest;
    }

    /** Of the events, in order. */
    List<Labels> labels() {
        return labels;
    }

    byte[] content() {
        return content;
    }

    byte[] keys() {
        return keys;
    }
}
