package nl.netwerkspoor.store.log;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import nl.netwerkspoor.store.mongod.TestMongod;
import org.axonframework.eventsourcing.eventstore.StorageEngineTestSuite;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;

/** Axon's own suite, on MongoDB. */
class MongoStorageEngineSuiteTest extends StorageEngineTestSuite<LogStorageEngine> {

    private @Nullable EventLog log;

    @Override
    protected LogStorageEngine buildStorageEngine() {
        log = EventLog.onMongo(TestMongod.freshDatabase(), new PlainCodec(), Clock.systemUTC());
        return new LogStorageEngine(log);
    }

    @AfterAll
    void close() {
        requireNonNull(log).close();
    }

    @Override
    protected @Nullable ProcessingContext processingContext() {
        return null;
    }
}
