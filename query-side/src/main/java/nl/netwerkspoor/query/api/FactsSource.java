package nl.netwerkspoor.query.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.Recording;
import nl.netwerkspoor.happenings.TrajectKey;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.projection.Dossiers;
import nl.netwerkspoor.query.projection.StoredFacts;
import nl.netwerkspoor.store.happenings.Tags;
import nl.netwerkspoor.store.log.EventLog;
import nl.netwerkspoor.store.log.LogReading;
import nl.netwerkspoor.store.log.LoggedEvent;

/** Where the facts come from: the dossiers for what is known now, the log for what was known earlier. */
final class FactsSource {

    private final EventLog log;
    private final Dossiers dossiers;

    FactsSource(EventLog log, Dossiers dossiers) {
        this.log = log;
        this.dossiers = dossiers;
    }

    /** What is known now. */
    Facts now(TrajectKey traject) {
        return new StoredFacts(traject, dossiers);
    }

    /** What was recorded in a traject after one position, up to and including another, in order. */
    List<Recorded> record(TrajectKey traject, long after, long upTo) {
        List<Recorded> record = new ArrayList<>();
        try (LogReading reading = log.stream(after, upTo, Set.of(Tags.of(traject)))) {
            reading.forEachRemaining(event -> record.add(recorded(event)));
        }
        return record;
    }

    /** The dossiers, for what needs more than facts. */
    Dossiers dossiers() {
        return dossiers;
    }

    /** The last position recorded at or before an instant. */
    long positionAt(Instant instant) {
        return log.positionAt(instant);
    }

    /** An event of the log as a recording. */
    static Recorded recorded(LoggedEvent event) {
        return new Recorded(
                event.position(), event.recordedAt(), new HappeningId(event.id()), (Recording) event.payload());
    }
}
