package nl.netwerkspoor.happenings;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of an obstacle.
 *
 * @param value a slug of 1 to 64 characters
 */
public record ObstacleKey(@JsonValue String value) implements ThingKey {

    /** @throws Refused when the value is no slug */
    public ObstacleKey {
        Slug.check(value);
    }

    @Override
    public ThingKind kind() {
        return ThingKind.OBSTACLE;
    }

    @Override
    public String toString() {
        return ref();
    }
}
