package nl.netwerkspoor.store.log;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.netwerkspoor.store.log.AppendResult.Appended;
import nl.netwerkspoor.store.log.AppendResult.Overtaken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the log does on every store. */
abstract class EventLogContract {

    private static final Set<String> NO_TAGS = Set.of();

    final SettableClock clock = new SettableClock();
    private @Nullable EventLog opened;

    /** Opens the same log again, which is empty at the beginning of each test. */
    abstract EventLog open(PayloadCodec codec, Clock clock);

    private EventLog log() {
        return requireNonNull(opened);
    }

    @BeforeEach
    void openLog() {
        opened = open(new PlainCodec(), clock);
    }

    @AfterEach
    void closeLog() {
        log().close();
    }

    private void reopen() {
        log().close();
        opened = open(new PlainCodec(), clock);
    }

    static NewEvent typed(String type, Object payload, String... tags) {
        return new NewEvent(UUID.randomUUID(), type, "1", payload, Map.of("by", "me"), Set.of(tags));
    }

    private static NewEvent event(String... tags) {
        return typed("moved", "payload", tags);
    }

    private long append(NewEvent... events) {
        return ((Appended) log().append(List.of(events))).last();
    }

    private static List<LoggedEvent> all(LogReading reading) {
        try (reading) {
            var events = new ArrayList<LoggedEvent>();
            reading.forEachRemaining(events::add);
            return events;
        }
    }

    private static List<Long> positions(LogReading reading) {
        return all(reading).stream().map(LoggedEvent::position).toList();
    }

    private LogReading everything() {
        return log().stream(0, Long.MAX_VALUE, NO_TAGS);
    }

    @Nested
    class Appending {

        @Test
        void gives_positions_from_one_without_gaps() {
            var first = log().append(List.of(event("a:1")));
            var second = log().append(List.of(event("a:1"), event("a:2")));
            var third = log().append(List.of(event("a:3")));

            assertThat(List.of(first, second, third))
                    .containsExactly(
                            new Appended(1, 1, clock.instant()),
                            new Appended(2, 3, clock.instant()),
                            new Appended(4, 4, clock.instant()));
            assertThat(log().tail()).isEqualTo(4);
            assertThat(positions(everything())).containsExactly(1L, 2L, 3L, 4L);
        }

        @Test
        void keeps_everything_of_an_event() {
            var payload = new HashMap<String, Object>();
            payload.put("words", "Noord-Veluwe: één \u20ac, \ud83d\ude80 \"quoted\"\n");
            payload.put("small", 7);
            payload.put("large", 1L << 40);
            payload.put("broken", 0.25);
            payload.put("yes", true);
            payload.put("nothing", null);
            payload.put("list", Arrays.asList(1, "two", Map.of("three", 3), Collections.emptyList()));
            payload.put("empty", Map.of());
            var event = new NewEvent(
                    UUID.randomUUID(),
                    "client-joined-table",
                    "2",
                    payload,
                    Map.of("by", "ü", "via", "form"),
                    Set.of("table:é", "traject:x"));
            append(event);
            reopen();

            assertThat(log().find("table:é"))
                    .containsExactly(new LoggedEvent(
                            1,
                            clock.instant(),
                            event.id(),
                            "client-joined-table",
                            "2",
                            payload,
                            event.metadata(),
                            event.tags()));
        }

        @Test
        void goes_on_after_a_restart() {
            append(event("a:1"), event("a:2"));
            reopen();

            assertThat(append(event("a:3"))).isEqualTo(3);
            reopen();
            assertThat(positions(everything())).containsExactly(1L, 2L, 3L);
        }

        @Test
        void refuses_two_events_with_one_id() {
            var event = event("a:1");

            assertThatThrownBy(() -> log().append(List.of(event, event))).isInstanceOf(IllegalArgumentException.class);
            assertThat(log().tail()).isZero();
        }

        @Test
        void never_goes_back_in_time() {
            var early = clock.instant();
            append(event("a:1"));
            clock.move(Duration.ofHours(-1));
            append(event("a:1"));
            reopen();
            append(event("a:1"));
            clock.move(Duration.ofHours(2));
            append(event("a:1"));

            assertThat(all(everything()).stream().map(LoggedEvent::recordedAt))
                    .containsExactly(early, early, early, early.plusSeconds(3600));
        }

        @Test
        void of_sixteen_writers_at_once_leaves_no_gap_and_loses_nothing() throws Exception {
            var tasks = IntStream.range(0, 16)
                    .<Callable<List<UUID>>>mapToObj(writer -> () -> {
                        var ids = new ArrayList<UUID>();
                        for (int i = 0; i < 50; i++) {
                            var event = event("writer:" + writer);
                            var result = (Appended) log().append(
                                            i % 5 == 0 ? List.of(event, event("writer:" + writer)) : List.of(event));
                            assertThat(log().find("writer:" + writer).getLast().position())
                                    .isEqualTo(result.last());
                            ids.add(event.id());
                        }
                        return ids;
                    })
                    .toList();
            var acknowledged = new ArrayList<UUID>();
            try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var future : executor.invokeAll(tasks)) {
                    acknowledged.addAll(future.get());
                }
            }

            var logged = all(everything());
            assertThat(logged.stream().map(LoggedEvent::position))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 16 * 60).boxed().toList());
            assertThat(logged.stream().map(LoggedEvent::id))
                    .doesNotHaveDuplicates()
                    .containsAll(acknowledged);
        }
    }

    @Nested
    class AppendingOnCondition {

        private final Criterion joinings = new Criterion(Set.of("table:t"), Set.of("joined", "left"));

        private AppendResult append(long after, Criterion... unless) {
            return log().append(List.of(event("a:new")), after, List.of(unless));
        }

        @Test
        void is_overtaken_by_what_matches_tag_and_type_only() {
            EventLogContract.this.append(typed("joined", "x", "table:t"));
            EventLogContract.this.append(typed("renamed", "x", "table:t"));
            EventLogContract.this.append(typed("joined", "x", "table:other"));

            assertThat(append(0, joinings)).isEqualTo(new Overtaken());
            assertThat(append(1, joinings)).isInstanceOf(Appended.class);
        }

        @Test
        void asks_the_store_about_what_is_not_in_memory() {
            EventLogContract.this.append(typed("joined", "x", "table:t"), typed("renamed", "x", "table:t"));
            EventLogContract.this.append(typed("joined", "x", "table:other"));
            reopen();

            assertThat(append(0, joinings)).isEqualTo(new Overtaken());
            assertThat(append(1, joinings)).isInstanceOf(Appended.class);
            assertThat(append(0, new Criterion(Set.of("table:t", "table:other"), Set.of())))
                    .isInstanceOf(Appended.class);
            assertThat(append(0, new Criterion(Set.of(), Set.of("renamed")))).isEqualTo(new Overtaken());
        }

        @Test
        void wants_all_tags_of_a_criterion_on_one_event() {
            EventLogContract.this.append(event("a:1"), event("b:1"));
            var both = new Criterion(Set.of("a:1", "b:1"), Set.of());

            assertThat(append(0, both)).isInstanceOf(Appended.class);
            EventLogContract.this.append(event("a:1", "b:1"));
            assertThat(append(0, both)).isEqualTo(new Overtaken());
        }

        @Test
        void without_criteria_is_overtaken_by_anything() {
            EventLogContract.this.append(event("a:1"));

            assertThat(append(0)).isEqualTo(new Overtaken());
            assertThat(append(1)).isInstanceOf(Appended.class);
        }

        @Test
        void lets_exactly_one_of_many_win() throws Exception {
            var criterion = Criterion.tag("seat:1");
            Callable<AppendResult> take = () -> log().append(List.of(event("seat:1")), 0, List.of(criterion));
            try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
                var results = new ArrayList<AppendResult>();
                for (var future : executor.invokeAll(Collections.nCopies(16, take))) {
                    results.add(future.get());
                }
                assertThat(results).filteredOn(Appended.class::isInstance).hasSize(1);
            }
            assertThat(log().find("seat:1")).hasSize(1);
        }
    }

    @Nested
    class Reading {

        @Test
        void begins_and_ends_within_a_commit() {
            append(event("a:1"), event("a:2"), event("a:1"), event("a:2"));
            append(event("a:1"));

            assertThat(positions(log().stream(1, 3, NO_TAGS))).containsExactly(2L, 3L);
            assertThat(positions(log().stream(1, Long.MAX_VALUE, Set.of("a:1"))))
                    .containsExactly(3L, 5L);
            assertThat(positions(log().source(2, List.of(Criterion.tag("a:2")))))
                    .containsExactly(4L);
            assertThat(positions(log().stream(5, Long.MAX_VALUE, NO_TAGS))).isEmpty();
            assertThat(positions(log().stream(17, Long.MAX_VALUE, NO_TAGS))).isEmpty();
        }

        @Test
        void finds_what_has_one_of_the_tags_once_and_in_order() {
            append(event("a:1", "b:1"));
            append(event("c:1"));
            append(event("b:1"));
            append(event("a:1"), event("c:1"));

            assertThat(positions(log().stream(0, Long.MAX_VALUE, Set.of("a:1", "b:1"))))
                    .containsExactly(1L, 3L, 4L);
        }

        @Test
        void tells_the_tail_also_when_nothing_matches() {
            append(event("a:1"));
            append(event("a:2"));

            try (var reading = log().source(0, List.of(Criterion.tag("b:1")))) {
                assertThat(reading.hasNext()).isFalse();
                assertThat(reading.tail()).isEqualTo(2);
            }
        }

        @Test
        void goes_through_many_pages() {
            for (int i = 0; i < 30; i++) {
                append(IntStream.range(0, 200)
                        .mapToObj(each -> typed("moved", "x".repeat(1_000), "a:" + each % 2))
                        .toArray(NewEvent[]::new));
            }

            assertThat(positions(everything()))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 6_000).boxed().toList());
            assertThat(positions(log().source(0, List.of(Criterion.tag("a:1")))))
                    .hasSize(3_000);
        }

        @Test
        void stops_at_an_event_that_it_cannot_read_and_gives_its_neighbours() {
            append(typed("moved", "x", "a:1"), typed("unknown", "x", "a:2"), typed("moved", "x", "a:3"));

            var given = new ArrayList<Long>();
            assertThatThrownBy(() -> everything().forEachRemaining(event -> given.add(event.position())))
                    .isInstanceOfSatisfying(
                            UnreadableEventException.class,
                            stopped -> assertThat(stopped.position()).isEqualTo(2))
                    .hasMessageContaining("position 2")
                    .hasMessageContaining("unknown");
            assertThat(given).containsExactly(1L);
            assertThat(log().find("a:3")).hasSize(1);
        }

        @Test
        void knows_the_last_position_at_an_instant() {
            var start = clock.instant();
            append(event("a:1"), event("a:2"));
            clock.move(Duration.ofSeconds(10));
            append(event("a:3"));
            append(event("a:4"));
            clock.move(Duration.ofSeconds(10));
            append(event("a:5"), event("a:6"));

            assertThat(List.of(-1, 0, 9, 10, 19, 20, 100))
                    .extracting(seconds -> log().positionAt(start.plusSeconds(seconds)))
                    .containsExactly(0L, 2L, 2L, 4L, 4L, 6L, 6L);
        }
    }

    @Nested
    class Growing {

        @Test
        void is_told_at_once() throws Exception {
            var told = new AtomicInteger();
            try (var _ = log().onGrowth(told::incrementAndGet)) {
                var reached = log().reached(2);
                append(event("a:1"));
                await().untilAtomic(told, org.hamcrest.Matchers.is(1));
                assertThat(reached).isNotDone();
                append(event("a:2"));
                reached.get(1, TimeUnit.SECONDS);
            }
            assertThat(log().awaitReached(2, Duration.ZERO)).isTrue();
            assertThat(log().awaitReached(3, Duration.ofMillis(20))).isFalse();
        }
    }
}
