package nl.netwerkspoor.happenings;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of a table.
 *
 * @param value a slug of 1 to 64 characters
 */
public record TableKey(@JsonValue String value) implements ThingKey {

    /** @throws Refused when the value is no slug */
    public TableKey {
        Slug.check(value);
    }

    @Override
    public ThingKind kind() {
        return ThingKind.TABLE;
    }

    @Override
    public String toString() {
        return ref();
    }
}
