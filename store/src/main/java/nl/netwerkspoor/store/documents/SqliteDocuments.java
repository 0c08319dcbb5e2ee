package nl.netwerkspoor.store.documents;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.netwerkspoor.store.engines.SqliteFile;
import nl.netwerkspoor.store.engines.SqliteFile.Session;
import org.jspecify.annotations.Nullable;

/** A table for each collection. */
final class SqliteDocuments implements Documents {

    static final int FORMAT = 1;

    // Not FULL: what a power cut takes away is the newest, so a token goes before what it counts, and is worked out
    // again.
    private static final List<String> PRAGMAS = List.of("synchronous = NORMAL", "cache_size = -65536");

    private final SqliteFile file;
    private final Set<String> tables = ConcurrentHashMap.newKeySet();

    SqliteDocuments(Path path) {
        this.file = new SqliteFile(path, "Dit bestand met overzichten", FORMAT, PRAGMAS, List.of());
    }

    @Override
    public @Nullable Document get(String collection, String traject, String id) {
        String table = table(collection);
        return file.<@Nullable Document>read(session -> {
            PreparedStatement get =
                    session.statement("SELECT id, version, content FROM " + table + " WHERE traject = ? AND id = ?");
            get.setString(1, traject);
            get.setString(2, id);
            List<Document> found = documents(traject, get);
            return found.isEmpty() ? null : found.getFirst();
        });
    }

    @Override
    public boolean put(String collection, Document document, long replaces) {
        String table = table(collection);
        return file.write(session -> {
            if (replaces == ABSENT) {
                return insert(session, "INSERT OR IGNORE INTO " + table, document) == 1;
            }
            PreparedStatement update = session.statement(
                    "UPDATE " + table + " SET version = ?, content = ? WHERE traject = ? AND id = ? AND version = ?");
            update.setLong(1, document.version());
            update.setString(2, document.content());
            update.setString(3, document.traject());
            update.setString(4, document.id());
            update.setLong(5, replaces);
            return update.executeUpdate() == 1;
        });
    }

    @Override
    public void putAll(String collection, List<Document> documents) {
        String table = table(collection);
        file.write(session -> {
            for (Document document : documents) {
                insert(session, "INSERT OR REPLACE INTO " + table, document);
            }
            return null;
        });
    }

    private static int insert(Session session, String insertInto, Document document) throws SQLException {
        PreparedStatement insert =
                session.statement(insertInto + " (traject, id, version, content) VALUES (?, ?, ?, ?)");
        insert.setString(1, document.traject());
        insert.setString(2, document.id());
        insert.setLong(3, document.version());
        insert.setString(4, document.content());
        return insert.executeUpdate();
    }

    @Override
    public void delete(String collection, String traject, String id) {
        String table = table(collection);
        file.write(session -> {
            PreparedStatement delete = session.statement("DELETE FROM " + table + " WHERE traject = ? AND id = ?");
            delete.setString(1, traject);
            delete.setString(2, id);
            return delete.executeUpdate();
        });
    }

    @Override
    public List<Document> list(String collection, String traject, String after, int limit) {
        String table = table(collection);
        return file.read(session -> {
            PreparedStatement list = session.statement("SELECT id, version, content FROM " + table
                    + " WHERE traject = ? AND id > ? ORDER BY traject, id LIMIT ?");
            list.setString(1, traject);
            list.setString(2, after);
            list.setInt(3, limit);
            return documents(traject, list);
        });
    }

    @Override
    public List<Document> startingWith(String collection, String traject, String prefix) {
        String table = table(collection);
        return file.read(session -> {
            PreparedStatement list = session.statement("SELECT id, version, content FROM " + table
                    + " WHERE traject = ? AND id >= ? AND id < ? ORDER BY traject, id");
            list.setString(1, traject);
            list.setString(2, prefix);
            list.setString(3, Ids.endOf(prefix));
            return documents(traject, list);
        });
    }

    private static List<Document> documents(String traject, PreparedStatement statement) throws SQLException {
        List<Document> documents = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                documents.add(new Document(traject, rows.getString(1), rows.getLong(2), rows.getString(3)));
            }
        }
        return documents;
    }

    @Override
    public void drop(String collection) {
        String table = quoted(collection);
        file.write(session -> {
            session.execute("DROP TABLE IF EXISTS " + table);
            tables.remove(table);
            return null;
        });
    }

    private String table(String collection) {
        String table = quoted(collection);
        if (!tables.contains(table)) {
            // Kept in the order of traject and id, so that a range of them is read from one page after another.
            file.write(session -> {
                session.execute("CREATE TABLE IF NOT EXISTS " + table
                        + " (traject TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, content TEXT NOT NULL,"
                        + " CONSTRAINT traject_id PRIMARY KEY (traject, id)) WITHOUT ROWID, STRICT");
                tables.add(table);
                return null;
            });
        }
        return table;
    }

    private static String quoted(String collection) {
        return '"' + Ids.collection(collection) + '"';
    }

    @Override
    public void close() {
        file.close();
    }
}
