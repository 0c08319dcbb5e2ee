package nl.netwerkspoor.query.api;

import org.jspecify.annotations.Nullable;

/** A parameter that cannot be read. */
public final class BadParameter extends RuntimeException {

    private final String parameter;
    private final @Nullable Integer position;
    private final String dutch;
    private final String english;

    /**
     * @param parameter its name
     * @param position the place of the first wrong character, from 0; null where it says nothing
     * @param dutch what is wrong with it, in Dutch
     * @param english the same in English
     */
    public BadParameter(String parameter, @Nullable Integer position, String dutch, String english) {
        super(parameter + ": " + english);
        this.parameter = parameter;
        this.position = position;
        this.dutch = dutch;
        this.english = english;
    }

    BadParameter(String parameter, String dutch, String english) {
        this(parameter, null, dutch, english);
    }

    /** The name of the parameter. */
    public String parameter() {
        return parameter;
    }

    /** The place of the first wrong character, from 0; null where it says nothing. */
    public @Nullable Integer position() {
        return position;
    }

    /** What is wrong, in Dutch. */
    public String dutch() {
        return dutch;
    }

    /** What is wrong, in English. */
    public String english() {
        return english;
    }
}
