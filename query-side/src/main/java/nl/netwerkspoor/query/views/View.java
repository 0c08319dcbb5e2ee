package nl.netwerkspoor.query.views;

import java.util.List;
import java.util.Map;
import nl.netwerkspoor.query.facts.Facts;
import org.jspecify.annotations.Nullable;

/**
 * A view that lists things: a pure function of the facts and a day. Answers are trees of maps (in the order to show),
 * lists and leaves; the leaves are strings, numbers, booleans, null and the types that {@link Answers} names. What is
 * certain or possible comes from {@code nl.netwerkspoor.certainty} only.
 */
public interface View {

    /** Its name in the address, such as `initiatives`. */
    String name();

    /** The keys of all it could list, in order. */
    List<String> keys(Facts facts);

    /** The same in the order in which they are listed on a day. */
    default List<String> keys(Facts facts, long day) {
        return keys(facts);
    }

    /**
     * One thing as it was on a day; null where it certainly was not there.
     *
     * @param day days since 1970-01-01
     */
    @Nullable
    Map<String, @Nullable Object> at(Facts facts, String key, long day);
}
