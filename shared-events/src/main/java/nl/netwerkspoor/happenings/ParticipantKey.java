package nl.netwerkspoor.happenings;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of a participant.
 *
 * @param value a slug of 1 to 64 characters
 */
public record ParticipantKey(@JsonValue String value) implements ThingKey {

    /** @throws Refused when the value is no slug */
    public ParticipantKey {
        Slug.check(value);
    }

    @Override
    public ThingKind kind() {
        return ThingKind.PARTICIPANT;
    }

    @Override
    public String toString() {
        return ref();
    }
}
