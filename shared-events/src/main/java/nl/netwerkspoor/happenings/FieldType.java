package nl.netwerkspoor.happenings;

import java.util.Locale;

/** What kind of value a field holds. */
public enum FieldType {
    /** Words typed by somebody. */
    TEXT,
    /** A key of one kind of thing. */
    KEY,
    /** A reference `kind:key` to a thing of one of several kinds. */
    REF,
    /** A code of a list of section 5. */
    CODE,
    /** A municipality. */
    MUNICIPALITY,
    /** A size. */
    SIZE,
    /** A decimal or a size. */
    MEASURE,
    /** Euros. */
    AMOUNT,
    /** True or false. */
    BOOLEAN,
    /** A vague date that may be a period with open ends. */
    PERIOD,
    /** The key of an indicator. */
    INDICATOR,
    /** A UUID or label of a happening. */
    HAPPENING,
    /** A whole happening. */
    TELLING;

    /** The name in the catalogue, such as `text`. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
