package nl.netwerkspoor.query.arrangements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.certainty.Event;
import nl.netwerkspoor.certainty.Value;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.ArrangementKey;
import nl.netwerkspoor.happenings.InitiativeKey;
import nl.netwerkspoor.query.facts.Facts;

/**
 * The initiatives that an arrangement grew from by a day.
 *
 * @param growings the growings that have possibly happened, with the initiatives of each
 */
record Origins(Map<Fact, List<InitiativeKey>> growings) {

    static Origins of(Facts facts, ArrangementKey arrangement, long day) {
        Map<Fact, List<InitiativeKey>> growings = new LinkedHashMap<>();
        for (Fact fact : facts.naming(arrangement)) {
            Opening opening = Opening.of(fact.happening(), arrangement);
            if (opening != null
                    && !opening.from().isEmpty()
                    && Event.by(fact, day).possibly()) {
                growings.put(fact, opening.from());
            }
        }
        return new Origins(growings);
    }

    List<InitiativeKey> initiatives() {
        return growings.values().stream().flatMap(List::stream).distinct().toList();
    }

    /** Those of the growings that have certainly happened. */
    List<InitiativeKey> surely(long day) {
        return growings.entrySet().stream()
                .filter(growing -> Event.by(growing.getKey(), day).certainly())
                .flatMap(growing -> growing.getValue().stream())
                .distinct()
                .toList();
    }

    List<Fact> because() {
        return List.copyOf(growings.keySet());
    }

    /**
     * A value with what only possibly stands in for it: what is told of the arrangement itself comes first, and where
     * nothing need have been told by then, what holds of its origins may hold too.
     *
     * @param own what is told of the arrangement itself
     * @param told whether something was certainly told of it by then
     * @param inherited what holds of its origins
     */
    static <V> List<Value.State<V>> orElse(List<Value.State<V>> own, boolean told, List<Value.State<V>> inherited) {
        if (told || inherited.isEmpty()) {
            return own;
        }
        if (own.isEmpty()) {
            return inherited;
        }
        List<Value.State<V>> all = new ArrayList<>(own);
        for (Value.State<V> state : inherited) {
            if (own.stream().noneMatch(o -> o.value().equals(state.value()))) {
                all.add(new Value.State<>(
                        state.value(), Certainty.POSSIBLE, state.since(), state.until(), state.because()));
            }
        }
        return all;
    }
}
