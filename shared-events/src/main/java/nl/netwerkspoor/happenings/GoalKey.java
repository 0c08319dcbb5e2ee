package nl.netwerkspoor.happenings;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of a goal.
 *
 * @param value a slug of 1 to 64 characters
 */
public record GoalKey(@JsonValue String value) implements ThingKey {

    /** @throws Refused when the value is no slug */
    public GoalKey {
        Slug.check(value);
    }

    @Override
    public ThingKind kind() {
        return ThingKind.GOAL;
    }

    @Override
    public String toString() {
        return ref();
    }
}
