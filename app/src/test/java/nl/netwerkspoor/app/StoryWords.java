package nl.netwerkspoor.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.CodeList;
import nl.netwerkspoor.happenings.Field;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The words that somebody typed in the example stories, apart from those that are keys, codes or names of the format too. */
final class StoryWords {

    static final List<String> TRAJECTS = List.of(
            "noord-veluwe",
            "noordoostpolder",
            "enschede-dierenopvang",
            "scip-amsterdam",
            "door-en-voor",
            "stadsbrug-utrecht");

    private static final int SHORTEST = 5;

    private final Set<String> typed = new TreeSet<>();
    private final StringBuilder plain = new StringBuilder();

    private StoryWords() {}

    /** In small letters, those of five letters and more. */
    static Set<String> typed() {
        StoryWords words = new StoryWords();
        Catalogue.kinds().forEach(kind -> {
            words.plain.append(kind.what()).append(' ');
            kind.fields().forEach(field -> words.plain.append(field.name()).append(' '));
        });
        for (CodeList list : CodeList.values()) {
            list.codes().forEach(code -> words.plain.append(code).append(' '));
        }
        words.plain.append("note sources document locator url whenText recordedBy original traject story examples ");
        for (String traject : TRAJECTS) {
            words.plain.append(traject).append(' ');
            JsonNode story = story(traject);
            story.path("documents").forEach(source -> words.collect(source, SOURCE));
            story.path("happenings").forEach(line -> words.telling(line));
        }
        String plain = words.plain.toString().toLowerCase(Locale.ROOT);
        words.typed.removeIf(plain::contains);
        return words.typed;
    }

    private static final Set<String> SOURCE = Set.of("document", "locator", "url");
    private static final Set<String> EVERYWHERE = Set.of("note", "whenText");

    private void telling(JsonNode line) {
        Set<String> texts = new TreeSet<>(EVERYWHERE);
        Catalogue.kinds().stream()
                .filter(kind -> kind.what().equals(line.get("what").asString()))
                .flatMap(kind -> kind.fields().stream())
                .filter(Field::isText)
                .forEach(field -> texts.add(field.name()));
        line.properties().forEach(field -> {
            switch (field.getKey()) {
                case "sources" -> field.getValue().forEach(source -> collect(source, SOURCE));
                case "replacement" -> telling(field.getValue());
                default -> value(field.getValue(), texts.contains(field.getKey()));
            }
        });
    }

    private void collect(JsonNode source, Set<String> texts) {
        source.properties().forEach(field -> value(field.getValue(), texts.contains(field.getKey())));
    }

    private void value(JsonNode value, boolean text) {
        if (!value.isValueNode()) {
            value.forEach(each -> value(each, text));
        } else if (!text) {
            plain.append(value.asString()).append(' ');
        } else {
            for (String word : value.asString().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
                if (word.length() >= SHORTEST) {
                    typed.add(word);
                }
            }
        }
    }

    private static JsonNode story(String traject) {
        try {
            return new YAMLMapper()
                    .readTree(new ClassPathResource("stories/" + traject + ".yaml").getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
