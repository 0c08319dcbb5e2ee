package nl.netwerkspoor.store.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * A store in an SQLite file of its own: one writer at a time, any number of readers beside it. One process at a time may
 * have it open; the log sees to that for the whole data folder.
 */
public final class SqliteFile implements AutoCloseable {

    private final Path file;
    private final List<String> pragmas;
    private final Session writer;
    private final ReentrantLock writing = new ReentrantLock();
    private final ReadWriteLock use = new ReentrantReadWriteLock();
    private final ConcurrentLinkedDeque<Session> readers = new ConcurrentLinkedDeque<>();
    private boolean closed;

    /**
     * Opens a file, which is made when it is not there.
     *
     * @param dutchName which begins the sentence that refuses a newer one
     * @param pragmas for every connection, beside the write-ahead log
     * @param schema statements that do nothing when they were done before
     * @throws NewerFormatException when it was made by a newer version
     */
    public SqliteFile(Path file, String dutchName, int format, List<String> pragmas, List<String> schema) {
        this.file = file;
        this.pragmas = List.copyOf(pragmas);
        try {
            Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.writer = open();
        try {
            write(session -> {
                NewerFormatException.check(dutchName, session.number("PRAGMA user_version"), format);
                for (String statement : schema) {
                    session.execute(statement);
                }
                session.execute("PRAGMA user_version = " + format);
                return null;
            });
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private Session open() {
        try {
            SQLiteConfig config = new SQLiteConfig();
            // Else each insert is followed by a question for a key, which stays open and keeps VACUUM from working.
            config.setGetGeneratedKeys(false);
            // Waiting for a lock is only ever for a moment: whoever holds it is this process.
            config.setBusyTimeout(5_000);
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            Session session = new Session(config.createConnection("jdbc:sqlite:" + file));
            for (String pragma : pragmas) {
                session.execute("PRAGMA " + pragma);
            }
            return session;
        } catch (SQLException e) {
            throw new StoreFailedException(file + " cannot be opened", e);
        }
    }

    /** Asks something, of one moment. */
    public <T extends @Nullable Object> T read(Work<T> question) {
        use.readLock().lock();
        try {
            refuseWhenClosed();
            @Nullable Session free = readers.pollFirst();
            Session session = free == null ? open() : free;
            try {
                return question.on(session);
            } finally {
                readers.addFirst(session);
            }
        } catch (SQLException e) {
            throw new StoreFailedException("Reading " + file + " failed", e);
        } finally {
            use.readLock().unlock();
        }
    }

    /** Changes something, as a whole or not at all. */
    public <T extends @Nullable Object> T write(Work<T> change) {
        use.readLock().lock();
        writing.lock();
        try {
            refuseWhenClosed();
            writer.execute("BEGIN IMMEDIATE");
            try {
                T result = change.on(writer);
                writer.execute("COMMIT");
                return result;
            } catch (SQLException | RuntimeException e) {
                rollBack(e);
                throw e;
            }
        } catch (SQLException e) {
            throw new StoreFailedException("Writing " + file + " failed", e);
        } finally {
            writing.unlock();
            use.readLock().unlock();
        }
    }

    /** Does something outside a transaction, while nobody else reads or writes. */
    public void alone(Work<@Nullable Void> work) {
        use.writeLock().lock();
        try {
            refuseWhenClosed();
            work.on(writer);
        } catch (SQLException e) {
            throw new StoreFailedException("Changing " + file + " failed", e);
        } finally {
            use.writeLock().unlock();
        }
    }

    private void rollBack(Exception cause) {
        try {
            writer.execute("ROLLBACK");
        } catch (SQLException e) {
            // After some failures SQLite has rolled back by itself.
            cause.addSuppressed(e);
        }
    }

    private void refuseWhenClosed() {
        if (closed) {
            throw new IllegalStateException(file + " is closed");
        }
    }

    @Override
    public void close() {
        use.writeLock().lock();
        try {
            closed = true;
            // The writer last: closing the last connection puts what is in the write-ahead log into the file.
            readers.forEach(Session::close);
            readers.clear();
            writer.close();
        } finally {
            use.writeLock().unlock();
        }
    }

    /** What is done with a connection. */
    public interface Work<T extends @Nullable Object> {
        T on(Session session) throws SQLException;
    }

    /** A connection with its prepared statements. */
    public static final class Session {

        private final Connection connection;
        private final Map<String, PreparedStatement> statements = new HashMap<>();

        private Session(Connection connection) {
            this.connection = connection;
        }

        /** A statement that is prepared once. */
        public PreparedStatement statement(String sql) throws SQLException {
            @Nullable PreparedStatement known = statements.get(sql);
            PreparedStatement statement = known == null ? connection.prepareStatement(sql) : known;
            statements.put(sql, statement);
            return statement;
        }

        /** Executes a statement that needs no preparing. */
        public void execute(String sql) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        /** The first number of the answer. */
        public long number(String sql) throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                return rows.getLong(1);
            }
        }

        private void close() {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new StoreFailedException("A file could not be closed", e);
            }
        }
    }
}
