package nl.netwerkspoor.store.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import nl.netwerkspoor.store.log.AppendResult.Appended;
import nl.netwerkspoor.store.mongod.ReplicaSet;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.junit.jupiter.api.Test;

/** A replica set of three whose primary is killed again and again while it is appended to. */
class KilledPrimaryTest {

    private static final int KILLS = 10;
    private static final int WRITERS_PER_PROCESS = 3;
    private static final int APPENDS_BETWEEN_KILLS = 50;

    @Test
    void loses_nothing_that_was_acknowledged_and_leaves_no_gap_and_no_double() throws Exception {
        try (var set = ReplicaSet.of(3);
                var client = set.client()) {
            var database = client.getDatabase("killed");
            var acknowledged = new ConcurrentHashMap<UUID, Long>();
            var unknown = ConcurrentHashMap.<UUID>newKeySet();
            var ended = new AtomicBoolean();
            var read = new ArrayList<Long>();
            long tail;
            try (var one = EventLog.onMongo(database, new PlainCodec(), Clock.systemUTC());
                    var other = EventLog.onMongo(database, new PlainCodec(), Clock.systemUTC());
                    var executor = Executors.newVirtualThreadPerTaskExecutor()) {
                var writers = new ArrayList<Future<?>>();
                for (var log : List.of(one, other)) {
                    for (int writer = 0; writer < WRITERS_PER_PROCESS; writer++) {
                        writers.add(executor.submit(() -> append(log, ended, acknowledged, unknown)));
                    }
                }
                var stream = FollowingStream.open(other, 0, List.of());
                try {
                    for (int kill = 0; kill < KILLS; kill++) {
                        awaitAppends(acknowledged, writers);
                        int primary = set.primary();
                        set.kill(primary);
                        awaitAppends(acknowledged, writers);
                        set.restart(primary);
                    }
                    awaitAppends(acknowledged, writers);
                } finally {
                    ended.set(true);
                }
                for (var writer : writers) {
                    writer.get();
                }
                tail = one.tail();
                await().atMost(Duration.ofSeconds(20)).until(() -> {
                    for (var next = stream.next(); next.isPresent(); next = stream.next()) {
                        read.add(TrackingToken.fromContext(next.get())
                                .orElseThrow()
                                .position()
                                .orElseThrow());
                    }
                    return read.size() >= tail;
                });
                stream.close();
            }

            var positions = new HashMap<UUID, Long>();
            try (var log = EventLog.onMongo(database, new PlainCodec(), Clock.systemUTC());
                    var reading = log.stream(0, Long.MAX_VALUE, Set.of())) {
                long expected = 1;
                while (reading.hasNext()) {
                    var event = reading.next();
                    assertThat(event.position()).isEqualTo(expected++);
                    assertThat(positions.put(event.id(), event.position())).isNull();
                }
            }
            assertThat(positions).hasSize((int) tail).containsAllEntriesOf(acknowledged);
            assertThat(unknown).doesNotContainAnyElementsOf(acknowledged.keySet());
            assertThat(positions.size()).isLessThanOrEqualTo(acknowledged.size() + unknown.size());
            assertThat(read)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, tail).boxed().toList());
        }
    }

    private static void append(EventLog log, AtomicBoolean ended, Map<UUID, Long> acknowledged, Set<UUID> unknown) {
        while (!ended.get()) {
            var event = new NewEvent(UUID.randomUUID(), "moved", "1", "payload", Map.of(), Set.of("a:1"));
            try {
                var appended = (Appended) log.append(List.of(event));
                acknowledged.put(event.id(), appended.first());
            } catch (OutcomeUnknownException e) {
                unknown.add(event.id());
            }
        }
    }

    private static void awaitAppends(Map<UUID, Long> acknowledged, List<Future<?>> writers) {
        int before = acknowledged.size();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            assertThat(writers).noneMatch(Future::isDone);
            return acknowledged.size() >= before + APPENDS_BETWEEN_KILLS;
        });
    }
}
