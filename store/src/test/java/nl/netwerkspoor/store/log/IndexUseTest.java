package nl.netwerkspoor.store.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.netwerkspoor.store.mongod.TestMongod;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads by key cost what they find, however long the log. */
class IndexUseTest {

    private static final int EVENTS = 2_000;
    private static final int WANTED = 10;

    private static final MongoDatabase DATABASE = TestMongod.freshDatabase();
    private static final EventLog LOG = EventLog.onMongo(DATABASE, new PlainCodec(), Clock.systemUTC());

    @BeforeAll
    static void fill() {
        var drafts = new ArrayList<NewEvent>();
        for (int i = 0; i < EVENTS; i++) {
            var table = i % (EVENTS / WANTED) == 0 ? "table:wanted" : "table:" + i;
            drafts.add(
                    new NewEvent(UUID.randomUUID(), "joined", "1", "payload", Map.of(), Set.of("traject:one", table)));
        }
        drafts.forEach(event -> LOG.append(List.of(event)));
    }

    @AfterAll
    static void close() {
        LOG.close();
    }

    private static int examined(Document explained) {
        int examined = 0;
        for (var value : explained.values()) {
            examined = Math.max(examined, examinedIn(value));
        }
        return Math.max(examined, explained.get("totalDocsExamined", 0));
    }

    private static int examinedIn(Object value) {
        return switch (value) {
            case Document document -> examined(document);
            case List<?> list ->
                list.stream().mapToInt(IndexUseTest::examinedIn).max().orElse(0);
            default -> 0;
        };
    }

    @Test
    void a_read_by_key_goes_by_the_named_index() {
        for (var keys : List.of(Set.of("table:wanted"), Set.of("table:wanted", "table:1"))) {
            var explained = MongoCommits.find(MongoCommits.collection(DATABASE), 5, EVENTS, keys)
                    .explain(ExplainVerbosity.EXECUTION_STATS);

            assertThat(explained.toJson()).contains("\"indexName\": \"" + MongoCommits.KEYS_INDEX + "\"");
            assertThat(explained.toJson()).doesNotContain("COLLSCAN").doesNotContain("\"stage\": \"SORT\"");
            assertThat(examined(explained)).isBetween(WANTED - 1, WANTED);
        }
    }

    @Test
    void sourcing_reads_the_last_commit_and_what_it_finds_by_the_named_index() {
        for (var keys : List.of(Set.of("table:wanted"), Set.of("table:wanted", "table:1"))) {
            var explained = MongoCommits.collection(DATABASE)
                    .aggregate(MongoCommits.tailAndMatches(1, keys))
                    .explain(ExplainVerbosity.EXECUTION_STATS);

            assertThat(explained.toJson()).contains("\"indexName\": \"" + MongoCommits.KEYS_INDEX + "\"");
            assertThat(explained.toJson()).doesNotContain("\"stage\": \"SORT\"");
            assertThat(examined(explained)).isBetween(WANTED, WANTED + 1);
        }
    }

    @Test
    void a_page_begins_where_it_is_asked_to() {
        var explained = MongoCommits.find(MongoCommits.collection(DATABASE), EVENTS - 9, EVENTS, Set.of())
                .explain(ExplainVerbosity.EXECUTION_STATS);

        assertThat(explained.toJson()).contains("CLUSTERED_IXSCAN").doesNotContain("\"stage\": \"SORT\"");
        assertThat(examined(explained)).isBetween(10, 11);
    }

    @Test
    void on_sqlite_too_reads_by_key_search_and_do_not_sort(@TempDir Path folder) throws Exception {
        EventLog.onSqlite(folder.resolve("log.db"), new PlainCodec(), Clock.systemUTC())
                .close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("log.db"));
                var statement = connection.createStatement()) {
            for (var sql :
                    List.of(SqliteCommits.HEADER, SqliteCommits.SCAN, SqliteCommits.BY_KEY, SqliteCommits.BY_KEYS)) {
                var plan = new ArrayList<String>();
                try (var rows = statement.executeQuery("EXPLAIN QUERY PLAN " + sql)) {
                    while (rows.next()) {
                        plan.add(rows.getString("detail"));
                    }
                }
                assertThat(plan)
                        .as(sql)
                        .isNotEmpty()
                        .noneMatch(step -> step.startsWith("SCAN log"))
                        .noneMatch(step -> step.contains("TEMP B-TREE"));
            }
        }
    }
}
