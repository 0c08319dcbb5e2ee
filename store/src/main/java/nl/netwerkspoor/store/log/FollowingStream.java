package nl.netwerkspoor.store.log;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log from a position on, without end. Events are read and decoded ahead in a thread of its own, so that asking for
 * the next one never waits for the store.
 *
 * <p>It goes through all positions in order, also where only some events are wanted: only so does it see a gap, before
 * which it waits for ever, as it does before an event that cannot be read. It never ends with an error: what Axon 5.0.1
 * does then can make it pass events by, see {@link nl.netwerkspoor.store.documents.DocumentTokens}.
 */
final class FollowingStream implements MessageStream<EventMessage>, Growth.Watcher {

    private static final Logger LOG = LoggerFactory.getLogger(FollowingStream.class);

    private static final int READ_AHEAD = 1_024;

    private final EventLog log;
    private final List<Criterion> anyOf;
    private final ConcurrentLinkedQueue<Entry<EventMessage>> buffer = new ConcurrentLinkedQueue<>();
    private final AtomicInteger buffered = new AtomicInteger();
    private final AtomicBoolean reading = new AtomicBoolean();
    private final AtomicBoolean calling = new AtomicBoolean();

    // Only touched by the thread that has set `reading`.
    private @Nullable LogReading current;
    private long alarmedAt;

    private volatile long position;
    private volatile Runnable callback = () -> {};
    private volatile boolean closed;

    private FollowingStream(EventLog log, long after, List<Criterion> anyOf) {
        this.log = log;
        this.anyOf = anyOf;
        this.position = after;
    }

    static FollowingStream open(EventLog log, long after, List<Criterion> anyOf) {
        var stream = new FollowingStream(log, after, anyOf);
        try {
            log.tail();
        } catch (UnreachableStoreException e) {
            // It is asked for again at every tick.
        }
        log.growth().watch(stream);
        stream.readAhead();
        return stream;
    }

    @Override
    public void grown() {
        readAhead();
    }

    @Override
    public void tick() {
        readAhead();
        if (!buffer.isEmpty()) {
            callBackAside();
        }
    }

    private boolean hasUnread() {
        return !closed && position < log.growth().tail() && buffered.get() < READ_AHEAD;
    }

    private void readAhead() {
        if (hasUnread() && reading.compareAndSet(false, true)) {
            Thread.ofVirtual().name("log-follow").start(this::read);
        }
    }

    private void read() {
        var mayGoOn = true;
        try {
            while (hasUnread()) {
                readSome();
            }
        } catch (UnreachableStoreException e) {
            mayGoOn = false;
            LOG.warn("The store of the log did not answer a reader; it will ask again", e);
        } catch (RuntimeException e) {
            mayGoOn = false;
            alarm(e);
        } finally {
            if (!mayGoOn) {
                current = null;
            }
            reading.set(false);
        }
        // The log may have grown, or the buffer been emptied, after the last look and before the flag fell; after a
        // failure the next tick asks again.
        if (mayGoOn) {
            readAhead();
        }
    }

    private void readSome() {
        var from = current;
        if (from == null) {
            from = log.follow(position, log.growth().tail(), anyOf);
            current = from;
        }
        try {
            while (buffered.get() < READ_AHEAD) {
                if (closed || !from.hasNext()) {
                    current = null;
                    return;
                }
                buffer.add(LogStorageEngine.entry(from.next(), from.timestamp()));
                if (buffered.incrementAndGet() == 1) {
                    callBackAside();
                }
            }
        } finally {
            position = from.position();
        }
    }

    private void alarm(RuntimeException why) {
        long next = position + 1;
        if (alarmedAt != next) {
            alarmedAt = next;
            LOG.error("A reader of the log waits before position {}, and will not pass it", next, why);
        }
    }

    /** A callback may read all that there is and take its time; others are not to wait for it. */
    private void callBackAside() {
        if (calling.compareAndSet(false, true)) {
            Thread.ofVirtual().name("log-callback").start(() -> {
                calling.set(false);
                callback.run();
            });
        }
    }

    @Override
    public Optional<Entry<EventMessage>> peek() {
        return closed ? Optional.empty() : Optional.ofNullable(buffer.peek());
    }

    @Override
    public Optional<Entry<EventMessage>> next() {
        var next = closed ? null : buffer.poll();
        if (next != null && buffered.decrementAndGet() <= READ_AHEAD / 2) {
            readAhead();
        }
        return Optional.ofNullable(next);
    }

    @Override
    public void setCallback(Runnable callback) {
        this.callback = callback;
        callback.run();
    }

    @Override
    public Optional<Throwable> error() {
        return Optional.empty();
    }

    @Override
    public boolean isCompleted() {
        return false;
    }

    @Override
    public boolean hasNextAvailable() {
        return peek().isPresent();
    }

    @Override
    public void close() {
        closed = true;
        log.growth().unwatch(this);
        buffer.clear();
    }
}
