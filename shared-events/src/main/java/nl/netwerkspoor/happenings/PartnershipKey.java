package nl.netwerkspoor.happenings;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of a partnership.
 *
 * @param value a slug of 1 to 64 characters
 */
public record PartnershipKey(@JsonValue String value) implements ThingKey {

    /** @throws Refused when the value is no slug */
    public PartnershipKey {
        Slug.check(value);
    }

    @Override
    public ThingKind kind() {
        return ThingKind.PARTNERSHIP;
    }

    @Override
    public String toString() {
        return ref();
    }
}
