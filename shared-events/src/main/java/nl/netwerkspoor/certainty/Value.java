package nl.netwerkspoor.certainty;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
     * @param since the happening that set it: of several the surest, then the last by `when`
     * @param until the first by `when` of those that possibly set something else after it; null for none
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
        Map<V, List<Fact>> setters = new LinkedHashMap<>();
        for (Setting<V> setting : settings) {
            if (Event.by(setting.by(), day).possibly()) {
                setters.computeIfAbsent(setting.value(), value -> new ArrayList<>())
                        .add(setting.by());
            }
        }
        List<State<V>> states = new ArrayList<>();
        setters.forEach((value, by) -> {
            List<Fact> others = new ArrayList<>();
            setters.forEach((other, facts) -> {
                if (!other.equals(value)) {
                    others.addAll(facts);
                }
            });
            State<V> state = state(value, by, others, day);
            if (state != null) {
                states.add(state);
            }
        });
        return List.copyOf(states);
    }

    /** The state of one value at the end of a day; null where it is not possible. */
    public @Nullable State<V> at(V value, long day) {
        List<Fact> setters = new ArrayList<>();
        List<Fact> others = new ArrayList<>();
        for (Setting<V> setting : settings) {
            if (Event.by(setting.by(), day).possibly()) {
                (setting.value().equals(value) ? setters : others).add(setting.by());
            }
        }
        return state(value, setters, others, day);
    }

    /** The state of one value, of those of its setters that others have not overtaken. */
    private @Nullable State<V> state(V value, List<Fact> setters, List<Fact> others, long day) {
        Fact best = null;
        Fact bestUntil = null;
        Certainty bestCertainty = Certainty.ABSENT;
        Set<Long> because = new TreeSet<>();
        for (Fact g : setters) {
            if (isOvertaken(g, others, day)) {
                continue;
            }
            Certainty certainty = Event.by(g, day);
            Fact until = null;
            because.add(g.position());
            for (Fact h : others) {
                if (!certainlyFollows(g, h)) {
                    certainty = Certainty.POSSIBLE;
                    because.add(h.position());
                    if (until == null || Fact.BY_WHEN.compare(h, until) < 0) {
                        until = h;
                    }
                }
            }
            int surer = certainty.compareTo(bestCertainty);
            if (best == null || surer > 0 || surer == 0 && Fact.BY_WHEN.compare(g, best) > 0) {
                best = g;
                bestUntil = until;
                bestCertainty = certainty;
            }
        }
        return best == null ? null : new State<>(value, bestCertainty, best, bestUntil, List.copyOf(because));
    }

    private boolean isOvertaken(Fact g, List<Fact> others, long day) {
        for (Fact h : others) {
            if (Event.by(h, day).certainly() && certainlyFollows(h, g)) {
                return true;
            }
        }
        return false;
    }

    private boolean certainlyFollows(Fact h, Fact g) {
        return Order.follows(h, g)
                || isIntroduction(g) && !isIntroduction(h) && Order.allOthersFollow(introductions, g, h);
    }

    private boolean isIntroduction(Fact fact) {
        for (Fact introduction : introductions) {
            if (introduction.position() == fact.position()) {
                return true;
            }
        }
        return false;
    }
}
