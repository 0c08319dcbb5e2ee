package nl.netwerkspoor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the people in the examples agreed on, saw, asked and claimed, and how many they were. */
class DirectionTest {

    private static final String TRAJECTS = "/api/trajects/";

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

    @Test
    void people_are_counted_roughly_and_without_positions() {
        JsonNode people = product.view(TRAJECTS + "door-en-voor/people?at=2013");

        assertThat(people.get("background").valueStream().map(DirectionTest::count))
                .containsExactly(
                        "expert-by-experience \"40\" \"60\"", "volunteer \"40\" \"60\"", "null \"minder dan 5\" null");
        assertThat(people.at("/asOf/at").asString()).isEqualTo("2013-12-31");
        assertThat(people.at("/stepsUp").valueStream().map(row -> row.get("role") + " " + row.get("year")))
                .contains("\"board-or-council-member\" \"2000\"", "\"board-or-council-member\" \"2013\"");
        assertThat(people.findValues("positions")).isEmpty();
        assertThat(product.ask(TRAJECTS + "door-en-voor/people?because=/background/0/because")
                        .status())
                .isEqualTo(400);
        assertThat(product.ask(TRAJECTS + "door-en-voor/people/vrijwilligers-1").status())
                .isEqualTo(404);
    }

    @Test
    void no_number_of_people_in_the_examples_nor_a_difference_of_two_is_one_to_four() {
        for (String traject : StoryWords.TRAJECTS) {
            for (String at : Views.DAYS) {
                JsonNode people = product.view(TRAJECTS + traject + "/people?at=" + at);
                Set<Long> numbers = new HashSet<>();
                people.forEachEntry((name, value) -> {
                    if (!name.equals("asOf")) {
                        collect(value, numbers);
                    }
                });
                for (long one : numbers) {
                    for (long other : numbers) {
                        assertThat(List.of(one, Math.abs(one - other), one + other))
                                .as(people.toString())
                                .doesNotContain(1L, 2L, 3L, 4L);
                    }
                }
            }
        }
    }

    @Test
    void the_goals_of_enschede_are_a_tree_to_whose_leaves_nothing_contributes_yet() {
        List<JsonNode> goals = product.items(TRAJECTS + "enschede-dierenopvang/goals?at=2016");

        assertThat(goals).hasSize(13);
        JsonNode audiences = goals.stream()
                .filter(goal -> goal.get("key").asString().equals("doelgroepen"))
                .findFirst()
                .orElseThrow();
        assertThat(audiences.get("children").valueStream().map(JsonNode::asString))
                .containsExactly("groepen-mengen", "thuiszitters-bereiken");
        assertThat(audiences.get("nothingContributes").isNull()).isTrue();
        JsonNode mixed = product.view(TRAJECTS + "enschede-dierenopvang/goals/groepen-mengen?at=2016");
        assertThat(mixed.get("parent").asString()).isEqualTo("doelgroepen");
        assertThat(mixed.get("theme").asString()).isEqualTo("audience");
        assertThat(mixed.at("/nothingContributes/certainty").asString()).isEqualTo("certain");
        assertThat(product.items(TRAJECTS + "enschede-dierenopvang/goals?at=2016-08"))
                .isEmpty();
    }

    @Test
    void what_is_seen_to_work_is_listed_with_what_was_said_of_it() {
        List<JsonNode> factors = product.items(TRAJECTS + "noord-veluwe/factors");

        assertThat(factors).hasSize(6);
        JsonNode steering = product.view(TRAJECTS + "noord-veluwe/factors/self-steering");
        assertThat(steering.get("name").asString()).isEqualTo("zelfsturing");
        assertThat(steering.at("/count/certain").asInt()).isEqualTo(1);
        assertThat(steering.at("/observations/0/text").asString()).isEqualTo("Cliënten sturen zoveel mogelijk zelf.");
        JsonNode own = product.view(TRAJECTS + "scip-amsterdam/factors/other:mens-voor-de-taak");
        assertThat(own.get("name").asString()).isEqualTo("mens voor de taak");
    }

    @Test
    void results_are_told_by_indicator() {
        JsonNode seconded = product.view(TRAJECTS + "stadsbrug-utrecht/results/gedetacheerden");

        assertThat(seconded.get("name").asString()).isEqualTo("Gedetacheerde mensen");
        assertThat(seconded.at("/results/0/value/min").asInt()).isEqualTo(6);
        assertThat(seconded.at("/results/0/value/max").asInt()).isEqualTo(6);
        assertThat(seconded.at("/results/0/unit").asString()).isEqualTo("mensen");
        assertThat(product.view(TRAJECTS + "stadsbrug-utrecht/results/acceptatie")
                        .at("/results/0/value")
                        .isNull())
                .isTrue();
        assertThat(product.view(TRAJECTS + "door-en-voor/results/clientcontacten")
                        .at("/results/0/period/edtf")
                        .asString())
                .isEqualTo("2011");
    }

    @Test
    void a_question_is_lived_with() {
        JsonNode question = product.view(TRAJECTS + "scip-amsterdam/questions/kwaliteit-of-ruimte");

        assertThat(question.get("states").valueStream().map(state -> state.get("value") + " " + state.get("certainty")))
                .containsExactly("\"open\" \"certain\"");
        assertThat(question.get("about").valueStream().map(JsonNode::asString)).containsExactly("organisation:scip");
        assertThat(question.get("since")).isNotEmpty().allSatisfy(since -> {
            assertThat(since.get("sentence").asString()).isNotBlank();
            assertThat(since.at("/because/positions").valueStream().map(JsonNode::asLong))
                    .contains(since.get("position").asLong());
        });
    }

    @Test
    void an_influence_is_claimed_of_two_happenings() {
        List<JsonNode> influences = product.items(TRAJECTS + "noord-veluwe/influences");

        assertThat(influences).hasSize(2);
        JsonNode shop = influences.stream()
                .filter(influence -> influence.get("text").asString().contains("winkeltje"))
                .findFirst()
                .orElseThrow();
        assertThat(shop.at("/effect/happening"))
                .isEqualTo(product.view(TRAJECTS + "noord-veluwe/happenings/winkeltje-is-er")
                        .get("happening"));
        assertThat(shop.at("/cause/happening"))
                .isEqualTo(product.view(TRAJECTS + "noord-veluwe/happenings/drie-instellingen-werken-samen")
                        .get("happening"));
        assertThat(shop.at("/because/positions")).hasSize(1);
        assertThat(product.view(TRAJECTS + "noord-veluwe/influences/"
                                + shop.get("key").asString())
                        .get("name"))
                .isEqualTo(shop.get("name"));
    }

    @Test
    void the_voices_of_different_parties_stand_side_by_side_page_by_page() {
        product.recorded("stemmen", "what", "traject-started", "when", "2010", "name", "Stemmen");
        product.recorded(
                "stemmen",
                "what",
                "organisation-joined-network",
                "when",
                "2010",
                "organisation",
                "inloop",
                "name",
                "I");
        product.recorded(
                "stemmen", "what", "participant-joined-network", "when", "2010", "participant", "clientgroep-1");
        for (String idea : List.of("soep", "tuin", "voetbal")) {
            product.recorded(
                    "stemmen", "happening", idea, "what", "idea-voiced", "when", "2011", "idea", idea, "name", idea);
            mark(idea, "organisation:inloop", "high-point", "2012");
        }
        mark("voetbal", "participant:clientgroep-1", "low-point", "2013");
        mark("tuin", "participant:clientgroep-1", "low-point", "2014");

        assertThat(voices("2012")).containsExactly("soep null", "tuin null", "voetbal null");
        assertThat(voices("2013-06")).containsExactly("voetbal \"possible\"", "soep null", "tuin null");
        assertThat(voices("2014")).containsExactly("tuin \"certain\"", "voetbal \"certain\"", "soep null");
    }

    private static void mark(String marks, String by, String mark, String when) {
        product.recorded("stemmen", "what", "happening-marked", "when", when, "marks", marks, "by", by, "mark", mark);
    }

    private static List<String> voices(String at) {
        List<String> voices = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = product.view(TRAJECTS + "stemmen/voices?limit=1&at=" + at + cursor);
            page.get("items").forEach(voice -> {
                String sentence = voice.at("/marked/sentence").asString();
                String idea = List.of("soep", "tuin", "voetbal").stream()
                        .filter(sentence::contains)
                        .findFirst()
                        .orElse(sentence);
                voices.add(idea + " " + voice.get("highAndLow"));
            });
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asString();
        } while (!cursor.isEmpty());
        return voices;
    }

    private static String count(JsonNode row) {
        JsonNode background = row.get("background");
        return (background.isNull() ? "null" : background.asString())
                + " " + quoted(row.at("/people/certain"))
                + " " + quoted(row.at("/people/possible"));
    }

    private static String quoted(JsonNode number) {
        return number.isNull() ? "null" : "\"" + number.asString() + "\"";
    }

    private static void collect(JsonNode node, Set<Long> numbers) {
        if (node.isNumber()) {
            numbers.add(node.asLong());
        }
        node.forEach(each -> collect(each, numbers));
    }
}
