package nl.netwerkspoor.app.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.netwerkspoor.app.Netwerkspoor;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.Kind;
import nl.netwerkspoor.query.views.Overview;
import nl.netwerkspoor.query.views.View;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final HttpClient client = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init")
    private ConfigurableApplicationContext product;

    @SuppressWarnings("NullAway.Init")
    private String address;

    @SuppressWarnings("NullAway.Init")
    private JsonNode document;

    @BeforeAll
    void starts(@TempDir Path data) throws IOException, InterruptedException {
        product = SpringApplication.run(
                Netwerkspoor.class, "--server.port=0", "--netwerkspoor.data=" + data.resolve("data"));
        address = "http://127.0.0.1:" + product.getEnvironment().getProperty("local.server.port");
        document = json("/api/openapi.json");
    }

    @AfterAll
    void stops() {
        product.close();
    }

    @Test
    void describes_every_endpoint_and_nothing_else() {
        TreeSet<String> described = new TreeSet<>();
        document.get("paths")
                .forEachEntry((path, methods) -> methods.forEachEntry(
                        (method, operation) -> described.add(method.toUpperCase(Locale.ROOT) + " " + path)));

        assertThat(described).containsExactlyElementsOf(mapped());
    }

    @Test
    void is_openapi_3_1_to_its_parser() {
        SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(document.toString());

        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.isOpenapi31()).isTrue();
        assertThat(parsed.getOpenAPI().getPaths()).hasSize(document.get("paths").size());
    }

    @Test
    void every_reference_leads_somewhere() {
        Collection<JsonNode> references = document.findValues("$ref");

        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.asString().substring(1)).isMissingNode())
                        .as(reference.asString())
                        .isFalse());
    }

    @Test
    void every_schema_is_one_of_json_schema_2020_12() {
        Schema dialect = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        document.at("/components/schemas")
                .forEachEntry((name, schema) ->
                        assertThat(dialect.validate(schema)).as(name).isEmpty());
    }

    @Test
    void has_an_example_of_each_kind_that_its_schema_takes() {
        JsonNode examples = document.at("/paths/~1api~1trajects~1{traject}~1happenings/post/requestBody/content")
                .get("application/json")
                .get("examples");

        assertThat(examples.propertyNames())
                .containsExactlyElementsOf(
                        Catalogue.kinds().stream().map(Kind::what).toList());
        examples.forEachEntry((what, example) -> assertThat(schema("{\"$ref\": \"#/components/schemas/" + what + "\"}")
                        .validate(example.get("value")))
                .as(what)
                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/trajects, /api/trajects",
        "/api/kinds, /api/kinds",
        "/api/when, /api/when?text=voorjaar%202012",
        "/api/trajects/{traject}/happenings, /api/trajects/noord-veluwe/happenings",
        "/api/trajects/{traject}/happenings/{happening}, /api/trajects/noord-veluwe/happenings/1",
        "/api/trajects/{traject}/story, /api/trajects/noord-veluwe/story",
        "/api/trajects/{traject}/timeline, /api/trajects/noord-veluwe/timeline?q=sport",
        "/api/trajects/{traject}/initiatives, /api/trajects/noord-veluwe/initiatives?at=2012-06",
        "/api/trajects/{traject}/arrangements, /api/trajects/noord-veluwe/arrangements",
        "/api/trajects/{traject}/tables, /api/trajects/noord-veluwe/tables",
        "/api/trajects/{traject}/providers, /api/trajects/noord-veluwe/providers",
        "/api/trajects/{traject}/obstacles, /api/trajects/door-en-voor/obstacles",
        "/api/trajects/{traject}/organisations, /api/trajects/noord-veluwe/organisations",
        "/api/trajects/{traject}/progress, /api/trajects/noord-veluwe/progress?since=2011&at=2016",
        "/api/trajects/{traject}/learned, /api/trajects/noord-veluwe/learned?since=10",
        "/api/trajects/{traject}/late-entries, /api/trajects/noord-veluwe/late-entries",
        "/api/trajects/{traject}/coverage, /api/trajects/enschede-dierenopvang/coverage",
        "/api/trajects/{traject}/network, /api/trajects/stadsbrug-utrecht/network",
        "/api/trajects/{traject}/funding, /api/trajects/stadsbrug-utrecht/funding",
        "/api/admin/status, /api/admin/status",
        "/api/admin/set-aside, /api/admin/set-aside",
        "/api/trajects/{traject}/ideas, /api/trajects/noord-veluwe/ideas",
        "/api/trajects/{traject}/people, /api/trajects/noord-veluwe/people",
        "/api/trajects/{traject}/goals, /api/trajects/enschede-dierenopvang/goals?at=2016-09",
        "/api/trajects/{traject}/goals/{key}, /api/trajects/enschede-dierenopvang/goals/doelgroepen",
        "/api/trajects/{traject}/factors, /api/trajects/noord-veluwe/factors",
        "/api/trajects/{traject}/results, /api/trajects/stadsbrug-utrecht/results",
        "/api/trajects/{traject}/questions, /api/trajects/scip-amsterdam/questions",
        "/api/trajects/{traject}/influences, /api/trajects/noord-veluwe/influences",
        "/api/trajects/{traject}/voices, /api/trajects/noord-veluwe/voices",
        "/api/trajects/{traject}/inquiries, /api/trajects/noord-veluwe/inquiries",
        "/api/trajects/{traject}/arrangements/{key}/growth, /api/trajects/noord-veluwe/arrangements/winkeltje-ermelo/growth",
    })
    void an_answer_has_the_shape_that_is_described(String path, String asked) throws Exception {
        JsonNode answer = json(asked);
        JsonNode described = document.get("paths")
                .get(path)
                .at("/get/responses/200/content")
                .get("application/json")
                .get("schema");

        assertThat(schema(described.toString()).validate(answer)).isEmpty();
        Set<String> undescribed = new TreeSet<>();
        undescribed(answer, List.of(described), "", undescribed);
        assertThat(undescribed).isEmpty();
    }

    /** Finds the fields of an answer that no schema of it names; one that says `additionalProperties` may have others. */
    private void undescribed(JsonNode answer, List<JsonNode> schemas, String at, Set<String> found) {
        List<JsonNode> all = new ArrayList<>();
        schemas.forEach(schema -> flatten(schema, all));
        if (answer.isArray()) {
            List<JsonNode> items = all.stream()
                    .map(schema -> schema.path("items"))
                    .filter(JsonNode::isObject)
                    .toList();
            answer.forEach(item -> undescribed(item, items, at + "/*", found));
        } else if (answer.isObject()) {
            boolean open = all.stream()
                    .anyMatch(schema -> schema.path("additionalProperties").asBoolean(false));
            answer.forEachEntry((name, value) -> {
                List<JsonNode> named = all.stream()
                        .map(schema -> schema.path("properties").path(name))
                        .filter(JsonNode::isObject)
                        .toList();
                List<JsonNode> others = all.stream()
                        .map(schema -> schema.path("additionalProperties"))
                        .filter(JsonNode::isObject)
                        .toList();
                if (!named.isEmpty() || !others.isEmpty()) {
                    undescribed(value, named.isEmpty() ? others : named, at + "/" + name, found);
                } else if (!open) {
                    found.add(at + "/" + name);
                }
            });
        }
    }

    private void flatten(JsonNode schema, List<JsonNode> into) {
        into.add(schema);
        if (schema.has("$ref")) {
            flatten(document.at(schema.get("$ref").asString().substring(1)), into);
        }
        for (String several : List.of("allOf", "anyOf", "oneOf")) {
            schema.path(several).forEach(each -> flatten(each, into));
        }
    }

    @Test
    void a_problem_has_the_shape_that_is_described() throws Exception {
        HttpResponse<String> refused = get("/api/when?text=ooit");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(schema("{\"$ref\": \"#/components/schemas/problem\"}").validate(JSON.readTree(refused.body())))
                .isEmpty();
    }

    @Test
    void the_catalogue_is_not_sent_again_to_who_has_it() throws Exception {
        String tag = get("/api/kinds").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = client.send(
                HttpRequest.newBuilder(URI.create(address + "/api/kinds"))
                        .header("If-None-Match", tag)
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(json("/api/kinds").get("items")).hasSize(Catalogue.kinds().size());
    }

    /** Every method and path under /api that the product answers; the path of all views as the paths of each. */
    private SortedSet<String> mapped() {
        SortedSet<String> mapped = new TreeSet<>();
        RequestMappingHandlerMapping handlers =
                product.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        handlers.getHandlerMethods().keySet().forEach(mapping -> {
            for (String pattern : mapping.getPatternValues()) {
                for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                    if (!pattern.startsWith("/api/")) {
                        continue;
                    }
                    if (pattern.contains("{view:")) {
                        product.getBeansOfType(View.class)
                                .values()
                                .forEach(view ->
                                        mapped.add(method + " " + pattern.replace("{view:[a-z-]+}", view.name())));
                        if (!pattern.endsWith("/{key}")) {
                            product.getBeansOfType(Overview.class)
                                    .values()
                                    .forEach(view ->
                                            mapped.add(method + " " + pattern.replace("{view:[a-z-]+}", view.name())));
                        }
                    } else {
                        mapped.add(method + " " + pattern);
                    }
                }
            }
        });
        return mapped;
    }

    /** A schema that may point into the document. */
    private Schema schema(String schema) {
        ObjectNode whole = JSON.createObjectNode();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.set("components", document.get("components"));
        whole.setAll((ObjectNode) JSON.readTree(schema));
        return REGISTRY.getSchema(whole);
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
