package nl.netwerkspoor.query.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.facts.History;
import nl.netwerkspoor.happenings.Happening;
import nl.netwerkspoor.happenings.Naming;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;
import nl.netwerkspoor.happenings.TrajectKey;

/** The facts of one traject, folded from what was recorded, in any order of arrival. */
public final class FoldedFacts implements Facts {

    private final TrajectKey traject;
    private final List<Fact> all;
    private final Map<ThingKey, List<Fact>> naming = new HashMap<>();
    private final Map<ThingKind, TreeMap<String, ThingKey>> things = new HashMap<>();

    /** Folds what was recorded in one traject. */
    public FoldedFacts(TrajectKey traject, Collection<Recorded> recorded) {
        this.traject = traject;
        this.all = History.standing(recorded);
        for (Fact fact : all) {
            for (ThingKey thing : Naming.named(fact.happening())) {
                naming.computeIfAbsent(thing, t -> new ArrayList<>()).add(fact);
                things.computeIfAbsent(thing.kind(), k -> new TreeMap<>()).put(thing.value(), thing);
            }
        }
    }

    @Override
    public TrajectKey traject() {
        return traject;
    }

    @Override
    public List<ThingKey> things(ThingKind kind) {
        return List.copyOf(things.getOrDefault(kind, new TreeMap<>()).values());
    }

    @Override
    public List<Fact> naming(ThingKey thing) {
        return List.copyOf(naming.getOrDefault(thing, List.of()));
    }

    @Override
    public List<Fact> of(List<Class<? extends Happening>> kinds) {
        return all.stream()
                .filter(fact -> kinds.contains(fact.happening().getClass()))
                .toList();
    }

    @Override
    public List<Fact> all() {
        return all;
    }
}
