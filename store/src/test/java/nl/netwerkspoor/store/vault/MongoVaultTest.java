package nl.netwerkspoor.store.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.netwerkspoor.store.engines.NewerFormatException;
import nl.netwerkspoor.store.mongod.TestMongod;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;

class MongoVaultTest extends VaultContract {

    private final MongoDatabase database = TestMongod.freshDatabase();

    @Override
    Vault open(Clock clock) {
        return Vault.onMongo(database, clock);
    }

    @Override
    void restore(TextKey text, String words) {
        var id = new BsonDocument("attempt", new BsonBinary(text.attempt()))
                .append("field", new BsonString(text.field()));
        database.getCollection("texts").updateOne(Filters.eq(id), Updates.set("words", words));
        database.getCollection("erasures").deleteMany(Filters.empty());
    }

    @Test
    void refuses_a_database_of_a_newer_version_in_dutch() {
        database.getCollection("vault_format")
                .updateOne(Filters.eq("vault"), Updates.set("format", MongoVault.FORMAT + 1));

        assertThatThrownBy(() -> open(Clock.systemUTC()))
                .isInstanceOf(NewerFormatException.class)
                .hasMessageContaining("nieuwere versie van Netwerkspoor");
    }

    @Test
    void finishes_an_erasure_that_was_listed_before_its_process_was_killed() {
        try (Vault vault = open(Clock.systemUTC())) {
            vault.put("noord", Map.of(attempt(1), Map.of("name", "Anneke")));
            vault.eraseAll(List.of(attempt(1)), "ada");
        }
        database.getCollection("texts").updateMany(Filters.empty(), Updates.set("words", "Anneke"));

        try (Vault vault = open(Clock.systemUTC())) {
            assertThat(vault.get(List.of(attempt(1))))
                    .isEqualTo(Map.of(attempt(1), Map.of("name", new VaultText(null))));
        }
    }

    @Test
    void uses_an_index_for_each_question() {
        try (Vault vault = open(Clock.systemUTC())) {
            vault.put("noord", Map.of(attempt(1), Map.of("name", "Anneke")));
            vault.sweep(Duration.ZERO, attempt -> true);
        }

        assertThat(indexFor(MongoVault.ofAttempts(List.of(attempt(1))))).isEqualTo(MongoVault.BY_ATTEMPT);
        assertThat(indexFor(Filters.eq("traject", "noord"))).isEqualTo(MongoVault.BY_TRAJECT);
        assertThat(indexFor(Filters.lt("unsureSince", new BsonDateTime(0)))).isEqualTo(MongoVault.UNSURE);
    }

    private String indexFor(Bson question) {
        Document stage = database.getCollection("texts")
                .find(question)
                .explain()
                .get("queryPlanner", Document.class)
                .get("winningPlan", Document.class);
        while (stage.containsKey("inputStage")) {
            stage = stage.get("inputStage", Document.class);
        }
        return stage.getString("indexName");
    }
}
