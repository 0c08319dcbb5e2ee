package nl.netwerkspoor.happenings;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of an arrangement.
 *
 * @param value a slug of 1 to 64 characters
 */
public record ArrangementKey(@JsonValue String value) implements ThingKey {

    /** @throws Refused when the value is no slug */
    public ArrangementKey {
        Slug.check(value);
    }

    @Override
    public ThingKind kind() {
        return ThingKind.ARRANGEMENT;
    }

    @Override
    public String toString() {
        return ref();
    }
}
