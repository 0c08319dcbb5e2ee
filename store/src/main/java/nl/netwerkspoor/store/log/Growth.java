package nl.netwerkspoor.store.log;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells who waits for it that the log has grown: at once when this process appended, and otherwise within a tick, in
 * which the store is asked how far it reaches. Nobody waiting, nothing asked.
 */
final class Growth implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Growth.class);

    private static final long TICK_MILLIS = 100;

    private final LongSupplier askTail;
    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
    private final Set<Awaited> awaited = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition wakeUp = lock.newCondition();
    private final Thread thread;
    private volatile long tail;
    private volatile boolean closed;
    private boolean grown;

    /** Called in the thread of {@link Growth}, so it must not block. */
    interface Watcher {
        void grown();

        /** Some readers miss a wake-up that comes while they work, so they are reminded. */
        default void tick() {}
    }

    private record Awaited(long position, CompletableFuture<Void> future) {}

    Growth(long tail, LongSupplier askTail) {
        this.tail = tail;
        this.askTail = askTail;
        this.thread = Thread.ofVirtual().name("log-growth").start(this::run);
    }

    long tail() {
        return tail;
    }

    void watch(Watcher watcher) {
        watchers.add(watcher);
        wake(false);
    }

    void unwatch(Watcher watcher) {
        watchers.remove(watcher);
    }

    /** Completes when the log reaches the position. */
    CompletableFuture<Void> reached(long position) {
        if (position <= tail) {
            return CompletableFuture.completedFuture(null);
        }
        var future = new CompletableFuture<Void>();
        awaited.add(new Awaited(position, future));
        if (position <= tail) {
            future.complete(null);
        }
        wake(false);
        return future;
    }

    void reaches(long position) {
        if (position > tail) {
            lock.lock();
            try {
                tail = Math.max(tail, position);
            } finally {
                lock.unlock();
            }
            if (isAwaited()) {
                wake(true);
            }
        }
    }

    private boolean isAwaited() {
        return !watchers.isEmpty() || !awaited.isEmpty();
    }

    private void wake(boolean grown) {
        lock.lock();
        try {
            this.grown |= grown;
            wakeUp.signal();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        while (!closed) {
            try {
                if (awaitGrowth()) {
                    watchers.forEach(Growth::tell);
                } else {
                    reaches(askTail.getAsLong());
                    watchers.forEach(Watcher::tick);
                }
                completeAwaited();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (closed) {
                    return;
                }
                LOG.warn("The store of the log did not tell how far it reaches; asking again", e);
            }
        }
    }

    private static void tell(Watcher watcher) {
        try {
            watcher.grown();
        } catch (RuntimeException e) {
            LOG.warn("A watcher of the log failed", e);
        }
    }

    private boolean awaitGrowth() throws InterruptedException {
        lock.lock();
        try {
            while (!grown && !isAwaited()) {
                wakeUp.await();
            }
            var nanos = TimeUnit.MILLISECONDS.toNanos(TICK_MILLIS);
            while (!grown && nanos > 0) {
                nanos = wakeUp.awaitNanos(nanos);
            }
            var result = grown;
            grown = false;
            return result;
        } finally {
            lock.unlock();
        }
    }

    private void completeAwaited() {
        awaited.removeIf(each -> each.position() <= tail
                && (each.future().isDone() || each.future().complete(null)));
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        awaited.forEach(each -> each.future().cancel(false));
    }
}
