package nl.netwerkspoor.query.api;

/** A traject, thing, happening or view of the path that is not there. */
public final class NotFound extends RuntimeException {

    private final String dutch;

    /**
     * @param dutch what is not there, in Dutch
     * @param english the same in English
     */
    public NotFound(String dutch, String english) {
        super(english);
        this.dutch = dutch;
    }

    /** What is not there, in Dutch. */
    public String dutch() {
        return dutch;
    }

    /** What is not there, in English. */
    public String english() {
        return String.valueOf(getMessage());
    }

    /** That there is no view of a name. */
    public static NotFound view() {
        return new NotFound("Deze weergave is er niet.", "There is no such view.");
    }
}
