package nl.netwerkspoor.query.openapi;

import static nl.netwerkspoor.query.openapi.Tree.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.Kind;
import nl.netwerkspoor.happenings.Schemas;
import nl.netwerkspoor.problems.Problem;
import nl.netwerkspoor.query.people.PeopleCount;

/** The schemas of what is sent and answered. */
final class Shapes {

    static final Map<String, Object> STRING = map("type", "string");
    static final Map<String, Object> BOOLEAN = map("type", "boolean");
    static final Map<String, Object> POSITION = map("type", "integer", "minimum", 1);
    private static final Map<String, Object> DAY = map("type", List.of("string", "null"), "format", "date");
    static final Map<String, Object> WORDS = map("type", List.of("string", "null"));
    static final Map<String, Object> CERTAINTY = map("enum", List.of("certain", "possible"));
    static final Map<String, Object> STATES = list(ref("state"));

    private Shapes() {}

    static Map<String, Object> all() {
        Map<String, Object> shapes = new LinkedHashMap<>();
        for (Kind kind : Catalogue.kinds()) {
            shapes.put(kind.what(), Schemas.body(kind));
        }
        shapes.put("told", told());
        shapes.put("story", story());
        shapes.put("recorded", recorded());
        shapes.put("broughtIn", broughtIn());
        shapes.put("erasure", erasure());
        shapes.put(
                "erased", object("erased", list(object("happening", uuid(), "position", POSITION, "field", STRING))));
        shapes.put("problem", problem());
        shapes.put("status", status());
        shapes.put("setAside", setAside());
        shapes.put(
                "backup",
                object("backup", STRING, "position", POSITION, "words", map("type", "integer"), "hash", STRING));
        shapes.put("takenUp", object("takenUp", map("type", "integer", "minimum", 0)));
        recurring(shapes);
        shapes.put("line", line());
        shapes.put("shown", shown());
        shapes.put(
                "happening",
                allOf(
                        ref("shown"),
                        object(
                                "asOf",
                                ref("asOf"),
                                "withdrawn",
                                map("type", List.of("integer", "null")),
                                "versions",
                                list(ref("line")),
                                "marks",
                                list(ref("line")),
                                "claims",
                                list(ref("line")))));
        shapes.put("when", object("edtf", STRING, "earliest", DAY, "latest", DAY, "words", STRING));
        shapes.put("traject", traject());
        shapes.put("kind", kind());
        views(shapes);
        return shapes;
    }

    /** A page of items of this shape. */
    static Map<String, Object> page(String item) {
        return object("asOf", ref("asOf"), "items", list(ref(item)), "next", WORDS);
    }

    /** Items of this shape that no times are asked of. */
    static Map<String, Object> items(String item) {
        return object("items", list(ref(item)), "next", WORDS);
    }

    /** One thing, or, where `because` is asked, a page of happenings. */
    static Map<String, Object> whole(String shape) {
        return map("anyOf", List.of(allOf(ref(shape), object("asOf", ref("asOf"))), page("shown")));
    }

    /** The shape of the items of a view. */
    static String item(String view) {
        return switch (view) {
            case "initiatives" -> "initiative";
            case "arrangements" -> "arrangement";
            case "tables" -> "table";
            case "providers" -> "provider";
            case "obstacles" -> "obstacle";
            case "organisations" -> "organisation";
            case "ideas" -> "idea";
            case "inquiries" -> "inquiry";
            case "people", "progress", "learned", "late-entries", "coverage", "network", "funding" -> view;
            case "goals" -> "goal";
            case "factors" -> "factor";
            case "results" -> "result";
            case "questions" -> "question";
            case "influences" -> "influence";
            case "voices" -> "voice";
            default -> "thing";
        };
    }

    static Map<String, Object> ref(String shape) {
        return Tree.ref("schemas", shape);
    }

    private static Map<String, Object> told() {
        Map<String, Object> mapping = new LinkedHashMap<>();
        List<Object> kinds = new ArrayList<>();
        for (Kind kind : Catalogue.kinds()) {
            kinds.add(ref(kind.what()));
            mapping.put(kind.what(), "#/components/schemas/" + kind.what());
        }
        return map("oneOf", kinds, "discriminator", map("propertyName", "what", "mapping", mapping));
    }

    private static Map<String, Object> status() {
        Map<String, Object> whole = map("type", "integer", "minimum", 0);
        Map<String, Object> known = map("type", List.of("integer", "null"));
        return object(
                "tail",
                whole,
                "reached",
                whole,
                "segments",
                whole,
                "answering",
                known,
                "setAside",
                whole,
                "rebuild",
                map(
                        "anyOf",
                        List.of(object("build", whole, "reached", whole, "secondsLeft", known), map("type", "null"))));
    }

    private static Map<String, Object> setAside() {
        return object(
                "items",
                list(object("view", STRING, "traject", STRING, "position", POSITION, "error", STRING, "since", STRING)),
                "next",
                map("type", "null"));
    }

    private static Map<String, Object> story() {
        Map<String, Object> withErased = map("type", "object", "required", List.of("what", "erased"));
        Map<String, Object> line = map("anyOf", List.of(ref("told"), withErased));
        return map(
                "type",
                "object",
                "properties",
                map(
                        "story",
                        map("const", 1),
                        "traject",
                        STRING,
                        "documents",
                        map("type", "object", "additionalProperties", map("type", "object")),
                        "sources",
                        map(),
                        "happenings",
                        map("anyOf", List.of(map("type", "array", "items", line, "maxItems", 5_000), line))),
                "required",
                List.of("story", "traject", "happenings"),
                "additionalProperties",
                false);
    }

    private static Map<String, Object> recorded() {
        return object(
                "happening", uuid(), "position", POSITION, "recordedAt", map("type", "string", "format", "date-time"));
    }

    private static Map<String, Object> broughtIn() {
        Map<String, Object> place = map("type", List.of("integer", "null"), "minimum", 1);
        Map<String, Object> count = map("type", "integer", "minimum", 0);
        return object(
                "recorded",
                count,
                "alreadyKnown",
                count,
                "firstPosition",
                place,
                "lastPosition",
                place,
                "items",
                list(object("index", count, "happening", uuid(), "position", place, "known", BOOLEAN)));
    }

    private static Map<String, Object> erasure() {
        return map(
                "type",
                "object",
                "properties",
                map("traject", STRING, "happening", STRING, "field", STRING, "participant", STRING),
                "required",
                List.of("traject"),
                "oneOf",
                List.of(map("required", List.of("happening")), map("required", List.of("participant"))),
                "additionalProperties",
                false);
    }

    private static Map<String, Object> problem() {
        List<String> types = new ArrayList<>();
        for (Problem.Kind kind : Problem.Kind.values()) {
            types.add(kind.type());
        }
        Map<String, Object> place = map("type", List.of("integer", "null"));
        return object(
                "type",
                map("enum", types),
                "title",
                STRING,
                "status",
                map("type", "integer"),
                "detail",
                STRING,
                "refusals",
                list(object(
                        "index",
                        place,
                        "line",
                        place,
                        "column",
                        place,
                        "field",
                        WORDS,
                        "rule",
                        WORDS,
                        "message",
                        STRING,
                        "conflicts",
                        list(POSITION))));
    }

    private static void recurring(Map<String, Object> shapes) {
        shapes.put(
                "asOf",
                object(
                        "at",
                        map("type", "string", "format", "date"),
                        "known",
                        map("type", "integer"),
                        "current",
                        map("type", "integer"),
                        "setAside",
                        map("type", "integer")));
        shapes.put("dated", object("edtf", STRING, "earliest", DAY, "latest", DAY));
        shapes.put("reached", object("earliest", DAY, "latest", DAY));
        Map<String, Object> bound = map("type", List.of("number", "null"));
        shapes.put("range", object("min", bound, "max", bound));
        shapes.put(
                "state",
                object(
                        "value",
                        map(),
                        "certainty",
                        CERTAINTY,
                        "since",
                        orNull("dated"),
                        "until",
                        orNull("dated"),
                        "because",
                        ref("because")));
        Map<String, Object> positions = list(POSITION);
        positions.put("maxItems", 50);
        shapes.put(
                "because",
                object("positions", positions, "total", map("type", "integer", "minimum", 0), "all", STRING));
        shapes.put("thing", object("key", STRING, "name", STRING, "certainty", CERTAINTY));
    }

    private static Map<String, Object> line() {
        Map<String, Object> line = object(
                "position",
                POSITION,
                "happening",
                uuid(),
                "label",
                WORDS,
                "recordedAt",
                map("type", "string", "format", "date-time"),
                "recordedBy",
                STRING,
                "via",
                map("enum", List.of("form", "api", "story")),
                "what",
                map("enum", Catalogue.kinds().stream().map(Kind::what).toList()),
                "erased",
                list(STRING));
        // the fields of its kind, as in a story
        line.put("additionalProperties", true);
        return line;
    }

    private static Map<String, Object> shown() {
        return allOf(ref("line"), object("dated", orNull("dated"), "sentence", STRING));
    }

    private static Map<String, Object> traject() {
        return object(
                "key",
                STRING,
                "name",
                STRING,
                "desiredEffect",
                WORDS,
                "municipalities",
                list(object("key", STRING, "name", STRING)),
                "ended",
                orNull("dated"),
                "happenings",
                map("type", "integer"),
                "lastActivity",
                orNull("dated"));
    }

    private static Map<String, Object> kind() {
        Map<String, Object> labelled = object("code", STRING, "label", STRING);
        Map<String, Object> field = object(
                "name",
                STRING,
                "label",
                STRING,
                "type",
                STRING,
                "required",
                BOOLEAN,
                "list",
                BOOLEAN,
                "kept",
                map("enum", List.of("text", "log")),
                "length",
                map("type", List.of("integer", "null")),
                "kinds",
                list(labelled),
                "codes",
                list(labelled),
                "open",
                BOOLEAN);
        return object(
                "what",
                STRING,
                "section",
                labelled,
                "label",
                STRING,
                "example",
                STRING,
                "sentence",
                STRING,
                "happening",
                map("type", "object", "additionalProperties", true),
                "introduces",
                WORDS,
                "oneOf",
                list(STRING),
                "fields",
                list(field),
                "schema",
                map("type", "object", "additionalProperties", true));
    }

    private static void views(Map<String, Object> shapes) {
        ThingShapes.addTo(shapes);
        shapes.putAll(OverviewShapes.all());
        shapes.put("people", people());
        direction(shapes);
        sense(shapes);
    }

    /** A number of people in which nobody can be found: 0, "minder dan 5" or to the nearest five; null where unbounded. */
    static Map<String, Object> roundedCount() {
        Map<String, Object> rounded = map("enum", List.of(0, PeopleCount.FEW));
        Map<String, Object> number = map("type", "integer", "minimum", 5, "multipleOf", 5);
        return object(
                "certain",
                map("anyOf", List.of(rounded, number)),
                "possible",
                map("anyOf", List.of(rounded, number, map("type", "null"))));
    }

    private static Map<String, Object> people() {
        Map<String, Object> count = roundedCount();
        Map<String, Object> steps =
                list(object("role", STRING, "label", STRING, "year", WORDS, "people", count, "because", STRING));
        return object(
                "background",
                list(object("background", WORDS, "label", STRING, "people", count, "because", STRING)),
                "stepsUp",
                steps,
                "stepsBack",
                steps);
    }

    private static void direction(Map<String, Object> shapes) {
        Map<String, Object> refs = list(STRING);
        shapes.put(
                "goal",
                allOf(
                        ref("thing"),
                        object(
                                "since",
                                ref("dated"),
                                "until",
                                orNull("dated"),
                                "theme",
                                WORDS,
                                "by",
                                refs,
                                "parent",
                                WORDS,
                                "children",
                                list(STRING),
                                "because",
                                ref("becauseOf"),
                                "subjects",
                                list(object("subject", STRING, "name", STRING, "verdicts", STATES)),
                                "nothingContributes",
                                map(
                                        "anyOf",
                                        List.of(
                                                object("certainty", CERTAINTY, "because", ref("because")),
                                                map("type", "null"))))));
        Map<String, Object> number = map("type", "integer", "minimum", 0);
        shapes.put(
                "factor",
                allOf(
                        ref("thing"),
                        object(
                                "factor",
                                STRING,
                                "observed",
                                ref("reached"),
                                "count",
                                object("certain", number, "possible", number),
                                "observations",
                                list(oneTelling("about", refs, "text", WORDS)),
                                "because",
                                ref("because"))));
        shapes.put(
                "result",
                allOf(
                        ref("thing"),
                        object(
                                "results",
                                list(oneTelling(
                                        "period",
                                        orNull("dated"),
                                        "value",
                                        orNull("range"),
                                        "unit",
                                        WORDS,
                                        "method",
                                        WORDS,
                                        "text",
                                        WORDS,
                                        "about",
                                        refs)),
                                "because",
                                ref("because"))));
    }

    private static void sense(Map<String, Object> shapes) {
        Map<String, Object> refs = list(STRING);
        shapes.put(
                "cited",
                object(
                        "happening",
                        uuid(),
                        "position",
                        POSITION,
                        "what",
                        STRING,
                        "when",
                        ref("dated"),
                        "sentence",
                        STRING));
        shapes.put(
                "question",
                allOf(
                        ref("thing"),
                        object(
                                "raised",
                                ref("reached"),
                                "by",
                                refs,
                                "about",
                                refs,
                                "states",
                                STATES,
                                "closings",
                                list(oneTelling("value", map("enum", List.of("answered", "dropped")), "text", WORDS)),
                                "voicedAgain",
                                ThingShapes.voicedAgain(),
                                "since",
                                list(allOf(ref("cited"), oneTelling())),
                                "because",
                                ref("because"))));
        shapes.put(
                "influence",
                allOf(
                        ref("thing"),
                        oneTelling(
                                "by",
                                refs,
                                "cause",
                                ref("cited"),
                                "effect",
                                ref("cited"),
                                "confidence",
                                WORDS,
                                "text",
                                WORDS,
                                "sources",
                                list(object("kind", STRING, "document", WORDS, "locator", WORDS, "url", WORDS)))));
        shapes.put(
                "voice",
                allOf(
                        ref("thing"),
                        object(
                                "marked",
                                ref("cited"),
                                "highAndLow",
                                map("enum", Arrays.asList("certain", "possible", null)),
                                "marks",
                                list(oneTelling("mark", STRING, "by", STRING, "text", WORDS)),
                                "because",
                                ref("because"))));
    }

    /** What one happening told, beside these. */
    static Map<String, Object> oneTelling(Object... namesAndSchemas) {
        List<Object> all = new ArrayList<>(List.of(namesAndSchemas));
        all.addAll(List.of("when", ref("dated"), "certainty", CERTAINTY, "because", ref("because")));
        return object(all.toArray());
    }

    static Map<String, Object> uuid() {
        return map("type", "string", "format", "uuid");
    }

    static Map<String, Object> orNull(String shape) {
        return map("anyOf", List.of(ref(shape), map("type", "null")));
    }

    static Map<String, Object> list(Map<String, Object> item) {
        return map("type", "array", "items", item);
    }

    static Map<String, Object> allOf(Object... shapes) {
        return map("allOf", List.of(shapes));
    }

    /** An object with every one of these, and perhaps more. */
    static Map<String, Object> object(Object... namesAndSchemas) {
        Map<String, Object> properties = map(namesAndSchemas);
        return map("type", "object", "properties", properties, "required", List.copyOf(properties.keySet()));
    }
}
