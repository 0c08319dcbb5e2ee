package nl.netwerkspoor.store.log;

import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Map;
import org.axonframework.conversion.Converter;
import org.axonframework.messaging.core.GenericMessage;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;

/**
 * An event of the log as Axon hands it out, which knows its own place.
 *
 * <p>The place travels in the message because nothing else of an entry reaches a handler: Axon's pooled streaming
 * processor puts only messages in a batch, and the token in the context of a handler is that of the last event of the
 * batch, not of the event that is handled.
 */
public final class LoggedEventMessage extends GenericEventMessage {

    private final long position;
    private final Instant recordedAt;

    LoggedEventMessage(LoggedEvent event, Instant timestamp) {
        this(
                new GenericMessage(
                        event.id().toString(),
                        new MessageType(event.type(), event.revision()),
                        event.payload(),
                        event.metadata()),
                event.position(),
                event.recordedAt(),
                timestamp);
    }

    private LoggedEventMessage(Message message, long position, Instant recordedAt, Instant timestamp) {
        super(message, timestamp);
        this.position = position;
        this.recordedAt = recordedAt;
    }

    private LoggedEventMessage at(Message message) {
        return new LoggedEventMessage(message, position, recordedAt, timestamp());
    }

    /** Its place in the log, from 1. */
    public long position() {
        return position;
    }

    /** When it was appended, as in {@link LoggedEvent#recordedAt}; the timestamp is what the event itself says. */
    public Instant recordedAt() {
        return recordedAt;
    }

    @Override
    public EventMessage withMetadata(Map<String, String> metadata) {
        return at(delegate().withMetadata(metadata));
    }

    @Override
    public EventMessage andMetadata(Map<String, String> metadata) {
        return at(delegate().andMetadata(metadata));
    }

    @Override
    public EventMessage withConvertedPayload(Type type, Converter converter) {
        return at(delegate().withConvertedPayload(type, converter));
    }
}
