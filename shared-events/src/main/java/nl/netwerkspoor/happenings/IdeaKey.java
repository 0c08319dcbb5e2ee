package nl.netwerkspoor.happenings;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of an idea.
 *
 * @param value a slug of 1 to 64 characters
 */
public record IdeaKey(@JsonValue String value) implements ThingKey {

    /** @throws Refused when the value is no slug */
    public IdeaKey {
        Slug.check(value);
    }

    @Override
    public ThingKind kind() {
        return ThingKind.IDEA;
    }

    @Override
    public String toString() {
        return ref();
    }
}
