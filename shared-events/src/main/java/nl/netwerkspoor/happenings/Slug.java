package nl.netwerkspoor.happenings;

/** The form of every key: 1 to 64 of a-z, 0-9 and `-`, the last not at either end. */
public final class Slug {

    private static final int LONGEST = 64;

    private Slug() {}

    /** Whether the text is a slug. */
    public static boolean isSlug(String text) {
        return firstWrong(text) < 0;
    }

    /** @throws Refused when the text is no slug */
    static void check(String text) {
        int wrong = firstWrong(text);
        if (wrong >= 0) {
            throw new Refused(
                    "dit is geen sleutel: gebruik 1 tot 64 kleine letters (a-z), cijfers en streepjes, geen streepje vooraan of achteraan",
                    "this is no key: use 1 to 64 of a-z, 0-9 and -, no - at either end");
        }
    }

    private static int firstWrong(String text) {
        int length = text.length();
        if (length == 0 || length > LONGEST) {
            return Math.min(length, LONGEST);
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean dash = c == '-' && i > 0 && i < length - 1;
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || dash)) {
                return i;
            }
        }
        return -1;
    }
}
