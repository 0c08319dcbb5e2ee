package nl.netwerkspoor.query.views;

import java.util.Map;
import nl.netwerkspoor.query.facts.Facts;
import org.jspecify.annotations.Nullable;

/** A view of a traject as a whole, without things of its own to ask for: a pure function as {@link View} is. */
public interface Overview {

    /** Its name in the address, such as `coverage`. */
    String name();

    /**
     * The traject as it was on a day, the fields of the answer beside `asOf`.
     *
     * @param day days since 1970-01-01
     */
    Map<String, @Nullable Object> at(Facts facts, long day);
}
