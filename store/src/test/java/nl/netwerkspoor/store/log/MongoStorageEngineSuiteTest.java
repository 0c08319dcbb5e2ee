package nl.netwerkspoor.store.log;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoClient;
import java.time.Clock;
import org.axonframework.eventsourcing.eventstore.StorageEngineTestSuite;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;

/** Axon's own suite, on MongoDB. */
class MongoStorageEngineSuiteTest extends StorageEngineTestSuite<LogStorageEngine> {

    private @Nullable MongoClient client;
    private @Nullable EventLog log;

    @Override
    protected LogStorageEngine buildStorageEngine() {
        client = LocalReplicaSet.shared().client();
        var database = client.getDatabase("suite");
        database.drop();
        log = EventLog.onMongo(database, new PlainCodec(), Clock.systemUTC());
        return new LogStorageEngine(log);
    }

    @AfterAll
    void close() {
        requireNonNull(log).close();
        requireNonNull(client).close();
    }

    @Override
    protected @Nullable ProcessingContext processingContext() {
        return null;
    }
}
