package nl.netwerkspoor.store.log;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Axon may ask of the log and its own suite does not try. */
abstract class StorageEngineContract {

    private static final int PATIENCE_SECONDS = 3;

    private static final EventCriteria JOINED_TABLE =
            EventCriteria.havingTags("table", "1").andBeingOneOfTypes("joined");
    private static final EventCriteria BOTH_TAGS = EventCriteria.havingTags("table", "1", "client", "1");

    private @Nullable EventLog log;
    private @Nullable EventStorageEngine opened;

    /** Opens an empty log. */
    abstract EventLog open();

    EventStorageEngine engineOn(EventLog log) {
        return new LogStorageEngine(log);
    }

    @BeforeEach
    void openEngine() {
        log = open();
        opened = engineOn(log);
    }

    @AfterEach
    void closeLog() {
        requireNonNull(log).close();
    }

    private EventStorageEngine engine() {
        return requireNonNull(opened);
    }

    private void appendTablesAndClients() {
        append("joined", "table", "1");
        append("renamed", "table", "1");
        append("joined", "client", "1");
        append("joined", "table", "1", "client", "1");
        append("renamed", "table", "2", "client", "1");
    }

    private void append(String type, String... tags) {
        append(AppendCondition.none(), type, tags);
    }

    private void append(AppendCondition condition, String type, String... tags) {
        var event = new GenericEventMessage(
                new MessageType(type, "1"), UUID.randomUUID().toString(), Map.of());
        var tagSet = new java.util.HashSet<Tag>();
        for (int i = 0; i < tags.length; i += 2) {
            tagSet.add(new Tag(tags[i], tags[i + 1]));
        }
        List<TaggedEventMessage<?>> tagged = List.of(new GenericTaggedEventMessage<>(event, Set.copyOf(tagSet)));
        commit(engine().appendEvents(condition, null, tagged).join());
    }

    private static <R> void commit(AppendTransaction<R> transaction) {
        transaction.afterCommit(transaction.commit(null).join(), null).join();
    }

    private void assertRejected(AppendCondition condition) {
        assertThatThrownBy(() -> append(condition, "joined", "other", "1"))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(AppendEventsTransactionRejectedException.class);
    }

    private static AppendCondition unless(EventCriteria criteria, ConsistencyMarker since) {
        return AppendCondition.withCriteria(criteria).withMarker(since);
    }

    private record Sourced(List<Long> positions, ConsistencyMarker marker) {}

    private Sourced source(EventCriteria criteria) {
        var stream = engine().source(SourcingCondition.conditionFor(criteria), null);
        var positions = new ArrayList<Long>();
        while (true) {
            var entry = stream.next().orElseThrow();
            var marker = entry.getResource(ConsistencyMarker.RESOURCE_KEY);
            if (marker != null) {
                return new Sourced(positions, marker);
            }
            positions.add(position(entry));
        }
    }

    private static long position(MessageStream.Entry<?> entry) {
        return TrackingToken.fromContext(entry).orElseThrow().position().orElseThrow();
    }

    private MessageStream<EventMessage> stream(EventCriteria criteria) {
        return engine().stream(StreamingCondition.conditionFor(new GlobalSequenceTrackingToken(0), criteria), null);
    }

    /** What a stream gives up to and with the last event, which must match. */
    private List<Long> streamed(EventCriteria criteria, long last) {
        var stream = stream(criteria);
        try {
            var positions = new ArrayList<Long>();
            await().atMost(PATIENCE_SECONDS, TimeUnit.SECONDS).until(() -> {
                drain(stream, positions);
                return positions.contains(last);
            });
            return positions;
        } finally {
            stream.close();
        }
    }

    private static void drain(MessageStream<EventMessage> stream, List<Long> into) {
        for (var next = stream.next(); next.isPresent(); next = stream.next()) {
            into.add(position(next.get()));
        }
    }

    @Test
    void sources_only_the_types_that_were_asked_for() {
        appendTablesAndClients();

        assertThat(source(JOINED_TABLE).positions()).containsExactly(1L, 4L);
    }

    @Test
    void streams_only_the_types_that_were_asked_for() {
        appendTablesAndClients();

        assertThat(streamed(JOINED_TABLE, 4)).containsExactly(1L, 4L);
    }

    @Test
    void appends_unless_one_of_the_types_that_were_named_came() {
        append("joined", "table", "1");
        var marker = source(JOINED_TABLE).marker();
        append("renamed", "table", "1");
        append(unless(JOINED_TABLE, marker), "renamed", "other", "1");
        append("joined", "table", "1");

        assertRejected(unless(JOINED_TABLE, marker));
        assertThat(source(EventCriteria.havingAnyTag()).positions()).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void sources_only_what_has_all_tags_of_a_criterion() {
        appendTablesAndClients();

        assertThat(source(BOTH_TAGS).positions()).containsExactly(4L);
    }

    @Test
    void streams_only_what_has_all_tags_of_a_criterion() {
        appendTablesAndClients();

        assertThat(streamed(BOTH_TAGS, 4)).containsExactly(4L);
    }

    @Test
    void appends_unless_one_event_with_all_tags_of_a_criterion_came() {
        var marker = source(BOTH_TAGS).marker();
        append("joined", "table", "1");
        append("joined", "client", "1");
        append(unless(BOTH_TAGS, marker), "renamed", "other", "1");
        append("joined", "table", "1", "client", "1");

        assertRejected(unless(BOTH_TAGS, marker));
        assertThat(source(EventCriteria.havingAnyTag()).positions()).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void gives_what_matches_one_of_several_criteria_once_and_in_order() {
        appendTablesAndClients();
        var either = EventCriteria.either(
                JOINED_TABLE, BOTH_TAGS, EventCriteria.havingTags("client", "1").andBeingOneOfTypes("renamed"));

        assertThat(source(either).positions()).containsExactly(1L, 4L, 5L);
        assertThat(streamed(either, 5)).containsExactly(1L, 4L, 5L);
    }

    @Test
    void marks_the_end_of_what_was_sourced_also_when_nothing_matched() {
        append("joined", "other", "1");
        var marker = source(JOINED_TABLE).marker();
        append(unless(JOINED_TABLE, marker), "joined", "table", "1");

        assertRejected(unless(JOINED_TABLE, marker));
    }

    @Test
    void wakes_every_reader_that_waits_each_time() throws Exception {
        var readers = List.of(new WaitingReader(JOINED_TABLE), new WaitingReader(EventCriteria.havingAnyTag()));
        for (long position = 1; position <= 20; position++) {
            append("joined", "table", "1");
            for (var reader : readers) {
                reader.awaitCall(position);
            }
        }
        readers.forEach(WaitingReader::close);
    }

    /** Looks only when it is called. */
    private final class WaitingReader {

        private final Semaphore calls = new Semaphore(0);
        private final MessageStream<EventMessage> stream;
        private final List<Long> seen = new ArrayList<>();

        WaitingReader(EventCriteria criteria) {
            stream = stream(criteria);
            stream.setCallback(calls::release);
        }

        void awaitCall(long position) throws InterruptedException {
            while (!seen.contains(position)) {
                assertThat(calls.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS))
                        .as("called for position " + position)
                        .isTrue();
                drain(stream, seen);
            }
        }

        void close() {
            stream.close();
        }
    }
}
