package nl.netwerkspoor.query.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.netwerkspoor.happenings.Flat;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.Text;
import nl.netwerkspoor.happenings.TrajectKey;
import nl.netwerkspoor.query.answers.Answer;

/** A traject as a story: brought in again, it gives the same views. */
public final class StoryOut {

    private StoryOut() {}

    /**
     * The story as a tree of maps (in the order to write), lists, strings, numbers and booleans: in order of record, with
     * UUIDs, corrections and withdrawals, sources written out. Erased texts are left out and listed as `erased` beside
     * the fields they stood among, also within a `replacement`; one in a source as `sources.0.document`.
     *
     * @param recorded in order of position
     * @param words asked once for all texts
     */
    public static Map<String, Object> of(TrajectKey traject, List<Recorded> recorded, Answer.Words words) {
        List<Map<String, Object>> told = new ArrayList<>();
        for (Recorded each : recorded) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("happening", each.id().toString());
            line.putAll(Flat.of(each.telling()));
            told.add(line);
        }
        Answer answer = Answer.with(told, words);
        Map<String, Object> story = new LinkedHashMap<>();
        story.put("story", 1);
        story.put("traject", traject.value());
        story.put("happenings", told.stream().map(line -> telling(line, answer)).toList());
        return story;
    }

    private static Map<String, Object> telling(Map<?, ?> flat, Answer answer) {
        List<String> erased = new ArrayList<>();
        Map<String, Object> plain = map(flat, "", answer, erased);
        if (!erased.isEmpty()) {
            plain.put("erased", erased);
        }
        return plain;
    }

    private static Map<String, Object> map(Map<?, ?> flat, String path, Answer answer, List<String> erased) {
        Map<String, Object> plain = new LinkedHashMap<>();
        flat.forEach((key, value) -> {
            String name = String.valueOf(key);
            switch (value) {
                case Text text -> {
                    String words = answer.wordsOrNull(text);
                    if (words == null) {
                        erased.add(path + name);
                    } else {
                        plain.put(name, words);
                    }
                }
                case Map<?, ?> replacement -> plain.put(name, telling(replacement, answer));
                case List<?> list -> plain.put(name, list(list, path + name, answer, erased));
                default -> plain.put(name, value);
            }
        });
        return plain;
    }

    private static List<Object> list(List<?> list, String path, Answer answer, List<String> erased) {
        List<Object> plain = new ArrayList<>();
        for (Object value : list) {
            plain.add(
                    value instanceof Map<?, ?> map ? map(map, path + "." + plain.size() + ".", answer, erased) : value);
        }
        return plain;
    }
}
