package nl.netwerkspoor.query.pages.reading;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the lists of a page go on: a page shows as many of a list as are read at once, and `na` in its address says
 * which list goes on after what.
 *
 * @param day the day asked for
 * @param after the view and the last key that was shown, `ideas/idee-12`; null for the beginning of every list
 */
record Further(String day, @Nullable String after) {

    /** What to ask a view; null where another list goes on. */
    @Nullable
    Map<String, String> of(String view, int atOnce) {
        Map<String, String> parameters = new HashMap<>(Map.of("at", day, "limit", String.valueOf(atOnce)));
        if (after != null) {
            if (!after.startsWith(view + "/")) {
                return null;
            }
            parameters.put("cursor", after.substring(view.length() + 1));
        }
        return parameters;
    }

    /** Where a list goes on after an answer; null where that was its end. */
    static @Nullable String after(String view, Map<String, @Nullable Object> answer) {
        String next = Tree.text(answer, "next");
        return next.isEmpty() ? null : view + "/" + next;
    }
}
