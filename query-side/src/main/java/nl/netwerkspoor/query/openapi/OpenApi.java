package nl.netwerkspoor.query.openapi;

import static nl.netwerkspoor.query.openapi.Tree.ref;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.CodeList;
import nl.netwerkspoor.happenings.Kind;
import nl.netwerkspoor.happenings.Sample;
import nl.netwerkspoor.happenings.Schemas;
import nl.netwerkspoor.problems.Problem;

/** The description of the interface: every endpoint, what it takes and what it answers. */
final class OpenApi {

    private static final String JSON = "application/json";
    private static final String YAML = "application/yaml";
    private static final String NDJSON = "application/x-ndjson";
    private static final String TRAJECT = "/api/trajects/{traject}";

    private static final List<String> TIMES = List.of("at", "known");
    private static final List<String> PAGING = List.of("limit", "cursor");

    private OpenApi() {}

    /**
     * The whole document.
     *
     * @param views the names of the views that list things
     * @param overviews the names of those of the traject as a whole
     */
    static Map<String, Object> of(List<String> views, List<String> overviews) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put("jsonSchemaDialect", Schemas.DIALECT);
        document.put(
                "info",
                Tree.map(
                        "title",
                        "Netwerkspoor",
                        "version",
                        "1",
                        "description",
                        "Records what happened in a traject of network steering, and shows what grew from it."));
        document.put("servers", List.of(Tree.map("url", "/")));
        document.put("paths", paths(views, overviews));
        document.put(
                "components",
                Tree.map(
                        "schemas",
                        Shapes.all(),
                        "parameters",
                        parameters(),
                        "headers",
                        headers(),
                        "responses",
                        responses()));
        return document;
    }

    private static Map<String, Object> paths(List<String> views, List<String> overviews) {
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put(
                "/api/trajects",
                get(
                        "trajects",
                        "Which trajects there are.",
                        List.of("limit", "cursor", "Expect-Position"),
                        json(Shapes.items("traject")),
                        400,
                        503));
        paths.put(
                "/api/kinds",
                get(
                        "kinds",
                        "Every kind of happening, with its fields and schema.",
                        List.of(),
                        json(Shapes.items("kind"))));
        paths.put(
                "/api/when",
                get(
                        "when",
                        "What a date in EDTF or in Dutch words means.",
                        List.of("text"),
                        json(Shapes.ref("when")),
                        400));
        paths.put(
                "/api/openapi.json", get("openapi", "This description.", List.of(), json(Tree.map("type", "object"))));
        paths.put(
                TRAJECT + "/happenings",
                both(
                        get(
                                "record",
                                "The record in order of position; as lines of JSON all of it at once.",
                                with(TIMES, PAGING, List.of("from")),
                                Tree.map(JSON, Shapes.page("line"), NDJSON, Shapes.ref("line")),
                                400,
                                404,
                                503),
                        tell()));
        paths.put(
                TRAJECT + "/happenings/{happening}",
                get(
                        "happening",
                        "One happening, by its UUID, label or position.",
                        with(TIMES, PAGING, List.of("happening", "because")),
                        json(Shapes.whole("happening")),
                        400,
                        404,
                        503));
        paths.put(TRAJECT + "/stories", bringIn());
        paths.put(
                TRAJECT + "/story",
                get(
                        "story",
                        "The traject as a story.",
                        TIMES,
                        Tree.map(JSON, Shapes.ref("story"), YAML, Shapes.ref("story")),
                        400,
                        404,
                        503));
        paths.put(
                TRAJECT + "/timeline",
                get(
                        "timeline",
                        "What happened, in order of when or of record.",
                        with(TIMES, PAGING, List.of("thing", "what", "where", "source", "q", "order")),
                        json(Shapes.page("shown")),
                        400,
                        404,
                        503));
        for (String view : views) {
            paths.put(
                    TRAJECT + "/" + view,
                    get(
                            view,
                            "The view " + view + " on a day, as far as was known.",
                            with(TIMES, PAGING),
                            json(Shapes.page(Shapes.item(view))),
                            400,
                            404,
                            503));
            paths.put(
                    TRAJECT + "/" + view + "/{key}",
                    get(
                            view + "-one",
                            "One of the view " + view + "; or the happenings that a figure of it was derived from.",
                            with(TIMES, PAGING, List.of("key", "because")),
                            json(Shapes.whole(Shapes.item(view))),
                            400,
                            404,
                            503));
        }
        for (String overview : overviews) {
            paths.put(
                    TRAJECT + "/" + overview, whole(overview, "The view " + overview + ", of the traject as a whole."));
        }
        paths.put(
                TRAJECT + "/progress",
                whole("progress", "The figures on two days, and what happened in between.", "since"));
        paths.put(
                TRAJECT + "/learned",
                whole("learned", "What was recorded between two states of knowledge, and changed.", "known-since"));
        paths.put(
                TRAJECT + "/late-entries",
                whole("late-entries", "How long after it happened what was recorded, by month."));
        paths.put(
                TRAJECT + "/arrangements/{key}/growth",
                get(
                        "growth",
                        "How an arrangement grew: the graph back to its sparks.",
                        with(TIMES, PAGING, List.of("key", "because")),
                        json(Shapes.whole("growth")),
                        400,
                        404,
                        503));
        paths.put("/api/admin/erasures", erase());
        paths.put(
                "/api/admin/status",
                get(
                        "status",
                        "How far the views are behind the log.",
                        List.of(),
                        json(Shapes.ref("status")),
                        403,
                        503));
        paths.put(
                "/api/admin/rebuilds",
                post("rebuild", "Makes all views anew beside those that answer.", "202", Shapes.ref("status")));
        paths.put(
                "/api/admin/backups",
                post("backup", "Makes a backup of all that is recorded now.", "201", Shapes.ref("backup")));
        paths.put(
                "/api/admin/set-aside",
                get(
                        "set-aside",
                        "The happenings that a view could not take.",
                        List.of(),
                        json(Shapes.ref("setAside")),
                        403,
                        503));
        paths.put(
                "/api/admin/set-aside/take-up",
                post("take-up", "Takes up again all that was set aside.", "200", Shapes.ref("takenUp")));
        return paths;
    }

    /** A view of the traject as a whole, or the happenings that a figure of it was derived from. */
    private static Map<String, Object> whole(String view, String summary, String... parameters) {
        return get(
                view,
                summary,
                with(TIMES, PAGING, with(List.of(parameters), List.of("because"))),
                json(Shapes.whole(Shapes.item(view))),
                400,
                404,
                503);
    }

    private static Map<String, Object> post(String id, String summary, String status, Map<String, Object> answer) {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put(status, answer("It was done.", Map.of(), JSON, answer));
        problems(answers, 403, 503);
        return Tree.map("post", operation(id, summary, List.of(), Map.of(), answers));
    }

    private static Map<String, Object> tell() {
        Map<String, Object> examples = new LinkedHashMap<>();
        for (Kind kind : Catalogue.kinds()) {
            examples.put(kind.what(), Tree.map("summary", kind.label(), "value", Sample.sent(Sample.whole(kind))));
        }
        Map<String, Object> location =
                Tree.map("Location", Tree.map("schema", Tree.map("type", "string", "format", "uri-reference")));
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("201", answer("It was recorded.", location, JSON, Shapes.ref("recorded")));
        answers.put(
                "200", answer("It was recorded already: the first answer.", location, JSON, Shapes.ref("recorded")));
        problems(answers, 400, 404, 409, 413, 415, 422, 503);
        return operation(
                "tell",
                "Records one happening.",
                List.of("traject"),
                body(Tree.map(JSON, Tree.map("schema", Shapes.ref("told"), "examples", examples))),
                answers);
    }

    private static Map<String, Object> bringIn() {
        Map<String, Object> example = Tree.map(
                "story",
                1,
                "traject",
                Sample.TRAJECT.value(),
                "happenings",
                List.of(
                        Tree.map("what", "traject-started", "when", 2010, "name", "Voorbeeldtraject"),
                        Tree.map(
                                "what",
                                "initiative-spontaneously-started",
                                "when",
                                "2012-21",
                                "initiative",
                                "straatvoetbal",
                                "name",
                                "Straatvoetbal")));
        Map<String, Object> content = new LinkedHashMap<>();
        for (String type : List.of(JSON, YAML, "application/x-yaml", "text/yaml")) {
            content.put(type, Tree.map("schema", Shapes.ref("story"), "example", example));
        }
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("200", answer("What was recorded, or would be.", Map.of(), JSON, Shapes.ref("broughtIn")));
        problems(answers, 400, 404, 409, 413, 415, 422, 503);
        return Tree.map(
                "post",
                operation(
                        "bringIn",
                        "Brings in a story: all of it or nothing.",
                        List.of("traject", "dryRun"),
                        body(content),
                        answers));
    }

    private static Map<String, Object> erase() {
        Map<String, Object> examples = Tree.map(
                "happening",
                Tree.map(
                        "value",
                        Tree.map(
                                "traject",
                                Sample.TRAJECT.value(),
                                "happening",
                                "straatvoetbal-begint",
                                "field",
                                "note")),
                "participant",
                Tree.map("value", Tree.map("traject", Sample.TRAJECT.value(), "participant", "deelnemer-7")));
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("200", answer("What was erased.", Map.of(), JSON, Shapes.ref("erased")));
        problems(answers, 400, 403, 404, 415, 503);
        return Tree.map(
                "post",
                operation(
                        "erase",
                        "Erases words for good; only from the machine itself.",
                        List.of(),
                        body(Tree.map(JSON, Tree.map("schema", Shapes.ref("erasure"), "examples", examples))),
                        answers));
    }

    /** What a GET of an endpoint takes and answers; every one has an entity tag. */
    private static Map<String, Object> get(
            String id, String summary, List<String> parameters, Map<String, Object> forms, int... problems) {
        List<String> taken = new ArrayList<>();
        boolean ofTraject = parameters.contains("at");
        if (ofTraject) {
            taken.add("traject");
        }
        taken.addAll(parameters);
        taken.add("If-None-Match");
        if (ofTraject) {
            taken.add("Expect-Position");
        }
        Map<String, Object> answers = new LinkedHashMap<>();
        Map<String, Object> content = new LinkedHashMap<>();
        forms.forEach((type, schema) -> content.put(type, Tree.map("schema", schema)));
        answers.put(
                "200",
                Tree.map(
                        "description",
                        "The answer.",
                        "headers",
                        Tree.map("ETag", ref("headers", "ETag")),
                        "content",
                        content));
        answers.put("304", ref("responses", "304"));
        problems(answers, problems);
        return Tree.map("get", operation(id, summary, taken, Map.of(), answers));
    }

    private static Map<String, Object> json(Map<String, Object> schema) {
        return Tree.map(JSON, schema);
    }

    private static Map<String, Object> both(Map<String, Object> get, Map<String, Object> post) {
        Map<String, Object> path = new LinkedHashMap<>(get);
        path.put("post", post);
        return path;
    }

    private static Map<String, Object> operation(
            String id, String summary, List<String> parameters, Map<String, Object> body, Map<String, Object> answers) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", id);
        operation.put("summary", summary);
        List<Object> taken = new ArrayList<>();
        parameters.forEach(name -> taken.add(ref("parameters", name)));
        taken.add(ref("parameters", "Accept-Language"));
        operation.put("parameters", taken);
        if (!body.isEmpty()) {
            operation.put("requestBody", body);
        }
        operation.put("responses", answers);
        return operation;
    }

    private static Map<String, Object> body(Map<String, Object> content) {
        return Tree.map("required", true, "content", content);
    }

    private static Map<String, Object> answer(
            String description, Map<String, Object> headers, String type, Map<String, Object> schema) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("description", description);
        if (!headers.isEmpty()) {
            answer.put("headers", headers);
        }
        answer.put("content", Tree.map(type, Tree.map("schema", schema)));
        return answer;
    }

    private static void problems(Map<String, Object> answers, int... statuses) {
        for (int status : statuses) {
            answers.put(Integer.toString(status), ref("responses", Integer.toString(status)));
        }
        answers.put("default", ref("responses", "problem"));
    }

    private static Map<String, Object> responses() {
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put("304", Tree.map("description", "What If-None-Match names is still the answer."));
        Map<Integer, List<String>> titles = new LinkedHashMap<>();
        for (Problem.Kind kind : Problem.Kind.values()) {
            titles.computeIfAbsent(kind.status(), status -> new ArrayList<>()).add(kind.title(true));
        }
        titles.forEach((status, kinds) ->
                responses.put(Integer.toString(status), problem(status, String.join(" or ", kinds) + ".")));
        responses.put("problem", problem(0, "Something else went wrong."));
        return responses;
    }

    private static Map<String, Object> problem(int status, String description) {
        Map<String, Object> headers = status == 503 ? Tree.map("Retry-After", ref("headers", "Retry-After")) : Map.of();
        return answer(description, headers, "application/problem+json", Shapes.ref("problem"));
    }

    private static Map<String, Object> headers() {
        return Tree.map(
                "ETag",
                Tree.map("description", "The entity tag of the answer.", "schema", Tree.map("type", "string")),
                "Retry-After",
                Tree.map("description", "Seconds to wait.", "schema", Tree.map("type", "integer")));
    }

    private static Map<String, Object> parameters() {
        Map<String, Object> string = Tree.map("type", "string");
        Map<String, Object> parameters = new LinkedHashMap<>();
        path(parameters, "traject", "the key of the traject");
        path(parameters, "happening", "a UUID, label or position");
        path(parameters, "key", "the key of the thing");
        query(parameters, "at", "the day: a day or vague date, which means its latest day, today at most", string);
        query(parameters, "known", "using what was recorded up to a position or instant", string);
        query(
                parameters,
                "limit",
                "the most items",
                Tree.map("type", "integer", "minimum", 1, "maximum", 1_000, "default", 100));
        query(parameters, "cursor", "`next` of the page before", string);
        query(parameters, "because", "the JSON Pointer to a figure: answers the happenings behind it", string);
        query(parameters, "from", "the first position", Tree.map("type", "integer", "minimum", 0));
        query(parameters, "thing", "kind:key, or traject", many(string));
        query(
                parameters,
                "what",
                "a kind of happening",
                many(Tree.map("enum", Catalogue.kinds().stream().map(Kind::what).toList())));
        query(parameters, "where", "a municipality, or a neighbourhood in one", many(string));
        query(parameters, "source", "a kind of source", many(Tree.map("enum", CodeList.SOURCE_KIND.codes())));
        query(parameters, "q", "words to look for", string);
        query(parameters, "order", "by when it happened or was recorded", order());
        query(parameters, "dryRun", "say what would be recorded, and record nothing", Tree.map("type", "boolean"));
        query(
                parameters,
                "since",
                "the day to look back to, as at; the last meeting of the steering group where left out",
                string);
        parameters.put(
                "known-since",
                Tree.map(
                        "name",
                        "since",
                        "in",
                        "query",
                        "description",
                        "what was known already: a position or instant; nothing where left out",
                        "required",
                        false,
                        "schema",
                        string));
        parameter(parameters, "query", "text", "the date", string, true);
        header(
                parameters,
                "Expect-Position",
                "wait, two seconds at most, until this position is in the answer",
                Tree.map("type", "integer", "minimum", 0));
        header(parameters, "If-None-Match", "the entity tag of an answer that is there already", string);
        header(parameters, "Accept-Language", "in which language problems are told", string);
        return parameters;
    }

    private static Map<String, Object> order() {
        return Tree.map("enum", List.of("when", "record"), "default", "when");
    }

    private static Map<String, Object> many(Map<String, Object> item) {
        return Tree.map("type", "array", "items", item);
    }

    private static void path(Map<String, Object> parameters, String name, String description) {
        parameter(parameters, "path", name, description, Tree.map("type", "string"), true);
    }

    private static void query(
            Map<String, Object> parameters, String name, String description, Map<String, Object> schema) {
        parameter(parameters, "query", name, description, schema, false);
    }

    private static void header(
            Map<String, Object> parameters, String name, String description, Map<String, Object> schema) {
        parameter(parameters, "header", name, description, schema, false);
    }

    private static void parameter(
            Map<String, Object> parameters,
            String in,
            String name,
            String description,
            Map<String, Object> schema,
            boolean required) {
        parameters.put(
                name,
                Tree.map("name", name, "in", in, "description", description, "required", required, "schema", schema));
    }

    private static List<String> with(List<String> some, List<String> more) {
        return with(some, more, List.of());
    }

    private static List<String> with(List<String> some, List<String> more, List<String> most) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        all.addAll(most);
        return all;
    }
}
