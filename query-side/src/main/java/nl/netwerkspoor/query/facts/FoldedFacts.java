package nl.netwerkspoor.query.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.facts.History;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.Field;
import nl.netwerkspoor.happenings.Happening;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;
import nl.netwerkspoor.happenings.TrajectKey;
import org.jspecify.annotations.Nullable;

/** The facts of one traject, folded from what was recorded, in any order of arrival. */
public final class FoldedFacts implements Facts {

    private final TrajectKey traject;
    private final List<Fact> all;
    private final Map<HappeningId, Fact> standing = new HashMap<>();
    private final Map<Class<?>, List<Fact>> byKind = new HashMap<>();
    private final Map<ThingKey, List<Fact>> naming = new HashMap<>();
    private final Map<ThingKey, List<Fact>> introductions = new HashMap<>();
    private final Map<ThingKind, TreeMap<String, ThingKey>> things = new EnumMap<>(ThingKind.class);

    /** Folds what was recorded in one traject. */
    public FoldedFacts(TrajectKey traject, Collection<Recorded> recorded) {
        this(traject, History.standing(recorded));
    }

    private FoldedFacts(TrajectKey traject, List<Fact> standing) {
        this.traject = traject;
        this.all = Collections.unmodifiableList(standing);
        for (Fact fact : all) {
            this.standing.put(fact.id(), fact);
            byKind.computeIfAbsent(fact.happening().getClass(), kind -> new ArrayList<>())
                    .add(fact);
            for (ThingKey thing : fact.named()) {
                naming.computeIfAbsent(thing, t -> new ArrayList<>()).add(fact);
            }
            Field introduces = Catalogue.of(fact.happening()).introduces();
            if (introduces != null && introduces.in(fact.happening()) instanceof ThingKey thing) {
                introductions.computeIfAbsent(thing, t -> new ArrayList<>(1)).add(fact);
            }
        }
        naming.replaceAll((thing, facts) -> Collections.unmodifiableList(facts));
        naming.keySet()
                .forEach(thing -> things.computeIfAbsent(thing.kind(), k -> new TreeMap<>())
                        .put(thing.value(), thing));
    }

    /** These standing facts, in order of position. */
    public static FoldedFacts of(TrajectKey traject, List<Fact> standing) {
        return new FoldedFacts(traject, standing);
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
        return naming.getOrDefault(thing, List.of());
    }

    @Override
    public List<Fact> introductions(ThingKey thing) {
        return introductions.getOrDefault(thing, List.of());
    }

    @Override
    public List<Fact> of(List<Class<? extends Happening>> kinds) {
        return kinds.stream()
                .flatMap(kind -> byKind.getOrDefault(kind, List.of()).stream())
                .sorted(Comparator.comparingLong(Fact::position))
                .toList();
    }

    @Override
    public @Nullable Fact standing(HappeningId happening) {
        return standing.get(happening);
    }

    @Override
    public List<Fact> all() {
        return all;
    }
}
