package nl.netwerkspoor.store.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.Segment;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.MergedTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToClaimTokenException;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToInitializeTokenException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What {@link DocumentTokens} promises to Axon, to be tried on each store. */
abstract class DocumentTokensContract {

    private static final String VIEWS = "views";

    private final Time time = new Time();

    private Documents documents;
    private DocumentTokens here;
    private DocumentTokens there;

    abstract Documents open();

    @BeforeEach
    void start() {
        documents = open();
        here = new DocumentTokens(documents, time, "here");
        there = new DocumentTokens(documents, time, "there");
    }

    @AfterEach
    void end() {
        documents.close();
    }

    private static TrackingToken at(long position) {
        return new GlobalSequenceTrackingToken(position);
    }

    private static <T> @Nullable T get(CompletableFuture<T> future) {
        assertThat(future).isDone();
        if (future.isCompletedExceptionally()) {
            throw (RuntimeException) future.exceptionNow();
        }
        return future.resultNow();
    }

    private static void refusesClaim(CompletableFuture<?> future) {
        assertThat(future).isCompletedExceptionally();
        assertThat(future.exceptionNow()).isInstanceOf(UnableToClaimTokenException.class);
    }

    @Nested
    class Given_a_processor_that_was_never_started {

        @Test
        void tells_how_far_each_segment_was_read_whoever_reads_it() {
            assertThat(here.positions(VIEWS)).isEmpty();

            get(here.initializeTokenSegments(VIEWS, 2, at(3), null));
            get(there.fetchToken(VIEWS, 1, null));
            get(there.storeToken(at(7), VIEWS, 1, null));

            assertThat(here.positions(VIEWS)).isEqualTo(Map.of(0, 3L, 1, 7L));
        }

        @Test
        void has_no_segments() {
            assertThat(get(here.fetchSegments(VIEWS, null))).isEmpty();
            assertThat(get(here.fetchAvailableSegments(VIEWS, null))).isEmpty();
            assertThat(get(here.fetchSegment(VIEWS, 0, null))).isNull();
        }

        @Test
        void makes_segments_that_share_all_events() {
            List<Segment> made = Objects.requireNonNull(get(here.initializeTokenSegments(VIEWS, 3, at(7), null)));

            assertThat(made).containsExactly(new Segment(0, 3), new Segment(1, 1), new Segment(2, 3));
            assertThat(get(there.fetchSegments(VIEWS, null))).isEqualTo(made);
            assertThat(get(there.fetchAvailableSegments(VIEWS, null))).isEqualTo(made);
            assertThat(get(there.fetchSegment(VIEWS, 1, null))).isEqualTo(new Segment(1, 1));
            assertThat(get(there.fetchToken(VIEWS, 2, null))).isEqualTo(at(7));
        }

        @Test
        void makes_segments_without_a_token() {
            get(here.initializeTokenSegments(VIEWS, 1, null, null));

            assertThat(get(here.fetchToken(VIEWS, 0, null))).isNull();
        }

        @Test
        void makes_a_segment_by_itself_and_not_twice() {
            get(here.initializeSegment(at(3), VIEWS, new Segment(1, 1), null));

            assertThat(get(here.fetchSegments(VIEWS, null))).containsExactly(new Segment(1, 1));
            var again = here.initializeSegment(at(9), VIEWS, new Segment(1, 1), null);
            assertThat(again.exceptionNow()).isInstanceOf(UnableToInitializeTokenException.class);
            assertThat(get(here.fetchToken(VIEWS, 1, null))).isEqualTo(at(3));
        }

        @Test
        void refuses_to_claim_store_extend_and_delete() {
            refusesClaim(here.fetchToken(VIEWS, 0, null));
            refusesClaim(here.fetchToken(VIEWS, new Segment(0, 0), null));
            refusesClaim(here.storeToken(at(1), VIEWS, 0, null));
            refusesClaim(here.extendClaim(VIEWS, 0, null));
            refusesClaim(here.deleteToken(VIEWS, 0, null));
            assertThat(get(here.releaseClaim(VIEWS, 0, null))).isNull();
        }

        @Test
        void is_made_by_one_of_many_nodes_that_start_at_once() throws Exception {
            List<Callable<Boolean>> starting = IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(i -> () -> !new DocumentTokens(documents, time, "node " + i)
                            .initializeTokenSegments(VIEWS, 4, at(0), null)
                            .isCompletedExceptionally())
                    .toList();

            try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Boolean> made = new ArrayList<>();
                for (Future<Boolean> one : all.invokeAll(starting)) {
                    made.add(one.get());
                }
                assertThat(made).containsOnlyOnce(true);
            }
            assertThat(get(here.fetchSegments(VIEWS, null))).hasSize(4);
        }

        @Test
        void is_made_whole_after_a_node_was_killed_while_making_it() {
            // As after a kill between the segments of eight and the mark that all are there.
            get(here.initializeTokenSegments(VIEWS, 8, at(0), null));
            documents.delete("tokens", "", "views/00003");
            documents.delete("tokens", "", "initialized/views");

            assertThat(get(there.fetchSegments(VIEWS, null))).isEmpty();
            get(there.initializeTokenSegments(VIEWS, 2, at(0), null));

            assertThat(get(there.fetchSegments(VIEWS, null))).containsExactly(new Segment(0, 1), new Segment(1, 1));
        }
    }

    @Nested
    class Given_a_processor_of_one_segment {

        @BeforeEach
        void initialize() {
            get(here.initializeTokenSegments(VIEWS, 1, at(0), null));
        }

        @Test
        void is_not_made_again() {
            refusesClaim(here.initializeTokenSegments(VIEWS, 1, at(0), null));
            refusesClaim(there.initializeTokenSegments(VIEWS, 2, at(0), null));
        }

        @Test
        void leaves_other_processors_alone() {
            get(here.initializeTokenSegments("views-2", 1, at(5), null));
            get(here.initializeTokenSegments("view", 1, at(6), null));

            assertThat(get(here.fetchSegments(VIEWS, null))).hasSize(1);
            assertThat(get(here.fetchToken(VIEWS, 0, null))).isEqualTo(at(0));
        }

        @Test
        void gives_it_to_one_node_at_a_time() {
            get(here.fetchToken(VIEWS, 0, null));

            assertThat(get(there.fetchAvailableSegments(VIEWS, null))).isEmpty();
            assertThat(get(here.fetchAvailableSegments(VIEWS, null))).hasSize(1);
            refusesClaim(there.fetchToken(VIEWS, 0, null));
            refusesClaim(there.storeToken(at(99), VIEWS, 0, null));
            refusesClaim(there.extendClaim(VIEWS, 0, null));
            refusesClaim(there.deleteToken(VIEWS, 0, null));
            get(there.releaseClaim(VIEWS, 0, null));
            refusesClaim(there.fetchToken(VIEWS, 0, null));
            assertThat(get(here.fetchToken(VIEWS, 0, null))).isEqualTo(at(0));
        }

        @Test
        void gives_it_to_one_of_two_nodes_that_fight_for_it_each_time() throws Exception {
            try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int round = 1; round <= 50; round++) {
                    List<Boolean> got = new ArrayList<>();
                    List<Callable<Boolean>> fighting = List.of(
                            () -> !here.fetchToken(VIEWS, 0, null).isCompletedExceptionally(),
                            () -> !there.fetchToken(VIEWS, 0, null).isCompletedExceptionally());
                    for (Future<Boolean> one : both.invokeAll(fighting)) {
                        got.add(one.get());
                    }
                    assertThat(got).as("round " + round).containsOnlyOnce(true);
                    DocumentTokens winner = got.getFirst() ? here : there;
                    assertThat(get(winner.fetchToken(VIEWS, 0, null))).isEqualTo(at(round - 1));
                    get(winner.storeToken(at(round), VIEWS, 0, null));
                    get(winner.releaseClaim(VIEWS, 0, null));
                }
            }
        }

        @Test
        void keeps_what_was_stored() {
            get(here.fetchToken(VIEWS, 0, null));

            get(here.storeToken(at(42), VIEWS, 0, null));
            assertThat(get(here.fetchToken(VIEWS, 0, null))).isEqualTo(at(42));

            get(here.releaseClaim(VIEWS, 0, null));
            assertThat(get(there.fetchToken(VIEWS, 0, null))).isEqualTo(at(42));
        }

        @Test
        void keeps_the_token_of_two_segments_that_were_merged() {
            TrackingToken merged = new MergedTrackingToken(at(3), new MergedTrackingToken(at(5), at(8)));
            get(here.fetchToken(VIEWS, 0, null));

            get(here.storeToken(merged, VIEWS, 0, null));

            assertThat(get(here.fetchToken(VIEWS, 0, null))).isEqualTo(merged);
        }

        @Test
        void refuses_a_token_that_is_not_of_our_log() {
            get(here.fetchToken(VIEWS, 0, null));

            assertThatThrownBy(() -> get(here.storeToken(TrackingToken.FIRST, VIEWS, 0, null)))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void refuses_a_segment_that_was_split_meanwhile() {
            refusesClaim(here.fetchToken(VIEWS, new Segment(0, 1), null));

            assertThat(get(here.fetchToken(VIEWS, new Segment(0, 0), null))).isEqualTo(at(0));
        }

        @Test
        void lets_a_claim_expire_that_is_not_extended() {
            get(here.fetchToken(VIEWS, 0, null));

            time.pass(DocumentTokens.CLAIM_LASTS);
            refusesClaim(there.fetchToken(VIEWS, 0, null));
            time.pass(Duration.ofMillis(1));

            assertThat(get(there.fetchAvailableSegments(VIEWS, null))).hasSize(1);
            assertThat(get(there.fetchToken(VIEWS, 0, null))).isEqualTo(at(0));
            refusesClaim(here.extendClaim(VIEWS, 0, null));
            refusesClaim(here.storeToken(at(1), VIEWS, 0, null));
        }

        @Test
        void refuses_what_a_node_stores_whose_claim_was_taken_and_expired() {
            get(here.fetchToken(VIEWS, 0, null));
            time.pass(DocumentTokens.CLAIM_LASTS.plusMillis(1));
            get(there.fetchToken(VIEWS, 0, null));
            get(there.storeToken(at(10), VIEWS, 0, null));
            time.pass(DocumentTokens.CLAIM_LASTS.plusMillis(1));

            refusesClaim(here.storeToken(at(2), VIEWS, 0, null));

            assertThat(get(here.fetchToken(VIEWS, 0, null))).isEqualTo(at(10));
        }

        @Test
        void keeps_a_claim_that_is_extended_or_stored_on() {
            get(here.fetchToken(VIEWS, 0, null));

            time.pass(DocumentTokens.CLAIM_LASTS.multipliedBy(4).dividedBy(5));
            get(here.extendClaim(VIEWS, 0, null));
            time.pass(DocumentTokens.CLAIM_LASTS.multipliedBy(4).dividedBy(5));
            refusesClaim(there.fetchToken(VIEWS, 0, null));
            get(here.storeToken(at(1), VIEWS, 0, null));
            time.pass(DocumentTokens.CLAIM_LASTS.multipliedBy(4).dividedBy(5));

            refusesClaim(there.fetchToken(VIEWS, 0, null));
        }

        @Test
        void gives_a_restarted_node_of_the_same_name_its_claims_at_once() {
            get(here.fetchToken(VIEWS, 0, null));

            var restarted = new DocumentTokens(documents, time, "here");

            assertThat(get(restarted.fetchToken(VIEWS, 0, null))).isEqualTo(at(0));
        }

        @Test
        void deletes_what_is_claimed() {
            get(here.fetchToken(VIEWS, 0, null));

            get(here.deleteToken(VIEWS, 0, null));

            assertThat(get(here.fetchSegments(VIEWS, null))).isEmpty();
            refusesClaim(here.fetchToken(VIEWS, 0, null));
            get(there.initializeTokenSegments(VIEWS, 2, at(3), null));
            assertThat(get(here.fetchSegments(VIEWS, null))).hasSize(2);
        }
    }

    @Test
    void names_its_storage_the_same_for_all_nodes() {
        String name = get(here.retrieveStorageIdentifier(null));

        assertThat(name).isNotBlank();
        assertThat(get(there.retrieveStorageIdentifier(null))).isEqualTo(name);
    }

    private static final class Time extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void pass(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
