package nl.netwerkspoor.app;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import nl.netwerkspoor.store.documents.DocumentTokens;
import nl.netwerkspoor.store.documents.Documents;
import nl.netwerkspoor.store.happenings.HappeningCodec;
import nl.netwerkspoor.store.log.EventLog;
import nl.netwerkspoor.store.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stores: files in the data folder, or on MongoDB where an address of one is given. */
@Configuration
class StoreConfiguration {

    private static final String MONGO = "spring.mongodb.uri";

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Configuration
    @ConditionalOnProperty(name = MONGO, matchIfMissing = true, havingValue = "none")
    static class Embedded {

        private final Path data;

        Embedded(@Value("${netwerkspoor.data}") Path data) {
            this.data = data;
        }

        @Bean(destroyMethod = "close")
        EventLog log(Clock clock) {
            return EventLog.onSqlite(data.resolve("log.db"), new HappeningCodec(), clock);
        }

        @Bean(destroyMethod = "close")
        Documents documents(EventLog openFirst) {
            return Documents.onSqlite(data.resolve("documents.db"));
        }

        /** A data folder has one process at a time, so a restarted one need not wait for the claims of a killed one. */
        @Bean
        DocumentTokens tokens(Documents documents, Clock clock) {
            return new DocumentTokens(documents, clock, "embedded");
        }

        @Bean(destroyMethod = "close")
        Vault vault(EventLog openFirst, Clock clock) {
            return Vault.onSqlite(data.resolve("vault.db"), clock);
        }
    }

    @Configuration
    @ConditionalOnProperty(name = MONGO)
    static class OnMongo {

        private final String name;
        private final String uri;

        OnMongo(@Value("${" + MONGO + "}") String uri) {
            @Nullable String database = new ConnectionString(uri).getDatabase();
            this.uri = uri;
            this.name = database == null ? "netwerkspoor" : database;
        }

        @Bean(destroyMethod = "close")
        MongoClient mongo() {
            return MongoClients.create(uri);
        }

        @Bean(destroyMethod = "close")
        EventLog log(MongoClient mongo, Clock clock) {
            return EventLog.onMongo(mongo.getDatabase(name), new HappeningCodec(), clock);
        }

        @Bean(destroyMethod = "close")
        Documents documents(MongoClient mongo) {
            return Documents.onMongo(mongo.getDatabase(name));
        }

        @Bean
        DocumentTokens tokens(Documents documents, Clock clock) {
            return new DocumentTokens(documents, clock, UUID.randomUUID().toString());
        }

        @Bean(destroyMethod = "close")
        Vault vault(MongoClient mongo, Clock clock) {
            return Vault.onMongo(mongo.getDatabase(name + "-vault"), clock);
        }
    }
}
