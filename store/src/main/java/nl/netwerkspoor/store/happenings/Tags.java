package nl.netwerkspoor.store.happenings;

import java.util.LinkedHashSet;
import java.util.Set;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.Recording;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.TrajectKey;

/** The tags by which the log finds a happening again: `traject:T`, `happening:UUID` and `KIND:T/KEY` for things. */
public final class Tags {

    private Tags() {}

    /** The tag of a traject. */
    public static String of(TrajectKey traject) {
        return "traject:" + traject.value();
    }

    /** The tag of a happening. */
    public static String of(HappeningId happening) {
        return "happening:" + happening;
    }

    /** The tag of a thing of a traject; of the traject as a thing it is `traject:T/T`. */
    public static String of(TrajectKey traject, ThingKey thing) {
        return thing.kind().code() + ":" + traject.value() + "/" + thing.value();
    }

    /** Every tag of a happening: its traject, itself, and every thing and happening that it names. */
    public static Set<String> of(HappeningId id, Recording recording) {
        Set<String> tags = new LinkedHashSet<>();
        tags.add(of(recording.traject()));
        tags.add(of(id));
        for (ThingKey thing : recording.named()) {
            tags.add(of(recording.traject(), thing));
        }
        for (HappeningId other : recording.pointsAt()) {
            tags.add(of(other));
        }
        return tags;
    }
}
