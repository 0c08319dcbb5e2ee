package nl.netwerkspoor.query.openapi;

import java.util.LinkedHashMap;
import java.util.Map;

/** Trees of maps in the order in which they are written. */
final class Tree {

    private Tree() {}

    /** A map of names and values, in turn. */
    static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    /** A reference to a part that is described once. */
    static Map<String, Object> ref(String section, String name) {
        return map("$ref", "#/components/" + section + "/" + name);
    }
}
