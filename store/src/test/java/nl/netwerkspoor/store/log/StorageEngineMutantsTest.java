package nl.netwerkspoor.store.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.DelegatingMessageStream;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventCriterion;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract bites: each engine that Axon's own suite passes although it is broken fails the tests named here. */
class StorageEngineMutantsTest {

    @TempDir
    Path folder;

    private static EventCriteria whole(EventCriteria criteria) {
        return criteria;
    }

    private static EventCriteria withoutTypes(EventCriteria criteria) {
        return each(criteria, criterion -> List.of(EventCriteria.havingTags(criterion.tags())));
    }

    private static EventCriteria withAnyOfTheTags(EventCriteria criteria) {
        return each(
                criteria,
                criterion -> criterion.tags().stream()
                        .<EventCriteria>map(tag -> criterion.types().isEmpty()
                                ? EventCriteria.havingTags(tag)
                                : EventCriteria.havingTags(tag).andBeingOneOfTypes(criterion.types()))
                        .toList());
    }

    private static EventCriteria each(
            EventCriteria criteria, java.util.function.Function<EventCriterion, List<? extends EventCriteria>> change) {
        if (!criteria.hasCriteria()) {
            return criteria;
        }
        List<EventCriteria> changed = new ArrayList<>();
        criteria.flatten().forEach(criterion -> changed.addAll(change.apply(criterion)));
        return EventCriteria.either(changed);
    }

    private Set<String> failing(UnaryOperator<EventStorageEngine> broken) {
        var failing = new TreeSet<String>();
        for (var test : StorageEngineContract.class.getDeclaredMethods()) {
            if (test.isAnnotationPresent(Test.class)) {
                var contract = new StorageEngineContract() {
                    @Override
                    EventLog open() {
                        return EventLog.onSqlite(
                                folder.resolve(test.getName() + ".db"), new PlainCodec(), Clock.systemUTC());
                    }

                    @Override
                    EventStorageEngine engineOn(EventLog log) {
                        return broken.apply(super.engineOn(log));
                    }
                };
                contract.openEngine();
                try {
                    test.setAccessible(true);
                    test.invoke(contract);
                } catch (InvocationTargetException e) {
                    failing.add(test.getName());
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                } finally {
                    contract.closeLog();
                }
                for (var file : Arrays.asList("", "-wal", "-shm", ".lock")) {
                    folder.resolve(test.getName() + ".db" + file).toFile().delete();
                }
            }
        }
        return failing;
    }

    @Test
    void passes_an_engine_that_is_whole() {
        assertThat(failing(engine -> new Broken(
                        engine,
                        StorageEngineMutantsTest::whole,
                        StorageEngineMutantsTest::whole,
                        StorageEngineMutantsTest::whole,
                        true)))
                .isEmpty();
    }

    @Test
    void catches_one_that_ignores_types_in_sourcing() {
        assertThat(failing(engine -> new Broken(
                        engine,
                        StorageEngineMutantsTest::withoutTypes,
                        StorageEngineMutantsTest::whole,
                        StorageEngineMutantsTest::whole,
                        true)))
                .contains("sources_only_the_types_that_were_asked_for")
                .doesNotContain("streams_only_the_types_that_were_asked_for");
    }

    @Test
    void catches_one_that_ignores_types_in_streaming() {
        assertThat(failing(engine -> new Broken(
                        engine,
                        StorageEngineMutantsTest::whole,
                        StorageEngineMutantsTest::withoutTypes,
                        StorageEngineMutantsTest::whole,
                        true)))
                .contains("streams_only_the_types_that_were_asked_for")
                .doesNotContain("sources_only_the_types_that_were_asked_for");
    }

    @Test
    void catches_one_that_ignores_types_in_appending() {
        assertThat(failing(engine -> new Broken(
                        engine,
                        StorageEngineMutantsTest::whole,
                        StorageEngineMutantsTest::whole,
                        StorageEngineMutantsTest::withoutTypes,
                        true)))
                .containsExactly("appends_unless_one_of_the_types_that_were_named_came");
    }

    @Test
    void catches_one_that_takes_all_tags_for_any_tag_in_sourcing() {
        assertThat(failing(engine -> new Broken(
                        engine,
                        StorageEngineMutantsTest::withAnyOfTheTags,
                        StorageEngineMutantsTest::whole,
                        StorageEngineMutantsTest::whole,
                        true)))
                .contains("sources_only_what_has_all_tags_of_a_criterion")
                .doesNotContain("streams_only_what_has_all_tags_of_a_criterion");
    }

    @Test
    void catches_one_that_takes_all_tags_for_any_tag_in_streaming() {
        assertThat(failing(engine -> new Broken(
                        engine,
                        StorageEngineMutantsTest::whole,
                        StorageEngineMutantsTest::withAnyOfTheTags,
                        StorageEngineMutantsTest::whole,
                        true)))
                .contains("streams_only_what_has_all_tags_of_a_criterion")
                .doesNotContain("sources_only_what_has_all_tags_of_a_criterion");
    }

    @Test
    void catches_one_that_takes_all_tags_for_any_tag_in_appending() {
        assertThat(failing(engine -> new Broken(
                        engine,
                        StorageEngineMutantsTest::whole,
                        StorageEngineMutantsTest::whole,
                        StorageEngineMutantsTest::withAnyOfTheTags,
                        true)))
                .containsExactly("appends_unless_one_event_with_all_tags_of_a_criterion_came");
    }

    @Test
    void catches_one_that_never_wakes_a_reader() {
        assertThat(failing(engine -> new Broken(
                        engine,
                        StorageEngineMutantsTest::whole,
                        StorageEngineMutantsTest::whole,
                        StorageEngineMutantsTest::whole,
                        false)))
                .containsExactly("wakes_every_reader_that_waits_each_time");
    }

    private record Broken(
            EventStorageEngine engine,
            UnaryOperator<EventCriteria> sourcing,
            UnaryOperator<EventCriteria> streaming,
            UnaryOperator<EventCriteria> appending,
            boolean wakes)
            implements EventStorageEngine {

        @Override
        public CompletableFuture<AppendTransaction<?>> appendEvents(
                AppendCondition condition, @Nullable ProcessingContext context, List<TaggedEventMessage<?>> events) {
            var marker = condition.consistencyMarker();
            return engine.appendEvents(
                    marker.equals(ConsistencyMarker.INFINITY)
                            ? condition
                            : AppendCondition.withCriteria(appending.apply(condition.criteria()))
                                    .withMarker(marker),
                    context,
                    events);
        }

        @Override
        public MessageStream<EventMessage> source(SourcingCondition condition, @Nullable ProcessingContext context) {
            return engine.source(
                    SourcingCondition.conditionFor(condition.start(), sourcing.apply(condition.criteria())), context);
        }

        @Override
        public MessageStream<EventMessage> stream(StreamingCondition condition, @Nullable ProcessingContext context) {
            var stream = engine.stream(
                    StreamingCondition.conditionFor(condition.position(), streaming.apply(condition.criteria())),
                    context);
            return wakes ? stream : new Asleep(stream);
        }

        @Override
        public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
            return engine.firstToken(context);
        }

        @Override
        public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
            return engine.latestToken(context);
        }

        @Override
        public CompletableFuture<TrackingToken> tokenAt(Instant at, @Nullable ProcessingContext context) {
            return engine.tokenAt(at, context);
        }

        @Override
        public void describeTo(ComponentDescriptor descriptor) {
            engine.describeTo(descriptor);
        }
    }

    private static final class Asleep extends DelegatingMessageStream<EventMessage, EventMessage> {

        Asleep(MessageStream<EventMessage> stream) {
            super(stream);
        }

        @Override
        public void setCallback(Runnable callback) {
            callback.run();
        }

        @Override
        public Optional<Entry<EventMessage>> next() {
            return delegate().next();
        }

        @Override
        public Optional<Entry<EventMessage>> peek() {
            return delegate().peek();
        }
    }
}
