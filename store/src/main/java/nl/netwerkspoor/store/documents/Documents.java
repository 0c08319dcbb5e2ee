package nl.netwerkspoor.store.documents;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Documents in collections, ordered by traject and id. Ids compare as their UTF-8 bytes do. A collection is there as
 * soon as it is named; its name consists of small letters, digits and hyphens.
 *
 * <p>Any number of threads may use it; on MongoDB any number of processes too. Content is kept as the text it is, on
 * MongoDB as well: BSON would come back with other numbers and other spacing than went in, and cost each answer a
 * translation. What happened is readable in the log.
 *
 * <p>Methods throw {@link nl.netwerkspoor.store.engines.StoreFailedException} when the store does not answer.
 */
public interface Documents extends AutoCloseable {

    /** The version of a document that is not there yet. */
    long ABSENT = 0;

    /**
     * Opens the documents in a file of their own, which is made when it is not there.
     *
     * @throws nl.netwerkspoor.store.engines.NewerFormatException when it was made by a newer version
     */
    static Documents onSqlite(Path file) {
        return new SqliteDocuments(file);
    }

    /**
     * Opens the documents in a database of a replica set. The client stays the caller's, to be closed after this.
     *
     * @throws nl.netwerkspoor.store.engines.NewerFormatException when they were made by a newer version
     */
    static Documents onMongo(MongoDatabase database) {
        return new MongoDocuments(database);
    }

    /** The document, or null when it is not there. */
    @Nullable
    Document get(String collection, String traject, String id);

    /**
     * Puts a document in the place of the version that its content was made from.
     *
     * @param replaces the version that must be there, {@link #ABSENT} when none may be
     * @return whether it took; false when another version is there, or none where one should be
     */
    boolean put(String collection, Document document, long replaces);

    /** Puts documents whatever is there, in as few round trips as can be; those before one that fails may be kept. */
    void putAll(String collection, List<Document> documents);

    /** Deletes a document; nothing happens when it is not there. */
    void delete(String collection, String traject, String id);

    /**
     * The documents of a traject, ordered by id.
     *
     * @param after the id after which to begin, empty to begin with the first
     * @param limit at most so many, from 1
     */
    List<Document> list(String collection, String traject, String after, int limit);

    /** All documents of a traject whose id starts so, ordered by id. */
    List<Document> startingWith(String collection, String traject, String prefix);

    /** Empties a collection and takes it away. */
    void drop(String collection);

    /** Ends the use of the store. On MongoDB the client stays open. */
    @Override
    void close();
}
