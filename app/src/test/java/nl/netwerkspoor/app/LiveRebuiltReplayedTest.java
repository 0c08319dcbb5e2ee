package nl.netwerkspoor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class LiveRebuiltReplayedTest {

    private static final long SEED = 20120514;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Test
    void views_are_the_same_live_rebuilt_from_the_log_and_replayed_up_to_a_position() {
        System.out.println("seed " + SEED);
        try (Product product = Product.start(data)) {
            new GeneratedTraject("gegenereerd", SEED).record(product, 300);
            List<String> trajects = product.view("/api/trajects")
                    .get("items")
                    .valueStream()
                    .map(traject -> traject.get("key").asString())
                    .toList();
            assertThat(trajects).hasSize(7);
            long position = product.tail();
            // Only what was known before the last position is folded from the log itself.
            product.recorded("later", "what", "traject-started", "when", "2012", "name", "Later");

            Map<String, Map<String, JsonNode>> live = new LinkedHashMap<>();
            for (String traject : trajects) {
                live.put(traject, Views.now(product, traject));
                Views.assertSame(
                        traject + " replayed",
                        Views.known(product, traject, position),
                        live.getOrDefault(traject, Map.of()));
            }

            product.restart(() -> {
                assertThat(deleted("documents.db")).isNotZero();
            });
            for (String traject : trajects) {
                Views.assertSame(
                        traject + " rebuilt", Views.now(product, traject), live.getOrDefault(traject, Map.of()));
            }
        }
    }

    /** Deletes a store's file and those beside it; how many. */
    private long deleted(String file) {
        try (Stream<Path> files = Files.list(data)) {
            List<Path> found = files.filter(
                            path -> path.getFileName().toString().startsWith(file))
                    .toList();
            for (Path path : found) {
                Files.delete(path);
            }
            return found.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
