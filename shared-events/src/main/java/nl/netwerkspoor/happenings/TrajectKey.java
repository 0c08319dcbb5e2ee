package nl.netwerkspoor.happenings;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of a traject.
 *
 * @param value a slug of 1 to 64 characters
 */
public record TrajectKey(@JsonValue String value) implements ThingKey {

    /** @throws Refused when the value is no slug */
    public TrajectKey {
        Slug.check(value);
    }

    @Override
    public ThingKind kind() {
        return ThingKind.TRAJECT;
    }

    @Override
    public String toString() {
        return ref();
    }
}
