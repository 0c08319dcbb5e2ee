package nl.netwerkspoor.store.log;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Clock;
import org.axonframework.eventsourcing.eventstore.StorageEngineTestSuite;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;

/** Axon's own suite, on SQLite. */
class SqliteStorageEngineSuiteTest extends StorageEngineTestSuite<LogStorageEngine> {

    @TempDir
    static Path folder;

    private @Nullable EventLog log;

    @Override
    protected LogStorageEngine buildStorageEngine() {
        log = EventLog.onSqlite(folder.resolve("log.db"), new PlainCodec(), Clock.systemUTC());
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
