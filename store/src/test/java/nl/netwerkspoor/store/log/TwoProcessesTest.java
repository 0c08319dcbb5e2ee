package nl.netwerkspoor.store.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import nl.netwerkspoor.store.log.AppendResult.Appended;
import nl.netwerkspoor.store.mongod.TestMongod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two logs that know nothing of each other, on one database. */
class TwoProcessesTest {

    private final String database = TestMongod.freshName();
    private final EventLog one = open();
    private final EventLog other = open();

    private EventLog open() {
        return EventLog.onMongo(TestMongod.client().getDatabase(database), new PlainCodec(), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    private static NewEvent event(String... tags) {
        return new NewEvent(UUID.randomUUID(), "moved", "1", "payload", Map.of(), Set.of(tags));
    }

    @Test
    void of_eight_writers_each_leave_no_gap_and_no_double() throws Exception {
        var acknowledged = new ConcurrentHashMap<UUID, Long>();
        var tasks = new ArrayList<Callable<Object>>();
        for (int writer = 0; writer < 16; writer++) {
            var log = writer % 2 == 0 ? one : other;
            tasks.add(() -> {
                for (int i = 0; i < 50; i++) {
                    var seat = "seat:" + i;
                    var event = event(seat);
                    if (log.append(List.of(event), 0, List.of(Criterion.tag(seat))) instanceof Appended appended) {
                        acknowledged.put(event.id(), appended.last());
                    }
                    var free = event("free:" + i);
                    acknowledged.put(free.id(), ((Appended) log.append(List.of(free))).last());
                }
                return log;
            });
        }
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var future : executor.invokeAll(tasks)) {
                future.get();
            }
        }

        var logged = new ArrayList<LoggedEvent>();
        try (var reading = one.stream(0, Long.MAX_VALUE, Set.of())) {
            reading.forEachRemaining(logged::add);
        }
        assertThat(logged.stream().map(LoggedEvent::position))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 50 + 16 * 50).boxed().toList());
        var positions = new HashMap<UUID, Long>();
        logged.forEach(event -> positions.put(event.id(), event.position()));
        assertThat(positions).isEqualTo(acknowledged);
    }

    @Test
    void wake_each_other_within_200_milliseconds() throws Exception {
        var delays = new ArrayList<Duration>();
        var told = new Semaphore(0);
        try (var _ = other.onGrowth(told::release)) {
            for (int i = 0; i < 21; i++) {
                told.drainPermits();
                one.append(List.of(event("a:1")));
                var appended = System.nanoTime();
                assertThat(told.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
                delays.add(Duration.ofNanos(System.nanoTime() - appended));
                assertThat(other.awaitReached(i + 1, Duration.ZERO)).isTrue();
            }
        }

        // A machine that is busy with something else may be late once.
        assertThat(delays.stream().sorted().toList().get(18)).isLessThan(Duration.ofMillis(200));
    }

    @Test
    void read_at_once_what_the_other_appended() {
        for (int i = 0; i < 20; i++) {
            var event = event("a:" + i);
            one.append(List.of(event));

            assertThat(other.find("a:" + i).stream().map(LoggedEvent::id)).isEqualTo(List.of(event.id()));
        }
    }
}
