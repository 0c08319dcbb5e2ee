package nl.netwerkspoor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.netwerkspoor.app.Product.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What holds for every question, whatever the view. */
class AskingTest {

    private static final String TRAJECT = "/api/trajects/noord-veluwe/";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path data;

    @SuppressWarnings("NullAway.Init")
    private static Product product;

    @BeforeAll
    static void start() {
        product = Product.start(data);
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    static Stream<String> lists() {
        return Stream.concat(Product.VIEWS.stream(), Stream.of("happenings", "timeline?order=record"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void an_answer_that_has_not_changed_is_not_sent_again(String view) {
        Answer first = product.ask(TRAJECT + view);
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(first.header("ETag")).isNotBlank();

        Answer again = product.ask(TRAJECT + view, "If-None-Match", first.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
        assertThat(product.ask(TRAJECT + view, "If-None-Match", "\"other\"").text())
                .isEqualTo(first.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "initiatives/winkeltje-ermelo",
                "arrangements/winkeltje-ermelo/growth",
                "happenings/winkeltje-begint",
                "story"
            })
    void one_thing_that_has_not_changed_is_not_sent_again(String path) {
        Answer first = product.ask(TRAJECT + path);
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(product.ask(TRAJECT + path, "If-None-Match", first.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void an_answer_has_another_tag_once_something_is_recorded(@TempDir Path elsewhere) {
        try (Product other = Product.empty(elsewhere)) {
            other.recorded("proef", "what", "traject-started", "when", "2010", "name", "Proef");
            String tag = other.ask("/api/trajects/proef/ideas").header("ETag");
            other.recorded("proef", "what", "idea-voiced", "when", "2011", "idea", "tuin", "name", "Tuin");
            Answer later = other.ask("/api/trajects/proef/ideas", "If-None-Match", tag);
            assertThat(later.status()).isEqualTo(200);
            assertThat(later.json().get("items")).hasSize(1);
        }
    }

    /** The Noord-Veluwe tells of no goals, questions and marks: {@code DirectionTest} asks for pages of those. */
    static Stream<String> listsThatHoldSomething() {
        return Stream.concat(
                lists().filter(view -> !List.of("goals", "questions", "voices").contains(view)),
                Stream.of("coverage", "late-entries"));
    }

    @ParameterizedTest
    @MethodSource("listsThatHoldSomething")
    void pages_hold_together_what_the_whole_holds(String view) {
        String joint = view.contains("?") ? "&" : "?";
        JsonNode whole = product.view(TRAJECT + view + joint + "limit=1000");
        assertThat(whole.get("next").isNull()).isTrue();
        assertThat(whole.get("items").isEmpty()).isFalse();
        for (int limit : List.of(1, 2, 7)) {
            List<JsonNode> paged = new ArrayList<>();
            String cursor = "";
            do {
                JsonNode page = product.view(TRAJECT + view + joint + "limit=" + limit + cursor);
                assertThat(page.get("items").size()).isBetween(1, limit);
                page.get("items").forEach(paged::add);
                cursor = page.get("next").isNull()
                        ? ""
                        : "&cursor=" + URLEncoder.encode(page.get("next").asString(), StandardCharsets.UTF_8);
            } while (!cursor.isEmpty());
            assertThat(paged).isEqualTo(whole.get("items").valueStream().toList());
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_cursor_of_another_list_and_a_wrong_limit_are_refused(String view) {
        String joint = view.contains("?") ? "&" : "?";
        for (String wrong : List.of("cursor=x%20y", "limit=0", "limit=1001", "limit=veel", "at=soms", "known=ooit")) {
            Answer answer = product.ask(TRAJECT + view + joint + wrong);
            assertThat(answer.status()).as(wrong + ": " + answer).isEqualTo(400);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        }
    }

    @Test
    void the_record_is_streamed_a_line_for_each_position() {
        for (String traject : StoryWords.TRAJECTS) {
            Answer stream = product.ask("/api/trajects/" + traject + "/happenings", "Accept", "application/x-ndjson");
            assertThat(stream.status()).isEqualTo(200);
            assertThat(stream.header("Content-Type")).startsWith("application/x-ndjson");
            assertThat(stream.text()).endsWith("\n");
            List<JsonNode> lines =
                    stream.text().lines().map(Product.JSON::readTree).toList();
            List<JsonNode> record = product.items("/api/trajects/" + traject + "/happenings");
            assertThat(lines).isEqualTo(record).isNotEmpty();
            long first = lines.getFirst().get("position").asLong();
            for (int i = 0; i < lines.size(); i++) {
                assertThat(lines.get(i).get("position").asLong()).isEqualTo(first + i);
            }
        }
    }

    @Test
    void the_record_goes_on_from_a_position() {
        List<JsonNode> record = product.items(TRAJECT + "happenings");
        JsonNode from = product.view(TRAJECT + "happenings?from=10&limit=5").get("items");
        assertThat(from.valueStream().toList()).isEqualTo(record.subList(9, 14));
    }

    @Test
    void every_figure_unfolds_to_the_happenings_behind_it() {
        for (String view : List.of(
                "initiatives",
                "arrangements",
                "tables",
                "providers",
                "obstacles",
                "organisations",
                "ideas",
                "inquiries",
                "factors",
                "results",
                "influences",
                "arrangements/winkeltje-ermelo/growth")) {
            List<JsonNode> figures = new ArrayList<>();
            for (String at : List.of("2011", "2016")) {
                collect(product.view(TRAJECT + view + "?at=" + at), figures);
            }
            assertThat(figures).as(view).isNotEmpty();
            for (JsonNode because : figures) {
                List<Long> positions = because.get("positions")
                        .valueStream()
                        .map(JsonNode::asLong)
                        .toList();
                assertThat(because.get("total").asInt()).isEqualTo(positions.size());
                List<JsonNode> behind = product.items(because.get("all").asString());
                assertThat(behind.stream().map(line -> line.get("position").asLong()))
                        .as(because.toString())
                        .containsExactlyInAnyOrderElementsOf(positions);
                assertThat(behind).allMatch(line -> line.has("sentence") && line.has("dated"));
            }
        }
    }

    private static void collect(JsonNode node, List<JsonNode> figures) {
        if (node.has("positions") && node.has("all")) {
            figures.add(node);
        } else {
            node.forEach(each -> collect(each, figures));
        }
    }

    @Test
    void a_position_that_is_not_reached_in_two_seconds_is_answered_with_when_to_ask_again() {
        long start = System.nanoTime();
        Answer answer = product.get(TRAJECT + "initiatives", "Expect-Position", String.valueOf(product.tail() + 1));
        long millis = (System.nanoTime() - start) / 1_000_000;

        assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).matches("[1-9][0-9]*");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(millis).isBetween(1_900L, 6_000L);
        assertThat(product.get(TRAJECT + "initiatives", "Expect-Position", "straks")
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_traject_that_is_not_there_is_not_found(String view) {
        Answer answer = product.ask("/api/trajects/nergens/" + view);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(product.ask("/api/trajects/Geen%20Sleutel/" + view).status()).isEqualTo(404);
    }

    @Test
    void a_thing_view_or_happening_that_is_not_there_is_not_found() {
        for (String path : List.of(
                "initiatives/nergens",
                "arrangements/nergens",
                "arrangements/nergens/growth",
                "nergens",
                "happenings/nergens",
                "happenings/100000",
                "happenings/00000000-0000-0000-0000-000000000000")) {
            assertThat(product.ask(TRAJECT + path).status()).as(path).isEqualTo(404);
        }
        assertThat(product.ask("/api/trajects/nergens/story").status()).isEqualTo(404);
        assertThat(product.ask("/api/trajects/nergens/happenings", "Accept", "application/x-ndjson")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void before_its_first_position_a_traject_is_empty(String view) {
        String joint = view.contains("?") ? "&" : "?";
        long first = product.view("/api/trajects/scip-amsterdam/happenings?limit=1")
                .at("/items/0/position")
                .asLong();
        JsonNode before = product.view("/api/trajects/scip-amsterdam/" + view + joint + "known=" + (first - 1));
        assertThat(before.get("items")).isEmpty();
        assertThat(before.get("next").isNull()).isTrue();
        assertThat(before.at("/asOf/known").asLong()).isEqualTo(first - 1);
        assertThat(before.at("/asOf/current").asLong()).isEqualTo(product.tail());
        assertThat(product.view("/api/trajects/scip-amsterdam/" + view + joint + "known=0")
                        .get("items"))
                .isEmpty();
    }

    @Test
    void an_answer_says_of_which_day_and_position_it_is() {
        JsonNode asOf =
                product.view(TRAJECT + "initiatives?at=2012-21&known=50").get("asOf");
        assertThat(asOf.get("at").asString()).isEqualTo("2012-05-31");
        assertThat(asOf.get("known").asLong()).isEqualTo(50);
        assertThat(asOf.get("current").asLong()).isEqualTo(product.tail());
        assertThat(asOf.get("setAside").asInt()).isZero();
    }

    @Test
    void the_trajects_come_in_pages_like_every_list() {
        List<String> keys = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = product.view("/api/trajects?limit=4" + (next.isEmpty() ? "" : "&cursor=" + next));
            assertThat(page.get("items").size()).isLessThanOrEqualTo(4);
            page.get("items").forEach(traject -> keys.add(traject.get("key").asString()));
            next = page.get("next").asString("");
        } while (!next.isEmpty());

        assertThat(keys).hasSize(6).containsExactlyInAnyOrderElementsOf(StoryWords.TRAJECTS);
    }

    @Test
    void the_trajects_are_listed_with_what_they_hold() {
        List<JsonNode> trajects = product.items("/api/trajects");
        assertThat(trajects.stream().map(traject -> traject.get("key").asString()))
                .containsExactlyInAnyOrderElementsOf(StoryWords.TRAJECTS);
        JsonNode veluwe = trajects.stream()
                .filter(traject -> traject.get("key").asString().equals("noord-veluwe"))
                .findFirst()
                .orElseThrow();
        assertThat(veluwe.get("municipalities")).hasSize(6);
        assertThat(veluwe.get("happenings").asInt())
                .isEqualTo(product.items(TRAJECT + "happenings").size());
        assertThat(veluwe.at("/lastActivity/latest").asString()).isEqualTo("2016-12-31");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "2012-21 | 2012-21 | 2012-03-01 | 2012-05-31",
                "voorjaar 2012 | 2012-21 | 2012-03-01 | 2012-05-31",
                "14 mei 2012 | 2012-05-14 | 2012-05-14 | 2012-05-14",
                "14-5-2012 | 2012-05-14 | 2012-05-14 | 2012-05-14",
                "omstreeks 2012 | 2012~ | 2011-07-01 | 2013-06-30",
                "halverwege 2013 | 2013-06~ | 2013-05-01 | 2013-07-31",
                "vóór 2012 | ../2011 | null | 2011-12-31",
                "bestond al in 2012 | ../2012 | null | 2012-12-31",
                "winter 2012 | 2012-24 | 2012-12-01 | 2013-02-28",
                "rond de zomer van 2012 | 2012-05~/2012-09~ | 2012-04-01 | 2012-10-31",
                "jaren negentig | 199X | 1990-01-01 | 1999-12-31"
            })
    void says_what_a_date_means(String text, String edtf, @Nullable String earliest, String latest) {
        JsonNode meaning = product.view("/api/when?text=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        assertThat(meaning.get("edtf").asString()).isEqualTo(edtf);
        assertThat(
                        meaning.get("earliest").isNull()
                                ? null
                                : meaning.get("earliest").asString())
                .isEqualTo(earliest);
        assertThat(meaning.get("latest").asString()).isEqualTo(latest);
        assertThat(meaning.get("words").asString()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2012-13", "2012-02-30", "2012-21~", "ooit", "../..", "/", "1899", "2200", ""})
    void says_where_a_date_goes_wrong(String text) {
        Answer answer = product.get("/api/when?text=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.json().at("/refusals/0/field").asString()).isEqualTo("text");
        assertThat(answer.json().at("/refusals/0/column").asInt()).isPositive();
    }
}
