package nl.netwerkspoor.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import nl.netwerkspoor.store.mongod.TestMongod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class BackupTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final List<String> databases = new ArrayList<>();

    /** Where the log, the words and the views are kept. */
    enum Store {
        FILES,
        MONGO
    }

    /** A place without anything in it; its backups go to the folder. */
    private record Place(Path data, List<String> arguments) {

        Product start(String... more) {
            return Product.start(
                    data, Stream.concat(arguments.stream(), Stream.of(more)).toArray(String[]::new));
        }

        Product empty() {
            return start("--netwerkspoor.examples=false");
        }

        void restore(Path backup) {
            Netwerkspoor.main(Stream.concat(
                            Stream.of("--netwerkspoor.restore=" + backup, "--netwerkspoor.data=" + data),
                            arguments.stream())
                    .toArray(String[]::new));
        }
    }

    private Place place(Store store, String name) {
        if (store == Store.FILES) {
            return new Place(folder.resolve(name), List.of());
        }
        String database = TestMongod.freshName();
        databases.add(database);
        return new Place(
                folder.resolve(name),
                List.of("--spring.mongodb.uri=" + TestMongod.uri().replaceFirst("/(\\?|$)", "/" + database + "$1")));
    }

    @AfterEach
    void forget() {
        for (String database : databases) {
            TestMongod.client().getDatabase(database).drop();
            TestMongod.client().getDatabase(database + "-vault").drop();
        }
    }

    private static Map<String, JsonNode> views(Product product, long position) {
        Map<String, JsonNode> views = new LinkedHashMap<>();
        for (String traject : List.of("noord-veluwe", "enschede-dierenopvang")) {
            Views.known(product, traject, position).forEach((view, said) -> views.put(traject + " " + view, said));
        }
        return views;
    }

    @ParameterizedTest
    @EnumSource
    void made_under_recording_it_gives_the_same_log_and_views_in_an_empty_place_and_no_erased_word(Store store)
            throws Exception {
        Place old = place(store, "old");
        Path backup;
        long position;
        Map<String, JsonNode> before;
        try (Product product = old.start()) {
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

        Place fresh = place(store, "new");
        fresh.restore(backup);

        try (Product product = fresh.start()) {
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

    @ParameterizedTest
    @EnumSource
    void that_was_damaged_is_not_put_back(Store store) throws Exception {
        Place old = place(store, "old");
        Path backup;
        try (Product product = old.empty()) {
            product.recorded("buurt", "what", "traject-started", "when", "2012", "name", "Buurt");
            JsonNode made =
                    product.post("/api/admin/backups", "application/json", "").json();
            backup = folder.resolve("old/backup/" + made.get("backup").asString());
        }
        Path log = backup.resolve("log.ndjson");
        Files.writeString(log, Files.readString(log).replace("2012", "2013"));

        Place fresh = place(store, "new");
        assertThatThrownBy(() -> fresh.restore(backup)).hasStackTraceContaining("The copy of the log is damaged");

        try (Product product = fresh.empty()) {
            assertThat(product.tail()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void is_not_put_back_over_what_is_there(Store store) throws Exception {
        Place old = place(store, "old");
        Path backup;
        try (Product product = old.empty()) {
            product.recorded("buurt", "what", "traject-started", "when", "2012", "name", "Buurt");
            JsonNode made =
                    product.post("/api/admin/backups", "application/json", "").json();
            backup = folder.resolve("old/backup/" + made.get("backup").asString());
        }

        assertThatThrownBy(() -> old.restore(backup)).hasStackTraceContaining("The log is not empty");
    }
}
