package nl.netwerkspoor.command.recording;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import nl.netwerkspoor.command.rules.Scope;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.Recording;
import nl.netwerkspoor.store.happenings.Tags;
import nl.netwerkspoor.store.log.LoggedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventTypeRestrictableEventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** What a command has read of the log so far: its append is on condition that none of it has changed. */
final class Sourced {

    private final EventStoreTransaction transaction;
    private final Set<Scope.Part> read = new HashSet<>();
    private final TreeMap<Long, Recorded> record = new TreeMap<>();

    Sourced(EventStoreTransaction transaction) {
        this.transaction = transaction;
    }

    /** Reads what is in the scope and was not read before: Axon refuses to source by criteria that equal earlier ones. */
    void read(Scope scope) {
        List<Scope.Part> fresh = scope.parts().stream().filter(read::add).toList();
        if (fresh.isEmpty()) {
            return;
        }
        EventCriteria criteria =
                EventCriteria.either(fresh.stream().map(Sourced::criteria).toList());
        try {
            transaction
                    .source(SourcingCondition.conditionFor(criteria))
                    .reduce(record, (into, entry) -> {
                        Recorded recorded = recorded((LoggedEventMessage) entry.message());
                        into.put(recorded.position(), recorded);
                        return into;
                    })
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** All that was read, in order of position. */
    List<Recorded> record() {
        return List.copyOf(record.values());
    }

    private static EventCriteria criteria(Scope.Part part) {
        String tag = switch (part.tagged()) {
            case Scope.OfTraject of -> Tags.of(of.traject());
            case Scope.OfThing of -> Tags.of(of.traject(), of.thing());
            case Scope.OfHappening of -> Tags.of(of.happening());
        };
        int colon = tag.indexOf(':');
        EventTypeRestrictableEventCriteria tagged =
                EventCriteria.havingTags(new Tag(tag.substring(0, colon), tag.substring(colon + 1)));
        return part.kinds().isEmpty()
                ? tagged
                : tagged.andBeingOneOfTypes(
                        part.kinds().stream().map(QualifiedName::new).collect(Collectors.toSet()));
    }

    private static Recorded recorded(LoggedEventMessage message) {
        if (!(message.payload() instanceof Recording recording)) {
            throw new IllegalStateException("position " + message.position() + " holds no happening");
        }
        return new Recorded(
                message.position(),
                message.recordedAt(),
                new HappeningId(UUID.fromString(message.identifier())),
                recording);
    }
}
