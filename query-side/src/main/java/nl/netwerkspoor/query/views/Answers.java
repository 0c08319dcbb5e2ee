package nl.netwerkspoor.query.views;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.certainty.Episode;
import nl.netwerkspoor.certainty.Value;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.Size;
import org.jspecify.annotations.Nullable;

/**
 * The shapes that recur in answers. Leaves that the writer of answers knows: {@link Because}, {@link Name},
 * {@code Text} (its words, or null with the mark of erasure), {@code VagueDate} (as `dated`), {@code Span} (as
 * `reached`), {@code Certainty}, {@code ThingKey} (as `kind:key`), {@code Code}, {@code Size} (as `range`),
 * {@code DayRange} (as `range`), {@link ErasedTexts}, {@code Sentence}, {@code HappeningId}, {@code Municipality}, {@code Place}.
 */
public final class Answers {

    private Answers() {}

    /** `state`: a value that possibly holds, as the answer shows it. */
    public static <V> Map<String, @Nullable Object> state(Value.State<V> state, @Nullable Object shown) {
        return state(shown, state.certainty(), state.since(), state.until(), Because.of(state.because()));
    }

    /** `state` of an episode that possibly holds. */
    public static Map<String, @Nullable Object> state(Episode.State state, @Nullable Object shown) {
        return state(shown, state.certainty(), state.since(), state.until(), Because.of(state.because()));
    }

    /** `count`: how many certainly, and how many possibly (the certain ones included). */
    public static Map<String, @Nullable Object> count(List<Certainty> each) {
        Map<String, @Nullable Object> count = new LinkedHashMap<>();
        count.put("certain", each.stream().filter(Certainty::certainly).count());
        count.put("possible", each.stream().filter(Certainty::possibly).count());
        return count;
    }

    /** `range`: from a least to a most, null where unbounded or not known. */
    public static Map<String, @Nullable Object> range(@Nullable Number min, @Nullable Number max) {
        Map<String, @Nullable Object> range = new LinkedHashMap<>();
        range.put("min", min);
        range.put("max", max);
        return range;
    }

    /** `range` of a size; of an absent one, at least 1. */
    public static Map<String, @Nullable Object> range(@Nullable Size size) {
        Size known = size == null ? Size.UNKNOWN : size;
        return range(known.min(), known.max());
    }

    private static Map<String, @Nullable Object> state(
            @Nullable Object value, Certainty certainty, @Nullable Fact since, @Nullable Fact until, Because because) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("value", value);
        shown.put("certainty", certainty);
        shown.put("since", since == null ? null : since.dated());
        shown.put("until", until == null ? null : until.dated());
        shown.put("because", because);
        return shown;
    }
}
