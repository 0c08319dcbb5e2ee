package nl.netwerkspoor.happenings;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of a question.
 *
 * @param value a slug of 1 to 64 characters
 */
public record QuestionKey(@JsonValue String value) implements ThingKey {

    /** @throws Refused when the value is no slug */
    public QuestionKey {
        Slug.check(value);
    }

    @Override
    public ThingKind kind() {
        return ThingKind.QUESTION;
    }

    @Override
    public String toString() {
        return ref();
    }
}
