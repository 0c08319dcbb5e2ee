package nl.netwerkspoor.happenings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON Schema (2020-12) of each kind of happening, as it is sent: a tree of maps, lists, strings, numbers and
 * booleans. It says of each field by itself what is taken; what fields mean together is for the rules.
 */
public final class Schemas {

    /** The address of the dialect. */
    public static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private static final String SLUG = "[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?";
    private static final String UUID_FORM =
            "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";

    private static final String YEAR = "(19|2[01])[0-9]{2}";
    private static final String DATE = "(" + YEAR + "(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?[~?%]?|" + YEAR
            + "-(2[1-4]|XX)" + "|(19|2[01])[0-9]X[~?%]?)";

    private static final String NUMBER = "(0|[1-9][0-9]{0,5}|1000000)";
    private static final String SIZE = "(~?" + NUMBER + "|" + NUMBER + "\\.\\." + NUMBER + "?)";

    private static final String NO_CONTROL = "[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f]*";
    private static final String WORDS = NO_CONTROL + "[^\\u0000-\\u0020\\u007f-\\u009f]" + NO_CONTROL;

    private static final int TEXT_LENGTH = 200;
    private static final int WHEN_TEXT_LENGTH = 100;
    private static final int NOTE_LENGTH = 10_000;

    private Schemas() {}

    /** The schema of a happening of this kind, with its dialect. */
    public static Map<String, Object> of(Kind kind) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", DIALECT);
        schema.putAll(body(kind));
        return schema;
    }

    /** The same without its dialect, to stand within another document. */
    public static Map<String, Object> body(Kind kind) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("title", kind.label());
        schema.put("description", kind.example());
        schema.put("type", "object");
        schema.put("properties", properties(kind));
        schema.put("required", required(kind));
        if (!kind.oneOf().isEmpty()) {
            schema.put(
                    "oneOf",
                    kind.oneOf().stream()
                            .map(field -> Map.of("required", List.of(field.name())))
                            .toList());
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> properties(Kind kind) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("happening", envelope("happening", anyOf(text("^" + UUID_FORM + "$"), text("^" + SLUG + "$"))));
        properties.put("what", envelope("what", map("const", kind.what())));
        if (kind.dated()) {
            properties.put("when", envelope("when", date("^(" + DATE + "(/" + DATE + ")?|(\\.\\.)?/" + DATE + ")$")));
            properties.put("whenText", envelope("whenText", words(WHEN_TEXT_LENGTH)));
        }
        for (Field field : kind.fields()) {
            Map<String, Object> value = single(field);
            properties.put(
                    field.name(),
                    titled(kind.labelOf(field), field.list() ? listOf(value, field.required() ? 1 : 0) : value));
        }
        properties.put("where", envelope("where", listOf(text("^" + SLUG + "(/" + SLUG + ")?$"), 0)));
        properties.put("sources", envelope("sources", listOf(source(), 0)));
        properties.put("note", envelope("note", words(NOTE_LENGTH)));
        return properties;
    }

    private static List<String> required(Kind kind) {
        List<String> required = new ArrayList<>();
        required.add("what");
        if (kind.dated()) {
            required.add("when");
        }
        kind.fields().stream().filter(Field::required).map(Field::name).forEach(required::add);
        return required;
    }

    private static Map<String, Object> single(Field field) {
        return switch (field.type()) {
            case TEXT -> words(field.length());
            case KEY -> text("^(" + field.kinds().getFirst().code() + ":)?" + SLUG + "$");
            case REF -> text("^" + reference(field.kinds()) + "$");
            case CODE -> code(field.codesOf());
            case MUNICIPALITY, INDICATOR -> text("^" + SLUG + "$");
            case SIZE -> anyOf(map("type", "integer", "minimum", 0, "maximum", 1_000_000), text("^" + SIZE + "$"));
            case MEASURE -> anyOf(map("type", "number"), text("^(" + Measure.FORM + "|" + SIZE + ")$"));
            case AMOUNT ->
                map(
                        "description",
                        "euro, at most two decimals",
                        "anyOf",
                        List.of(
                                map("type", "number", "minimum", 0, "exclusiveMaximum", 1_000_000_000_000L),
                                text("^(0|[1-9][0-9]{0,11})(\\.[0-9]{1,2})?$")));
            case BOOLEAN -> map("type", "boolean");
            case PERIOD -> date("^(" + DATE + "(/" + DATE + ")?|(\\.\\.)?/" + DATE + "|" + DATE + "/(\\.\\.)?)$");
            case HAPPENING -> anyOf(text("^" + UUID_FORM + "$"), text("^" + SLUG + "$"));
            case TELLING -> telling();
        };
    }

    /** A whole happening; of which kind is for the rules, and its fields are in the schema of that kind. */
    private static Map<String, Object> telling() {
        List<String> dated =
                Catalogue.kinds().stream().filter(Kind::dated).map(Kind::what).toList();
        return map(
                "type",
                "object",
                "properties",
                map("what", map("enum", dated)),
                "required",
                List.of("what", "when"),
                "not",
                map("required", List.of("happening")));
    }

    private static String reference(List<ThingKind> kinds) {
        String named = "("
                + String.join(
                        "|",
                        kinds.stream()
                                .filter(kind -> kind != ThingKind.TRAJECT)
                                .map(ThingKind::code)
                                .toList())
                + "):" + SLUG;
        return kinds.contains(ThingKind.TRAJECT) ? "(traject|" + named + ")" : named;
    }

    private static Map<String, Object> code(CodeList list) {
        Map<String, Object> known = map("enum", list.codes());
        return list.open() ? anyOf(known, text("^other:" + SLUG + "$")) : known;
    }

    /** In a story a source may also be, or go on from, one of its documents by name. */
    private static Map<String, Object> source() {
        Map<String, Object> url = words(TEXT_LENGTH);
        url.put("type", "string");
        url.put("pattern", "^[hH][tT][tT][pP][sS]?://[^\\s]+$");
        Map<String, Object> written = map(
                "type",
                "object",
                "properties",
                map(
                        "of",
                        map("type", "string"),
                        "kind",
                        code(CodeList.SOURCE_KIND),
                        "document",
                        words(TEXT_LENGTH),
                        "locator",
                        words(TEXT_LENGTH),
                        "url",
                        url),
                "additionalProperties",
                false);
        return anyOf(written, map("type", "string"));
    }

    /** A bare number or boolean is read as text. */
    private static Map<String, Object> words(int most) {
        return map("type", List.of("string", "number", "boolean"), "maxLength", most, "pattern", "^" + WORDS + "$");
    }

    /** A bare year is read as a date. */
    private static Map<String, Object> date(String pattern) {
        return anyOf(text(pattern), map("type", "integer", "minimum", 1900, "maximum", 2199));
    }

    private static Map<String, Object> text(String pattern) {
        return map("type", "string", "pattern", pattern);
    }

    /** A list of one may be written without brackets. */
    private static Map<String, Object> listOf(Map<String, Object> item, int least) {
        Map<String, Object> list = map("type", "array", "items", item);
        if (least > 0) {
            list.put("minItems", least);
        }
        return anyOf(item, list);
    }

    private static Map<String, Object> anyOf(Map<String, Object> one, Map<String, Object> other) {
        return map("anyOf", List.of(one, other));
    }

    private static Map<String, Object> envelope(String field, Map<String, Object> schema) {
        return titled(Labels.envelope(field), schema);
    }

    private static Map<String, Object> titled(String label, Map<String, Object> schema) {
        Map<String, Object> titled = new LinkedHashMap<>();
        titled.put("title", label);
        titled.putAll(schema);
        return titled;
    }

    private static Map<String, Object> map(Object... entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put((String) entries[i], entries[i + 1]);
        }
        return map;
    }
}
