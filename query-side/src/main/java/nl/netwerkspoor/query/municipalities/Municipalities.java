package nl.netwerkspoor.query.municipalities;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.netwerkspoor.happenings.Municipality;

/** The names of the Dutch municipalities by key: from a list, or else the key with capitals. */
public final class Municipalities {

    private static final Map<String, String> NAMES = load();

    private Municipalities() {}

    /** What a municipality is called, such as `'s-Hertogenbosch` for `s-hertogenbosch`. */
    public static String name(Municipality municipality) {
        String name = NAMES.get(municipality.key());
        return name != null
                ? name
                : Arrays.stream(municipality.key().split("-"))
                        .map(part -> part.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1))
                        .collect(Collectors.joining(" "));
    }

    private static Map<String, String> load() {
        try (InputStream in = Municipalities.class.getResourceAsStream("municipalities.txt")) {
            if (in == null) {
                throw new IllegalStateException("municipalities.txt is missing");
            }
            String list = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(list.strip().split(", "))
                    .collect(Collectors.toMap(Municipalities::key, name -> name, (one, other) -> one));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All names of the list, in order. */
    public static List<String> names() {
        return NAMES.values().stream()
                .sorted(Collator.getInstance(Locale.of("nl")))
                .toList();
    }

    /** The key of a municipality that is called so; empty where the name has no letters. */
    public static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9 -]", "")
                .replace(' ', '-');
    }
}
