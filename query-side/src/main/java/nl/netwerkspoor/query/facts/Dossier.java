package nl.netwerkspoor.query.facts;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.ThingKey;

/** What is known of one thing, and what follows from that whatever the day: worked out once. */
final class Dossier {

    private final ThingKey thing;
    private final List<Fact> naming;
    private final List<Fact> introductions;
    private final Map<Facts.OfThing<?>, Object> following = new ConcurrentHashMap<>();

    Dossier(ThingKey thing, List<Fact> naming, List<Fact> introductions) {
        this.thing = thing;
        this.naming = naming;
        this.introductions = introductions;
    }

    List<Fact> naming() {
        return naming;
    }

    List<Fact> introductions() {
        return introductions;
    }

    @SuppressWarnings("unchecked")
    <D> D following(Facts.OfThing<D> what) {
        Object known = following.get(what);
        if (known == null) {
            known = what.from(thing, naming);
            following.put(what, known);
        }
        return (D) known;
    }
}
