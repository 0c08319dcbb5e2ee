package nl.netwerkspoor.happenings;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A municipality, by key; it needs no introduction.
 *
 * @param key a slug such as `s-hertogenbosch`
 */
public record Municipality(@JsonValue String key) {

    /** @throws Refused when the key is no slug */
    public Municipality {
        Slug.check(key);
    }
}
