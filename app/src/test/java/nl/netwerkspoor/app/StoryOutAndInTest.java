package nl.netwerkspoor.app;

import static nl.netwerkspoor.app.Product.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.netwerkspoor.app.Product.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A traject taken out as a story and brought in elsewhere is the same traject. */
class StoryOutAndInTest {

    private static final String CHANGED = "noord-veluwe";
    private static final String INSERTED = "Brievenbus op het plein";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path data;

    @SuppressWarnings("NullAway.Init")
    private static Product product;

    @BeforeAll
    static void start() {
        product = Product.start(data);
        product.recorded(
                CHANGED,
                "what",
                "happening-corrected",
                "corrects",
                "veluwe-games-begint",
                "reason",
                "Het was in het voorjaar.",
                "replacement",
                fields(
                        "what",
                        "initiative-spontaneously-started",
                        "when",
                        "2012-21",
                        "initiative",
                        "veluwe-games",
                        "name",
                        "Veluwse Spelen",
                        "instigator",
                        "clients",
                        "sources",
                        List.of(fields("kind", "conversation", "locator", "aan de keukentafel")),
                        "note",
                        "Zo heet het nu."));
        String stillGoing = product.view(
                        "/api/trajects/" + CHANGED + "/timeline?what=found-still-going&thing=initiative:straatvoetbal")
                .at("/items/0/happening")
                .asString();
        product.recorded(CHANGED, "what", "happening-withdrawn", "withdraws", stillGoing, "reason", "Dat was elders.");
        product.recorded(
                CHANGED,
                "what",
                "happening-marked",
                "when",
                "2013",
                "marks",
                "winkeltje-is-er",
                "by",
                "organisation:iriszorg",
                "mark",
                "high-point",
                "text",
                "Daar waren we trots op.");
        erased("happening", "veluwe-games-begint", "field", "note");
        erased("happening", "winkeltje-begint");
        erased("participant", "clientgroep-1");
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    private static void erased(String... what) {
        Map<String, Object> request = fields((Object[]) what);
        request.put("traject", CHANGED);
        Answer answer =
                product.post("/api/admin/erasures", "application/json", Product.JSON.writeValueAsString(request));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().get("erased").isEmpty()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/yaml"})
    void gives_the_same_views_in_an_empty_product(String type, @TempDir Path elsewhere) {
        try (Product other = Product.empty(elsewhere)) {
            for (String traject : StoryWords.TRAJECTS) {
                byte[] story = out(traject, type);
                Answer in = other.post("/api/trajects/" + traject + "/stories", type, story);
                assertThat(in.status()).as(in.toString()).isEqualTo(200);
                Map<String, JsonNode> expected = Views.apartFromRecording(product, traject);
                assertThat(in.json().get("recorded").asInt())
                        .isEqualTo(product.items("/api/trajects/" + traject + "/happenings")
                                .size());
                Views.assertSame(traject, Views.apartFromRecording(other, traject), expected);
                assertThat(other.ask("/api/trajects/" + traject + "/story", "Accept", type)
                                .text())
                        .isEqualTo(new String(story, StandardCharsets.UTF_8));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/yaml"})
    void brought_in_where_it_came_from_records_nothing(String type) {
        long tail = product.tail();
        for (String traject : StoryWords.TRAJECTS) {
            Answer again = product.post("/api/trajects/" + traject + "/stories", type, out(traject, type));
            assertThat(again.status()).as(again.toString()).isEqualTo(200);
            assertThat(again.json().get("recorded").asInt()).isZero();
            assertThat(again.json().get("firstPosition").isNull()).isTrue();
        }
        assertThat(product.tail()).isEqualTo(tail);
    }

    @Test
    void the_file_of_an_example_brought_in_again_records_nothing() throws IOException {
        long tail = product.tail();
        for (String traject : StoryWords.TRAJECTS) {
            Answer again = product.post(
                    "/api/trajects/" + traject + "/stories",
                    "application/yaml",
                    new ClassPathResource("stories/" + traject + ".yaml").getContentAsByteArray());
            assertThat(again.status()).as(again.toString()).isEqualTo(200);
            assertThat(again.json().get("recorded").asInt()).as(traject).isZero();
            assertThat(again.json().get("alreadyKnown").asInt())
                    .isEqualTo(again.json().get("items").size());
        }
        assertThat(product.tail()).isEqualTo(tail);
    }

    @Test
    void a_line_put_in_between_adds_just_that_line(@TempDir Path elsewhere) throws IOException {
        byte[] file = new ClassPathResource("stories/" + CHANGED + ".yaml").getContentAsByteArray();
        String between = "  # Terugkijken\n";
        String more = new String(file, StandardCharsets.UTF_8)
                .replace(
                        between,
                        "  - {what: idea-voiced, when: 2013, idea: brievenbus, name: " + INSERTED + "}\n" + between);
        assertThat(more).contains(INSERTED);
        String path = "/api/trajects/" + CHANGED + "/stories";
        try (Product other = Product.start(elsewhere)) {
            long tail = other.tail();

            Answer dry = other.post(path + "?dryRun=true", "application/yaml", more);
            assertThat(dry.status()).as(dry.toString()).isEqualTo(200);
            assertThat(dry.json().get("recorded").asInt()).isEqualTo(1);
            assertThat(dry.json().get("firstPosition").isNull()).isTrue();
            assertThat(other.tail()).isEqualTo(tail);
            assertThat(other.ask("/api/trajects/" + CHANGED + "/ideas/brievenbus")
                            .status())
                    .isEqualTo(404);

            Answer added = other.post(path, "application/yaml", more);
            assertThat(added.json().get("recorded").asInt()).isEqualTo(1);
            assertThat(added.json().get("firstPosition").asLong()).isEqualTo(tail + 1);
            assertThat(added.json().get("lastPosition").asLong()).isEqualTo(tail + 1);
            List<JsonNode> fresh = added.json()
                    .get("items")
                    .valueStream()
                    .filter(item -> !item.get("known").asBoolean())
                    .toList();
            assertThat(fresh).hasSize(1);
            assertThat(fresh.getFirst().get("position").asLong()).isEqualTo(tail + 1);
            assertThat(other.view("/api/trajects/" + CHANGED + "/ideas/brievenbus")
                            .get("name")
                            .asString())
                    .isEqualTo(INSERTED);
            assertThat(other.tail()).isEqualTo(tail + 1);
        }
    }

    @Test
    void a_dry_run_into_nothing_records_nothing(@TempDir Path elsewhere) {
        try (Product other = Product.empty(elsewhere)) {
            Answer dry = other.post(
                    "/api/trajects/" + CHANGED + "/stories?dryRun=true",
                    "application/json",
                    out(CHANGED, "application/json"));
            assertThat(dry.status()).as(dry.toString()).isEqualTo(200);
            assertThat(dry.json().get("recorded").asInt())
                    .isEqualTo(dry.json().get("items").size())
                    .isPositive();
            assertThat(other.tail()).isZero();
            assertThat(other.ask("/api/trajects/" + CHANGED + "/initiatives").status())
                    .isEqualTo(404);
        }
    }

    @Test
    void lists_what_was_erased_and_has_no_word_of_it() {
        JsonNode story = Product.JSON.readTree(out(CHANGED, "application/json"));
        Map<String, JsonNode> erased = new LinkedHashMap<>();
        for (JsonNode line : (ArrayNode) story.get("happenings")) {
            assertThat(((ObjectNode) line).get("happening").asString()).hasSize(36);
            if (line.has("erased")) {
                erased.put(line.get("happening").asString(), line);
            }
        }
        String shop = product.view("/api/trajects/" + CHANGED + "/happenings/winkeltje-begint")
                .get("happening")
                .asString();
        assertThat(erased).containsKey(shop);
        JsonNode line = erased.getOrDefault(shop, story);
        assertThat(line.get("erased").valueStream().map(JsonNode::asString)).contains("name");
        assertThat(line.has("name")).isFalse();
    }

    private static byte[] out(String traject, String type) {
        Answer story = product.ask("/api/trajects/" + traject + "/story", "Accept", type);
        assertThat(story.status()).as(story.toString()).isEqualTo(200);
        assertThat(story.header("Content-Type")).startsWith(type);
        return story.response().body();
    }
}
