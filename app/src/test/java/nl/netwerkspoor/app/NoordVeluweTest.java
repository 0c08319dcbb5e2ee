package nl.netwerkspoor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What grew on the Noord-Veluwe, as its story tells it. */
class NoordVeluweTest {

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

    @Test
    void in_2011_street_football_and_the_shop_are_only_possible_and_there_are_no_games() {
        assertThat(initiatives("2011")).isEqualTo(Map.of("straatvoetbal", "possible", "winkeltje-ermelo", "possible"));
    }

    @Test
    void in_june_2012_the_games_are_possible_too() {
        assertThat(initiatives("2012-06"))
                .isEqualTo(Map.of(
                        "straatvoetbal", "possible", "winkeltje-ermelo", "possible", "veluwe-games", "possible"));
        assertThat(initiatives("2012").get("veluwe-games")).isEqualTo("certain");
    }

    @Test
    void in_2016_all_are_certain_and_the_shop_has_grown_into_an_arrangement() {
        assertThat(initiatives("2016"))
                .isEqualTo(
                        Map.of("straatvoetbal", "certain", "winkeltje-ermelo", "certain", "veluwe-games", "certain"));
        JsonNode shop = product.view(TRAJECT + "initiatives/winkeltje-ermelo?at=2016");
        assertThat(texts(shop.at("/phase/candidates"))).containsExactly("arrangement");
        assertThat(shop.at("/phase/certainty").asString()).isEqualTo("certain");
        assertThat(texts(shop.get("into"))).containsExactly("arrangement:winkeltje-ermelo");
        JsonNode games = product.view(TRAJECT + "initiatives/veluwe-games?at=2016");
        assertThat(texts(games.at("/phase/candidates"))).containsExactly("spark");
        assertThat(games.get("instigation").toString()).contains("clients");
        assertThat(games.get("clientInitiative").asBoolean()).isTrue();
        assertThat(games.get("quiet").asBoolean()).isTrue();
        assertThat(product.view(TRAJECT + "initiatives/straatvoetbal?at=2016-03")
                        .get("quiet")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void the_film_school_is_an_arrangement_that_grew_from_no_recorded_initiative() {
        JsonNode school = product.view(TRAJECT + "arrangements/filmschool?at=2016");
        assertThat(school.get("from").isArray()).isTrue();
        assertThat(school.get("from").isEmpty()).isTrue();
        assertThat(school.at("/hosts/0/value").asString()).isEqualTo("iriszorg");
        assertThat(school.get("certainty").asString()).isEqualTo("certain");
        assertThat(product.view(TRAJECT + "arrangements/filmschool?at=2012")
                        .get("certainty")
                        .asString())
                .isEqualTo("possible");
    }

    @Test
    void the_shop_in_ermelo_has_a_growth_path() {
        JsonNode growth = product.view(TRAJECT + "arrangements/winkeltje-ermelo/growth?at=2016");
        assertThat(growth.get("nodes").valueStream().map(node -> node.get("ref").asString()))
                .containsExactlyInAnyOrder("initiative:winkeltje-ermelo", "arrangement:winkeltje-ermelo");
        assertThat(growth.get("edges")).hasSize(1);
        JsonNode edge = growth.at("/edges/0");
        assertThat(edge.get("from").asString()).isEqualTo("initiative:winkeltje-ermelo");
        assertThat(edge.get("to").asString()).isEqualTo("arrangement:winkeltje-ermelo");
        assertThat(edge.at("/duration/min").asInt()).isZero();
        assertThat(edge.at("/duration/max").asInt()).isEqualTo(1460);
        JsonNode partnered = product.view(TRAJECT + "happenings/drie-instellingen-werken-samen")
                .get("position");
        assertThat(edge.get("moved").valueStream().map(JsonNode::asLong)).contains(partnered.asLong());
        assertThat(edge.at("/because/positions").isEmpty()).isFalse();
    }

    private static Map<String, String> initiatives(String at) {
        Map<String, String> found = new TreeMap<>();
        for (JsonNode item : product.items(TRAJECT + "initiatives?at=" + at)) {
            found.put(item.get("key").asString(), item.get("certainty").asString());
        }
        return found;
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
