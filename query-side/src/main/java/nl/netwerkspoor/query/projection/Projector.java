package nl.netwerkspoor.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.Recording;
import nl.netwerkspoor.store.log.LoggedEventMessage;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventHandlingComponent;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.SimpleEventHandlingComponent;

/** Puts every happening of the log in the records, a batch in one round trip, in order within a traject. */
final class Projector {

    private final int build;
    private final Records records;
    private final Trajects trajects;
    private final Context.ResourceKey<List<Recorded>> batch = Context.ResourceKey.withLabel("recordings of the batch");

    Projector(int build, Records records, Trajects trajects) {
        this.build = build;
        this.records = records;
        this.trajects = trajects;
    }

    /** The component that Axon's processor drives. */
    EventHandlingComponent component() {
        Set<QualifiedName> all = Catalogue.kinds().stream()
                .map(kind -> new QualifiedName(kind.what()))
                .collect(Collectors.toSet());
        return new SimpleEventHandlingComponent(
                        // A text: its hash, which picks the segment, is the same in every process and version of Java.
                        (event, context) ->
                                Optional.of(recording(event).traject().value()))
                .subscribe(all, this::on);
    }

    private MessageStream.Empty<Message> on(EventMessage event, ProcessingContext context) {
        LoggedEventMessage logged = (LoggedEventMessage) event;
        context.computeResourceIfAbsent(batch, () -> {
                    List<Recorded> recordings = new ArrayList<>();
                    // Axon stores the token when the commit is prepared, and what it says is read must be here by then.
                    context.runOnPostInvocation(c -> put(recordings));
                    return recordings;
                })
                .add(new Recorded(
                        logged.position(),
                        logged.recordedAt(),
                        new HappeningId(UUID.fromString(event.identifier())),
                        recording(event)));
        return MessageStream.empty();
    }

    private void put(List<Recorded> recordings) {
        records.put(build, recordings);
        trajects.put(
                build,
                recordings.stream()
                        .map(recorded -> recorded.recording().traject())
                        .toList());
    }

    private static Recording recording(EventMessage event) {
        if (event.payload() instanceof Recording recording) {
            return recording;
        }
        throw new IllegalStateException("event " + event.identifier() + " holds no happening");
    }
}
