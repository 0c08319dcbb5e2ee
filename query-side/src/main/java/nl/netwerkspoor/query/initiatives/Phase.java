package nl.netwerkspoor.query.initiatives;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far an initiative has come, in the order in which section 9 of the domain names what is reached. */
public enum Phase {
    /** It started. */
    SPARK,
    /** Others joined in, or something was held. */
    MOVEMENT,
    /** An organisation gave room, there was money, or a partnership about it. */
    ROOTED,
    /** It grew into an arrangement. */
    ARRANGEMENT,
    /** It joined forces into another. */
    MERGED,
    /** It came to a standstill. */
    STALLED,
    /** It ended. */
    ENDED;

    /** The name in answers, such as `spark`. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
