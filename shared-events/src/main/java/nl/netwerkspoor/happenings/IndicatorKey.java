package nl.netwerkspoor.happenings;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of what is measured; it needs no introduction.
 *
 * @param value a slug
 */
public record IndicatorKey(@JsonValue String value) {

    /** @throws Refused when the value is no slug */
    public IndicatorKey {
        Slug.check(value);
    }
}
