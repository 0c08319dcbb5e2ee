package nl.netwerkspoor.query.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.Happening;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;
import nl.netwerkspoor.happenings.TrajectKey;
import org.jspecify.annotations.Nullable;

/** The standing facts of one traject, as far as they are known: of now, or of an earlier moment. */
public interface Facts {

    /** {@link #touching}. */
    OfThing<List<Fact>> TOUCHING = (thing, naming) ->
            naming.stream().filter(fact -> fact.touched().contains(thing)).toList();

    /** The traject. */
    TrajectKey traject();

    /** Every thing of a kind that a standing fact names, in order of key. */
    List<ThingKey> things(ThingKind kind);

    /** The standing facts that name a thing, through `about` too, in order of position. */
    List<Fact> naming(ThingKey thing);

    /** The standing facts that introduce a thing, in order of position. */
    List<Fact> introductions(ThingKey thing);

    /** The facts of some kinds, whatever they name, in order of position. */
    List<Fact> of(List<Class<? extends Happening>> kinds);

    /** A happening as it stands; null where none of this identity does. */
    @Nullable
    Fact standing(HappeningId happening);

    /** All facts, in order of position. */
    List<Fact> all();

    /** The standing facts at these positions, in order of position. */
    default List<Fact> at(Collection<Long> positions) {
        List<Fact> all = all();
        List<Fact> found = new ArrayList<>(positions.size());
        for (long position : new TreeSet<>(positions)) {
            int low = 0;
            int high = all.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (all.get(middle).position() < position) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            if (low < all.size() && all.get(low).position() == position) {
                found.add(all.get(low));
            }
        }
        return found;
    }

    /** What follows from the facts that name a thing: worked out once, as long as there are no others. */
    <D> D following(ThingKey thing, OfThing<D> what);

    /** What follows for a thing from what others are and do as well: worked out once for these facts. */
    <D> D followingAmongAll(ThingKey thing, OfThingAmongAll<D> what);

    /** What follows from all facts: worked out once for them. */
    <D> D following(OfAll<D> what);

    /** The standing facts that touch a thing (section 9), in order of position. */
    default List<Fact> touching(ThingKey thing) {
        return following(thing, TOUCHING);
    }

    /**
     * Something that follows from the facts that name a thing, and from nothing else: not from the day either. It is
     * known by its identity, so it is a constant.
     */
    @FunctionalInterface
    interface OfThing<D> {

        /** Works it out; nothing changes what comes of it. */
        D from(ThingKey thing, List<Fact> naming);
    }

    /** Something that follows for a thing from all facts, and from nothing else. It is known by its identity. */
    @FunctionalInterface
    interface OfThingAmongAll<D> {

        /** Works it out; nothing changes what comes of it. */
        D from(Facts facts, ThingKey thing);
    }

    /** Something that follows from all facts, and from nothing else. It is known by its identity. */
    @FunctionalInterface
    interface OfAll<D> {

        /** Works it out; nothing changes what comes of it. */
        D from(Facts facts);
    }
}
