package nl.netwerkspoor.query.projection;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import nl.netwerkspoor.store.documents.DocumentTokens;
import nl.netwerkspoor.store.log.EventLog;
import nl.netwerkspoor.store.log.LogStorageEngine;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.eventhandling.configuration.EventProcessorModule;
import org.axonframework.messaging.eventhandling.processing.errorhandling.PropagatingErrorHandler;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.EventTrackerStatus;

/** One build of the records, made from the log by a pooled streaming processor of Axon that is wired by hand. */
final class Build implements AutoCloseable {

    private static final int SEGMENTS = 4;
    private static final int BATCH = 200;
    private static final long TOKENS_BEHIND_MILLIS = 500;

    /** So often it is looked whether another process has left a segment to be read. */
    private static final long LEFT_MILLIS = 500;

    private final int number;
    private final AxonConfiguration axon;
    private final DocumentTokens tokens;

    /** Starts it, or goes on from where its tokens say. */
    Build(int number, EventLog log, Records records, Trajects trajects, DocumentTokens tokens) {
        this.number = number;
        this.tokens = tokens;
        Projector projector = new Projector(number, records, trajects);
        this.axon = EventSourcingConfigurer.create()
                .registerEventStorageEngine(c -> new LogStorageEngine(log))
                .messaging(messaging -> messaging.eventProcessing(processing -> processing.pooledStreaming(pooled ->
                        pooled.processor(EventProcessorModule.pooledStreaming(processor(number))
                                .eventHandlingComponents(
                                        components -> components.declarative(c -> projector.component()))
                                .customized((c, configuration) -> configuration
                                        .tokenStore(tokens)
                                        .initialToken(source -> source.firstToken(null))
                                        .initialSegmentCount(SEGMENTS)
                                        .batchSize(BATCH)
                                        .tokenClaimInterval(LEFT_MILLIS)
                                        .claimExtensionThreshold(TOKENS_BEHIND_MILLIS)
                                        .errorHandler(PropagatingErrorHandler.instance()))))))
                .build();
        axon.start();
    }

    /** The name under which its tokens are kept. */
    static String processor(int number) {
        return "record-" + number;
    }

    int number() {
        return number;
    }

    /** How many of its segments this process reads; the others are read by other processes, or by nobody yet. */
    int segments() {
        return ours().size();
    }

    /** The position up to and including which every happening is in it. */
    long position() {
        Map<Integer, EventTrackerStatus> ours = ours();
        // What another process reads is as far as its tokens say, which run a little behind.
        Map<Integer, Long> reached =
                ours.size() < SEGMENTS ? new HashMap<>(tokens.positions(processor(number))) : new HashMap<>();
        ours.forEach((segment, status) ->
                reached.merge(segment, status.getCurrentPosition().orElse(0), Math::max));
        return reached.size() < SEGMENTS ? 0 : Collections.min(reached.values());
    }

    private Map<Integer, EventTrackerStatus> ours() {
        PooledStreamingEventProcessor processor =
                axon.getComponents(PooledStreamingEventProcessor.class).get(processor(number));
        return processor == null ? Map.of() : processor.processingStatus();
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
