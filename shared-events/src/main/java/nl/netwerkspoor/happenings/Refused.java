package nl.netwerkspoor.happenings;

/** A value that cannot be read: what is wrong with it, in the words of its reader. It never repeats the value. */
public final class Refused extends IllegalArgumentException {

    private final String dutch;
    private final String english;

    /**
     * @param dutch what is wrong, in Dutch
     * @param english the same in English
     */
    public Refused(String dutch, String english) {
        super(english);
        this.dutch = dutch;
        this.english = english;
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
