package nl.netwerkspoor.query.openapi;

import static nl.netwerkspoor.query.openapi.Shapes.CERTAINTY;
import static nl.netwerkspoor.query.openapi.Shapes.POSITION;
import static nl.netwerkspoor.query.openapi.Shapes.STRING;
import static nl.netwerkspoor.query.openapi.Shapes.WORDS;
import static nl.netwerkspoor.query.openapi.Shapes.allOf;
import static nl.netwerkspoor.query.openapi.Shapes.list;
import static nl.netwerkspoor.query.openapi.Shapes.object;
import static nl.netwerkspoor.query.openapi.Shapes.orNull;
import static nl.netwerkspoor.query.openapi.Shapes.ref;
import static nl.netwerkspoor.query.openapi.Shapes.roundedCount;
import static nl.netwerkspoor.query.openapi.Shapes.uuid;
import static nl.netwerkspoor.query.openapi.Tree.map;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The schemas of the views of a traject as a whole. */
final class OverviewShapes {

    private static final String PEOPLE = "participantsOfClientBackground";

    private static final Map<String, Object> NUMBER = map("type", "integer", "minimum", 0);
    private static final Map<String, Object> UP_TO = map("type", List.of("integer", "null"));
    private static final Map<String, Object> DAYS = map("type", List.of("number", "null"));

    private static final Map<String, String> FIGURES = figures();

    private static final List<String> HAPPENED = List.of(
            "appeared",
            "moved",
            "grew",
            "merged",
            "stalled",
            "ended",
            "tables",
            "seats",
            "intakeAndPractices",
            "arrangements",
            "funding",
            "obstacles",
            "results");

    private OverviewShapes() {}

    static Map<String, Object> all() {
        Map<String, Object> shapes = new LinkedHashMap<>();
        Map<String, Object> count = object("certain", NUMBER, "possible", UP_TO);
        count.put("description", "How many certainly, and how many possibly; null where unbounded.");
        shapes.put("count", count);
        shapes.put("figure", allOf(ref("count"), object("because", ref("because"))));
        shapes.put("figureOfPeople", allOf(roundedCount(), object("because", STRING)));
        shapes.put("progress", progress());
        shapes.put("learned", learned());
        shapes.put("late-entries", lateEntries());
        shapes.put("coverage", coverage());
        shapes.put("network", network());
        shapes.put("funding", funding());
        return shapes;
    }

    private static Map<String, Object> progress() {
        Map<String, Object> figures = map();
        FIGURES.forEach((name, meaning) -> figures.put(name, figure(name, "since", "at", meaning)));
        Map<String, Object> item = object(
                "certainty",
                CERTAINTY,
                "ref",
                STRING,
                "name",
                STRING,
                "what",
                STRING,
                "when",
                ref("reached"),
                "because",
                ref("because"));
        // what it became, what was learned, who took or left the seat, and which codes: each where there is one
        Map<String, Object> more =
                map("properties", map("into", STRING, "lesson", WORDS, "who", list(STRING), "values", list(STRING)));
        Map<String, Object> happened = map();
        HAPPENED.forEach(group -> happened.put(group, list(allOf(item, more))));
        return object(
                "since",
                map("type", "string", "format", "date"),
                "figures",
                map("type", "object", "properties", figures, "required", List.copyOf(figures.keySet())),
                "happened",
                map("type", "object", "properties", happened, "required", HAPPENED));
    }

    private static Map<String, Object> learned() {
        Map<String, Object> figures = map();
        FIGURES.forEach((name, meaning) -> figures.put(name, figure(name, "before", "after", meaning)));
        Map<String, Object> told = object(
                "position",
                POSITION,
                "happening",
                uuid(),
                "recordedAt",
                map("type", "string", "format", "date-time"),
                "what",
                STRING,
                "when",
                ref("dated"),
                "sentence",
                STRING);
        return object(
                "since",
                NUMBER,
                "figures",
                map("type", "object", "properties", figures, "additionalProperties", false),
                "new",
                list(told),
                "late",
                list(allOf(told, object("delay", ref("range")))),
                "corrections",
                list(allOf(told, object("corrects", POSITION, "reason", WORDS))),
                "withdrawals",
                list(allOf(told, object("withdraws", POSITION, "reason", WORDS))));
    }

    private static Map<String, Object> lateEntries() {
        Map<String, Object> delays =
                object("number", NUMBER, "shortest", DAYS, "longest", DAYS, "because", ref("because"));
        return object("next", WORDS, "items", list(allOf(object("month", STRING, "stories", delays), delays)));
    }

    private static Map<String, Object> coverage() {
        Map<String, Object> covered = object(
                "certainty",
                CERTAINTY,
                "count",
                ref("count"),
                "because",
                ref("because"),
                "arrangements",
                list(allOf(ref("thing"), object("because", ref("because")))));
        return object(
                "next",
                WORDS,
                "items",
                list(allOf(
                        object(
                                "municipality",
                                WORDS,
                                "name",
                                WORDS,
                                "field",
                                WORDS,
                                "neighbourhoods",
                                list(allOf(object("neighbourhood", STRING), covered))),
                        covered)));
    }

    private static Map<String, Object> network() {
        Map<String, Object> dated = object(
                "certainty", CERTAINTY, "since", orNull("dated"), "until", orNull("dated"), "because", ref("because"));
        Map<String, Object> nodes =
                map("enum", List.of("organisation", "participant", "table", "initiative", "arrangement"));
        Map<String, Object> ties = map(
                "enum", List.of("seat", "support", "host", "partnership", "funding", "started", "employs", "part-of"));
        return object(
                "nodes",
                list(allOf(object("ref", STRING, "kind", nodes, "name", STRING), dated)),
                "ties",
                list(allOf(object("kind", ties, "from", STRING, "to", STRING, "by", WORDS), dated)));
    }

    private static Map<String, Object> funding() {
        Map<String, Object> mix =
                list(object("source", WORDS, "certainty", CERTAINTY, "count", ref("count"), "because", ref("because")));
        Map<String, Object> secured = list(object(
                "when",
                ref("dated"),
                "certainty",
                CERTAINTY,
                "amount",
                map("type", List.of("number", "null")),
                "period",
                orNull("dated"),
                "because",
                ref("because")));
        Map<String, Object> inForce =
                list(allOf(ref("state"), object("funder", WORDS, "funderName", WORDS, "secured", secured)));
        return object(
                "next",
                WORDS,
                "items",
                list(object("of", STRING, "name", STRING, "funding", inForce, "mix", mix, "sources", ref("figure"))),
                "mix",
                mix,
                "sources",
                ref("figure"));
    }

    private static Map<String, Object> figure(String name, String one, String other, String meaning) {
        Map<String, Object> count = ref(name.equals(PEOPLE) ? "figureOfPeople" : "figure");
        Map<String, Object> figure = object(one, count, other, count);
        figure.put("description", meaning);
        return figure;
    }

    private static Map<String, String> figures() {
        Map<String, String> figures = new LinkedHashMap<>();
        for (String phase : List.of("Spark", "Movement", "Rooted", "Arrangement", "Merged", "Stalled", "Ended")) {
            figures.put("initiatives" + phase, "Initiatives in the phase " + phase.toLowerCase(Locale.ROOT) + ".");
        }
        figures.put("quietInitiatives", "Initiatives of which nothing was heard for 180 days.");
        figures.put("arrangementsOpen", "Arrangements that are open.");
        figures.put("municipalitiesCovered", "Different municipalities where an arrangement is open.");
        figures.put("fieldsCovered", "Different fields of open arrangements.");
        figures.put("tables", "Tables, without kick-offs, exchange meetings, client councils and recovery groups.");
        figures.put("tablesWithClients", "Those of them with a client seat.");
        figures.put("clientTables", "Client councils and recovery groups.");
        figures.put("clientTablesWithClients", "Those of them with a client seat that was told.");
        figures.put("clientSeats", "People of client background with a seat at one of all these tables.");
        figures.put("organisations", "Organisations in the network.");
        figures.put("unnamedOrganisationGroups", "Groups of organisations whose names are not known.");
        figures.put(PEOPLE, "People of client background in the network, rounded.");
        figures.put("audiencesAdmitted", "Different audiences that a provider admits.");
        figures.put("practices", "Practices that providers have taken up, those of each provider by themselves.");
        figures.put("fundingSources", "Different sources of the money in force.");
        figures.put("obstaclesOpen", "Obstacles that are open.");
        figures.put("questionsOpen", "Questions that are open.");
        return figures;
    }
}
