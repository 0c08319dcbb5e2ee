package nl.netwerkspoor.query.openapi;

import static nl.netwerkspoor.query.openapi.Shapes.BOOLEAN;
import static nl.netwerkspoor.query.openapi.Shapes.CERTAINTY;
import static nl.netwerkspoor.query.openapi.Shapes.STATES;
import static nl.netwerkspoor.query.openapi.Shapes.STRING;
import static nl.netwerkspoor.query.openapi.Shapes.WORDS;
import static nl.netwerkspoor.query.openapi.Shapes.allOf;
import static nl.netwerkspoor.query.openapi.Shapes.list;
import static nl.netwerkspoor.query.openapi.Shapes.object;
import static nl.netwerkspoor.query.openapi.Shapes.oneTelling;
import static nl.netwerkspoor.query.openapi.Shapes.orNull;
import static nl.netwerkspoor.query.openapi.Shapes.ref;
import static nl.netwerkspoor.query.openapi.Tree.map;

import java.util.List;
import java.util.Map;

/** The things that people started, sit at, host, wish for and run into, as the views list them. */
final class ThingShapes {

    private static final Map<String, Object> REFS = list(STRING);
    private static final Map<String, Object> TRUTH_OR_NULL = map("type", List.of("boolean", "null"));

    private ThingShapes() {}

    static void addTo(Map<String, Object> shapes) {
        // why each of some fields of one value is what it is, by the name of the field
        shapes.put("becauseOf", map("type", "object", "additionalProperties", ref("because")));
        shapes.put("initiative", allOf(ref("thing"), initiative()));
        shapes.put("arrangement", allOf(ref("thing"), arrangement()));
        shapes.put("growth", growth());
        shapes.put("table", allOf(ref("thing"), table()));
        shapes.put("provider", allOf(ref("thing"), provider()));
        shapes.put("organisation", allOf(ref("thing"), organisation()));
        shapes.put("inquiry", allOf(ref("thing"), inquiry()));
        shapes.put("idea", allOf(ref("thing"), idea()));
        shapes.put("obstacle", allOf(ref("thing"), obstacle()));
    }

    /** States that carry more than a value. */
    private static Map<String, Object> statesWith(Object... namesAndSchemas) {
        return list(allOf(ref("state"), object(namesAndSchemas)));
    }

    private static Map<String, Object> supporters() {
        return statesWith("contribution", WORDS, "size", orNull("range"));
    }

    private static Map<String, Object> funding() {
        return statesWith("funder", WORDS);
    }

    static Map<String, Object> voicedAgain() {
        return list(oneTelling("by", REFS, "inquiry", WORDS, "text", WORDS));
    }

    private static Map<String, Object> joinedIn() {
        return list(oneTelling("ways", list(STRING), "with", REFS, "participant", WORDS));
    }

    private static Map<String, Object> initiative() {
        return object(
                "field",
                WORDS,
                "instigation",
                WORDS,
                "clientInitiative",
                TRUTH_OR_NULL,
                "clientRun",
                TRUTH_OR_NULL,
                "where",
                list(STRING),
                "phase",
                object("candidates", list(STRING), "certainty", CERTAINTY, "because", ref("because")),
                "phases",
                list(object(
                        "phase", STRING, "reached", ref("reached"), "certainty", CERTAINTY, "because", ref("because"))),
                "lead",
                STATES,
                "supporters",
                supporters(),
                "funding",
                funding(),
                "startedBy",
                REFS,
                "from",
                REFS,
                "into",
                REFS,
                "energy",
                map("type", "number"),
                "quiet",
                BOOLEAN,
                "because",
                ref("becauseOf"));
    }

    private static Map<String, Object> arrangement() {
        return object(
                "open",
                ref("state"),
                "field",
                WORDS,
                "provision",
                WORDS,
                "instigation",
                WORDS,
                "places",
                STATES,
                "partOf",
                WORDS,
                "from",
                list(STRING),
                "joined",
                list(STRING),
                "ideas",
                REFS,
                "hosts",
                STATES,
                "audiences",
                STATES,
                "capacity",
                STATES,
                "lead",
                STATES,
                "supporters",
                supporters(),
                "funding",
                funding(),
                "sources",
                count(),
                "lastSeen",
                orNull("dated"),
                "because",
                ref("becauseOf"));
    }

    private static Map<String, Object> count() {
        Map<String, Object> number = map("type", "integer", "minimum", 0);
        return object("certain", number, "possible", number);
    }

    private static Map<String, Object> growth() {
        Map<String, Object> orAbsent = map("enum", List.of("certain", "possible", "absent"));
        return object(
                "nodes",
                list(object(
                        "ref",
                        STRING,
                        "name",
                        STRING,
                        "dated",
                        orNull("dated"),
                        "certainty",
                        orAbsent,
                        "because",
                        ref("because"))),
                "edges",
                list(object(
                        "from",
                        STRING,
                        "to",
                        STRING,
                        "kind",
                        STRING,
                        "certainty",
                        orAbsent,
                        "duration",
                        ref("range"),
                        "moved",
                        list(Shapes.POSITION),
                        "because",
                        ref("because"))));
    }

    private static Map<String, Object> table() {
        return object(
                "kind",
                WORDS,
                "counted",
                map("enum", List.of("counted", "apart", "not-counted")),
                "since",
                orNull("dated"),
                "until",
                orNull("dated"),
                "because",
                ref("because"),
                "about",
                REFS,
                "seats",
                list(object(
                        "who",
                        STRING,
                        "name",
                        STRING,
                        "size",
                        ref("range"),
                        "client",
                        TRUTH_OR_NULL,
                        "certainty",
                        CERTAINTY,
                        "since",
                        orNull("dated"),
                        "until",
                        orNull("dated"),
                        "because",
                        ref("because"))),
                "clientShare",
                map("anyOf", List.of(allOf(ref("range"), object("because", ref("because"))), map("type", "null"))),
                "clientSeat",
                object("certainty", map("enum", List.of("certain", "possible", "absent")), "because", ref("because")),
                "meetings",
                object(
                        "times",
                        ref("range"),
                        "items",
                        list(oneTelling(
                                "times",
                                orNull("range"),
                                "clients",
                                orNull("range"),
                                "others",
                                orNull("range"),
                                "text",
                                WORDS)),
                        "because",
                        ref("because")),
                "foundStillGoing",
                list(oneTelling("text", WORDS)),
                "joinedIn",
                joinedIn());
    }

    private static Map<String, Object> provider() {
        Map<String, Object> since = ref("dated");
        return object(
                "intake",
                list(object(
                        "audience",
                        WORDS,
                        "arrangement",
                        WORDS,
                        "value",
                        map("enum", List.of("admitted", "excluded")),
                        "certainty",
                        CERTAINTY,
                        "criterion",
                        WORDS,
                        "since",
                        since,
                        "until",
                        orNull("dated"),
                        "because",
                        ref("because"))),
                "practices",
                STATES,
                "activators",
                list(object(
                        "participant",
                        WORDS,
                        "name",
                        WORDS,
                        "number",
                        orNull("range"),
                        "certainty",
                        CERTAINTY,
                        "since",
                        since,
                        "because",
                        ref("because"))),
                "requirements",
                list(object(
                        "requirement",
                        WORDS,
                        "by",
                        REFS,
                        "ideas",
                        REFS,
                        "certainty",
                        CERTAINTY,
                        "since",
                        since,
                        "because",
                        ref("because"))),
                "because",
                ref("because"));
    }

    private static Map<String, Object> organisation() {
        return object(
                "kind",
                WORDS,
                "unnamedGroup",
                BOOLEAN,
                "size",
                orNull("range"),
                "clientRun",
                TRUTH_OR_NULL,
                "municipalities",
                list(STRING),
                "since",
                orNull("dated"),
                "until",
                orNull("dated"),
                "because",
                ref("because"),
                "partOf",
                STATES,
                "partsInTraject",
                STATES,
                "partnerships",
                statesWith("purpose", WORDS, "about", REFS, "with", REFS),
                "seats",
                STATES,
                "hosts",
                STATES,
                "employs",
                STATES,
                "joinedIn",
                joinedIn(),
                "provider",
                TRUTH_OR_NULL);
    }

    private static Map<String, Object> inquiry() {
        return object(
                "when",
                ref("dated"),
                "method",
                WORDS,
                "by",
                REFS,
                "among",
                list(STRING),
                "respondents",
                orNull("range"),
                "text",
                WORDS,
                "brought",
                REFS,
                "shared",
                STATES,
                "because",
                ref("becauseOf"));
    }

    private static Map<String, Object> idea() {
        return object(
                "states",
                STATES,
                "when",
                ref("dated"),
                "by",
                REFS,
                "to",
                REFS,
                "text",
                WORDS,
                "joinedIn",
                joinedIn(),
                "voicedAgain",
                voicedAgain(),
                "inquiries",
                list(ref("inquiry")),
                "takenUp",
                list(oneTelling(
                        "kind",
                        map("enum", List.of("initiative", "arrangement", "practice", "requirement")),
                        "ref",
                        WORDS,
                        "practice",
                        WORDS,
                        "requirement",
                        WORDS)),
                "dropped",
                list(oneTelling("reason", WORDS)),
                "because",
                ref("becauseOf"));
    }

    private static Map<String, Object> obstacle() {
        return object(
                "category",
                WORDS,
                "raised",
                ref("reached"),
                "states",
                STATES,
                "about",
                REFS,
                "text",
                WORDS,
                "voicedAgain",
                voicedAgain(),
                "because",
                ref("because"));
    }
}
