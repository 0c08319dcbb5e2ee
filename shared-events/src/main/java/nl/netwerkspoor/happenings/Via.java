package nl.netwerkspoor.happenings;

import java.util.Locale;

/** How a happening came in. */
public enum Via {
    FORM,
    API,
    STORY;

    /**
     * The header by which a query side says to the command side of another process what it takes there: `form` for what
     * was told on a page. A front door lets it through from nobody else.
     */
    public static final String HEADER = "Netwerkspoor-Via";

    /** The name in answers: `form`, `api` or `story`. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
