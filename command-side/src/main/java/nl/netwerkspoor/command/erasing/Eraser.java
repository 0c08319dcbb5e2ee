package nl.netwerkspoor.command.erasing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.netwerkspoor.facts.History;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.Naming;
import nl.netwerkspoor.happenings.ParticipantKey;
import nl.netwerkspoor.happenings.RecordHappening.HappeningCorrected;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.Recording;
import nl.netwerkspoor.happenings.Text;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.TrajectKey;
import nl.netwerkspoor.store.happenings.Kept;
import nl.netwerkspoor.store.happenings.Tags;
import nl.netwerkspoor.store.log.EventLog;
import nl.netwerkspoor.store.log.LoggedEvent;
import nl.netwerkspoor.store.vault.TextKey;
import nl.netwerkspoor.store.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Erases words from the vault; the log stays as it is. */
@Component
public class Eraser {

    private static final String REPLACEMENT = "replacement.";

    private final EventLog log;
    private final Vault vault;

    /** An eraser for what this log names in this vault. */
    public Eraser(EventLog log, Vault vault) {
        this.log = log;
        this.vault = vault;
    }

    /**
     * A text that was erased.
     *
     * @param happening whose it was
     * @param position where that was recorded
     * @param field the path of the field
     */
    public record Erased(HappeningId happening, long position, String field) {}

    /**
     * Erases the texts of a happening, in all its versions.
     *
     * @param field one field, such as `note`; null for all
     * @return what was erased now; null where there is no such happening in the traject
     */
    public @Nullable List<Erased> happening(
            TrajectKey traject, HappeningId happening, @Nullable String field, String by) {
        List<Recorded> versions = find(Tags.of(happening), traject).stream()
                .filter(recorded -> recorded.id().equals(happening)
                        || History.originalOf(recorded).equals(happening))
                .toList();
        if (versions.stream().noneMatch(recorded -> recorded.id().equals(happening))) {
            return null;
        }
        return erase(versions, field, by);
    }

    /**
     * Erases the alias of a participant and the texts of the happenings that touch it, in all their versions.
     *
     * @return what was erased now; null where no such participant was recorded in the traject
     */
    public @Nullable List<Erased> participant(TrajectKey traject, ParticipantKey participant, String by) {
        List<Recorded> naming = find(Tags.of(traject, participant), traject);
        if (naming.isEmpty()) {
            return null;
        }
        Set<HappeningId> touching = new LinkedHashSet<>();
        for (Recorded recorded : naming) {
            if (touched(recorded).contains(participant)) {
                touching.add(History.originalOf(recorded));
            }
        }
        List<Recorded> all = new ArrayList<>();
        for (HappeningId id : touching) {
            find(Tags.of(id), traject).stream()
                    .filter(recorded -> recorded.id().equals(id)
                            || History.originalOf(recorded).equals(id))
                    .forEach(all::add);
        }
        return erase(all, null, by);
    }

    private static Set<ThingKey> touched(Recorded recorded) {
        return recorded.happening() instanceof HappeningCorrected correction
                ? Naming.touched(correction.replacement().happening())
                : Naming.touched(recorded.happening());
    }

    private List<Erased> erase(List<Recorded> recorded, @Nullable String field, String by) {
        Map<Text.Kept, Recorded> wanted = new LinkedHashMap<>();
        for (Recorded each : recorded) {
            for (Text.Kept kept : Kept.in(each.telling())) {
                if (field == null || kept.field().equals(field) || kept.field().equals(REPLACEMENT + field)) {
                    wanted.put(kept, each);
                }
            }
        }
        Set<TextKey> keys = new LinkedHashSet<>();
        wanted.keySet().forEach(kept -> keys.add(new TextKey(kept.attempt(), kept.field())));
        Set<TextKey> gone = new LinkedHashSet<>();
        vault.erase(keys, by).forEach(erasure -> gone.add(erasure.text()));
        List<Erased> erased = new ArrayList<>();
        wanted.forEach((kept, of) -> {
            if (gone.contains(new TextKey(kept.attempt(), kept.field()))) {
                erased.add(new Erased(of.id(), of.position(), kept.field()));
            }
        });
        return erased;
    }

    private List<Recorded> find(String tag, TrajectKey traject) {
        List<Recorded> found = new ArrayList<>();
        for (LoggedEvent event : log.find(tag)) {
            if (event.payload() instanceof Recording recording
                    && recording.traject().equals(traject)) {
                found.add(new Recorded(event.position(), event.recordedAt(), new HappeningId(event.id()), recording));
            }
        }
        return found;
    }
}
