package nl.netwerkspoor.happenings;

import org.jspecify.annotations.Nullable;

/** A value that cannot be read: what is wrong with it, in the words of its reader. It never repeats the value. */
public final class Refused extends IllegalArgumentException {

    private final @Nullable Integer position;
    private final String dutch;
    private final String english;

    /**
     * @param dutch what is wrong, in Dutch
     * @param english the same in English
     */
    public Refused(String dutch, String english) {
        this(null, dutch, english);
    }

    /**
     * @param position the place of the first wrong character, from 0; null where it is wrong as a whole
     * @param dutch what is wrong there, in Dutch
     * @param english the same in English
     */
    Refused(@Nullable Integer position, String dutch, String english) {
        super(english);
        this.position = position;
        this.dutch = dutch;
        this.english = english;
    }

    /** The place of the first wrong character, from 0; null where the value is wrong as a whole. */
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
