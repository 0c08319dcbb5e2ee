package nl.netwerkspoor.store.documents;

import java.util.regex.Pattern;

/** What names and ids have in common on both stores. */
final class Ids {

    private static final Pattern COLLECTION = Pattern.compile("[a-z][a-z0-9-]*");
    private static final String GREATEST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    private Ids() {}

    /** The name, when both stores can use it as it is. */
    static String collection(String name) {
        if (!COLLECTION.matcher(name).matches()) {
            throw new IllegalArgumentException("A collection cannot be named " + name);
        }
        return name;
    }

    /** What is greater than every id that starts so. */
    static String endOf(String prefix) {
        return prefix + GREATEST_CHARACTER;
    }
}
