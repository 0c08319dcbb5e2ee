package nl.netwerkspoor.query.arrangements;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.netwerkspoor.certainty.Episode;
import nl.netwerkspoor.certainty.Order;
import nl.netwerkspoor.certainty.Value;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.ArrangementKey;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.views.Things;

/**
 * What the introduction of an arrangement says of it and extensions add to. An arrangement that is introduced again
 * starts anew: of what was said before, only what is said again holds, and nothing once it has certainly closed.
 */
final class Added {

    private Added() {}

    /**
     * Each as a value of its own that possibly holds at the end of a day.
     *
     * @param told what introductions and extensions say
     */
    static <V> List<Value.State<V>> at(
            Facts facts, ArrangementKey arrangement, Map<Fact, ? extends Collection<V>> told, long day) {
        List<Fact> introductions = facts.introductions(arrangement);
        boolean again = introductions.size() > 1;
        Map<Fact, ? extends Collection<V>> said = again ? ofWhatLasts(facts, arrangement, told, day) : told;
        Set<V> values = new LinkedHashSet<>();
        said.values().forEach(values::addAll);
        List<Value.State<V>> states = new ArrayList<>();
        for (V value : values) {
            List<Value.Setting<Boolean>> settings = new ArrayList<>();
            said.forEach((fact, these) -> {
                if (these.contains(value)) {
                    settings.add(new Value.Setting<>(fact, true));
                }
            });
            for (Fact introduction : again ? introductions : List.<Fact>of()) {
                Collection<V> these = said.get(introduction);
                if (these == null || !these.contains(value)) {
                    settings.add(new Value.Setting<>(introduction, false));
                }
            }
            Value.State<Boolean> state = new Value<>(settings, introductions).at(true, day);
            if (state != null) {
                states.add(new Value.State<>(value, state.certainty(), state.since(), state.until(), state.because()));
            }
        }
        return states;
    }

    /** What was said since an introduction by which it may still be there. */
    private static <V> Map<Fact, Collection<V>> ofWhatLasts(
            Facts facts, ArrangementKey arrangement, Map<Fact, ? extends Collection<V>> told, long day) {
        List<Fact> introductions = facts.introductions(arrangement);
        Episode presence = Things.presence(facts, arrangement);
        List<Fact> lasting = introductions.stream()
                .filter(introduction ->
                        presence.begunBy(introduction, day).certainty().possibly())
                .toList();
        Map<Fact, Collection<V>> said = new LinkedHashMap<>();
        told.forEach((fact, values) -> {
            boolean lasts = introductions.contains(fact)
                    ? lasting.contains(fact)
                    : lasting.stream().anyMatch(introduction -> !Order.follows(introduction, fact));
            if (lasts) {
                said.put(fact, values);
            }
        });
        return said;
    }
}
