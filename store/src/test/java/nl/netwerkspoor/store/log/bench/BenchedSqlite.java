package nl.netwerkspoor.store.log.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.netwerkspoor.store.happenings.HappeningCodec;
import nl.netwerkspoor.store.log.EventLog;
import tools.jackson.databind.json.JsonMapper;

final class BenchedSqlite implements BenchedStore {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Path folder;

    BenchedSqlite() {
        try {
            folder = Files.createTempDirectory("bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String title() {
        return "SQLite";
    }

    @Override
    public String description() {
        try (var connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            return "SQLite " + connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path file(String log) {
        return folder.resolve(log + ".db");
    }

    private Connection connect(String log) throws SQLException {
        var connection = DriverManager.getConnection("jdbc:sqlite:" + file(log));
        try (var statement = connection.createStatement()) {
            for (var setting : List.of(
                    "journal_mode = WAL",
                    "synchronous = FULL",
                    "secure_delete = ON",
                    "wal_autocheckpoint = 4000",
                    "cache_size = -65536",
                    "busy_timeout = 5000")) {
                statement.execute("PRAGMA " + setting);
            }
        }
        return connection;
    }

    @Override
    public EventLog open(String log) {
        return EventLog.onSqlite(file(log), new HappeningCodec(), Clock.systemUTC());
    }

    @Override
    public RawWriter rawWriter(String log) {
        try {
            var tables = new ArrayList<String>();
            var contents = new ArrayList<byte[]>();
            var keys = new ArrayList<String>();
            try (var connection = connect(log);
                    var statement = connection.createStatement()) {
                try (var found = statement.executeQuery("SELECT sql FROM sqlite_master WHERE type = 'table'")) {
                    while (found.next()) {
                        tables.add(found.getString(1));
                    }
                }
                try (var found = statement.executeQuery("SELECT content, (SELECT json_group_array(key) FROM log_key"
                        + " WHERE log_key.position = log.position) FROM log ORDER BY position")) {
                    while (found.next()) {
                        contents.add(found.getBytes(1));
                        keys.add(found.getString(2));
                    }
                }
            }
            var raw = connect("raw");
            try (var statement = raw.createStatement()) {
                for (var table : tables) {
                    statement.execute(table);
                }
            }
            raw.setAutoCommit(false);
            return new SqliteWriter(raw, contents, keys);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public long rawScan(String log, long from, long upTo) {
        long events = 0;
        try (var connection = connect(log);
                var scan = connection.prepareStatement(
                        "SELECT content FROM log WHERE position BETWEEN ? AND ? ORDER BY position")) {
            scan.setLong(1, from);
            scan.setLong(2, upTo);
            try (var rows = scan.executeQuery()) {
                while (rows.next()) {
                    events += MAPPER.readTree(rows.getBytes(1)).size();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return events;
    }

    @Override
    public void close() {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class SqliteWriter implements RawWriter {

        private final Connection connection;
        private final List<byte[]> contents;
        private final List<String> keys;
        private final java.sql.PreparedStatement insert;
        private final java.sql.PreparedStatement insertKeys;
        private long position;

        SqliteWriter(Connection connection, List<byte[]> contents, List<String> keys) throws SQLException {
            this.connection = connection;
            this.contents = contents;
            this.keys = keys;
            this.insert = connection.prepareStatement(
                    "INSERT INTO log (position, events, recorded_at, content) VALUES (?, 1, ?, CAST(? AS TEXT))");
            this.insertKeys = connection.prepareStatement(
                    "INSERT INTO log_key (key, position) SELECT value, ? FROM json_each(?)");
        }

        @Override
        public void insert() {
            int index = (int) (position++ % contents.size());
            try {
                insert.setLong(1, position);
                insert.setLong(2, position);
                insert.setBytes(3, contents.get(index));
                insert.executeUpdate();
                insertKeys.setLong(1, position);
                insertKeys.setString(2, keys.get(index));
                insertKeys.executeUpdate();
                connection.commit();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
