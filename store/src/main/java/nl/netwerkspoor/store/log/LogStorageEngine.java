package nl.netwerkspoor.store.log;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import nl.netwerkspoor.store.log.AppendResult.Appended;
import nl.netwerkspoor.store.log.AppendResult.Overtaken;
import nl.netwerkspoor.store.log.Draft.Stamped;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EmptyAppendTransaction;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexPosition;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The log as Axon asks for it. Tokens, markers and positions are positions of the log, and mean everything up to and
 * including it. A tag of Axon is {@code key:value} here. Appending and sourcing work on the caller's thread.
 */
public final class LogStorageEngine implements EventStorageEngine {

    /**
     * When the event of an entry was appended. Handlers of a streaming processor do not get the resources of entries:
     * they ask the message, which is a {@link LoggedEventMessage}.
     */
    public static final Context.ResourceKey<Instant> RECORDED_AT = Context.ResourceKey.withLabel("recordedAt");

    private static final QualifiedName NO_TYPE = new QualifiedName(" ");
    private static final Criterion NOTHING = new Criterion(Set.of(), Set.of(NO_TYPE.name()));

    private final EventLog log;

    public LogStorageEngine(EventLog log) {
        this.log = log;
    }

    @Override
    public CompletableFuture<AppendTransaction<?>> appendEvents(
            AppendCondition condition, @Nullable ProcessingContext context, List<TaggedEventMessage<?>> events) {
        if (events.isEmpty()) {
            return CompletableFuture.completedFuture(EmptyAppendTransaction.INSTANCE);
        }
        try {
            var draft = log.draft(
                    events.stream().map(LogStorageEngine::stampedEvent).toList());
            return CompletableFuture.completedFuture(new Transaction(draft, condition));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static Stamped stampedEvent(TaggedEventMessage<?> tagged) {
        var message = tagged.event();
        var payload = message.payload();
        if (payload == null) {
            throw new IllegalArgumentException("An event must have a payload");
        }
        return new Stamped(
                new NewEvent(
                        UUID.fromString(message.identifier()),
                        message.type().name(),
                        message.type().version(),
                        payload,
                        message.metadata(),
                        tags(tagged.tags())),
                message.timestamp());
    }

    private static Set<String> tags(Set<Tag> tags) {
        return tags.stream().map(tag -> tag.key() + ':' + tag.value()).collect(Collectors.toSet());
    }

    private static List<Criterion> criteria(EventCriteria criteria) {
        // What flattens to nothing may ask for everything or for nothing, and an alternative that asks for everything
        // is lost when flattened; an event without tags and of no type tells which.
        if (criteria.matches(NO_TYPE, Set.of())) {
            return List.of();
        }
        var anyOf = criteria.flatten().stream()
                .map(criterion -> new Criterion(
                        tags(criterion.tags()),
                        criterion.types().stream().map(QualifiedName::name).collect(Collectors.toSet())))
                .toList();
        return anyOf.isEmpty() ? List.of(NOTHING) : anyOf;
    }

    static Entry<EventMessage> entry(LoggedEvent event, Instant timestamp) {
        return new SimpleEntry<>(
                new LoggedEventMessage(event, timestamp),
                Context.with(TrackingToken.RESOURCE_KEY, new GlobalSequenceTrackingToken(event.position()))
                        .withResource(RECORDED_AT, event.recordedAt()));
    }

    @Override
    public MessageStream<EventMessage> source(SourcingCondition condition, @Nullable ProcessingContext context) {
        var after = Math.max(0, GlobalIndexPosition.toIndex(condition.start()));
        return new SourcedStream(log.source(after, criteria(condition.criteria()), false));
    }

    @Override
    public MessageStream<EventMessage> stream(StreamingCondition condition, @Nullable ProcessingContext context) {
        var token = condition.position();
        var after = token == null ? 0 : token.position().orElse(0);
        return FollowingStream.open(log, after, criteria(condition.criteria()));
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(0));
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(log.tail()));
    }

    @Override
    public CompletableFuture<TrackingToken> tokenAt(Instant at, @Nullable ProcessingContext context) {
        // What was recorded within the millisecond may have been recorded at the instant itself.
        var before = Instant.ofEpochMilli(at.toEpochMilli() - 1);
        return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(log.positionAt(before)));
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("log", log);
    }

    private final class Transaction implements AppendTransaction<ConsistencyMarker> {

        private final Draft draft;
        private final AppendCondition condition;
        private final AtomicBoolean finished = new AtomicBoolean();

        Transaction(Draft draft, AppendCondition condition) {
            this.draft = draft;
            this.condition = condition;
        }

        @Override
        public CompletableFuture<ConsistencyMarker> commit(@Nullable ProcessingContext context) {
            if (finished.getAndSet(true)) {
                return CompletableFuture.failedFuture(new IllegalStateException("Already committed or rolled back"));
            }
            try {
                return switch (append()) {
                    case Appended appended ->
                        CompletableFuture.completedFuture(new GlobalIndexConsistencyMarker(appended.last()));
                    case Overtaken _ ->
                        CompletableFuture.failedFuture(
                                AppendEventsTransactionRejectedException.conflictingEventsDetected(
                                        condition.consistencyMarker()));
                };
            } catch (RuntimeException e) {
                return CompletableFuture.failedFuture(e);
            }
        }

        private AppendResult append() {
            var marker = condition.consistencyMarker();
            // A condition that asks for nothing has criteria that match everything.
            return marker.equals(ConsistencyMarker.INFINITY)
                    ? log.append(draft, Appender.UNCONDITIONALLY, List.of())
                    : log.append(draft, GlobalIndexConsistencyMarker.position(marker), criteria(condition.criteria()));
        }

        @Override
        public void rollback(@Nullable ProcessingContext context) {
            finished.set(true);
        }

        @Override
        public CompletableFuture<ConsistencyMarker> afterCommit(
                ConsistencyMarker marker, @Nullable ProcessingContext context) {
            return CompletableFuture.completedFuture(marker);
        }
    }
}
