package nl.netwerkspoor.command.recording;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.Recording;
import nl.netwerkspoor.store.happenings.Tags;
import nl.netwerkspoor.store.log.EventLog;
import nl.netwerkspoor.store.log.LogStorageEngine;
import nl.netwerkspoor.store.vault.Vault;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.Tag;

/** The command side of Axon, wired by hand: our log as its event store, our tags, and the one handler. */
public final class AxonRecording implements AutoCloseable {

    private final AxonConfiguration axon;
    private final Recorder recorder;

    /** Starts the command side on a log and a vault. */
    public AxonRecording(EventLog log, Vault vault, Clock clock) {
        this.axon = EventSourcingConfigurer.create()
                .registerEventStorageEngine(c -> new LogStorageEngine(log))
                .registerTagResolver(c -> AxonRecording::tags)
                .registerCommandHandlingModule(CommandHandlingModule.named("recording")
                        .commandHandlers()
                        .annotatedCommandHandlingComponent(c ->
                                new RecordingHandler(c.getComponent(EventStore.class), vault, clock, UUID::randomUUID))
                        .build())
                .build();
        axon.start();
        this.recorder = new Recorder(axon.getComponent(CommandGateway.class), log);
    }

    /** The way in. */
    public Recorder recorder() {
        return recorder;
    }

    private static Set<Tag> tags(EventMessage event) {
        if (!(event.payload() instanceof Recording recording)) {
            throw new IllegalStateException("only happenings are recorded");
        }
        Set<Tag> tags = new LinkedHashSet<>();
        for (String tag : Tags.of(new HappeningId(UUID.fromString(event.identifier())), recording)) {
            int colon = tag.indexOf(':');
            tags.add(new Tag(tag.substring(0, colon), tag.substring(colon + 1)));
        }
        return tags;
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
