package nl.netwerkspoor.store.log;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.netwerkspoor.store.log.AppendResult.Appended;
import nl.netwerkspoor.store.log.Draft.Placed;
import nl.netwerkspoor.store.log.Draft.Stamped;
import nl.netwerkspoor.store.log.FaultyStore.Fault;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What the log does when its store has a gap, or does not answer. */
class FaultsTest {

    @TempDir
    Path folder;

    private @Nullable CommitStore opened;

    @BeforeEach
    void openStore() {
        opened = new SqliteCommits(folder.resolve("log.db"));
    }

    @AfterEach
    void closeStore() {
        store().close();
    }

    private CommitStore store() {
        return requireNonNull(opened);
    }

    private EventLog log(Supplier<Fault> faults) {
        return new EventLog(new FaultyStore(store(), faults), new PlainCodec(), Clock.systemUTC());
    }

    private static void start(Runnable task) {
        Thread.ofVirtual().start(task);
    }

    private static NewEvent event(String... tags) {
        return new NewEvent(UUID.randomUUID(), "moved", "1", "payload", Map.of(), Set.of(tags));
    }

    private List<LoggedEvent> everything() {
        try (var log = log(() -> Fault.NONE);
                var reading = log.stream(0, Long.MAX_VALUE, Set.of())) {
            var events = new ArrayList<LoggedEvent>();
            reading.forEachRemaining(events::add);
            return events;
        }
    }

    private static void assertGapless(List<LoggedEvent> events) {
        assertThat(events.stream().map(LoggedEvent::position))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, events.size()).boxed().toList());
        assertThat(events.stream().map(LoggedEvent::id)).doesNotHaveDuplicates();
    }

    @Nested
    class A_place_that_cannot_be_passed {

        private final ListAppender<ILoggingEvent> alarms = new ListAppender<>();
        private final Logger logger = (Logger) LoggerFactory.getLogger(FollowingStream.class);

        @BeforeEach
        void listen() {
            alarms.start();
            logger.addAppender(alarms);
        }

        @AfterEach
        void stopListening() {
            logger.detachAppender(alarms);
        }

        private void place(long position) {
            place(position, "moved");
        }

        private void place(long position, String type) {
            var event = new NewEvent(UUID.randomUUID(), type, "1", "payload", Map.of(), Set.of("a:1"));
            var draft = store().encode(List.of(new Stamped(event, Instant.EPOCH)), new PlainCodec());
            assertThat(store().insert(List.of(new Placed(draft, position, position))))
                    .isEqualTo(1);
        }

        private List<ILoggingEvent> alarms() {
            return List.copyOf(alarms.list).stream()
                    .filter(alarm -> alarm.getLevel() == Level.ERROR)
                    .toList();
        }

        private static void drain(MessageStream<EventMessage> stream, List<Long> into) {
            for (var next = stream.next(); next.isPresent(); next = stream.next()) {
                into.add(TrackingToken.fromContext(next.get())
                        .orElseThrow()
                        .position()
                        .orElseThrow());
            }
        }

        private void assertWaitsBeforeTwo(MessageStream<EventMessage> stream, List<Long> seen, String... saying) {
            await().until(() -> !alarms().isEmpty());
            await().during(Duration.ofMillis(600)).atMost(Duration.ofSeconds(2)).until(() -> {
                drain(stream, seen);
                return !seen.contains(3L);
            });
            assertThat(seen).containsExactly(1L);
            assertThat(alarms()).hasSize(1);
            assertThat(requireNonNull(alarms().getFirst().getThrowableProxy()).getMessage())
                    .contains(saying);
        }

        @Test
        void as_a_gap_holds_up_a_reader_who_says_so_once_and_goes_on_when_it_is_filled() {
            place(1);
            place(3);
            try (var log = log(() -> Fault.NONE)) {
                var seen = new ArrayList<Long>();
                var stream = FollowingStream.open(log, 0, List.of(Criterion.tag("a:1")));
                assertWaitsBeforeTwo(stream, seen, "position 2 is missing");

                place(2);
                await().until(() -> {
                    drain(stream, seen);
                    return seen.contains(3L);
                });
                assertThat(seen).containsExactly(1L, 2L, 3L);
                stream.close();
            }
        }

        @Test
        void as_an_event_that_cannot_be_read_holds_up_a_reader_who_says_so_once_and_does_not_fail() {
            place(1);
            place(2, "unknown");
            place(3);
            try (var log = log(() -> Fault.NONE)) {
                var seen = new ArrayList<Long>();
                var stream = FollowingStream.open(log, 0, List.of(Criterion.tag("a:1")));
                assertWaitsBeforeTwo(stream, seen, "position 2", "unknown");
                assertThat(stream.error()).isEmpty();
                assertThat(stream.isCompleted()).isFalse();
                stream.close();
            }
        }

        @Test
        void as_a_gap_stops_a_reading_when_it_stays() {
            place(1);
            place(3);
            try (var log = log(() -> Fault.NONE);
                    var reading = log.stream(0, Long.MAX_VALUE, Set.of())) {
                assertThat(reading.next().position()).isEqualTo(1);
                assertThatThrownBy(reading::next)
                        .isInstanceOfSatisfying(
                                GapException.class,
                                gap -> assertThat(gap.position()).isEqualTo(2));
            }
        }
    }

    @Nested
    class An_append_without_an_answer {

        private final Logger logger = (Logger) LoggerFactory.getLogger(Appender.class);

        @BeforeEach
        void expectWarnings() {
            logger.setLevel(Level.ERROR);
        }

        @AfterEach
        void listenAgain() {
            logger.setLevel(null);
        }

        private Supplier<Fault> first(Fault... faults) {
            var left = new ArrayDeque<>(Arrays.asList(faults));
            return () -> left.isEmpty() ? Fault.NONE : left.removeFirst();
        }

        @Test
        void that_arrived_is_found_and_not_repeated() {
            var event = event("a:1");
            try (var log = log(first(Fault.AFTER_INSERTING))) {
                var result = log.append(List.of(event), 0, List.of(Criterion.tag("a:1")));

                assertThat(result)
                        .isInstanceOfSatisfying(
                                Appended.class, in -> assertThat(in.first()).isEqualTo(1));
                assertThat(((Appended) log.append(List.of(event("a:2")))).first())
                        .isEqualTo(2);
            }
            assertThat(everything().stream().map(LoggedEvent::id))
                    .startsWith(event.id())
                    .hasSize(2);
        }

        @Test
        void that_never_arrived_is_tried_again() {
            var event = event("a:1");
            try (var log = log(first(Fault.BEFORE_INSERTING, Fault.BEFORE_INSERTING))) {
                var result = log.append(List.of(event), 0, List.of(Criterion.tag("a:1")));

                assertThat(((Appended) result).last()).isEqualTo(1);
            }
            assertThat(everything().stream().map(LoggedEvent::id)).containsExactly(event.id());
        }

        @Test
        void that_breaks_off_leaves_nobody_waiting() {
            var calls = new AtomicInteger();
            Supplier<Fault> breakingSecond = () -> {
                if (calls.incrementAndGet() == 2) {
                    throw new AssertionError("broken");
                }
                // The others come meanwhile, and are one batch then.
                LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
                return Fault.NONE;
            };
            try (var log = log(breakingSecond)) {
                var first = CompletableFuture.supplyAsync(() -> log.append(List.of(event("a:1"))), FaultsTest::start);
                await().until(() -> calls.get() == 1);
                var others = Stream.of("a:2", "a:3")
                        .map(tag ->
                                CompletableFuture.supplyAsync(() -> log.append(List.of(event(tag))), FaultsTest::start))
                        .toList();

                assertThat(first).succeedsWithin(Duration.ofSeconds(10));
                others.forEach(other -> assertThat(other)
                        .failsWithin(Duration.ofSeconds(10))
                        .withThrowableOfType(ExecutionException.class));
                assertThat(log.append(List.of(event("a:4")))).isInstanceOf(Appended.class);
            }
        }

        @Test
        void of_two_processes_with_eight_writers_each_leaves_no_gap_and_no_double() throws Exception {
            long seed = System.nanoTime();
            var random = new Random(seed);
            Supplier<Fault> often = () -> {
                synchronized (random) {
                    return switch (random.nextInt(12)) {
                        case 0 -> Fault.BEFORE_INSERTING;
                        case 1 -> Fault.AFTER_INSERTING_SOME;
                        case 2 -> Fault.AFTER_INSERTING;
                        default -> Fault.NONE;
                    };
                }
            };
            var acknowledged = new ConcurrentHashMap<UUID, Long>();
            var refused = ConcurrentHashMap.<UUID>newKeySet();
            try (var one = log(often);
                    var other = log(often);
                    var executor = Executors.newVirtualThreadPerTaskExecutor()) {
                var tasks = new ArrayList<Callable<Object>>();
                for (int writer = 0; writer < 16; writer++) {
                    var log = writer % 2 == 0 ? one : other;
                    tasks.add(() -> {
                        for (int i = 0; i < 40; i++) {
                            var seat = "seat:" + i;
                            var event = event(seat);
                            switch (log.append(List.of(event), 0, List.of(Criterion.tag(seat)))) {
                                case Appended appended -> acknowledged.put(event.id(), appended.last());
                                case AppendResult.Overtaken _ -> refused.add(event.id());
                            }
                            var free = event("free:" + i);
                            acknowledged.put(free.id(), ((Appended) log.append(List.of(free))).last());
                        }
                        return log;
                    });
                }
                for (var future : executor.invokeAll(tasks)) {
                    future.get();
                }
            }

            var logged = everything();
            assertGapless(logged);
            var positions = new HashMap<UUID, Long>();
            logged.forEach(event -> positions.put(event.id(), event.position()));
            assertThat(positions)
                    .as("seed " + seed)
                    .isEqualTo(acknowledged)
                    .doesNotContainKeys(refused.toArray(UUID[]::new));
            assertThat(logged)
                    .as("one seat each and all that was free, seed " + seed)
                    .hasSize(40 + 16 * 40);
        }
    }
}
