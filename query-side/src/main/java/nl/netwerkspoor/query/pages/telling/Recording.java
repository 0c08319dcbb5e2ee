package nl.netwerkspoor.query.pages.telling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.netwerkspoor.happenings.Field;
import nl.netwerkspoor.happenings.Kind;
import nl.netwerkspoor.happenings.TrajectKey;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Has what was composed on a page recorded, and finds the field of the form for what is wrong with it. */
@Component
final class Recording {

    private static final String REPLACEMENT = "replacement.";

    private final Recorders recorders;
    private final JsonMapper json;

    Recording(Recorders recorders, JsonMapper json) {
        this.recorders = recorders;
        this.json = json;
    }

    /**
     * What became of it.
     *
     * @param lines what was recorded; empty where nothing was
     * @param troubles why nothing was recorded, by field
     */
    record Answer(List<Recorders.Line> lines, Map<String, List<Trouble>> troubles) {

        long first() {
            return lines.getFirst().position();
        }

        long last() {
            return lines.getLast().position();
        }

        List<Trouble> all() {
            return troubles.values().stream().flatMap(List::stream).toList();
        }
    }

    /** Has a form recorded, or tries it. */
    Answer record(String traject, Composition composed, Recorders.Told told) {
        if (!composed.troubles().isEmpty()) {
            return new Answer(List.of(), composed.troubles());
        }
        return record(traject, composed.lines(), told);
    }

    /** Has lines recorded, or tries them. */
    Answer record(String traject, List<Map<String, Object>> lines, Recorders.Told told) {
        Map<String, Object> story = new LinkedHashMap<>();
        story.put("story", 1);
        story.put("traject", traject);
        story.put("happenings", lines);
        return switch (recorders.record(new TrajectKey(traject), json.writeValueAsBytes(story), false, told)) {
            case Recorders.Recorded recorded -> new Answer(recorded.lines(), Map.of());
            case Recorders.NotRecorded not -> new Answer(List.of(), troubles(not.refusals(), lines.size() - 1));
        };
    }

    private static Map<String, List<Trouble>> troubles(List<Recorders.Refusal> refusals, int main) {
        Locale locale = LocaleContextHolder.getLocale();
        Map<String, List<Trouble>> troubles = new TreeMap<>();
        for (Recorders.Refusal refusal : refusals) {
            Integer index = refusal.index();
            String field = index == null || index == main ? field(refusal.field()) : "";
            List<Trouble> there = troubles.computeIfAbsent(field, f -> new ArrayList<>());
            Trouble trouble = new Trouble(capital(refusal.in(locale)), refusal.conflicts());
            if (!there.contains(trouble)) {
                there.add(trouble);
            }
        }
        return troubles;
    }

    /** The field of the form: `replacement.sources.0.url` stands at `sources`. */
    private static String field(@Nullable String path) {
        if (path == null) {
            return "";
        }
        String own = path.startsWith(REPLACEMENT) ? path.substring(REPLACEMENT.length()) : path;
        String name = own.split("\\.", 2)[0];
        return name.equals("whenText") ? "when" : name;
    }

    /** What is wrong with the key of what is introduced stands at its name, as the key is not on the form. */
    static Map<String, List<Trouble>> atName(Kind kind, Map<String, List<Trouble>> troubles) {
        Field introduces = kind.introduces();
        Field naming = Introductions.naming(kind);
        if (introduces == null || naming == null || !troubles.containsKey(introduces.name())) {
            return troubles;
        }
        Map<String, List<Trouble>> moved = new TreeMap<>(troubles);
        List<Trouble> ofKey = new ArrayList<>(moved.getOrDefault(naming.name(), List.of()));
        ofKey.addAll(troubles.getOrDefault(introduces.name(), List.of()));
        moved.remove(introduces.name());
        moved.put(naming.name(), ofKey);
        return moved;
    }

    static String capital(String sentence) {
        String whole = sentence.isEmpty()
                ? sentence
                : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
        return whole.endsWith(".") || whole.endsWith(")") ? whole : whole + ".";
    }
}
