package nl.netwerkspoor.query.projection;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import nl.netwerkspoor.store.documents.DocumentTokens;
import nl.netwerkspoor.store.log.EventLog;
import nl.netwerkspoor.store.log.LogStorageEngine;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.eventhandling.configuration.EventProcessorModule;
import org.axonframework.messaging.eventhandling.processing.errorhandling.PropagatingErrorHandler;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.EventTrackerStatus;

/** The query side of Axon, wired by hand: one pooled streaming processor that keeps the records. */
public final class AxonProjection implements Reached, AutoCloseable {

    /** The name under which its tokens are kept. */
    static final String PROCESSOR = "record-v1";

    private static final int SEGMENTS = 4;
    private static final int BATCH = 200;
    private static final long TICK_NANOS = 2_000_000;
    private static final long TOKENS_BEHIND_MILLIS = 500;

    private final AxonConfiguration axon;
    private final DocumentTokens tokens;

    /** Starts projecting from where the tokens say. */
    public AxonProjection(EventLog log, Records records, Trajects trajects, DocumentTokens tokens) {
        this.tokens = tokens;
        Projector projector = new Projector(records, trajects);
        this.axon = EventSourcingConfigurer.create()
                .registerEventStorageEngine(c -> new LogStorageEngine(log))
                .messaging(messaging -> messaging.eventProcessing(processing -> processing.pooledStreaming(pooled ->
                        pooled.processor(EventProcessorModule.pooledStreaming(PROCESSOR)
                                .eventHandlingComponents(
                                        components -> components.declarative(c -> projector.component()))
                                .customized((c, configuration) -> configuration
                                        .tokenStore(tokens)
                                        .initialToken(source -> source.firstToken(null))
                                        .initialSegmentCount(SEGMENTS)
                                        .batchSize(BATCH)
                                        .claimExtensionThreshold(TOKENS_BEHIND_MILLIS)
                                        .errorHandler(PropagatingErrorHandler.instance()))))))
                .build();
        axon.start();
    }

    @Override
    public long position() {
        PooledStreamingEventProcessor processor =
                axon.getComponents(PooledStreamingEventProcessor.class).get(PROCESSOR);
        if (processor == null) {
            return 0;
        }
        Map<Integer, EventTrackerStatus> ours = processor.processingStatus();
        // What another process reads is as far as its tokens say, which run a little behind.
        Map<Integer, Long> reached =
                ours.size() < SEGMENTS ? new HashMap<>(tokens.positions(PROCESSOR)) : new HashMap<>();
        ours.forEach((segment, status) ->
                reached.merge(segment, status.getCurrentPosition().orElse(0), Math::max));
        return reached.size() < SEGMENTS ? 0 : Collections.min(reached.values());
    }

    @Override
    public boolean await(long position, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (position() < position) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(TICK_NANOS);
        }
        return true;
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
