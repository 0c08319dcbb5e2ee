package nl.netwerkspoor.happenings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.netwerkspoor.dates.VagueDate;

/**
 * A telling as a story has it: a flat map of fields in their fixed order. Values are {@code String}, {@code Boolean},
 * {@code Integer}, {@code BigDecimal}, {@link Text}, lists of these and, for `sources` and `replacement`, maps. What is
 * not known is left out.
 */
public final class Flat {

    private Flat() {}

    /** The fields of a telling, `what` and `when` first. */
    public static Map<String, Object> of(Telling telling) {
        Map<String, Object> flat = new LinkedHashMap<>();
        Kind kind = Catalogue.of(telling.happening());
        flat.put("what", kind.what());
        VagueDate when = telling.when();
        if (when != null) {
            flat.put("when", when.edtf());
        }
        Text whenText = telling.whenText();
        if (whenText != null) {
            flat.put("whenText", whenText);
        }
        for (Field field : kind.fields()) {
            Object value = field.in(telling.happening());
            if (value instanceof List<?> values) {
                if (!values.isEmpty()) {
                    flat.put(
                            field.name(),
                            values.stream().map(each -> single(field, each)).toList());
                }
            } else if (value != null) {
                flat.put(field.name(), single(field, value));
            }
        }
        if (!telling.where().isEmpty()) {
            flat.put("where", telling.where().stream().map(Place::text).toList());
        }
        if (!telling.sources().isEmpty()) {
            List<Object> sources = new ArrayList<>();
            telling.sources().forEach(source -> sources.add(of(source)));
            flat.put("sources", sources);
        }
        Text note = telling.note();
        if (note != null) {
            flat.put("note", note);
        }
        return flat;
    }

    private static Map<String, Object> of(Source source) {
        Map<String, Object> flat = new LinkedHashMap<>();
        flat.put("kind", source.kind().value());
        Text document = source.document();
        if (document != null) {
            flat.put("document", document);
        }
        Text locator = source.locator();
        if (locator != null) {
            flat.put("locator", locator);
        }
        Text url = source.url();
        if (url != null) {
            flat.put("url", url);
        }
        return flat;
    }

    private static Object single(Field field, Object value) {
        return switch (value) {
            case Text text -> text;
            case Boolean truth -> truth;
            case Telling telling -> of(telling);
            case Size size when size.max() != null && size.text().equals(Integer.toString(size.min())) -> size.min();
            case Amount amount -> amount.euro();
            case Measure measure when measure.isDecimal() -> new BigDecimal(measure.text());
            default -> field.print(value);
        };
    }
}
