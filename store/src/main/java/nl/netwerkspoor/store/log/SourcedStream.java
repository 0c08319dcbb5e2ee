package nl.netwerkspoor.store.log;

import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.jspecify.annotations.Nullable;

/** What matched, and at the end the tail as it was read before, on which an append may be conditioned. */
final class SourcedStream implements MessageStream<EventMessage> {

    private final LogReading reading;
    private @Nullable Entry<EventMessage> next;
    private @Nullable RuntimeException error;
    private boolean markerMade;
    private boolean markerGiven;

    SourcedStream(LogReading reading) {
        this.reading = reading;
    }

    @Override
    public synchronized Optional<Entry<EventMessage>> peek() {
        if (next == null && error == null && !markerMade) {
            try {
                if (reading.hasNext()) {
                    next = LogStorageEngine.entry(reading.next(), reading.timestamp());
                } else {
                    next = marker();
                    markerMade = true;
                }
            } catch (RuntimeException e) {
                error = e;
            }
        }
        return Optional.ofNullable(next);
    }

    private Entry<EventMessage> marker() {
        return new SimpleEntry<>(
                TerminalEventMessage.INSTANCE,
                Context.with(ConsistencyMarker.RESOURCE_KEY, new GlobalIndexConsistencyMarker(reading.tail())));
    }

    @Override
    public synchronized Optional<Entry<EventMessage>> next() {
        var given = peek();
        next = null;
        markerGiven = markerMade;
        return given;
    }

    @Override
    public void setCallback(Runnable callback) {
        // Everything is there already, and nothing will come later.
        callback.run();
    }

    @Override
    public synchronized Optional<Throwable> error() {
        return Optional.ofNullable(error);
    }

    @Override
    public synchronized boolean isCompleted() {
        return markerGiven || error != null;
    }

    @Override
    public boolean hasNextAvailable() {
        return peek().isPresent();
    }

    @Override
    public synchronized void close() {
        reading.close();
        next = null;
        markerMade = true;
        markerGiven = true;
    }
}
