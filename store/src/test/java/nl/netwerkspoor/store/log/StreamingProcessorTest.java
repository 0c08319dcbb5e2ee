package nl.netwerkspoor.store.log;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.SimpleEventHandlingComponent;
import org.axonframework.messaging.eventhandling.configuration.EventProcessorModule;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.Segment;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of an event arrives where Axon hands it out. */
class StreamingProcessorTest {

    private static final int GROUPS = 7;
    private static final int EVENTS = 500;
    private static final int SEGMENTS = 4;
    private static final QualifiedName MOVED = new QualifiedName("moved");

    private record Seen(long position, Instant recordedAt, String id, int segment) {}

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock();
    private @Nullable EventLog opened;

    @BeforeEach
    void openLog() {
        opened = EventLog.onSqlite(folder.resolve("log.db"), new PlainCodec(), clock);
    }

    @AfterEach
    void closeLog() {
        log().close();
    }

    private EventLog log() {
        return requireNonNull(opened);
    }

    private NewEvent append(int group) {
        var event = new NewEvent(UUID.randomUUID(), "moved", "1", "group-" + group, Map.of(), Set.of("group:" + group));
        clock.move(Duration.ofSeconds(1));
        log().append(List.of(event));
        return event;
    }

    @Test
    void handlers_learn_place_and_time_of_each_event_of_a_batch_from_the_message() {
        var start = clock.instant();
        var expected = new HashMap<Object, List<Seen>>();
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < EVENTS / 2; i++) {
            ids.add(append(i % GROUPS).id());
        }
        var seen = new ConcurrentHashMap<Object, List<Seen>>();
        var component = new SimpleEventHandlingComponent(
                        (event, context) -> Optional.of(requireNonNull(event.payload())))
                .subscribe(MOVED, (event, context) -> {
                    var logged = (LoggedEventMessage) event;
                    seen.computeIfAbsent(requireNonNull(event.payload()), group -> new CopyOnWriteArrayList<>())
                            .add(new Seen(
                                    logged.position(),
                                    logged.recordedAt(),
                                    event.identifier(),
                                    Segment.fromContext(context).orElseThrow().getSegmentId()));
                    assertThat(TrackingToken.fromContext(context)
                                    .orElseThrow()
                                    .position()
                                    .orElseThrow())
                            .isGreaterThanOrEqualTo(logged.position());
                    return MessageStream.empty();
                });
        var axon = EventSourcingConfigurer.create()
                .registerEventStorageEngine(c -> new LogStorageEngine(log()))
                .messaging(messaging -> messaging.eventProcessing(processing -> processing.pooledStreaming(
                        pooled -> pooled.processor(EventProcessorModule.pooledStreaming("seen")
                                .eventHandlingComponents(components -> components.declarative(c -> component))
                                .customized((c, configuration) -> configuration
                                        .tokenStore(new InMemoryTokenStore())
                                        .initialSegmentCount(SEGMENTS)
                                        .batchSize(50))))))
                .build();
        axon.start();
        try {
            for (int i = EVENTS / 2; i < EVENTS; i++) {
                ids.add(append(i % GROUPS).id());
            }
            await().until(() -> seen.values().stream().mapToInt(List::size).sum() >= EVENTS && reached(axon));
        } finally {
            axon.shutdown();
        }

        var segments = new HashMap<Object, Integer>();
        seen.forEach((group, list) -> segments.put(group, list.getFirst().segment()));
        for (int i = 0; i < EVENTS; i++) {
            var group = "group-" + i % GROUPS;
            expected.computeIfAbsent(group, each -> new ArrayList<>())
                    .add(new Seen(
                            i + 1,
                            start.plusSeconds(i + 1),
                            ids.get(i).toString(),
                            requireNonNull(segments.get(group))));
        }
        assertThat(seen).isEqualTo(expected);
        assertThat(segments.values()).as("segments that handled something").hasSizeGreaterThan(1);
    }

    private static boolean reached(AxonConfiguration axon) {
        var processor = requireNonNull(
                axon.getComponents(PooledStreamingEventProcessor.class).get("seen"));
        return processor.processingStatus().values().stream()
                .allMatch(status -> status.getCurrentPosition().orElse(0) == EVENTS);
    }

    @Test
    void entries_carry_place_and_time() {
        var event = append(1);
        var engine = new LogStorageEngine(log());
        var sourced = engine.source(SourcingCondition.conditionFor(EventCriteria.havingAnyTag()), null);
        assertEntry(sourced.next().orElseThrow(), event);

        var streamed = engine.stream(StreamingCondition.startingFrom(new GlobalSequenceTrackingToken(0)), null);
        await().until(streamed::hasNextAvailable);
        assertEntry(streamed.next().orElseThrow(), event);
        streamed.close();
    }

    private void assertEntry(Entry<EventMessage> entry, NewEvent event) {
        assertThat(entry.message().identifier()).isEqualTo(event.id().toString());
        assertThat(entry.getResource(LogStorageEngine.RECORDED_AT)).isEqualTo(clock.instant());
        assertThat(TrackingToken.fromContext(entry)).contains(new GlobalSequenceTrackingToken(1));
        var further = (LoggedEventMessage) entry.message().andMetadata(Map.of("more", "words"));
        assertThat(further.metadata()).containsEntry("more", "words");
        assertThat(further.position()).isEqualTo(1);
        assertThat(further.recordedAt()).isEqualTo(clock.instant());
    }
}
