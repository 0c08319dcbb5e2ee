package nl.netwerkspoor.store.documents;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteTokensTest extends DocumentTokensContract {

    @TempDir
    private Path folder;

    @Override
    Documents open() {
        return Documents.onSqlite(folder.resolve("documents.db"));
    }
}
