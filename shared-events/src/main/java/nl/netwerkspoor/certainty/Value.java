package nl.netwerkspoor.certainty;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.netwerkspoor.facts.Fact;
import org.jspecify.annotations.Nullable;

/**
 * The second form of section 7: a value that happenings set in turn.
 *
 * @param settings the happenings that set it, each with what it set, in any order
 * @param introductions the introductions of the thing whose value it is: nothing happens to a thing before it is there
 */
public record Value<V>(List<Setting<V>> settings, List<Fact> introductions) {

    /**
     * One happening that sets the value.
     *
     * @param by the happening
     * @param value what it sets
     */
    public record Setting<V>(Fact by, V value) {}

    /**
     * A value that possibly holds.
     *
     * @param value the value
     * @param certainty certain or possible
     * @param since the happening that set it: of several the surest, then the last
     * @param until the happening that possibly set something else after it; null for none
     * @param because the positions of the happenings that make it so, ascending
     */
    public record State<V>(
            V value,
            Certainty certainty,
            Fact since,
            @Nullable Fact until,
            List<Long> because) {}

    /** All that possibly holds at the end of a day, one state a value, in order of the setting happenings. */
    public List<State<V>> at(long day) {
        Map<V, State<V>> states = new LinkedHashMap<>();
        for (Setting<V> setting : settings) {
            State<V> state = state(setting, day);
            if (state != null) {
                states.merge(setting.value(), state, Value::surer);
            }
        }
        return List.copyOf(states.values());
    }

    private @Nullable State<V> state(Setting<V> g, long day) {
        Certainty happened = Event.by(g.by(), day);
        if (happened == Certainty.ABSENT) {
            return null;
        }
        Certainty certainty = happened;
        Fact until = null;
        List<Long> because = new ArrayList<>(List.of(g.by().position()));
        for (Setting<V> h : settings) {
            if (h.value().equals(g.value())) {
                continue;
            }
            Certainty overtaken = Event.by(h.by(), day);
            if (overtaken.certainly() && certainlyFollows(h.by(), g.by())) {
                return null;
            }
            if (overtaken.possibly() && !certainlyFollows(g.by(), h.by())) {
                certainty = Certainty.POSSIBLE;
                because.add(h.by().position());
                if (until == null || h.by().earliest() < until.earliest()) {
                    until = h.by();
                }
            }
        }
        because.sort(null);
        return new State<>(g.value(), certainty, g.by(), until, List.copyOf(because));
    }

    private boolean certainlyFollows(Fact h, Fact g) {
        return Order.follows(h, g)
                || isIntroduction(g) && !isIntroduction(h) && Order.allOthersFollow(introductions, g, h);
    }

    private boolean isIntroduction(Fact fact) {
        return introductions.stream().anyMatch(i -> i.position() == fact.position());
    }

    private static <V> State<V> surer(State<V> one, State<V> other) {
        int sure = one.certainty().compareTo(other.certainty());
        State<V> best =
                sure > 0 || sure == 0 && one.since().position() > other.since().position() ? one : other;
        List<Long> because = new ArrayList<>(one.because());
        other.because().stream().filter(p -> !because.contains(p)).forEach(because::add);
        because.sort(null);
        return new State<>(best.value(), best.certainty(), best.since(), best.until(), List.copyOf(because));
    }
}
