package nl.netwerkspoor.store.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A file of SQLite in WAL mode with one writing connection and as many reading ones as are in use at once. Deleted
 * text is overwritten (`secure_delete`).
 */
public final class SqliteFile implements AutoCloseable {

    private final Path file;
    private final String synchronous;
    private final Connection writer;
    private final ReentrantLock writing = new ReentrantLock();
    private final ConcurrentLinkedDeque<Connection> readers = new ConcurrentLinkedDeque<>();

    /**
     * Opens a file, which is made where it is not there.
     *
     * @param durable whether what was written must outlive a loss of power, and not only of the process
     * @param format the version of the format that this program writes
     * @param schema makes the tables where they are not there
     * @throws NewerFormatException when a newer program made it
     */
    public SqliteFile(Path file, boolean durable, int format, String... schema) {
        this.file = file;
        this.synchronous = durable ? "FULL" : "NORMAL";
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            this.writer = connect();
            prepare(format, schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(file + " cannot be opened", e);
        }
    }

    /** What is done with a connection. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object> {

        /** Does it. */
        T on(Connection connection) throws SQLException;
    }

    /** Reads. */
    public <T extends @Nullable Object> T read(Work<T> work) {
        Connection free = readers.poll();
        try {
            Connection connection = free == null ? connect() : free;
            try {
                return work.on(connection);
            } finally {
                readers.push(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("reading " + file.getFileName() + " failed", e);
        }
    }

    /** Writes, as a whole or not at all. */
    public <T extends @Nullable Object> T write(Work<T> work) {
        writing.lock();
        try {
            writer.setAutoCommit(false);
            try {
                T result = work.on(writer);
                writer.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                writer.rollback();
                throw e;
            } finally {
                writer.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("writing " + file.getFileName() + " failed", e);
        } finally {
            writing.unlock();
        }
    }

    /** Brings all that was written into the file itself and empties the write-ahead log, so that nothing erased is left. */
    public void emptyLog() {
        writing.lock();
        try (Statement statement = writer.createStatement()) {
            for (int i = 0; i < 100; i++) {
                try (ResultSet result = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
                    if (result.next() && result.getInt(1) == 0) {
                        return;
                    }
                }
            }
            throw new IllegalStateException("the write-ahead log of " + file.getFileName() + " stays in use");
        } catch (SQLException e) {
            throw new IllegalStateException("emptying the log of " + file.getFileName() + " failed", e);
        } finally {
            writing.unlock();
        }
    }

    private Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout=10000");
            statement.execute("PRAGMA journal_mode=WAL");
            statement.execute("PRAGMA synchronous=" + synchronous);
            statement.execute("PRAGMA secure_delete=ON");
        }
        return connection;
    }

    private void prepare(int format, String... schema) throws SQLException {
        try (Statement statement = writer.createStatement()) {
            int found;
            try (ResultSet result = statement.executeQuery("PRAGMA user_version")) {
                found = result.getInt(1);
            }
            if (found > format) {
                writer.close();
                throw new NewerFormatException(String.valueOf(file.getFileName()));
            }
            for (String each : schema) {
                statement.execute(each);
            }
            statement.execute("PRAGMA user_version=" + format);
        }
    }

    @Override
    public void close() {
        writing.lock();
        try {
            for (Connection reader : readers) {
                reader.close();
            }
            readers.clear();
            writer.close();
        } catch (SQLException e) {
            throw new IllegalStateException("closing " + file.getFileName() + " failed", e);
        } finally {
            writing.unlock();
        }
    }
}
