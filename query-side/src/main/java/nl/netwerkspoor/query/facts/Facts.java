package nl.netwerkspoor.query.facts;

import java.util.List;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.Happening;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;
import nl.netwerkspoor.happenings.TrajectKey;
import org.jspecify.annotations.Nullable;

/** The standing facts of one traject, as far as they are known: of now, or of an earlier moment. */
public interface Facts {

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

    /** The standing facts that touch a thing (section 9), in order of position. */
    default List<Fact> touching(ThingKey thing) {
        return naming(thing).stream()
                .filter(fact -> fact.touched().contains(thing))
                .toList();
    }
}
