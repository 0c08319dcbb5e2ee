package nl.netwerkspoor.store.log;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import nl.netwerkspoor.store.log.AppendResult.Appended;
import nl.netwerkspoor.store.log.AppendResult.Overtaken;
import nl.netwerkspoor.store.log.Draft.Placed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends on condition. Who finds nobody appending does it on his own thread; who finds somebody leaves his draft with
 * him, and all drafts that were left meanwhile go to the store in one round trip, by the first of those who left them.
 * Never is a batch sent before the one ahead of it is known to be in or out.
 *
 * <p>A draft gets the position after the last one known. That place can be taken only once, so whoever wins it has
 * checked his condition against everything before it. When it is taken, or the store did not answer, we read what came
 * after the last position known: our own commits among it, known by the id of their first event, are in; the rest is
 * checked and placed again. A place is given up only when somebody else is seen there, for a write that seems lost may
 * still arrive.
 */
final class Appender {

    private static final Logger LOG = LoggerFactory.getLogger(Appender.class);

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int COMMITS_PER_BATCH = 500;
    private static final int BYTES_PER_BATCH = 8 << 20;
    private static final long MAX_CATCH_UP = 10_000;

    /** The condition of an append that has none. */
    static final long UNCONDITIONALLY = Long.MAX_VALUE;

    private final CommitStore store;
    private final LongConsumer onTail;
    private final Recent recent = new Recent();
    private final ArrayDeque<Pending> waiting = new ArrayDeque<>();
    private boolean appending;
    private volatile long observedTail;

    Appender(CommitStore store, LongConsumer onTail) {
        this.store = store;
        this.onTail = onTail;
        startAtTail();
    }

    private void startAtTail() {
        var last = store.header(Long.MAX_VALUE);
        recent.startAt(last == null ? 0 : last.last(), last == null ? 0 : last.recordedAt());
    }

    /** The log was seen to reach this far. */
    void observe(long tail) {
        // Losing a race here costs one refused insert, no more.
        if (tail > observedTail) {
            observedTail = tail;
        }
    }

    /**
     * Appends the draft unless something after the position matches.
     *
     * @throws OutcomeUnknownException when the store stays out of reach
     */
    AppendResult append(Draft draft, long after, List<Criterion> unlessAnyOf) {
        while (true) {
            if (after != UNCONDITIONALLY && !recent.covers(after)) {
                var upTo = recent.tail();
                if (isInStore(after, upTo, unlessAnyOf)) {
                    return new Overtaken();
                }
                after = upTo;
            }
            var pending = new Pending(draft, after, unlessAnyOf, Thread.currentThread());
            var result = append(pending);
            if (result != null) {
                return result;
            }
        }
    }

    private boolean isInStore(long after, long upTo, List<Criterion> anyOf) {
        if (Criterion.isAll(anyOf)) {
            return upTo > after;
        }
        var covering = store.header(after);
        var from = covering == null || covering.last() <= after ? after + 1 : covering.first();
        var keys = Criterion.keys(anyOf);
        for (var page = store.read(from, upTo, keys); !page.isEmpty(); page = store.read(from, upTo, keys)) {
            for (var commit : page) {
                var events = commit.events();
                for (var position = commit.header().first(); events.next(true); position++) {
                    if (position > after && Criterion.anyMatches(anyOf, events.type(), events.tags())) {
                        return true;
                    }
                }
            }
            from = page.getLast().header().last() + 1;
        }
        return false;
    }

    /** Null when the events after the condition's position went out of memory meanwhile. */
    private @Nullable AppendResult append(Pending pending) {
        if (!isFirst(pending) && !pending.awaitResultOrTurn()) {
            return pending.result();
        }
        try {
            insert(takeBatch());
        } finally {
            passOn();
        }
        return pending.result();
    }

    private synchronized boolean isFirst(Pending pending) {
        waiting.addLast(pending);
        if (appending) {
            return false;
        }
        appending = true;
        return true;
    }

    private synchronized List<Pending> takeBatch() {
        var batch = new ArrayList<Pending>();
        int bytes = 0;
        while (!waiting.isEmpty() && batch.size() < COMMITS_PER_BATCH && bytes < BYTES_PER_BATCH) {
            var pending = waiting.removeFirst();
            bytes += pending.draft.content().length;
            batch.add(pending);
        }
        return batch;
    }

    private synchronized void passOn() {
        var next = waiting.peekFirst();
        if (next == null) {
            appending = false;
        } else {
            next.turn();
        }
    }

    private void insert(List<Pending> batch) {
        var open = new ArrayList<>(batch);
        var attempt = new Attempt();
        attempt.holdInterrupt();
        try {
            while (!open.isEmpty()) {
                if ((attempt.mustLook || observedTail > recent.tail()) && !look(open, attempt)) {
                    attempt.pause();
                    continue;
                }
                var placed = place(open);
                if (!placed.isEmpty()) {
                    insert(placed, open, attempt);
                }
                if (attempt.mustLook) {
                    attempt.pause();
                }
            }
        } catch (RuntimeException e) {
            open.forEach(pending -> pending.fail(e));
        } catch (Error e) {
            // Those whose drafts are in the batch would wait for ever.
            open.forEach(pending -> pending.fail(new IllegalStateException("the append broke off", e)));
            throw e;
        } finally {
            onTail.accept(recent.tail());
            attempt.restoreInterrupt();
        }
    }

    /** Checks conditions and gives places; a draft whose condition another in this batch may break waits for it. */
    private List<PlacedPending> place(List<Pending> open) {
        var placed = new ArrayList<PlacedPending>();
        var position = recent.tail() + 1;
        var recordedAt = recent.recordedAt();
        for (var pending : List.copyOf(open)) {
            if (pending.after != UNCONDITIONALLY) {
                if (!recent.covers(pending.after)) {
                    pending.again();
                    open.remove(pending);
                    continue;
                }
                if (recent.hasMatch(pending.after, pending.unlessAnyOf)) {
                    pending.succeed(new Overtaken());
                    open.remove(pending);
                    continue;
                }
                if (placed.stream().anyMatch(before -> before.pending().breaks(pending))) {
                    continue;
                }
            }
            recordedAt = Math.max(recordedAt, pending.draft.latest());
            placed.add(new PlacedPending(pending, new Placed(pending.draft, position, recordedAt)));
            position += pending.draft.count();
        }
        return placed;
    }

    private void insert(List<PlacedPending> placed, List<Pending> open, Attempt attempt) {
        int inserted;
        try {
            inserted = store.insert(placed.stream().map(PlacedPending::placed).toList());
        } catch (UnreachableStoreException e) {
            attempt.failed(e);
            return;
        }
        for (var each : placed.subList(0, inserted)) {
            acknowledge(each.pending(), each.placed().recordedAt(), open);
        }
        attempt.mustLook = inserted < placed.size();
    }

    private void acknowledge(Pending pending, long recordedAt, List<Pending> open) {
        var first = recent.tail() + 1;
        recent.add(pending.draft.labels(), recordedAt);
        pending.succeed(new Appended(first, recent.tail(), Instant.ofEpochMilli(recordedAt)));
        open.remove(pending);
    }

    /** Reads what came after the last position known, and finds our own commits in it. */
    private boolean look(List<Pending> open, Attempt attempt) {
        try {
            if (!attempt.mustLook && observedTail - recent.tail() > MAX_CATCH_UP) {
                startAtTail();
                return true;
            }
            var page = store.read(recent.tail() + 1, Long.MAX_VALUE, Set.of());
            while (!page.isEmpty()) {
                for (var commit : page) {
                    take(commit, open);
                }
                attempt.progressed();
                page = store.read(recent.tail() + 1, Long.MAX_VALUE, Set.of());
            }
            return true;
        } catch (UnreachableStoreException e) {
            attempt.failed(e);
            return false;
        }
    }

    private void take(StoredCommit commit, List<Pending> open) {
        var header = commit.header();
        if (header.first() != recent.tail() + 1) {
            throw new GapException(recent.tail() + 1, header.first());
        }
        var labels = new ArrayList<Labels>(header.count());
        var events = commit.events();
        events.next(true);
        labels.add(new Labels(events.type(), events.tags()));
        events.payload();
        var id = events.id();
        while (events.next(true)) {
            labels.add(new Labels(events.type(), events.tags()));
        }
        for (var pending : open) {
            if (pending.draft.id().equals(id)) {
                acknowledge(pending, header.recordedAt(), open);
                return;
            }
        }
        recent.add(labels, header.recordedAt());
    }

    private record PlacedPending(Pending pending, Placed placed) {}

    /** The attempts to insert one batch. */
    private static final class Attempt {

        private final long deadline = System.nanoTime() + PATIENCE.toNanos();
        private boolean mustLook;
        private long pauseMillis;
        private @Nullable UnreachableStoreException failure;
        private boolean interrupted;

        /** An interrupt would break off the round trip of everybody whose draft is in it, so it has to wait. */
        void holdInterrupt() {
            interrupted |= Thread.interrupted();
        }

        void restoreInterrupt() {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        void failed(UnreachableStoreException e) {
            if (failure == null) {
                LOG.warn("The store of the log did not answer; looking what became of the append", e);
            }
            failure = e;
            mustLook = true;
            holdInterrupt();
            pauseMillis = Math.min(200, Math.max(10, pauseMillis * 2));
            if (System.nanoTime() > deadline) {
                throw new OutcomeUnknownException(e);
            }
        }

        void progressed() {
            mustLook = false;
            pauseMillis = 0;
        }

        /** A place that is taken by what cannot be seen yet is on its way to the majority. */
        void pause() {
            if (pauseMillis > 0) {
                LockSupport.parkNanos(pauseMillis * 1_000_000);
            }
            pauseMillis = Math.min(200, pauseMillis + 1);
            if (System.nanoTime() > deadline) {
                throw new OutcomeUnknownException(failure != null ? failure : new IllegalStateException("Place taken"));
            }
        }
    }

    /** A draft of a writer who waits for its result. */
    private static final class Pending {

        private enum State {
            WAITING,
            TURN,
            DONE
        }

        private final Draft draft;
        private final long after;
        private final List<Criterion> unlessAnyOf;
        private final Thread writer;
        private volatile State state = State.WAITING;
        private @Nullable AppendResult result;
        private @Nullable RuntimeException failure;

        Pending(Draft draft, long after, List<Criterion> unlessAnyOf, Thread writer) {
            this.draft = draft;
            this.after = after;
            this.unlessAnyOf = unlessAnyOf;
            this.writer = writer;
        }

        boolean breaks(Pending other) {
            return draft.labels().stream()
                    .anyMatch(labels -> Criterion.anyMatches(other.unlessAnyOf, labels.type(), labels.tags()));
        }

        /** Whether the writer has to append himself, and for the others who wait. */
        boolean awaitResultOrTurn() {
            var interrupted = false;
            while (state == State.WAITING) {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            return state == State.TURN;
        }

        void turn() {
            go(State.TURN);
        }

        void succeed(AppendResult result) {
            this.result = result;
            go(State.DONE);
        }

        void again() {
            go(State.DONE);
        }

        void fail(RuntimeException failure) {
            this.failure = failure;
            go(State.DONE);
        }

        private void go(State state) {
            this.state = state;
            LockSupport.unpark(writer);
        }

        @Nullable
        AppendResult result() {
            if (failure != null) {
                throw failure;
            }
            return result;
        }
    }
}
