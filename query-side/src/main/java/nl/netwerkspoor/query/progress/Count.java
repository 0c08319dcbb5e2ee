package nl.netwerkspoor.query.progress;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.query.people.PeopleCount;
import nl.netwerkspoor.query.views.Because;
import org.jspecify.annotations.Nullable;

/**
 * A figure on one day.
 *
 * @param certain how many certainly; of people rounded
 * @param possible how many possibly, the certain ones included; of people rounded, null where unbounded
 * @param because the happenings it was derived from; of people a sentence
 */
public record Count(Object certain, @Nullable Object possible, Object because) {

    private static final String PEOPLE = "Dit zijn de mensen in het netwerk van wie is verteld dat zij cliënt,"
            + " oud-cliënt of ervaringsdeskundige zijn. Zeker telt wie er op deze dag in elk geval was, mogelijk ook wie"
            + " er kan zijn geweest. Het aantal is afgerond, en een klein aantal wordt niet precies genoemd, zodat"
            + " niemand te herkennen is.";

    /** People, rounded, and with a sentence in the place of positions. */
    static Count ofPeople(PeopleCount people) {
        Map<String, @Nullable Object> shown = people.shown();
        return new Count(Objects.requireNonNull(shown.get("certain")), shown.get("possible"), PEOPLE);
    }

    /** `count`, with its `because`. */
    public Map<String, @Nullable Object> shown() {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("certain", certain);
        shown.put("possible", possible);
        shown.put("because", because);
        return shown;
    }

    /** Whether it says the same as another, whatever either was derived from. */
    public boolean saysTheSameAs(Count other) {
        return certain.equals(other.certain) && Objects.equals(possible, other.possible);
    }

    /** Counts things, each with how sure it is. */
    static final class Of {
        private final Set<Long> because = new LinkedHashSet<>();
        private long certain;
        private long possible;

        void add(Certainty certainty, Collection<Long> positions) {
            certain += certainty.certainly() ? 1 : 0;
            possible += certainty.possibly() ? 1 : 0;
            if (certainty.possibly()) {
                because.addAll(positions);
            }
        }

        Count count() {
            return new Count(certain, possible, Because.of(because));
        }
    }

    /**
     * Counts different values. One that is not known may be one already counted or another: certainly there is one then,
     * and possibly there is one more.
     */
    static final class OfDifferent {
        private final Map<Object, Certainty> values = new LinkedHashMap<>();
        private final Set<Long> because = new LinkedHashSet<>();
        private Certainty unknown = Certainty.ABSENT;
        private long unknowns;

        void add(@Nullable Object value, Certainty certainty, Collection<Long> positions) {
            if (!certainty.possibly()) {
                return;
            }
            because.addAll(positions);
            if (value == null) {
                unknown = unknown.or(certainty);
                unknowns++;
            } else {
                values.merge(value, certainty, Certainty::or);
            }
        }

        Count count() {
            long certain = values.values().stream().filter(Certainty::certainly).count();
            return new Count(
                    Math.max(certain, unknown.certainly() ? 1 : 0), values.size() + unknowns, Because.of(because));
        }
    }
}
