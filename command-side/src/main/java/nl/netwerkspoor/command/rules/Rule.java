package nl.netwerkspoor.command.rules;

import java.util.Locale;

/** The rules of section 8 of the domain. */
public enum Rule {
    UNKNOWN_THING,
    INTRODUCED_TWICE,
    IN_THE_FUTURE,
    BEFORE_IT_BEGAN,
    AFTER_IT_ENDED,
    ALREADY_THERE,
    NEVER_THERE,
    NOT_A_CLIENT,
    JOINS_ITSELF,
    PARTNERSHIP_OF_ONE,
    OWN_ANCESTOR,
    PART_OF_ITSELF,
    EFFECT_BEFORE_CAUSE,
    CHANGES_WHAT,
    CHANGES_KEY,
    ALREADY_WITHDRAWN,
    NOT_AN_ORIGINAL,
    STILL_NEEDED;

    /** The name in answers, such as `unknown-thing`. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
