package nl.netwerkspoor.certainty;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How sure it is that something holds. */
public enum Certainty {
    /** It holds for no way the days may fall. */
    ABSENT,
    /** It holds for some way the days may fall. */
    POSSIBLE,
    /** It holds however the days fall. */
    CERTAIN;

    /** The name in answers: `certain`, `possible` or `absent`. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The surer of the two. */
    public Certainty or(Certainty other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The less sure of the two. */
    public Certainty and(Certainty other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** How sure it is that it does not hold. */
    public Certainty not() {
        return switch (this) {
            case ABSENT -> CERTAIN;
            case POSSIBLE -> POSSIBLE;
            case CERTAIN -> ABSENT;
        };
    }

    /** Whether it holds for some way the days may fall, or for all. */
    public boolean possibly() {
        return this != ABSENT;
    }

    /** Whether it holds however the days fall. */
    public boolean certainly() {
        return this == CERTAIN;
    }
}
