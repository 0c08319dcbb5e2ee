package nl.netwerkspoor.query.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.facts.History.Version;
import nl.netwerkspoor.happenings.Happening;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;
import nl.netwerkspoor.happenings.TrajectKey;
import org.jspecify.annotations.Nullable;

/** The facts of one traject up to a position: a cut of its ledger, of which what was asked for is kept. */
public final class FoldedFacts implements Facts {

    private final TrajectKey traject;
    private final Ledger ledger;
    private final long position;
    private final Map<ThingKey, Dossier> dossiers = new ConcurrentHashMap<>();
    private final Map<ThingKind, List<ThingKey>> things = new ConcurrentHashMap<>();
    private final Map<Among, Object> amongAll = new ConcurrentHashMap<>();
    private final Map<OfAll<?>, Object> following = new ConcurrentHashMap<>();
    private volatile @Nullable List<Fact> all;

    private record Among(ThingKey thing, OfThingAmongAll<?> what) {}

    private FoldedFacts(TrajectKey traject, Ledger ledger, long position) {
        this.traject = traject;
        this.ledger = ledger;
        this.position = position;
    }

    /** Folds what was recorded in one traject, in any order of arrival. */
    public FoldedFacts(TrajectKey traject, Collection<Recorded> recorded) {
        this(traject, Ledger.of(inOrder(recorded)), Long.MAX_VALUE - 1);
    }

    private static Collection<Version> inOrder(Collection<Recorded> recorded) {
        Map<Long, Version> byPosition = new TreeMap<>();
        recorded.forEach(each -> byPosition.put(each.position(), Version.of(each)));
        return byPosition.values();
    }

    /** Those that a ledger has up to a position. */
    public static FoldedFacts of(TrajectKey traject, Ledger ledger, long position) {
        return new FoldedFacts(traject, ledger, position);
    }

    /** These standing facts. */
    public static FoldedFacts of(TrajectKey traject, List<Fact> standing) {
        return new FoldedFacts(traject, Ledger.ofFacts(standing), Long.MAX_VALUE - 1);
    }

    @Override
    public TrajectKey traject() {
        return traject;
    }

    @Override
    public List<ThingKey> things(ThingKind kind) {
        return things.computeIfAbsent(
                kind,
                k -> ledger.keys(k).stream()
                        .filter(thing -> !naming(thing).isEmpty())
                        .toList());
    }

    @Override
    public List<Fact> naming(ThingKey thing) {
        return dossier(thing).naming();
    }

    @Override
    public List<Fact> introductions(ThingKey thing) {
        return dossier(thing).introductions();
    }

    private Dossier dossier(ThingKey thing) {
        Dossier known = dossiers.get(thing);
        if (known == null) {
            known = ledger.dossier(thing, position);
            dossiers.put(thing, known);
        }
        return known;
    }

    @Override
    public <D> D following(ThingKey thing, OfThing<D> what) {
        return dossier(thing).following(what);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <D> D followingAmongAll(ThingKey thing, OfThingAmongAll<D> what) {
        Among among = new Among(thing, what);
        Object known = amongAll.get(among);
        if (known == null) {
            known = what.from(this, thing);
            amongAll.put(among, known);
        }
        return (D) known;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <D> D following(OfAll<D> what) {
        Object known = following.get(what);
        if (known == null) {
            known = what.from(this);
            following.put(what, known);
        }
        return (D) known;
    }

    @Override
    public List<Fact> of(List<Class<? extends Happening>> kinds) {
        List<Fact> found = new ArrayList<>();
        kinds.forEach(kind -> found.addAll(ledger.ofKind(kind, position)));
        found.sort(Comparator.comparingLong(Fact::position));
        return found;
    }

    @Override
    public @Nullable Fact standing(HappeningId happening) {
        return ledger.standing(happening, position);
    }

    @Override
    public List<Fact> all() {
        List<Fact> known = all;
        if (known == null) {
            known = ledger.all(position);
            all = known;
        }
        return known;
    }
}
