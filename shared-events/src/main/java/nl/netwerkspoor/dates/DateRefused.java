package nl.netwerkspoor.dates;

/** A text that is no date we take, with the place where it goes wrong and a sentence that says what to write instead. */
public final class DateRefused extends IllegalArgumentException {

    private final int position;
    private final String english;

    public DateRefused(int position, String dutch, String english) {
        super(dutch);
        this.position = position;
        this.english = english;
    }

    /**
     * Index of the first wrong character, from 0 and in UTF-16 units; the length of the text where it stops too soon.
     * Of a number that is written well but cannot be (month 13, 30 February, the year 1899) this is its first digit, of
     * an end that lies before its start the first character of the end.
     */
    public int position() {
        return position;
    }

    public String dutch() {
        return String.valueOf(getMessage());
    }

    public String english() {
        return english;
    }
}
