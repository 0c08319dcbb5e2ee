package nl.netwerkspoor.happenings;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the log keeps of one happening, beside its position, time and identity.
 *
 * @param traject the traject it belongs to
 * @param label the label its identity was made from
 * @param telling what was told, its texts as marks
 * @param recordedBy the opaque account id of who recorded it
 * @param via how it came in
 * @param original what a correction or withdrawal is about; null for all others
 */
public record Recording(
        TrajectKey traject,
        @Nullable String label,
        Telling telling,
        String recordedBy,
        Via via,
        @Nullable Original original) {

    /**
     * Every thing that it names, `about` included, and for a correction or withdrawal those of all earlier versions.
     * What is told in the section Traject names the traject itself.
     */
    public Set<ThingKey> named() {
        Set<ThingKey> named = new LinkedHashSet<>(Naming.named(traject, telling.happening()));
        if (original != null) {
            named.addAll(original.things());
        }
        return named;
    }

    /** Every other happening that it points at. */
    public List<HappeningId> pointsAt() {
        return Naming.pointsAt(telling.happening());
    }
}
