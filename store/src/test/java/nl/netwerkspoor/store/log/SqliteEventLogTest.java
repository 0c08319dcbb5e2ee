package nl.netwerkspoor.store.log;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteEventLogTest extends EventLogContract {

    @TempDir
    Path folder;

    @Override
    EventLog open(PayloadCodec codec, Clock clock) {
        return EventLog.onSqlite(folder.resolve("log.db"), codec, clock);
    }

    @Test
    void a_second_process_is_told_that_the_folder_is_in_use() {
        assertThatThrownBy(() -> open(new PlainCodec(), clock))
                .isInstanceOf(LogRefusedException.class)
                .hasMessageContaining("al in gebruik");
    }

    @Test
    void a_newer_format_is_refused() throws Exception {
        closeLog();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("log.db"));
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 2");
        }

        assertThatThrownBy(() -> open(new PlainCodec(), clock))
                .isInstanceOf(LogRefusedException.class)
                .hasMessageContaining("nieuwere versie van Netwerkspoor (opslagversie 2; deze versie kent 1)");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("log.db"));
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 1");
        }
        openLog();
    }
}
