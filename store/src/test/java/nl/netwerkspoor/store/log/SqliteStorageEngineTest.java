package nl.netwerkspoor.store.log;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.io.TempDir;

class SqliteStorageEngineTest extends StorageEngineContract {

    @TempDir
    Path folder;

    @Override
    EventLog open() {
        return EventLog.onSqlite(folder.resolve("log.db"), new PlainCodec(), Clock.systemUTC());
    }
}
