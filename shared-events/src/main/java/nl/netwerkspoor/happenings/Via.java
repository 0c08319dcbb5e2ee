package nl.netwerkspoor.happenings;

import java.util.Locale;

/** How a happening came in. */
public enum Via {
    FORM,
    API,
    STORY;

    /** The name in answers: `form`, `api` or `story`. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
