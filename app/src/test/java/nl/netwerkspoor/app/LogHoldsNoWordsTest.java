package nl.netwerkspoor.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.netwerkspoor.store.mongod.TestMongod;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogHoldsNoWordsTest {

    // In the log there are keys, so what is scanned is not packed in a way that hides words.
    private static final String KEY = "straatvoetbal";

    private final Set<String> typed = StoryWords.typed();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Test
    void on_sqlite_only_the_vault_holds_words_that_were_typed() throws IOException {
        try (Product product = Product.start(data)) {
            product.view("/api/trajects/noord-veluwe/initiatives");
            assertOnlyIn(files("vault.db"), files("log.db"), files("documents.db"));
        }
        assertOnlyIn(files("vault.db"), files("log.db"), files("documents.db"));
    }

    @Test
    void on_mongodb_only_the_vault_holds_words_that_were_typed() throws IOException {
        String name = TestMongod.freshName();
        String vault = name + "-vault";
        String uri = TestMongod.uri();
        int query = uri.indexOf('?');
        String base = query < 0 ? uri : uri.substring(0, query);
        String mongo = base.replaceAll("(?<!/)/$", "") + "/" + name + (query < 0 ? "" : uri.substring(query));
        try (Product product = Product.start(data, "--spring.mongodb.uri=" + mongo)) {
            product.view("/api/trajects/noord-veluwe/initiatives");
            assertOnlyIn(
                    collections(TestMongod.client().getDatabase(vault)),
                    collections(TestMongod.client().getDatabase(name)));
        } finally {
            TestMongod.client().getDatabase(vault).drop();
        }
    }

    private void assertOnlyIn(String vault, String... others) {
        assertThat(typed).hasSizeGreaterThan(200);
        assertThat(found(vault)).as("typed and in the vault").isEqualTo(typed);
        for (String other : others) {
            assertThat(other).contains(KEY);
            assertThat(found(other)).isEmpty();
        }
    }

    private Set<String> found(String content) {
        String small = content.toLowerCase(Locale.ROOT);
        Set<String> found = new TreeSet<>(typed);
        found.removeIf(word -> !small.contains(word));
        return found;
    }

    /** A file and its write-ahead log. */
    private String files(String name) throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            List<Path> found = files.filter(
                            path -> path.getFileName().toString().startsWith(name))
                    .toList();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (Path path : found) {
                bytes.write(Files.readAllBytes(path));
            }
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }

    private static String collections(MongoDatabase database) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String collection : database.listCollectionNames()) {
            for (RawBsonDocument document :
                    database.getCollection(collection, RawBsonDocument.class).find()) {
                bytes.write(document.getByteBuffer().array());
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
