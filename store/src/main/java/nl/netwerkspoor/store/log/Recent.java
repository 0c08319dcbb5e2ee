package nl.netwerkspoor.store.log;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The end of the log as this process knows it: its last position, which it learnt from its own acknowledged appends and
 * from what the store will never take back, and the labels of the last thousands of events. Most conditions are about
 * what came a moment ago, so they cost no read.
 */
final class Recent {

    private static final int EVENTS = 10_000;

    private final ArrayDeque<Entry> entries = new ArrayDeque<>();
    private final Map<String, Long> lastPositions = new HashMap<>();
    private long tail;
    private long recordedAt;

    private record Entry(long position, Labels labels) {}

    synchronized long tail() {
        return tail;
    }

    synchronized long recordedAt() {
        return recordedAt;
    }

    /** Begins again from here, knowing nothing of what was before. */
    synchronized void startAt(long tail, long recordedAt) {
        entries.clear();
        lastPositions.clear();
        this.tail = tail;
        this.recordedAt = recordedAt;
    }

    /** The labels of a commit that directly follows the last position. */
    synchronized void add(List<Labels> labels, long recordedAt) {
        for (var each : labels) {
            tail++;
            entries.addLast(new Entry(tail, each));
            for (var key : keysOf(each)) {
                lastPositions.put(key, tail);
            }
        }
        this.recordedAt = recordedAt;
        while (entries.size() > EVENTS) {
            var oldest = entries.removeFirst();
            for (var key : keysOf(oldest.labels())) {
                lastPositions.remove(key, oldest.position());
            }
        }
    }

    private static Set<String> keysOf(Labels labels) {
        var keys = new LinkedHashSet<String>();
        Criterion.addKeysOf(labels.type(), labels.tags(), keys);
        return keys;
    }

    /** Whether everything after the position is known here. */
    synchronized boolean covers(long after) {
        return after >= tail - entries.size();
    }

    /** Whether something after the position matches; only to be asked where {@link #covers} holds. */
    synchronized boolean hasMatch(long after, List<Criterion> anyOf) {
        if (after >= tail) {
            return false;
        }
        if (Criterion.isAll(anyOf)) {
            return true;
        }
        var mayMatch = Criterion.keys(anyOf).stream().anyMatch(key -> lastPositions.getOrDefault(key, 0L) > after);
        if (!mayMatch) {
            return false;
        }
        for (var newestFirst = entries.descendingIterator(); newestFirst.hasNext(); ) {
            var entry = newestFirst.next();
            if (entry.position() <= after) {
                return false;
            }
            if (Criterion.anyMatches(
                    anyOf, entry.labels().type(), entry.labels().tags())) {
                return true;
            }
        }
        return false;
    }
}
