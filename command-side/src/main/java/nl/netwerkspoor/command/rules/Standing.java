package nl.netwerkspoor.command.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.netwerkspoor.episodes.Episodes;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.facts.History;
import nl.netwerkspoor.happenings.Happening;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.Naming;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.TrajectHappening.TrajectStarted;
import nl.netwerkspoor.happenings.TrajectKey;
import org.jspecify.annotations.Nullable;

/** The facts that stand, by what they name and point at. */
final class Standing {

    private final TrajectKey traject;
    private final List<Fact> all;
    private final Map<HappeningId, Fact> byId = new HashMap<>();
    private final Map<ThingKey, List<Fact>> naming = new HashMap<>();
    private final Map<HappeningId, List<Fact>> pointing = new HashMap<>();
    private final Map<Class<?>, List<Fact>> byKind = new HashMap<>();

    Standing(TrajectKey traject, Collection<Recorded> recorded) {
        this.traject = traject;
        this.all = History.standing(recorded);
        for (Fact fact : all) {
            byId.put(fact.id(), fact);
            byKind.computeIfAbsent(fact.happening().getClass(), kind -> new ArrayList<>())
                    .add(fact);
            for (ThingKey thing : Naming.named(traject, fact.happening())) {
                naming.computeIfAbsent(thing, t -> new ArrayList<>()).add(fact);
            }
            for (HappeningId id : Naming.pointsAt(fact.happening())) {
                pointing.computeIfAbsent(id, i -> new ArrayList<>()).add(fact);
            }
        }
    }

    /** All of them, in order of position. */
    List<Fact> all() {
        return all;
    }

    /** The standing version of a happening; null where it was withdrawn or is not among what was recorded. */
    @Nullable
    Fact of(HappeningId id) {
        return byId.get(id);
    }

    /** Those that name a thing, in order of position. */
    List<Fact> naming(ThingKey thing) {
        return naming.getOrDefault(thing, List.of());
    }

    /** Those that point at a happening, in order of position. */
    List<Fact> pointingAt(HappeningId id) {
        return pointing.getOrDefault(id, List.of());
    }

    /** Those of one kind, in order of position. */
    List<Fact> of(Class<? extends Happening> kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /** Those that introduce a thing, in order of position. */
    List<Fact> introductions(ThingKey thing) {
        return naming(thing).stream()
                .filter(fact -> introduces(traject, fact.happening(), thing))
                .toList();
    }

    /** Whether a happening introduces a thing: its start introduces the traject. */
    static boolean introduces(TrajectKey traject, Happening happening, ThingKey thing) {
        return thing.equals(traject) ? happening instanceof TrajectStarted : Episodes.introduces(happening, thing);
    }
}
