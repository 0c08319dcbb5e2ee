package nl.netwerkspoor.happenings;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of an inquiry.
 *
 * @param value a slug of 1 to 64 characters
 */
public record InquiryKey(@JsonValue String value) implements ThingKey {

    /** @throws Refused when the value is no slug */
    public InquiryKey {
        Slug.check(value);
    }

    @Override
    public ThingKind kind() {
        return ThingKind.INQUIRY;
    }

    @Override
    public String toString() {
        return ref();
    }
}
