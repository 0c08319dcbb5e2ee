package nl.netwerkspoor.command.reading;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.netwerkspoor.happenings.Flat;
import nl.netwerkspoor.happenings.Telling;
import nl.netwerkspoor.happenings.Text;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes tellings as a story, erased texts as `erased`. */
final class Written {

    private Written() {}

    static byte[] yaml(List<Telling> tellings) {
        return new Dump(DumpSettings.builder().setSchema(new CoreSchema()).build())
                .dumpToString(story(tellings))
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] json(List<Telling> tellings) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            write(json, story(tellings));
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(JsonGenerator json, Object value) {
        switch (value) {
            case Map<?, ?> map -> {
                json.writeStartObject();
                map.forEach((name, each) -> {
                    json.writeName((String) name);
                    write(json, each);
                });
                json.writeEndObject();
            }
            case List<?> list -> {
                json.writeStartArray();
                list.forEach(each -> write(json, each));
                json.writeEndArray();
            }
            case Boolean truth -> json.writeBoolean(truth);
            case Number number -> json.writeNumber(number.toString());
            default -> json.writeString((String) value);
        }
    }

    private static Map<String, Object> story(List<Telling> tellings) {
        Map<String, Object> story = new LinkedHashMap<>();
        story.put("story", 1);
        story.put("traject", "voorbeeld");
        story.put(
                "happenings",
                tellings.stream().map(each -> telling(Flat.of(each))).toList());
        return story;
    }

    private static Map<String, Object> telling(Map<?, ?> flat) {
        List<String> erased = new ArrayList<>();
        Map<String, Object> plain = fields(flat, "", erased);
        if (!erased.isEmpty()) {
            plain.put("erased", erased);
        }
        return plain;
    }

    private static Map<String, Object> fields(Map<?, ?> flat, String path, List<String> erased) {
        Map<String, Object> plain = new LinkedHashMap<>();
        flat.forEach((key, value) -> {
            String name = (String) key;
            switch (value) {
                case Text.Typed(String words) -> plain.put(name, words);
                case Text gone -> erased.add(path + name);
                case Map<?, ?> replacement -> plain.put(name, telling(replacement));
                case List<?> list -> {
                    List<Object> items = new ArrayList<>();
                    for (Object item : list) {
                        items.add(
                                item instanceof Map<?, ?> source
                                        ? fields(source, path + name + "." + items.size() + ".", erased)
                                        : item);
                    }
                    plain.put(name, items);
                }
                case BigDecimal whole when whole.scale() <= 0 -> plain.put(name, whole.toBigIntegerExact());
                default -> plain.put(name, value);
            }
        });
        return plain;
    }
}
