package nl.netwerkspoor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.netwerkspoor.app.Product.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The views of a traject as a whole, on the examples. */
class LookingBackTest {

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

    private static String count(JsonNode count) {
        return count.get("certain").asString() + ".." + count.get("possible").asString();
    }

    private static Map<String, String> figures(JsonNode answer, String one, String other) {
        Map<String, String> figures = new TreeMap<>();
        answer.get("figures")
                .forEachEntry((name, both) -> figures.put(name, count(both.get(one)) + " " + count(both.get(other))));
        return figures;
    }

    @Test
    void progress_of_noord_veluwe_since_2011_at_2016() {
        JsonNode progress = product.view(TRAJECT + "progress?since=2011&at=2016");

        assertThat(progress.get("since").asString()).isEqualTo("2011-12-31");
        Map<String, String> figures = figures(progress, "since", "at");
        figures.values().removeIf("0..0 0..0"::equals);
        assertThat(figures)
                .isEqualTo(new TreeMap<>(Map.ofEntries(
                        Map.entry("initiativesSpark", "0..2 1..1"),
                        Map.entry("initiativesMovement", "0..1 1..1"),
                        Map.entry("initiativesRooted", "0..1 0..0"),
                        Map.entry("initiativesArrangement", "0..1 1..1"),
                        Map.entry("quietInitiatives", "0..0 2..2"),
                        Map.entry("arrangementsOpen", "0..2 2..2"),
                        Map.entry("municipalitiesCovered", "0..2 2..2"),
                        Map.entry("fieldsCovered", "0..2 2..2"),
                        Map.entry("tables", "1..4 4..4"),
                        Map.entry("tablesWithClients", "0..2 2..2"),
                        Map.entry("clientTables", "0..1 1..1"),
                        Map.entry("clientSeats", "0.. 2.."),
                        Map.entry("organisations", "7..22 22..22"),
                        Map.entry("unnamedOrganisationGroups", "0..6 6..6"),
                        Map.entry("participantsOfClientBackground", "minder dan 5.. minder dan 5.."),
                        Map.entry("audiencesAdmitted", "0..1 1..1"),
                        Map.entry("obstaclesOpen", "0..0 2..2"))));
        Map<String, List<String>> happened = new LinkedHashMap<>();
        progress.get("happened").forEachEntry((group, items) -> {
            List<String> each = new ArrayList<>();
            items.forEach(item -> each.add(item.get("certainty").asString() + " "
                    + item.get("ref").asString() + " "
                    + item.at("/because/positions")));
            happened.put(group, each);
        });
        happened.values().removeIf(List::isEmpty);
        assertThat(happened)
                .isEqualTo(Map.of(
                        "appeared",
                        List.of(
                                "possible initiative:straatvoetbal [62]",
                                "possible initiative:winkeltje-ermelo [67]",
                                "certain initiative:veluwe-games [65]"),
                        "moved",
                        List.of("possible initiative:straatvoetbal [63]", "possible initiative:winkeltje-ermelo [68]"),
                        "grew",
                        List.of("possible initiative:winkeltje-ermelo [69]"),
                        "tables",
                        List.of(
                                "possible table:herstelgroepen [56]",
                                "possible table:overleg-inloop [46]",
                                "possible table:overleg-individuele-opvang [47]",
                                "possible table:kerngroep-sport-en-bewegen [64]"),
                        "seats",
                        List.of("possible table:overleg-inloop [48]", "possible table:overleg-individuele-opvang [49]"),
                        "intakeAndPractices",
                        List.of("possible organisation:bestaande-dagbesteding [61]"),
                        "arrangements",
                        List.of("possible arrangement:filmschool [71]", "possible arrangement:winkeltje-ermelo [69]"),
                        "obstacles",
                        List.of(
                                "certain obstacle:geen-doorzettingsmacht [72]",
                                "certain obstacle:houding-van-zorgprofessionals [73]"),
                        "results",
                        List.of(
                                "possible indicator:dagbesteding-als-onderwerp [53]",
                                "certain indicator:blijvende-resultaten [81]")));
    }

    @Test
    void progress_says_of_people_a_rounded_number_and_a_sentence() {
        JsonNode people =
                product.view(TRAJECT + "progress?since=2011&at=2016").at("/figures/participantsOfClientBackground/at");

        assertThat(people.get("because").isString()).isTrue();
        assertThat(people.toString()).doesNotContain("positions").contains("afgerond");
        assertThat(product.ask(
                                TRAJECT
                                        + "progress?since=2011&at=2016&because=/figures/participantsOfClientBackground/at/because")
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "noord-veluwe/progress?since=2011&at=2016",
                "noord-veluwe/coverage?at=2012",
                "stadsbrug-utrecht/network?at=2013",
                "stadsbrug-utrecht/funding",
                "noord-veluwe/late-entries",
                "noord-veluwe/learned?since=60&at=2016"
            })
    void every_figure_unfolds_to_the_happenings_behind_it(String view) {
        List<JsonNode> figures = new ArrayList<>();
        collect(product.view("/api/trajects/" + view), figures);
        assertThat(figures).isNotEmpty();
        for (JsonNode because : figures) {
            List<JsonNode> behind = product.items(because.get("all").asString());
            assertThat(behind)
                    .as(because.toString())
                    .hasSize(because.get("total").asInt());
            assertThat(behind.stream().map(line -> line.get("position").asLong()))
                    .containsAll(because.get("positions")
                            .valueStream()
                            .map(JsonNode::asLong)
                            .toList());
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
    void learned_between_two_positions_names_exactly_the_figures_that_differ_in_two_answers_of_progress() {
        for (String day : List.of("2012-06", "2016")) {
            for (int[] known : new int[][] {{20, 60}, {40, 85}, {64, 71}, {0, 85}}) {
                Map<String, String> before = figuresOfProgress(day, known[0]);
                Map<String, String> after = figuresOfProgress(day, known[1]);
                TreeSet<String> differ = new TreeSet<>(after.keySet());
                differ.removeIf(name -> String.valueOf(after.get(name)).equals(before.get(name)));
                JsonNode learned =
                        product.view(TRAJECT + "learned?since=" + known[0] + "&known=" + known[1] + "&at=" + day);
                assertThat(figures(learned, "before", "after").keySet()).isEqualTo(differ);
                assertThat(learned.get("late")).hasSize(known[1] - known[0]);
                assertThat(learned.get("new")).isEmpty();
            }
        }
    }

    private static Map<String, String> figuresOfProgress(String day, int known) {
        return figures(product.view(TRAJECT + "progress?since=2011&at=" + day + "&known=" + known), "at", "at");
    }

    @Test
    void coverage_of_noord_veluwe_is_a_shop_in_ermelo_and_film_in_harderwijk() {
        assertThat(product.view(TRAJECT + "coverage?at=2016")
                        .get("items")
                        .valueStream()
                        .map(item -> item.get("name").asString() + " "
                                + item.get("field").asString() + " "
                                + item.get("certainty").asString() + " "
                                + item.at("/arrangements/0/key").asString()))
                .containsExactly("Ermelo shop certain winkeltje-ermelo", "Harderwijk media certain filmschool");
    }

    @Test
    void the_network_of_noord_veluwe_ties_clients_to_tables_and_the_shop_to_who_made_it() {
        JsonNode network = product.view(TRAJECT + "network?at=2016");

        assertThat(network.get("ties")
                        .valueStream()
                        .map(tie -> tie.get("kind").asString() + " "
                                + tie.get("from").asString() + " "
                                + tie.get("to").asString() + " "
                                + tie.get("certainty").asString()))
                .containsExactly(
                        "seat participant:clientgroep-2 table:overleg-individuele-opvang certain",
                        "seat participant:clientgroep-2 table:overleg-inloop certain",
                        "host organisation:iriszorg arrangement:filmschool certain",
                        "partnership organisation:drie-instellingen initiative:winkeltje-ermelo certain",
                        "started organisation:drie-instellingen initiative:winkeltje-ermelo certain");
        List<String> refs = network.get("nodes")
                .valueStream()
                .map(node -> node.get("ref").asString())
                .toList();
        assertThat(network.get("ties"))
                .allSatisfy(tie -> assertThat(refs)
                        .contains(tie.get("from").asString(), tie.get("to").asString()));
    }

    @Test
    void the_funding_of_the_stadsbrug_is_a_mix_of_sources() {
        JsonNode funding = product.view("/api/trajects/stadsbrug-utrecht/funding");

        assertThat(funding.get("mix").valueStream().map(row -> row.get("source").asString()))
                .containsExactlyInAnyOrder("", "awbz", "sales");
        assertThat(count(funding.get("sources"))).isEqualTo("2..3");
        assertThat(funding.at("/items/0/of").asString()).isEqualTo("arrangement:de-stadsbrug");
    }

    @Test
    void the_examples_are_late_entries_that_came_in_as_stories() {
        JsonNode months = product.view(TRAJECT + "late-entries").get("items");

        assertThat(months).isNotEmpty();
        int told = 0;
        for (JsonNode month : months) {
            assertThat(month.get("number").asInt()).isZero();
            assertThat(month.get("shortest").isNull()).isTrue();
            told += month.at("/stories/number").asInt();
        }
        assertThat(told).isEqualTo(product.items(TRAJECT + "happenings").size());
    }

    @ParameterizedTest
    @CsvSource({
        "progress?since=ooit, since",
        "progress?since=, since",
        "progress?since=2017&at=2016, since",
        "progress?at=ooit, at",
        "learned?since=ooit, since",
        "learned?since=, since",
        "coverage?cursor=ermelo, cursor",
        "coverage?cursor=1000, cursor",
        "funding?cursor=-1, cursor",
        "learned?since=50&known=40, since",
        "learned?since=1000000, since",
        "late-entries?known=ooit, known",
        "coverage?because=/items, because",
    })
    void a_wrong_parameter_is_named(String asked, String parameter) {
        Answer answer = product.ask(TRAJECT + asked);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("detail").asString()).startsWith(parameter + ": ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"progress", "learned", "late-entries", "coverage", "network", "funding"})
    void before_its_first_position_a_traject_is_empty_and_what_has_not_changed_is_not_sent_again(String view) {
        Answer empty = product.ask("/api/trajects/scip-amsterdam/" + view + "?known=0");
        assertThat(empty.status()).as(empty.toString()).isEqualTo(200);
        List<JsonNode> figures = new ArrayList<>();
        collect(empty.json(), figures);
        assertThat(figures)
                .allSatisfy(because -> assertThat(because.get("total").asInt()).isZero());

        String tag = product.ask(TRAJECT + view).header("ETag");
        assertThat(product.ask(TRAJECT + view, "If-None-Match", tag).status()).isEqualTo(304);
        assertThat(product.ask("/api/trajects/nergens/" + view).status()).isEqualTo(404);
    }
}
