package nl.netwerkspoor.query.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.facts.History;
import nl.netwerkspoor.happenings.Happening;
import nl.netwerkspoor.happenings.Naming;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;
import nl.netwerkspoor.happenings.TrajectKey;
import nl.netwerkspoor.query.facts.Facts;
import org.jspecify.annotations.Nullable;

/** The facts of one traject as they are known now, read from the dossiers as far as a view asks for them. */
public final class StoredFacts implements Facts {

    private final TrajectKey traject;
    private final Dossiers dossiers;
    private final Map<ThingKey, List<Fact>> naming = new HashMap<>();
    private final Map<ThingKind, List<ThingKey>> things = new HashMap<>();
    private @Nullable List<Fact> all;

    /** For one question: what was read once is not read again. */
    public StoredFacts(TrajectKey traject, Dossiers dossiers) {
        this.traject = traject;
        this.dossiers = dossiers;
    }

    @Override
    public TrajectKey traject() {
        return traject;
    }

    @Override
    public List<ThingKey> things(ThingKind kind) {
        return things.computeIfAbsent(kind, this::readThings);
    }

    @Override
    public List<Fact> naming(ThingKey thing) {
        List<Fact> known = naming.get(thing);
        if (known == null) {
            known = things.containsKey(thing.kind())
                    ? List.of()
                    : named(thing, History.standing(dossiers.thing(traject, thing)));
            naming.put(thing, known);
        }
        return known;
    }

    @Override
    public List<Fact> of(List<Class<? extends Happening>> kinds) {
        return all().stream()
                .filter(fact -> kinds.contains(fact.happening().getClass()))
                .toList();
    }

    @Override
    public List<Fact> all() {
        List<Fact> read = all;
        if (read == null) {
            read = History.standing(dossiers.all(traject));
            all = read;
        }
        return read;
    }

    private List<ThingKey> readThings(ThingKind kind) {
        TreeMap<String, ThingKey> keys = new TreeMap<>();
        Map<ThingKey, List<Fact>> found = new LinkedHashMap<>();
        for (Fact fact : History.standing(dossiers.things(traject, kind))) {
            for (ThingKey thing : Naming.named(fact.happening())) {
                if (thing.kind() == kind) {
                    keys.put(thing.value(), thing);
                    found.computeIfAbsent(thing, t -> new ArrayList<>()).add(fact);
                }
            }
        }
        found.forEach((thing, facts) -> naming.put(thing, List.copyOf(facts)));
        return List.copyOf(keys.values());
    }

    private static List<Fact> named(ThingKey thing, List<Fact> facts) {
        return facts.stream()
                .filter(fact -> Naming.named(fact.happening()).contains(thing))
                .toList();
    }
}
