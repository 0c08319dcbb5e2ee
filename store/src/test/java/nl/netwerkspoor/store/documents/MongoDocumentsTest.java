package nl.netwerkspoor.store.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.stream.IntStream;
import nl.netwerkspoor.store.engines.NewerFormatException;
import nl.netwerkspoor.store.mongod.TestMongod;
import org.junit.jupiter.api.Test;

class MongoDocumentsTest extends DocumentsContract {

    private final MongoDatabase database = TestMongod.freshDatabase();

    @Override
    Documents open() {
        return Documents.onMongo(database);
    }

    @Test
    void refuses_a_database_of_a_newer_version_in_dutch() {
        database.getCollection("documents_format")
                .updateOne(Filters.eq("documents"), Updates.set("format", MongoDocuments.FORMAT + 1));

        assertThatThrownBy(this::open)
                .isInstanceOf(NewerFormatException.class)
                .hasMessage("Deze database met overzichten is gemaakt met een nieuwere versie van Netwerkspoor"
                        + " (opslagversie 2; deze versie kent 1). Start een nieuwere versie van Netwerkspoor.");
    }

    @Test
    void reads_only_the_range_that_is_asked_for() {
        try (Documents documents = open()) {
            documents.putAll(
                    "views",
                    IntStream.range(0, 1_000)
                            .mapToObj(i -> new Document("noord", String.format("%03d", i), 1, ""))
                            .toList());
        }

        var explained = database.getCollection("views")
                .find(MongoDocuments.prefixed("noord", "12"))
                .sort(new org.bson.Document("_id", 1))
                .explain(ExplainVerbosity.EXECUTION_STATS);

        var stats = explained.get("executionStats", org.bson.Document.class);
        assertThat(stats.getInteger("nReturned")).isEqualTo(10);
        // A bounded scan of a clustered collection looks at the documents on either side.
        assertThat(stats.getInteger("totalDocsExamined")).isBetween(10, 12);
        assertThat(explained.toJson()).doesNotContain("\"SORT\"");
        assertThat(String.valueOf(database.listCollections()
                        .filter(Filters.eq("name", "views"))
                        .first()))
                .contains("clusteredIndex", "name=" + MongoDocuments.INDEX);
    }

    @Test
    void two_who_open_it_at_once_share_it() {
        try (Documents one = open();
                Documents other = open()) {
            one.put("views", new Document("noord", "a", 1, "one"), Documents.ABSENT);
            other.put("views", new Document("noord", "a", 2, "other"), 1);

            assertThat(List.of(one.get("views", "noord", "a"), other.get("views", "noord", "a")))
                    .containsOnly(new Document("noord", "a", 2, "other"));
        }
    }
}
