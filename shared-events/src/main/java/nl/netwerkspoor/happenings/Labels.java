package nl.netwerkspoor.happenings;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The Dutch labels of kinds, fields and codes, from `labels_nl.properties`. */
public final class Labels {

    private static final Map<String, List<String>> LABELS = load();

    private Labels() {}

    /** What a code is called in Dutch; a code of one's own (`other:eigen-website`) is its key in words. */
    public static String code(Code code) {
        String value = code.value();
        if (value.startsWith("other:")) {
            return value.substring("other:".length()).replace('-', ' ');
        }
        return get("code." + code.list().code() + "." + value).getFirst();
    }

    /** What a kind of thing is called in Dutch. */
    public static String thing(ThingKind kind) {
        return get("thing." + kind.code()).getFirst();
    }

    /** What a field that every happening carries is called in Dutch. */
    public static String envelope(String field) {
        return get("field." + field).getFirst();
    }

    static String field(String what, String field) {
        List<String> own = LABELS.get("field." + what + "." + field);
        return own != null ? own.getFirst() : get("field." + field).getFirst();
    }

    static List<String> get(String key) {
        @Nullable List<String> label = LABELS.get(key);
        if (label == null) {
            throw new IllegalStateException("labels_nl.properties has no " + key);
        }
        return label;
    }

    private static Map<String, List<String>> load() {
        Properties properties = new Properties();
        try (InputStream in = Labels.class.getResourceAsStream("labels_nl.properties")) {
            if (in == null) {
                throw new IllegalStateException("labels_nl.properties is missing");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, List<String>> labels = new HashMap<>();
        for (String key : properties.stringPropertyNames()) {
            labels.put(key, List.of(properties.getProperty(key).split(" *\\| *", -1)));
        }
        return Map.copyOf(labels);
    }
}
