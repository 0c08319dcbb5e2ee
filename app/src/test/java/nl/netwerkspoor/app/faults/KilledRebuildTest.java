package nl.netwerkspoor.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import nl.netwerkspoor.store.documents.DocumentTokens;
import nl.netwerkspoor.store.documents.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product killed (SIGKILL) while it makes all views anew, and while it makes them for the first time. */
class KilledRebuildTest {

    private static final int STORIES = 36;
    private static final int HAPPENINGS = 2_500;
    private static final long TAIL = STORIES * HAPPENINGS;

    /** In bytes; the whole takes several times as many. */
    private static final long A_PART = 2_000_000;

    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Test
    void goes_on_or_starts_again_and_never_answers_half_built() throws Exception {
        Map<String, String> whole;
        try (Product product = Product.in(data).ready()) {
            for (int story = 1; story <= STORIES; story++) {
                bringIn(product, "traject-" + story);
            }
            whole = answers(product);
            assertThat(whole.get("/api/trajects")).contains("\"happenings\":" + HAPPENINGS);
            assertThat(product.post("/api/admin/rebuilds", "").statusCode()).isEqualTo(202);
            JsonNode before = killHalfWay(product);
            assertThat(before.get("answering").asInt()).isEqualTo(1);
            assertThat(before.at("/rebuild/reached").asLong()).isBetween(TAIL / 5, TAIL * 4 / 5);
        }
        assertPartlyMade(2);
        try (Product product = Product.in(data).ready()) {
            assertThat(neverHalf(product, whole, 2)).isSubsetOf(1, 2);
            assertThat(answers(product)).isEqualTo(whole);
            product.kill();
        }

        forgetViews();
        try (Product product = Product.in(data)) {
            Writers.await("a part of the views is made", () -> sizeOfViews() > A_PART);
            product.kill();
        }
        assertPartlyMade(1);
        try (Product product = Product.in(data).ready()) {
            assertThat(neverHalf(product, whole, 1)).isSubsetOf(0, 1);
            assertThat(answers(product)).isEqualTo(whole);
        }
    }

    /** Kills it when a part is made, and not yet the whole. Gives how it said to stand just before. */
    private static JsonNode killHalfWay(Product product) throws InterruptedException {
        AtomicReference<JsonNode> last = new AtomicReference<>(product.status());
        Writers.await("a part of the views is made", () -> {
            last.set(product.status());
            return last.get().at("/rebuild/reached").asLong() > TAIL / 5;
        });
        product.kill();
        return last.get();
    }

    /** By what the killed process left behind. */
    private void assertPartlyMade(int build) {
        try (Documents documents = Documents.onSqlite(data.resolve("documents.db"))) {
            Collection<Long> read = new DocumentTokens(documents, Clock.systemUTC(), "test")
                    .positions("record-" + build)
                    .values();
            System.out.printf("killed when the segments of build %d were at %s of %d%n", build, read, TAIL);
            assertThat(Collections.max(read)).isPositive();
            assertThat(Collections.min(read)).isLessThan(TAIL);
        }
    }

    private long sizeOfViews() {
        return viewFiles().stream().mapToLong(path -> path.toFile().length()).sum();
    }

    /** Asks until the build answers that is being made; gives the builds that answered, 0 for none. */
    private static List<Integer> neverHalf(Product product, Map<String, String> whole, int build) throws Exception {
        List<Integer> builds = new ArrayList<>();
        JsonNode status;
        long deadline = System.nanoTime() + 60_000_000_000L;
        do {
            assertThat(System.nanoTime())
                    .as("the views are made within a minute")
                    .isLessThan(deadline);
            status = product.status();
            int answering = status.get("answering").isNull()
                    ? 0
                    : status.get("answering").asInt();
            if (!builds.contains(answering)) {
                builds.add(answering);
            }
            for (String path : List.of("/api/trajects", factors("traject-1"))) {
                HttpResponse<String> answer = product.get(path, "application/json", 0);
                if (answer.statusCode() == 200) {
                    assertThat(answer.body())
                            .as("while build %d answers", answering)
                            .isEqualTo(whole.get(path));
                } else {
                    assertThat(answer.statusCode()).isEqualTo(503);
                    assertThat(answering).isZero();
                }
            }
        } while (builds.getLast() != build || !status.get("rebuild").isNull());
        System.out.println("after the restart these builds answered in turn, 0 for none: " + builds);
        return builds;
    }

    private static Map<String, String> answers(Product product) throws IOException, InterruptedException {
        long tail = product.status().get("tail").asLong();
        Map<String, String> answers = new TreeMap<>();
        List<String> paths = new ArrayList<>(List.of("/api/trajects"));
        for (int story = 1; story <= STORIES; story += STORIES / 4) {
            String traject = "traject-" + story;
            paths.add(factors(traject));
            paths.add("/api/trajects/" + traject + "/tables?limit=1000");
            paths.add("/api/trajects/" + traject + "/progress?since=2011");
            paths.add("/api/trajects/" + traject + "/happenings?limit=1000");
        }
        for (String path : paths) {
            answers.put(path, Checks.get(product, path, "application/json", tail));
        }
        return answers;
    }

    private static String factors(String traject) {
        return "/api/trajects/" + traject + "/factors";
    }

    private static void bringIn(Product product, String traject) throws IOException, InterruptedException {
        List<Map<String, Object>> happenings = new ArrayList<>();
        happenings.add(Map.of("what", "traject-started", "when", "2010", "name", traject));
        happenings.add(Map.of("what", "table-formed", "when", "2010", "table", "kern", "name", "Kern"));
        while (happenings.size() < HAPPENINGS) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("when", 2011 + happenings.size() % 5);
            if (happenings.size() % 2 == 0) {
                told.put("what", "table-met");
                told.put("table", "kern");
            } else {
                told.put("what", "success-factor-observed");
                told.put("factor", "self-steering");
            }
            happenings.add(told);
        }
        HttpResponse<String> answer = product.post(
                "/api/trajects/" + traject + "/stories",
                JSON.writeValueAsString(Map.of("story", 1, "traject", traject, "happenings", happenings)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private void forgetViews() throws IOException {
        List<Path> found = viewFiles();
        assertThat(found).isNotEmpty();
        for (Path path : found) {
            Files.delete(path);
        }
    }

    private List<Path> viewFiles() {
        try (Stream<Path> files = Files.list(data)) {
            return files.filter(path -> path.getFileName().toString().startsWith("documents.db"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
