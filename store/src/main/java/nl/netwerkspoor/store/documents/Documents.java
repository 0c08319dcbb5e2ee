package nl.netwerkspoor.store.documents;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where documents are kept, by collection, traject and id. Safe for use by many threads. */
public interface Documents extends AutoCloseable {

    /**
     * Opens documents in a file of SQLite.
     *
     * @throws nl.netwerkspoor.store.sqlite.NewerFormatException when a newer program made it
     */
    static Documents onSqlite(Path file) {
        return new SqliteDocuments(file);
    }

    /** Opens documents in a database of MongoDB. */
    static Documents onMongo(MongoDatabase database) {
        return new MongoDocuments(database);
    }

    /** One document, or null where it is not there. */
    @Nullable
    Document get(String collection, String traject, String id);

    /**
     * Puts a document where the version expected is.
     *
     * @param expected 0 where it must not be there yet
     * @return whether it was put; if not, another version is there
     */
    boolean put(String collection, Document document, long expected);

    /** Puts documents, whatever was there, all or none where the store can. */
    void putAll(String collection, List<Document> documents);

    /**
     * Deletes a document.
     *
     * @return whether that version was there
     */
    boolean delete(String collection, String traject, String id, long expected);

    /**
     * Documents of a traject in order of id.
     *
     * @param after only those with a greater id, by code point
     * @param limit how many at most
     */
    List<Document> list(String collection, String traject, String after, int limit);

    /** Drops a collection. */
    void drop(String collection);

    @Override
    void close();
}
