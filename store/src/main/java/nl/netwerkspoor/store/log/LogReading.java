package nl.netwerkspoor.store.log;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Events of the log in order, read page by page while it is gone through; a page is fetched while the one before it is
 * decoded. Nothing is held open in the store between pages, so a reading may last as long as it likes.
 *
 * <p>{@link #hasNext} and {@link #next} throw {@link UnreadableEventException} at an event that the codec cannot read,
 * and {@link GapException} at a gap that stays.
 */
public final class LogReading implements Iterator<LoggedEvent>, AutoCloseable {

    private static final long GAP_TICK_MILLIS = 50;

    private static final Executor FETCHER =
            task -> Thread.ofVirtual().name("log-fetch").start(task);

    private final CommitStore store;
    private final PayloadCodec codec;
    private final List<Criterion> anyOf;
    private final Set<String> keys;
    private final boolean allMatch;
    private final boolean withTags;
    private final long after;
    private final long upTo;
    private final long tail;
    private final Duration patience;

    private CompletableFuture<List<StoredCommit>> nextPage;
    private Iterator<StoredCommit> page = Collections.emptyIterator();
    private @Nullable StoredEvents events;
    private Instant recordedAt = Instant.EPOCH;
    private long position;
    private @Nullable LoggedEvent next;
    private boolean closed;

    /**
     * @param from where the commit begins that holds the first position after {@code after}
     * @param firstPage when it was read already
     * @param byKey whether to read by key, which cannot see gaps, or all in order
     * @param patience how long to wait at a gap before it is thrown
     */
    LogReading(
            CommitStore store,
            PayloadCodec codec,
            long from,
            long after,
            long upTo,
            long tail,
            List<Criterion> anyOf,
            boolean byKey,
            boolean withTags,
            @Nullable List<StoredCommit> firstPage,
            Duration patience) {
        this.store = store;
        this.codec = codec;
        this.anyOf = anyOf;
        this.keys = byKey ? Criterion.keys(anyOf) : Set.of();
        this.allMatch = Criterion.isAll(anyOf);
        this.withTags = withTags;
        this.after = after;
        this.upTo = upTo;
        this.tail = tail;
        this.patience = patience;
        this.position = from - 1;
        this.nextPage = firstPage == null ? fetch(from) : CompletableFuture.completedFuture(firstPage);
    }

    /** The last position of the log, as it was when the reading began. */
    public long tail() {
        return tail;
    }

    /** The last position that was looked at; everything up to it that matches was given. */
    long position() {
        return next == null ? Math.max(position, after) : next.position() - 1;
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            if (events == null && !nextCommit()) {
                return false;
            }
            next = nextOfCommit();
        }
        return true;
    }

    @Override
    public LoggedEvent next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        var given = next;
        next = null;
        return given;
    }

    /** When the event that was given last says that it was appended; until {@link #hasNext} is asked again. */
    Instant timestamp() {
        return events == null ? recordedAt : Instant.ofEpochMilli(events.timestamp());
    }

    private boolean nextCommit() {
        while (!page.hasNext()) {
            if (closed || position >= upTo) {
                return false;
            }
            var read = await(nextPage);
            if (read.isEmpty()) {
                return keys.isEmpty() && waitAtGap(upTo + 1);
            }
            page = read.iterator();
            var last = read.getLast().header().last();
            nextPage = last < upTo ? fetch(last + 1) : CompletableFuture.completedFuture(List.of());
        }
        var commit = page.next();
        var header = commit.header();
        if (keys.isEmpty() && header.first() != position + 1) {
            return waitAtGap(header.first());
        }
        position = header.first() - 1;
        recordedAt = Instant.ofEpochMilli(header.recordedAt());
        events = commit.events();
        return true;
    }

    private boolean waitAtGap(long found) {
        var missing = position + 1;
        for (long waited = 0; ; waited += GAP_TICK_MILLIS) {
            var read = store.read(missing, upTo, keys);
            if (!read.isEmpty() && read.getFirst().header().first() == missing) {
                page = Collections.emptyIterator();
                nextPage = CompletableFuture.completedFuture(read);
                return nextCommit();
            }
            if (closed || waited >= patience.toMillis()) {
                throw new GapException(missing, found);
            }
            LockSupport.parkNanos(GAP_TICK_MILLIS * 1_000_000);
        }
    }

    private @Nullable LoggedEvent nextOfCommit() {
        var stored = events;
        while (stored != null && position < upTo && stored.next(withTags || !allMatch)) {
            var each = position + 1;
            if (each > after && (allMatch || Criterion.anyMatches(anyOf, stored.type(), stored.tags()))) {
                var decoded = decode(stored, each);
                position = each;
                return decoded;
            }
            position = each;
        }
        events = null;
        return null;
    }

    private LoggedEvent decode(StoredEvents stored, long at) {
        try {
            var in = stored.payload();
            var payload = codec.read(stored.type(), stored.revision(), in);
            return new LoggedEvent(
                    at,
                    recordedAt,
                    stored.id(),
                    stored.type(),
                    stored.revision(),
                    payload,
                    stored.metadata(),
                    withTags ? Collections.unmodifiableSet(new LinkedHashSet<>(stored.tags())) : Set.of());
        } catch (RuntimeException e) {
            throw new UnreadableEventException(at, stored.type(), stored.revision(), e);
        }
    }

    private CompletableFuture<List<StoredCommit>> fetch(long from) {
        return from > upTo
                ? CompletableFuture.completedFuture(List.of())
                : CompletableFuture.supplyAsync(() -> store.read(from, upTo, keys), FETCHER);
    }

    private static List<StoredCommit> await(CompletableFuture<List<StoredCommit>> page) {
        try {
            return page.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        closed = true;
        next = null;
        events = null;
        page = Collections.emptyIterator();
    }
}
