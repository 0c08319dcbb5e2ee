package nl.netwerkspoor.query.pages.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reading the answers of the interface, which are maps, lists and leaves. */
final class Tree {

    private Tree() {}

    /** The part of that name as a map; empty where there is none. */
    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> map(Map<String, ? extends @Nullable Object> of, String name) {
        return of.get(name) instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
    }

    /** The maps in the list of that name; empty where there is none. */
    @SuppressWarnings("unchecked")
    static List<Map<String, @Nullable Object>> maps(Map<String, ? extends @Nullable Object> of, String name) {
        List<Map<String, @Nullable Object>> maps = new ArrayList<>();
        if (of.get(name) instanceof List<?> list) {
            for (Object each : list) {
                if (each instanceof Map<?, ?> map) {
                    maps.add((Map<String, @Nullable Object>) map);
                }
            }
        }
        return maps;
    }

    /** The leaves in the list of that name, as text. */
    static List<String> texts(Map<String, ? extends @Nullable Object> of, String name) {
        List<String> texts = new ArrayList<>();
        if (of.get(name) instanceof List<?> list) {
            list.forEach(each -> texts.add(String.valueOf(each)));
        }
        return texts;
    }

    /** The leaf of that name as text; empty where there is none. */
    static String text(Map<String, ? extends @Nullable Object> of, String name) {
        Object leaf = of.get(name);
        return leaf == null ? "" : leaf.toString();
    }

    /** Whether its `certainty` is certain. */
    static boolean certain(Map<String, ? extends @Nullable Object> of) {
        return "certain".equals(of.get("certainty"));
    }

    /** The positions of a `because`, or of a list of positions. */
    static List<Long> positions(@Nullable Object because) {
        Object list = because instanceof Map<?, ?> map ? map.get("positions") : because;
        List<Long> positions = new ArrayList<>();
        if (list instanceof List<?> numbers) {
            for (Object each : numbers) {
                if (each instanceof Number number) {
                    positions.add(number.longValue());
                }
            }
        }
        return positions;
    }
}
