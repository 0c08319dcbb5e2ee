package nl.netwerkspoor.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.Tellings;
import nl.netwerkspoor.happenings.TrajectKey;
import nl.netwerkspoor.store.documents.Document;
import nl.netwerkspoor.store.documents.DocumentTokens;
import nl.netwerkspoor.store.documents.Documents;
import nl.netwerkspoor.store.engines.StoreFailedException;
import nl.netwerkspoor.store.happenings.HappeningCodec;
import nl.netwerkspoor.store.log.EventLog;
import nl.netwerkspoor.store.log.NewEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the records after their store was away, time and again, while recording went on. */
class RecordsAwayTest {

    private static final int TRAJECTS = 2;
    private static final int OUTAGES = 10;
    private static final int LENGTHS = 5;
    private static final Duration LONGEST = Duration.ofMillis(1_125);
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    @TempDir
    Path folder;

    @Test
    void no_happening_is_left_out() throws Exception {
        try (EventLog log = EventLog.onSqlite(folder.resolve("log.db"), new HappeningCodec(), Clock.systemUTC());
                Documents real = Documents.onSqlite(folder.resolve("documents.db"));
                Failing documents = new Failing(real)) {
            Records records = new Records(documents);
            DocumentTokens tokens = new DocumentTokens(documents, Clock.systemUTC(), "test");
            try (Build build = new Build(1, log, records, new Trajects(documents), tokens)) {
                Thread recording = Thread.ofVirtual().start(() -> record(log));
                for (int i = 0; i < OUTAGES; i++) {
                    Thread.sleep(BETWEEN);
                    documents.away = true;
                    // Of lengths that differ, so that segments are taken up again apart as well as together.
                    Thread.sleep(LONGEST.multipliedBy(1 + i % LENGTHS).dividedBy(LENGTHS));
                    documents.away = false;
                }
                recording.interrupt();
                recording.join();
                long tail = log.tail();
                await().atMost(Duration.ofSeconds(60)).until(() -> build.position() == tail);

                int kept = IntStream.range(0, TRAJECTS)
                        .map(i -> records.of(traject(i), new Reached.Place(1, tail))
                                .size())
                        .sum();
                assertThat(kept).isEqualTo(Math.toIntExact(tail));
            }
        }
    }

    private static TrajectKey traject(int number) {
        return new TrajectKey("traject-" + number);
    }

    private static void record(EventLog log) {
        List<Recorded> told = IntStream.range(0, TRAJECTS)
                .mapToObj(i -> new Tellings(traject(i).value()).tell("traject-started", "2012", "name", "Proef"))
                .toList();
        for (int i = 0; !Thread.currentThread().isInterrupted(); i++) {
            Recorded next = told.get(i % TRAJECTS);
            log.append(List.of(new NewEvent(
                    UUID.randomUUID(),
                    "traject-started",
                    "1",
                    next.recording(),
                    Map.of(),
                    Set.of("traject:" + traject(i % TRAJECTS).value()))));
            try {
                Thread.sleep(2);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Documents that fail while they are away. */
    private static final class Failing implements Documents {

        private final Documents real;
        private volatile boolean away;

        Failing(Documents real) {
            this.real = real;
        }

        private <T extends @Nullable Object> T asked(Supplier<T> question) {
            if (away) {
                throw new StoreFailedException("away", new IOException("no answer"));
            }
            return question.get();
        }

        @Override
        public @Nullable Document get(String collection, String traject, String id) {
            return this.<@Nullable Document>asked(() -> real.get(collection, traject, id));
        }

        @Override
        public boolean put(String collection, Document document, long replaces) {
            return asked(() -> real.put(collection, document, replaces));
        }

        @Override
        public void putAll(String collection, List<Document> documents) {
            asked(() -> {
                real.putAll(collection, documents);
                return true;
            });
        }

        @Override
        public void delete(String collection, String traject, String id) {
            asked(() -> {
                real.delete(collection, traject, id);
                return true;
            });
        }

        @Override
        public List<Document> list(String collection, String traject, String after, int limit) {
            return asked(() -> real.list(collection, traject, after, limit));
        }

        @Override
        public List<Document> startingWith(String collection, String traject, String prefix) {
            return asked(() -> real.startingWith(collection, traject, prefix));
        }

        @Override
        public void drop(String collection) {
            asked(() -> {
                real.drop(collection);
                return true;
            });
        }

        @Override
        public void close() {
            // The real ones are closed by whoever opened them.
        }
    }
}
