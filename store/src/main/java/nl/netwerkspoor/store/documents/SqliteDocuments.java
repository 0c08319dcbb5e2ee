package nl.netwerkspoor.store.documents;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import nl.netwerkspoor.store.sqlite.SqliteFile;
import org.jspecify.annotations.Nullable;

/** Documents as rows of one table. What is here can be made again from the log, so a loss of power may cost the last. */
final class SqliteDocuments implements Documents {

    private static final int FORMAT = 1;

    private final SqliteFile file;

    SqliteDocuments(Path path) {
        this.file = new SqliteFile(path, false, FORMAT, """
                CREATE TABLE IF NOT EXISTS document (
                  collection TEXT NOT NULL, traject TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL,
                  content TEXT NOT NULL, PRIMARY KEY (collection, traject, id)) WITHOUT ROWID""");
    }

    @Override
    public @Nullable Document get(String collection, String traject, String id) {
        return file.<@Nullable Document>read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT version, content FROM document WHERE collection = ? AND traject = ? AND id = ?")) {
                select.setString(1, collection);
                select.setString(2, traject);
                select.setString(3, id);
                ResultSet found = select.executeQuery();
                return found.next() ? new Document(traject, id, found.getLong(1), found.getString(2)) : null;
            }
        });
    }

    @Override
    public boolean put(String collection, Document document, long expected) {
        return file.write(connection -> {
            String sql = expected == 0
                    ? "INSERT OR IGNORE INTO document (version, content, collection, traject, id) VALUES (?, ?, ?, ?, ?)"
                    : "UPDATE document SET version = ?, content = ? WHERE collection = ? AND traject = ? AND id = ?"
                            + " AND version = ?";
            try (PreparedStatement put = connection.prepareStatement(sql)) {
                put.setLong(1, document.version());
                put.setString(2, document.content());
                put.setString(3, collection);
                put.setString(4, document.traject());
                put.setString(5, document.id());
                if (expected != 0) {
                    put.setLong(6, expected);
                }
                return put.executeUpdate() == 1;
            }
        });
    }

    @Override
    public void putAll(String collection, List<Document> documents) {
        if (documents.isEmpty()) {
            return;
        }
        file.write(connection -> {
            try (PreparedStatement put = connection.prepareStatement(
                    "INSERT OR REPLACE INTO document (collection, traject, id, version, content) VALUES (?, ?, ?, ?, ?)")) {
                for (Document document : documents) {
                    put.setString(1, collection);
                    put.setString(2, document.traject());
                    put.setString(3, document.id());
                    put.setLong(4, document.version());
                    put.setString(5, document.content());
                    put.addBatch();
                }
                return put.executeBatch();
            }
        });
    }

    @Override
    public boolean delete(String collection, String traject, String id, long expected) {
        return file.write(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(
                    "DELETE FROM document WHERE collection = ? AND traject = ? AND id = ? AND version = ?")) {
                delete.setString(1, collection);
                delete.setString(2, traject);
                delete.setString(3, id);
                delete.setLong(4, expected);
                return delete.executeUpdate() == 1;
            }
        });
    }

    @Override
    public List<Document> list(String collection, String traject, String after, int limit) {
        return file.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT id, version, content FROM document"
                    + " WHERE collection = ? AND traject = ? AND id > ? ORDER BY id LIMIT ?")) {
                select.setString(1, collection);
                select.setString(2, traject);
                select.setString(3, after);
                select.setInt(4, limit);
                ResultSet found = select.executeQuery();
                List<Document> documents = new ArrayList<>();
                while (found.next()) {
                    documents.add(new Document(traject, found.getString(1), found.getLong(2), found.getString(3)));
                }
                return documents;
            }
        });
    }

    @Override
    public void drop(String collection) {
        file.write(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM document WHERE collection = ?")) {
                delete.setString(1, collection);
                return delete.executeUpdate();
            }
        });
    }

    @Override
    public void close() {
        file.close();
    }
}
