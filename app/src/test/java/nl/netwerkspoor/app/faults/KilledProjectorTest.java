package nl.netwerkspoor.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import nl.netwerkspoor.app.Netwerkspoor;
import nl.netwerkspoor.store.documents.Document;
import nl.netwerkspoor.store.documents.Documents;
import nl.netwerkspoor.store.mongod.ReplicaSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Two query processes on one MongoDB, of which the one that makes the views is killed again and again. */
class KilledProjectorTest {

    private static final int KILLS = 20;
    private static final int WRITERS = 6;
    private static final long PAUSE_MILLIS = 250;
    private static final int ACKNOWLEDGED_BEFORE_KILL = 100;
    private static final int PUT_AGAIN = 100;
    private static final String DATABASE = "projector";
    private static final long RECOVERED_WITHIN_MILLIS = 20_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<Product> queries = new ArrayList<>();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void its_views_are_a_refold_of_the_log_after_twenty_kills_under_recording() throws Exception {
        var writers = new Writers(List.of("een", "twee", "drie", "vier"));
        writers.pauseFor(PAUSE_MILLIS);
        try (ReplicaSet mongod = ReplicaSet.of(1);
                Product command = side(mongod, "command")) {
            queries.add(side(mongod, "query"));
            queries.add(side(mongod, "query"));
            writers.begin(command.ready());
            List<Thread> started = writers.start(WRITERS, command, Integer.MAX_VALUE);
            for (Product query : queries) {
                query.ready();
            }
            long longest = 0;
            for (int kill = 1; kill <= KILLS; kill++) {
                killTheOneThatMakesTheViews(writers);
                losesItsPlace(mongod);
                queries.add(side(mongod, "query"));
                longest = Math.max(longest, recovered(writers, queries.getFirst()));
            }
            recovered(writers, queries.getLast());
            writers.enough();
            Writers.join(started);

            assertThat(writers.unexpected()).isEmpty();
            assertThat(writers.acknowledged()).hasSizeGreaterThan(KILLS * ACKNOWLEDGED_BEFORE_KILL);
            int recorded = 0;
            for (Product query : queries) {
                recorded = Checks.recordIsWhole(query, writers);
                assertThat(recorded).isEqualTo(writers.acknowledged().size());
                nothingCountsTwice(query, writers);
            }
            try (Product refold = refolded(command)) {
                Checks.answersAreThoseOf(refold, queries, writers.trajects(), recorded);
            }
            System.out.printf(
                    "%d kills of the projector: %d happenings, the views behind for %d ms at most%n",
                    KILLS, recorded, longest);
        } finally {
            queries.forEach(Product::close);
        }
    }

    /** Once it has gone on since the last one was killed, and in the midst of its work. */
    private void killTheOneThatMakesTheViews(Writers writers) throws InterruptedException {
        long reached = queries.getFirst().status().get("reached").asLong();
        AtomicReference<Product> maker = new AtomicReference<>(queries.getFirst());
        Writers.await("one makes the views of what is being recorded", () -> {
            Product most = queries.stream()
                    .max(Comparator.comparingInt(KilledProjectorTest::segments))
                    .orElseThrow();
            maker.set(most);
            return segments(most) > 0 && most.status().get("reached").asLong() > reached;
        });
        int before = writers.acknowledged().size();
        writers.pauseFor(0);
        Writers.await("recording goes on", () -> writers.acknowledged().size() >= before + ACKNOWLEDGED_BEFORE_KILL);
        maker.get().kill();
        writers.pauseFor(PAUSE_MILLIS);
        queries.remove(maker.get());
    }

    /**
     * As one that is killed after it has put what it read, and before it has saved its place: a moment that kills seldom
     * hit. What it put last is put again by whoever goes on.
     */
    private static void losesItsPlace(ReplicaSet mongod) {
        int lost = 0;
        try (MongoClient client = mongod.client();
                Documents documents = Documents.onMongo(client.getDatabase(DATABASE))) {
            for (Document segment : documents.list("tokens", "", "", 100)) {
                JsonNode content = JSON.readTree(segment.content());
                if (content.path("token").isNumber()) {
                    long place = content.get("token").asLong();
                    ((ObjectNode) content).put("token", Math.max(1, place - PUT_AGAIN));
                    Document earlier =
                            new Document("", segment.id(), segment.version() + 1, JSON.writeValueAsString(content));
                    lost += documents.put("tokens", earlier, segment.version()) ? 1 : 0;
                }
            }
        }
        assertThat(lost).isPositive();
    }

    private static int segments(Product query) {
        return query.status().get("segments").asInt();
    }

    /** How long it takes, in milliseconds, until what is recorded now is in the views, while recording goes on. */
    private static long recovered(Writers writers, Product query) throws InterruptedException {
        long tail = writers.acknowledged().values().stream()
                .mapToLong(Writers.Acknowledged::position)
                .max()
                .orElseThrow();
        long began = System.nanoTime();
        Writers.await("the views catch up", () -> query.status().get("reached").asLong() >= tail);
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        assertThat(took).isLessThan(RECOVERED_WITHIN_MILLIS);
        return took;
    }

    private static void nothingCountsTwice(Product query, Writers writers) throws IOException, InterruptedException {
        for (String traject : writers.trajects()) {
            long observed = writers.acknowledged().values().stream()
                    .map(Writers.Acknowledged::told)
                    .filter(told ->
                            told.traject().equals(traject) && told.kind().what().equals("success-factor-observed"))
                    .count();
            JsonNode factors = JSON.readTree(query.get("/api/trajects/" + traject + "/factors", "application/json", 1)
                    .body());
            assertThat(factors.at("/items/0/count/certain").asLong()).isEqualTo(observed);
        }
    }

    /** The same log in a store of its own, folded once from its beginning. */
    private Product refolded(Product command) throws IOException, InterruptedException {
        JsonNode made = JSON.readTree(command.post("/api/admin/backups", "").body());
        Path backup = folder.resolve("backup").resolve(made.get("backup").asString());
        Netwerkspoor.main(
                new String[] {"--netwerkspoor.restore=" + backup, "--netwerkspoor.data=" + folder.resolve("refold")});
        return Product.in(folder.resolve("refold")).ready();
    }

    private Product side(ReplicaSet mongod, String side) {
        return Product.start(
                "--netwerkspoor.side=" + side,
                "--netwerkspoor.backup=" + folder.resolve("backup"),
                "--spring.mongodb.uri=" + mongod.uri().replace("/?", "/" + DATABASE + "?")
                        + "&serverSelectionTimeoutMS=5000");
    }
}
