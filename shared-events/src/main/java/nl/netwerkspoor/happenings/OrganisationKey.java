package nl.netwerkspoor.happenings;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of an organisation.
 *
 * @param value a slug of 1 to 64 characters
 */
public record OrganisationKey(@JsonValue String value) implements ThingKey {

    /** @throws Refused when the value is no slug */
    public OrganisationKey {
        Slug.check(value);
    }

    @Override
    public ThingKind kind() {
        return ThingKind.ORGANISATION;
    }

    @Override
    public String toString() {
        return ref();
    }
}
