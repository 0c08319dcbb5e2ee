package nl.netwerkspoor.query.arrangements;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.netwerkspoor.certainty.Value;
import nl.netwerkspoor.facts.Fact;

/**
 * What the introduction of an arrangement says of it and extensions add to. An arrangement that is introduced again
 * starts anew: of what was said before, only what is said again holds.
 */
final class Added {

    private Added() {}

    /**
     * Each as a value of its own that possibly holds at the end of a day.
     *
     * @param said what introductions and extensions say
     * @param introductions all introductions of the arrangement, also those that say nothing of this
     */
    static <V> List<Value.State<V>> at(Map<Fact, ? extends Collection<V>> said, List<Fact> introductions, long day) {
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
            for (Fact introduction : introductions) {
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
}
