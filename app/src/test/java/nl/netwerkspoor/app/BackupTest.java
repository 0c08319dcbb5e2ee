package nl.netwerkspoor.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class BackupTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static void restore(Path backup, Path data) {
        Netwerkspoor.main(new String[] {"--netwerkspoor.restore=" + backup, "--netwerkspoor.data=" + data});
    }

    private static Map<String, JsonNode> views(Product product, long position) {
        Map<String, JsonNode> views = new LinkedHashMap<>();
        for (String traject : List.of("noord-veluwe", "enschede-dierenopvang")) {
            Views.known(product, traject, position).forEach((view, said) -> views.put(traject + " " + view, said));
        }
        return views;
    }

    @Test
    void made_under_recording_it_gives_the_same_log_and_views_in_an_empty_place_and_no_erased_word() throws Exception {
        Path backup;
        long position;
        Map<String, JsonNode> before;
        try (Product product = Product.start(folder.resolve("old"))) {
            String secret = UUID.randomUUID().toString();
            product.recorded(
                    "noord-veluwe",
                    "happening",
                    secret,
                    "what",
                    "table-met",
                    "when",
                    "2013",
                    "table",
                    product.view("/api/trajects/noord-veluwe/tables?at=2013")
                            .at("/items/0/key")
                            .asString(),
                    "note",
                    "geheimpje");
            AtomicBoolean enough = new AtomicBoolean();
            AtomicLong meanwhile = new AtomicLong();
            Thread recording = Thread.ofVirtual().start(() -> {
                while (!enough.get()) {
                    product.recorded("intussen", "what", "traject-started", "when", "2012", "name", "Intussen");
                    meanwhile.incrementAndGet();
                    while (!enough.get()) {
                        product.recorded(
                                "intussen",
                                "what",
                                "idea-voiced",
                                "when",
                                "2012",
                                "idea",
                                "idee-" + meanwhile.incrementAndGet(),
                                "name",
                                "Een idee");
                    }
                }
            });
            while (meanwhile.get() < 5) {
                Thread.onSpinWait();
            }
            JsonNode made =
                    product.post("/api/admin/backups", "application/json", "").json();
            long told = meanwhile.get();
            while (meanwhile.get() < told + 2) {
                Thread.onSpinWait();
            }
            enough.set(true);
            recording.join();
            position = made.get("position").asLong();
            assertThat(product.tail()).isGreaterThan(position);
            backup = folder.resolve("old/backup/" + made.get("backup").asString());
            assertThat(Files.readString(backup.resolve("words.ndjson"))).contains("geheimpje");
            assertThat(Files.readString(backup.resolve("log.ndjson"))).doesNotContain("geheimpje");

            assertThat(product.erase("traject", "noord-veluwe", "happening", secret)
                            .status())
                    .isEqualTo(200);
            before = views(product, position);
        }

        restore(backup, folder.resolve("new"));

        try (Product product = Product.start(folder.resolve("new"))) {
            assertThat(product.tail()).isEqualTo(position);
            product.recorded("later", "what", "traject-started", "when", "2012", "name", "Later");
            Views.assertSame("restored", views(product, position), before);
            assertThat(product.get("/api/trajects/noord-veluwe/happenings?limit=1000")
                            .text())
                    .contains("(verwijderd)")
                    .doesNotContain("geheimpje");
            JsonNode again =
                    product.post("/api/admin/backups", "application/json", "").json();
            assertThat(again.get("position").asLong()).isEqualTo(position + 1);
        }
    }

    @Test
    void that_was_damaged_is_not_put_back() throws Exception {
        Path backup;
        try (Product product = Product.empty(folder.resolve("old"))) {
            product.recorded("buurt", "what", "traject-started", "when", "2012", "name", "Buurt");
            JsonNode made =
                    product.post("/api/admin/backups", "application/json", "").json();
            backup = folder.resolve("old/backup/" + made.get("backup").asString());
        }
        Path log = backup.resolve("log.ndjson");
        Files.writeString(log, Files.readString(log).replace("2012", "2013"));

        assertThatThrownBy(() -> restore(backup, folder.resolve("new")))
                .hasStackTraceContaining("The copy of the log is damaged");

        try (Product product = Product.empty(folder.resolve("new"))) {
            assertThat(product.tail()).isZero();
        }
    }

    @Test
    void is_not_put_back_over_what_is_there() throws Exception {
        Path backup;
        try (Product product = Product.empty(folder.resolve("old"))) {
            product.recorded("buurt", "what", "traject-started", "when", "2012", "name", "Buurt");
            JsonNode made =
                    product.post("/api/admin/backups", "application/json", "").json();
            backup = folder.resolve("old/backup/" + made.get("backup").asString());
        }

        assertThatThrownBy(() -> restore(backup, folder.resolve("old")))
                .hasStackTraceContaining("The log is not empty");
    }
}
