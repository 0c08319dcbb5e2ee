package nl.netwerkspoor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.netwerkspoor.store.documents.Documents;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class AdministrationTest {

    private static final String STATUS = "/api/admin/status";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path data;

    private static JsonNode told(Product product) {
        product.recorded("buurt", "what", "traject-started", "when", "2012", "name", "Buurt");
        product.recorded("buurt", "what", "table-formed", "when", "2012", "table", "kern", "name", "Kern");
        return product.view("/api/trajects/buurt/tables").get("items");
    }

    private static void awaitBuild(Product product, int number) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            JsonNode status = product.get(STATUS).json();
            assertThat(status.get("answering").asInt()).isEqualTo(number);
            assertThat(status.get("rebuild").isNull()).isTrue();
            assertThat(status.get("reached").asLong())
                    .isEqualTo(status.get("tail").asLong());
        });
    }

    @Nested
    class A_rebuild {

        @Test
        void makes_the_views_anew_from_the_log() {
            try (Product product = Product.empty(data)) {
                JsonNode tables = told(product);
                product.bean(Documents.class).delete("record-1", "buurt", "0000000000000002");
                product.restart();
                assertThat(product.view("/api/trajects/buurt/tables").get("items"))
                        .isEmpty();

                assertThat(product.post("/api/admin/rebuilds", "application/json", "")
                                .status())
                        .isEqualTo(202);
                awaitBuild(product, 2);

                assertThat(product.view("/api/trajects/buurt/tables").get("items"))
                        .isEqualTo(tables);
                assertThat(product.view("/api/trajects").get("items")).hasSize(1);
            }
        }

        @Test
        void that_was_interrupted_goes_on_after_the_restart() {
            try (Product product = Product.start(data)) {
                JsonNode before =
                        product.view("/api/trajects/noord-veluwe/initiatives").get("items");
                product.post("/api/admin/rebuilds", "application/json", "");
                product.restart();
                awaitBuild(product, 2);

                assertThat(product.view("/api/trajects/noord-veluwe/initiatives")
                                .get("items"))
                        .isEqualTo(before);
            }
        }
    }

    @Test
    void a_happening_that_a_view_throws_on_is_set_aside_and_taken_up_again_after_mending() {
        Fragile.MENDED.set(false);
        try (Product product = Product.startWith(List.of(Fragile.class), data, "--netwerkspoor.examples=false")) {
            told(product);

            JsonNode poisoned = product.view("/api/trajects/buurt/fragile");
            assertThat(poisoned.get("items").get(0).get("sum").asInt()).isEqualTo(2);
            assertThat(poisoned.get("asOf").get("setAside").asInt()).isEqualTo(1);
            assertThat(product.view("/api/trajects/buurt/tables")
                            .get("asOf")
                            .get("setAside")
                            .asInt())
                    .isZero();
            JsonNode item =
                    product.get("/api/admin/set-aside").json().get("items").get(0);
            assertThat(item.get("view").asString()).isEqualTo("fragile");
            assertThat(item.get("traject").asString()).isEqualTo("buurt");
            assertThat(item.get("position").asInt()).isEqualTo(1);
            assertThat(item.get("error").asString())
                    .startsWith("IllegalStateException at ")
                    .doesNotContain("geheim");

            Fragile.MENDED.set(true);
            assertThat(product.view("/api/trajects/buurt/fragile")
                            .get("asOf")
                            .get("setAside")
                            .asInt())
                    .isEqualTo(1);
            assertThat(product.post("/api/admin/set-aside/take-up", "application/json", "")
                            .json()
                            .get("takenUp")
                            .asInt())
                    .isEqualTo(1);

            JsonNode whole = product.view("/api/trajects/buurt/fragile");
            assertThat(whole.get("items").get(0).get("sum").asInt()).isEqualTo(3);
            assertThat(whole.get("asOf").get("setAside").asInt()).isZero();
            assertThat(product.get("/api/admin/set-aside").json().get("items")).isEmpty();
        }
    }

    @Test
    void the_page_shows_what_was_set_aside_takes_it_up_again_and_makes_the_views_anew() {
        Fragile.MENDED.set(false);
        try (Product product = Product.startWith(List.of(Fragile.class), data, "--netwerkspoor.examples=false")) {
            told(product);
            product.view("/api/trajects/buurt/fragile");
            assertThat(product.get("/beheer").text())
                    .contains("fragile", "/trajecten/buurt/gebeurtenissen/1\"", "IllegalStateException at ")
                    .contains("Er is iets aan de hand")
                    .doesNotContain("geheim", "zijn bij");

            Fragile.MENDED.set(true);
            assertThat(product.postWith("/beheer/terugpakken", "").status()).isEqualTo(303);
            assertThat(product.get("/beheer").text()).contains("Er is niets terzijde gezet");
            assertThat(product.view("/api/trajects/buurt/fragile")
                            .get("asOf")
                            .get("setAside")
                            .asInt())
                    .isZero();

            assertThat(product.postWith("/beheer/opnieuw", "").status()).isEqualTo(303);
            awaitBuild(product, 2);
            assertThat(product.get("/beheer").text())
                    .contains("Het gaat goed", "Alle overzichten zijn bij.", "Maak alle overzichten opnieuw");
        }
    }
}
