package nl.netwerkspoor.store.documents;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import nl.netwerkspoor.store.engines.StoreFailedException;
import org.axonframework.common.FutureUtils;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.Segment;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToClaimTokenException;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToInitializeTokenException;
import org.jspecify.annotations.Nullable;

/**
 * How far each processor has read, and which node is reading: a document for each segment, changed on its version, so
 * that of two nodes that want one only one gets it. A claim that is not extended within {@link #CLAIM_LASTS} is anyone's.
 *
 * <p>All is done at once, on the caller's thread; what fails is in the future. Except where the coordinator of a
 * processor asks what it may read: while the store is away, that is nothing. On an error Axon 5.0.1 begins a second
 * coordinator beside the first, each with a stream of its own, and events that one of them passes by are never handled
 * (ADR 9).
 */
public final class DocumentTokens implements TokenStore {

    /**
     * How long a claim holds after it was taken or extended: so long the views stand still when a process dies. Longer
     * than processes pause and their clocks differ, else they take segments from each other.
     */
    public static final Duration CLAIM_LASTS = Duration.ofSeconds(4);

    private static final String COLLECTION = "tokens";
    private static final String NO_TRAJECT = "";
    private static final String STORAGE = "storage";

    private final Documents documents;
    private final Clock clock;
    private final String node;

    /**
     * Tokens among these documents.
     *
     * @param node names this process among those that share the documents. The same after a restart, it takes its claims
     *     up again at once; so on SQLite, which one process has to itself, a fixed name is best
     */
    public DocumentTokens(Documents documents, Clock clock, String node) {
        this.documents = documents;
        this.clock = clock;
        this.node = node;
    }

    @Override
    public CompletableFuture<List<Segment>> initializeTokenSegments(
            String processor,
            int segmentCount,
            @Nullable TrackingToken initialToken,
            @Nullable ProcessingContext context) {
        return done(() -> {
            if (isInitialized(processor)) {
                throw new UnableToClaimTokenException("The segments of " + processor + " are there already");
            }
            List<Segment> segments = Segment.splitBalanced(Segment.ROOT_SEGMENT, segmentCount - 1);
            dropUnfinished(processor, segments);
            for (Segment segment : segments) {
                insert(processor, StoredToken.unclaimed(segment, initialToken));
            }
            if (!markInitialized(processor)) {
                throw new UnableToClaimTokenException("Another node has made the segments of " + processor);
            }
            return segments;
        });
    }

    /** Who was killed while making segments may have left some that no longer fit. */
    private void dropUnfinished(String processor, List<Segment> wanted) {
        Set<Segment> fitting = new HashSet<>(wanted);
        for (StoredToken token : tokens(processor)) {
            if (!fitting.contains(token.segment())) {
                documents.delete(
                        COLLECTION, NO_TRAJECT, id(processor, token.segment().getSegmentId()));
            }
        }
    }

    @Override
    public CompletableFuture<Void> initializeSegment(
            @Nullable TrackingToken token, String processor, Segment segment, @Nullable ProcessingContext context) {
        return did(() -> {
            if (!insert(processor, StoredToken.unclaimed(segment, token))) {
                throw new UnableToInitializeTokenException(segment + " of " + processor + " is there already");
            }
            markInitialized(processor);
        });
    }

    @Override
    public CompletableFuture<Void> storeToken(
            @Nullable TrackingToken token, String processor, int segmentId, @Nullable ProcessingContext context) {
        return did(() -> {
            change(processor, segmentId, found -> {
                // Not even when the other's claim has expired: it may have read further than we had.
                if (found.owner() != null && !found.isClaimedBy(node)) {
                    throw notOurs(processor, segmentId);
                }
                return found.claimed(node, clock.instant()).at(token);
            });
        });
    }

    @Override
    public CompletableFuture<TrackingToken> fetchToken(
            String processor, int segmentId, @Nullable ProcessingContext context) {
        return whereAny(() -> claim(processor, segmentId).token());
    }

    @Override
    public CompletableFuture<TrackingToken> fetchToken(
            String processor, Segment segment, @Nullable ProcessingContext context) {
        return whereAny(() -> {
            try {
                return claim(processor, segment).token();
            } catch (StoreFailedException e) {
                throw new UnableToClaimTokenException(segment + " of " + processor + " cannot be reached", e);
            }
        });
    }

    @Override
    public CompletableFuture<Void> extendClaim(String processor, int segmentId, @Nullable ProcessingContext context) {
        return did(() -> {
            claim(processor, segmentId);
        });
    }

    private StoredToken claim(String processor, Segment segment) {
        return change(processor, segment.getSegmentId(), found -> {
            if (!found.segment().equals(segment)) {
                throw new UnableToClaimTokenException(segment + " of " + processor + " was split or merged meanwhile");
            }
            return claimed(processor, found);
        });
    }

    private StoredToken claim(String processor, int segmentId) {
        return change(processor, segmentId, found -> claimed(processor, found));
    }

    private StoredToken claimed(String processor, StoredToken found) {
        if (!mayClaim(found)) {
            throw notOurs(processor, found.segment().getSegmentId());
        }
        return found.claimed(node, clock.instant());
    }

    @Override
    public CompletableFuture<Void> releaseClaim(String processor, int segmentId, @Nullable ProcessingContext context) {
        return did(() -> {
            @Nullable Document document = documents.get(COLLECTION, NO_TRAJECT, id(processor, segmentId));
            if (document != null && StoredToken.of(document).isClaimedBy(node)) {
                change(processor, segmentId, found -> found.isClaimedBy(node) ? found.released() : found);
            }
        });
    }

    @Override
    public CompletableFuture<Void> deleteToken(String processor, int segmentId, @Nullable ProcessingContext context) {
        return did(() -> {
            @Nullable Document document = documents.get(COLLECTION, NO_TRAJECT, id(processor, segmentId));
            if (document == null || !StoredToken.of(document).isClaimedBy(node)) {
                throw notOurs(processor, segmentId);
            }
            documents.delete(COLLECTION, NO_TRAJECT, document.id());
            if (tokens(processor).isEmpty()) {
                documents.delete(COLLECTION, NO_TRAJECT, mark(processor));
            }
        });
    }

    @Override
    public CompletableFuture<Segment> fetchSegment(
            String processor, int segmentId, @Nullable ProcessingContext context) {
        return whereAny(() -> {
            @Nullable Document document = documents.get(COLLECTION, NO_TRAJECT, id(processor, segmentId));
            return document == null ? null : StoredToken.of(document).segment();
        });
    }

    @Override
    public CompletableFuture<List<Segment>> fetchSegments(String processor, @Nullable ProcessingContext context) {
        return done(() -> isInitialized(processor)
                ? tokens(processor).stream().map(StoredToken::segment).toList()
                : List.of());
    }

    @Override
    public CompletableFuture<List<Segment>> fetchAvailableSegments(
            String processor, @Nullable ProcessingContext context) {
        return done(() -> {
            try {
                return tokens(processor).stream()
                        .filter(this::mayClaim)
                        .map(StoredToken::segment)
                        .toList();
            } catch (StoreFailedException e) {
                return List.of();
            }
        });
    }

    /** How far each segment has been read, whichever node reads it, by the number of the segment. */
    public Map<Integer, Long> positions(String processor) {
        Map<Integer, Long> positions = new HashMap<>();
        if (isInitialized(processor)) {
            for (StoredToken stored : tokens(processor)) {
                @Nullable TrackingToken token = stored.token();
                positions.put(
                        stored.segment().getSegmentId(),
                        token == null ? 0 : token.position().orElse(0));
            }
        }
        return positions;
    }

    @Override
    public CompletableFuture<String> retrieveStorageIdentifier(@Nullable ProcessingContext context) {
        return done(() -> {
            while (true) {
                @Nullable Document storage = documents.get(COLLECTION, NO_TRAJECT, STORAGE);
                if (storage != null) {
                    return storage.content();
                }
                // Of two nodes that come first one is first; both then read what that one put.
                documents.put(
                        COLLECTION,
                        new Document(NO_TRAJECT, STORAGE, 1, UUID.randomUUID().toString()),
                        Documents.ABSENT);
            }
        });
    }

    private boolean mayClaim(StoredToken token) {
        return token.isFreeFor(node, clock.instant().minus(CLAIM_LASTS));
    }

    private List<StoredToken> tokens(String processor) {
        return documents.startingWith(COLLECTION, NO_TRAJECT, processor + "/").stream()
                .map(StoredToken::of)
                .toList();
    }

    private boolean insert(String processor, StoredToken token) {
        return documents.put(
                COLLECTION,
                new Document(NO_TRAJECT, id(processor, token.segment().getSegmentId()), 1, token.content()),
                Documents.ABSENT);
    }

    private StoredToken change(String processor, int segmentId, Change change) {
        String id = id(processor, segmentId);
        while (true) {
            @Nullable Document document = documents.get(COLLECTION, NO_TRAJECT, id);
            if (document == null) {
                throw new UnableToClaimTokenException("There is no segment " + segmentId + " of " + processor);
            }
            StoredToken changed = change.of(StoredToken.of(document));
            Document next = new Document(NO_TRAJECT, id, document.version() + 1, changed.content());
            if (documents.put(COLLECTION, next, document.version())) {
                return changed;
            }
        }
    }

    /** Of segments without this mark not all may be there. */
    private boolean isInitialized(String processor) {
        return documents.get(COLLECTION, NO_TRAJECT, mark(processor)) != null;
    }

    private boolean markInitialized(String processor) {
        return documents.put(COLLECTION, new Document(NO_TRAJECT, mark(processor), 1, "{}"), Documents.ABSENT);
    }

    private static String mark(String processor) {
        return "initialized/" + processor;
    }

    private static String id(String processor, int segmentId) {
        return String.format("%s/%05d", processor, segmentId);
    }

    private UnableToClaimTokenException notOurs(String processor, int segmentId) {
        return new UnableToClaimTokenException(
                "Segment " + segmentId + " of " + processor + " is not claimed by " + node);
    }

    private static <T> CompletableFuture<T> done(Supplier<T> work) {
        try {
            return CompletableFuture.completedFuture(work.get());
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static <T> CompletableFuture<T> whereAny(Supplier<@Nullable T> work) {
        try {
            @Nullable T found = work.get();
            return found == null ? FutureUtils.emptyCompletedFuture() : CompletableFuture.completedFuture(found);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static CompletableFuture<Void> did(Runnable work) {
        return whereAny(() -> {
            work.run();
            return null;
        });
    }

    private interface Change {
        StoredToken of(StoredToken found);
    }
}
