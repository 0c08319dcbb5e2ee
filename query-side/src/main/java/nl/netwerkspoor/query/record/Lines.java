package nl.netwerkspoor.query.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.netwerkspoor.happenings.Flat;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.Telling;
import nl.netwerkspoor.happenings.Text;
import nl.netwerkspoor.query.views.ErasedTexts;
import org.jspecify.annotations.Nullable;

/** The shape `line`: one happening of the record, flat as in a story, with its texts. */
final class Lines {

    private Lines() {}

    /** A line as it was recorded; corrections and withdrawals too. */
    static Map<String, @Nullable Object> of(Recorded recorded) {
        return of(recorded, recorded.telling());
    }

    /** A line of which another version is told, in the place of the original. */
    static Map<String, @Nullable Object> of(Recorded original, Telling version) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("position", original.position());
        line.put("happening", original.id());
        line.put("label", original.recording().label());
        line.put("recordedAt", original.recordedAt().toString());
        line.put("recordedBy", original.recording().recordedBy());
        line.put("via", original.recording().via().name().toLowerCase(Locale.ROOT));
        Map<String, Object> flat = Flat.of(version);
        line.putAll(flat);
        line.put("erased", new ErasedTexts(texts(flat)));
        return line;
    }

    /** Every text in what is told, by the path of its field. */
    static Map<String, Text> texts(Map<String, ?> flat) {
        Map<String, Text> texts = new LinkedHashMap<>();
        flat.forEach((name, value) -> collect(name, value, texts));
        return texts;
    }

    private static void collect(String path, @Nullable Object value, Map<String, Text> texts) {
        switch (value) {
            case Text text -> texts.put(path, text);
            case Map<?, ?> map -> map.forEach((name, inner) -> collect(path + "." + name, inner, texts));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    collect(path + "." + i, list.get(i), texts);
                }
            }
            case null, default -> {
                // no text
            }
        }
    }
}
