package nl.netwerkspoor.store.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import nl.netwerkspoor.store.engines.StoreFailedException;
import nl.netwerkspoor.store.log.Draft.Placed;
import nl.netwerkspoor.store.log.Draft.Stamped;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Commits as rows of an SQLite file, which one process at a time may have open. */
final class SqliteCommits implements CommitStore {

    static final int FORMAT = 1;

    private static final int COMMITS_PER_PAGE = 2_000;
    private static final int BYTES_PER_PAGE = 4 << 20;

    static final String HEADER =
            "SELECT position, events, recorded_at FROM log WHERE position <= ? ORDER BY position DESC LIMIT 1";
    static final String SCAN =
            "SELECT position, events, recorded_at, content FROM log WHERE position BETWEEN ? AND ? ORDER BY position"
                    + " LIMIT " + COMMITS_PER_PAGE;
    static final String BY_KEY = """
            SELECT log.position, events, recorded_at, content FROM log_key JOIN log USING (position)
            WHERE log_key.key = ? AND log_key.position BETWEEN ? AND ?
            ORDER BY log_key.position LIMIT\s""" + COMMITS_PER_PAGE;
    static final String BY_KEYS = """
            SELECT position, events, recorded_at, content FROM log WHERE position IN (
              SELECT position FROM log_key
              WHERE key IN (SELECT value FROM json_each(CAST(? AS TEXT))) AND position BETWEEN ? AND ?)
            ORDER BY position LIMIT\s""" + COMMITS_PER_PAGE;
    private static final String INSERT =
            "INSERT INTO log (position, events, recorded_at, content) VALUES (?, ?, ?, CAST(? AS TEXT))";
    private static final String INSERT_KEYS =
            "INSERT INTO log_key (key, position) SELECT value, ? FROM json_each(CAST(? AS TEXT))";

    private final Path file;
    private final FileChannel lockFile;
    private final Session writer;
    private final ConcurrentLinkedDeque<Session> readers = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    SqliteCommits(Path file) {
        this.file = file;
        this.lockFile = lock(file);
        try {
            this.writer = new Session(file);
        } catch (RuntimeException e) {
            unlock();
            throw e;
        }
        try {
            writer.prepareFormat();
        } catch (RuntimeException e) {
            close();
            throw e;
        } catch (SQLException e) {
            close();
            throw new StoreFailedException("The log in " + file + " cannot be opened", e);
        }
    }

    private static FileChannel lock(Path file) {
        try {
            var folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            var channel = FileChannel.open(
                    file.resolveSibling(file.getFileName() + ".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new LogRefusedException("De gegevensmap " + folder
                        + " is al in gebruik door een ander venster van Netwerkspoor. Sluit dat eerst,"
                        + " of kies een andere map.");
            }
            return channel;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private void unlock() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Draft encode(List<Stamped> events, PayloadCodec codec) {
        return new Draft(events, JsonCommit.encode(events, codec), JsonCommit.array(Draft.keysOf(events)));
    }

    @Override
    public int insert(List<Placed> commits) {
        try {
            return writer.insert(commits);
        } catch (SQLException e) {
            if (e instanceof SQLiteException refused
                    && refused.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY) {
                return 0;
            }
            throw new StoreFailedException("Appending to " + file + " failed", e);
        }
    }

    @Override
    public @Nullable Header header(long atOrBefore) {
        return reading(session -> session.header(atOrBefore));
    }

    @Override
    public List<StoredCommit> read(long from, long upTo, Set<String> keys) {
        return reading(session -> session.read(from, upTo, keys));
    }

    @Override
    public Sourced source(long from, Set<String> keys) {
        return reading(session -> {
            var header = session.header(Long.MAX_VALUE);
            var tail = header == null ? 0 : header.last();
            return new Sourced(tail, tail < from ? List.of() : session.read(from, tail, keys));
        });
    }

    private <T extends @Nullable Object> T reading(Question<T> question) {
        if (closed) {
            throw new IllegalStateException("The log in " + file + " is closed");
        }
        var session = readers.pollFirst();
        try {
            if (session == null) {
                session = new Session(file);
            }
            return question.ask(session);
        } catch (SQLException e) {
            throw new StoreFailedException("Reading " + file + " failed", e);
        } finally {
            if (session != null) {
                readers.addFirst(session);
            }
            if (closed) {
                closeReaders();
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        closeReaders();
        writer.close();
        unlock();
    }

    private void closeReaders() {
        for (var session = readers.pollFirst(); session != null; session = readers.pollFirst()) {
            session.close();
        }
    }

    private interface Question<T extends @Nullable Object> {
        T ask(Session session) throws SQLException;
    }

    /** A connection with its prepared statements. */
    private static final class Session {

        private final Connection connection;
        private final Map<String, PreparedStatement> statements = new HashMap<>();

        Session(Path file) {
            try {
                connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                execute(
                        "PRAGMA busy_timeout = 5000",
                        "PRAGMA journal_mode = WAL",
                        "PRAGMA synchronous = FULL",
                        "PRAGMA secure_delete = ON",
                        "PRAGMA wal_autocheckpoint = 4000",
                        "PRAGMA cache_size = -65536");
            } catch (SQLException e) {
                throw new StoreFailedException("The log in " + file + " cannot be opened", e);
            }
        }

        private void execute(String... statements) throws SQLException {
            try (var statement = connection.createStatement()) {
                for (var sql : statements) {
                    statement.execute(sql);
                }
            }
        }

        void prepareFormat() throws SQLException {
            long found;
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("PRAGMA user_version")) {
                found = rows.getLong(1);
            }
            if (found > FORMAT) {
                throw LogRefusedException.newerFormat(found, FORMAT);
            }
            connection.setAutoCommit(false);
            execute("""
                    CREATE TABLE IF NOT EXISTS log (
                      position INTEGER PRIMARY KEY, events INTEGER NOT NULL, recorded_at INTEGER NOT NULL,
                      content TEXT NOT NULL) STRICT""", """
                    CREATE TABLE IF NOT EXISTS log_key (
                      key TEXT NOT NULL, position INTEGER NOT NULL, CONSTRAINT log_key_position PRIMARY KEY (key, position))
                      WITHOUT ROWID, STRICT""", "PRAGMA user_version = " + FORMAT);
            connection.commit();
        }

        private PreparedStatement statement(String sql) throws SQLException {
            var statement = statements.get(sql);
            if (statement == null) {
                statement = connection.prepareStatement(sql);
                statements.put(sql, statement);
            }
            return statement;
        }

        int insert(List<Placed> commits) throws SQLException {
            try {
                for (var placed : commits) {
                    var draft = placed.draft();
                    var insert = statement(INSERT);
                    insert.setLong(1, placed.position());
                    insert.setInt(2, draft.count());
                    insert.setLong(3, placed.recordedAt());
                    insert.setBytes(4, draft.content());
                    insert.executeUpdate();
                    var insertKeys = statement(INSERT_KEYS);
                    insertKeys.setLong(1, placed.position());
                    insertKeys.setBytes(2, draft.keys());
                    insertKeys.executeUpdate();
                }
                connection.commit();
                return commits.size();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }

        @Nullable
        Header header(long atOrBefore) throws SQLException {
            var header = statement(HEADER);
            header.setLong(1, atOrBefore);
            try (var rows = header.executeQuery()) {
                return rows.next() ? header(rows) : null;
            }
        }

        private static Header header(ResultSet row) throws SQLException {
            return new Header(row.getLong(1), row.getInt(2), row.getLong(3));
        }

        List<StoredCommit> read(long from, long upTo, Set<String> keys) throws SQLException {
            PreparedStatement read;
            int parameter = 1;
            if (keys.isEmpty()) {
                read = statement(SCAN);
            } else if (keys.size() == 1) {
                read = statement(BY_KEY);
                read.setString(parameter++, keys.iterator().next());
            } else {
                read = statement(BY_KEYS);
                read.setBytes(parameter++, JsonCommit.array(keys));
            }
            read.setLong(parameter++, from);
            read.setLong(parameter, upTo);
            var page = new ArrayList<StoredCommit>();
            try (var rows = read.executeQuery()) {
                int bytes = 0;
                while (bytes < BYTES_PER_PAGE && rows.next()) {
                    var content = rows.getBytes(4);
                    bytes += content.length;
                    page.add(new JsonCommit(header(rows), content));
                }
            }
            return page;
        }

        void close() {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new StoreFailedException("The log could not be closed", e);
            }
        }
    }
}
