package nl.netwerkspoor.store.log;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.netwerkspoor.store.log.Draft.Stamped;

/**
 * Everything that was recorded, in one order, from position 1 without gaps. What was appended is never changed and never
 * lost.
 *
 * <p>A position means the same everywhere: everything up to and including it. Reading after it leaves it out. Any number
 * of threads may use a log at once; on MongoDB any number of processes too.
 */
public final class EventLog implements AutoCloseable {

    private static final Duration PATIENCE_AT_GAP = Duration.ofSeconds(5);

    private final CommitStore store;
    private final PayloadCodec codec;
    private final Clock clock;
    private final Growth growth;
    private final Appender appender;

    EventLog(CommitStore store, PayloadCodec codec, Clock clock) {
        this.store = store;
        this.codec = codec;
        this.clock = clock;
        this.growth = new Growth(tail(store), () -> tail(store));
        this.appender = new Appender(store, growth::reaches);
    }

    /**
     * Opens the log in a file, which is made when it is not there.
     *
     * @throws LogRefusedException when another process has it open, or it was made by a newer version
     */
    public static EventLog onSqlite(Path file, PayloadCodec codec, Clock clock) {
        return new EventLog(new SqliteCommits(file), codec, clock);
    }

    /**
     * Opens the log in a database of a replica set, where it is made when it is not there. The client stays the
     * caller's, to be closed after the log.
     *
     * @throws LogRefusedException when it was made by a newer version
     */
    public static EventLog onMongo(MongoDatabase database, PayloadCodec codec, Clock clock) {
        return new EventLog(new MongoCommits(database), codec, clock);
    }

    /** The last position that is certainly there for ever; 0 when nothing was recorded. */
    public long tail() {
        return observed(tail(store));
    }

    private static long tail(CommitStore store) {
        var last = store.header(Long.MAX_VALUE);
        return last == null ? 0 : last.last();
    }

    private long observed(long tail) {
        appender.observe(tail);
        growth.reaches(tail);
        return tail;
    }

    /** The last position recorded at or before the instant, to the millisecond; 0 when there is none. */
    public long positionAt(Instant instant) {
        // Times never decrease with position, so halving finds the place without an index of times.
        var millis = instant.toEpochMilli();
        long from = 0;
        long upTo = tail();
        while (from < upTo) {
            var middle = store.header(from + (upTo - from + 1) / 2);
            if (middle == null) {
                throw new GapException(from + 1, upTo);
            }
            if (middle.recordedAt() <= millis) {
                from = middle.last();
            } else {
                upTo = middle.first() - 1;
            }
        }
        return from;
    }

    /**
     * The events after a position, in order, without their tags.
     *
     * @param upTo the last position wanted; where the log does not reach that far, its tail
     * @param tagsAnyOf of which the events have at least one; empty for all events
     */
    public LogReading stream(long after, long upTo, Set<String> tagsAnyOf) {
        var anyOf = tagsAnyOf.stream().map(Criterion::tag).toList();
        var tail = tail();
        return reading(after, Math.min(upTo, tail), tail, anyOf, !anyOf.isEmpty(), false, PATIENCE_AT_GAP);
    }

    /** The events with this tag, with all their tags. */
    public List<LoggedEvent> find(String tag) {
        try (var reading = source(0, List.of(Criterion.tag(tag)), true)) {
            var found = new ArrayList<LoggedEvent>();
            reading.forEachRemaining(found::add);
            return found;
        }
    }

    /**
     * The events after a position that match one of the criteria, with their tags. A decision that is made on them is
     * appended on condition that nothing matching came after {@link LogReading#tail}.
     *
     * @param anyOf no criteria ask for all events
     */
    public LogReading source(long after, List<Criterion> anyOf) {
        return source(after, anyOf, true);
    }

    LogReading source(long after, List<Criterion> anyOf, boolean withTags) {
        var byKey = !Criterion.isAll(anyOf);
        if (!byKey) {
            var tail = tail();
            return reading(after, tail, tail, anyOf, false, withTags, PATIENCE_AT_GAP);
        }
        var from = beginOfCommit(after);
        var sourced = store.source(from, Criterion.keys(anyOf));
        var tail = observed(sourced.tail());
        return new LogReading(
                store, codec, from, after, tail, tail, anyOf, true, withTags, sourced.page(), PATIENCE_AT_GAP);
    }

    /** All events after a position up to one that was seen, in order, of which those are given that match. */
    LogReading follow(long after, long upTo, List<Criterion> anyOf) {
        return reading(after, upTo, upTo, anyOf, false, false, Duration.ZERO);
    }

    private LogReading reading(
            long after,
            long upTo,
            long tail,
            List<Criterion> anyOf,
            boolean byKey,
            boolean withTags,
            Duration patience) {
        return new LogReading(
                store, codec, beginOfCommit(after), after, upTo, tail, anyOf, byKey, withTags, null, patience);
    }

    /** Where the commit begins that holds the first position after this one: a position may lie within a commit. */
    private long beginOfCommit(long after) {
        if (after <= 0) {
            return 1;
        }
        var holding = store.header(after);
        return holding == null || holding.last() <= after ? after + 1 : holding.first();
    }

    /** Appends the events as one, whatever came before them. */
    public AppendResult append(List<NewEvent> events) {
        return append(events, Appender.UNCONDITIONALLY, List.of());
    }

    /**
     * Appends the events as one, unless something after the position matches one of the criteria.
     *
     * @param unlessAnyOf no criteria match all events
     * @throws OutcomeUnknownException when the store could not be reached
     */
    public AppendResult append(List<NewEvent> events, long after, List<Criterion> unlessAnyOf) {
        var now = clock.instant();
        return append(
                draft(events.stream().map(event -> new Stamped(event, now)).toList()), after, unlessAnyOf);
    }

    Draft draft(List<Stamped> events) {
        var ids = new HashSet<>();
        for (var stamped : events) {
            if (!ids.add(stamped.event().id())) {
                throw new IllegalArgumentException(
                        "Two events have the id " + stamped.event().id());
            }
        }
        return store.encode(events, codec);
    }

    AppendResult append(Draft draft, long after, List<Criterion> unlessAnyOf) {
        return appender.append(draft, Math.max(0, after), unlessAnyOf);
    }

    /** Completes as soon as the log reaches the position, in whichever process it was appended. */
    public CompletableFuture<Void> reached(long position) {
        return growth.reached(position);
    }

    /** Waits until the log reaches the position; false when it does not in this time. */
    public boolean awaitReached(long position, Duration atMost) throws InterruptedException {
        var reached = reached(position);
        try {
            reached.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            reached.cancel(false);
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Calls back whenever the log has grown: at once after an append of this process, within 200 milliseconds after one
     * of another.
     *
     * @param callback must not block
     * @return ends it when closed
     */
    public Subscription onGrowth(Runnable callback) {
        Growth.Watcher watcher = callback::run;
        growth.watch(watcher);
        return () -> growth.unwatch(watcher);
    }

    PayloadCodec codec() {
        return codec;
    }

    CommitStore store() {
        return store;
    }

    Growth growth() {
        return growth;
    }

    /** Ends what uses the store. On MongoDB the client stays open: it is not ours. */
    @Override
    public void close() {
        growth.close();
        store.close();
    }

    /** Being called back; closing ends it. */
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
