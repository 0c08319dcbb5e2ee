package nl.netwerkspoor.query.projection;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.locks.LockSupport;
import nl.netwerkspoor.store.log.EventLog;
import nl.netwerkspoor.store.log.LogStorageEngine;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.eventhandling.configuration.EventProcessorModule;
import org.axonframework.messaging.eventhandling.processing.errorhandling.PropagatingErrorHandler;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.EventTrackerStatus;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;

/** The query side of Axon, wired by hand: one pooled streaming processor that keeps the dossiers. */
public final class AxonProjection implements Reached, AutoCloseable {

    /** The name under which its tokens are kept. */
    static final String PROCESSOR = "dossiers-v1";

    private static final int SEGMENTS = 4;
    private static final int BATCH = 200;
    private static final long TICK_NANOS = 1_000_000;

    private final AxonConfiguration axon;

    /** Starts projecting from where the tokens say. */
    public AxonProjection(EventLog log, Dossiers dossiers, Trajects trajects, TokenStore tokens) {
        Projector projector = new Projector(dossiers, trajects);
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
        Collection<EventTrackerStatus> segments = processor.processingStatus().values();
        return segments.size() < SEGMENTS
                ? 0
                : segments.stream()
                        .mapToLong(status -> status.getCurrentPosition().orElse(0))
                        .min()
                        .orElse(0);
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
