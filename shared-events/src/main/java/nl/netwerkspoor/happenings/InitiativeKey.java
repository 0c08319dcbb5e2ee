package nl.netwerkspoor.happenings;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of an initiative.
 *
 * @param value a slug of 1 to 64 characters
 */
public record InitiativeKey(@JsonValue String value) implements ThingKey {

    /** @throws Refused when the value is no slug */
    public InitiativeKey {
        Slug.check(value);
    }

    @Override
    public ThingKind kind() {
        return ThingKind.INITIATIVE;
    }

    @Override
    public String toString() {
        return ref();
    }
}
