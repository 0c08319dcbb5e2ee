package nl.netwerkspoor.query.projection;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs the coordinator of a processor. Where a segment has as much to do as it may have in store, the coordinator looks
 * again after a tenth of a second, in which the segments are long done: here it looks again sooner.
 */
final class Impatient extends ScheduledThreadPoolExecutor {

    private static final long FULL_MILLIS = 100;
    private static final long SOONER_MILLIS = 2;

    Impatient(String name) {
        super(1, Thread.ofPlatform().name(name).daemon().factory());
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        return unit.toMillis(delay) == FULL_MILLIS
                ? super.schedule(task, SOONER_MILLIS, TimeUnit.MILLISECONDS)
                : super.schedule(task, delay, unit);
    }
}
