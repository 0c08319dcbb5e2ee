package nl.netwerkspoor.store.documents;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;

/**
 * Documents as documents, the content as JSON text: it is read back whole, and by this program only. The `_id` is
 * traject and id, so its own index leads by the traject.
 */
final class MongoDocuments implements Documents {

    private static final int DUPLICATE_KEY = 11000;
    private static final String SEPARATOR = "\u0000";

    private final MongoDatabase database;

    MongoDocuments(MongoDatabase database) {
        this.database = database.withWriteConcern(WriteConcern.MAJORITY).withReadConcern(ReadConcern.MAJORITY);
    }

    private MongoCollection<BsonDocument> in(String collection) {
        return database.getCollection(collection, BsonDocument.class);
    }

    @Override
    public @Nullable Document get(String collection, String traject, String id) {
        BsonDocument found = in(collection).find(eq("_id", key(traject, id))).first();
        return found == null ? null : document(found);
    }

    @Override
    public boolean put(String collection, Document document, long expected) {
        BsonDocument stored = stored(document);
        if (expected != 0) {
            return in(collection)
                            .replaceOne(and(eq("_id", stored.get("_id")), eq("version", expected)), stored)
                            .getMatchedCount()
                    == 1;
        }
        try {
            in(collection).insertOne(stored);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCode() == DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void putAll(String collection, List<Document> documents) {
        if (documents.isEmpty()) {
            return;
        }
        in(collection)
                .bulkWrite(
                        documents.stream()
                                .map(MongoDocuments::stored)
                                .map(stored -> new ReplaceOneModel<>(
                                        eq("_id", stored.get("_id")), stored, new ReplaceOptions().upsert(true)))
                                .toList(),
                        new BulkWriteOptions().ordered(false));
    }

    @Override
    public boolean delete(String collection, String traject, String id, long expected) {
        return in(collection)
                        .deleteOne(and(eq("_id", key(traject, id)), eq("version", expected)))
                        .getDeletedCount()
                == 1;
    }

    @Override
    public List<Document> list(String collection, String traject, String after, int limit) {
        List<Document> documents = new ArrayList<>();
        in(collection)
                .find(and(gt("_id", key(traject, after)), lt("_id", traject + "\u0001")))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .forEach(found -> documents.add(document(found)));
        return documents;
    }

    @Override
    public void drop(String collection) {
        in(collection).drop();
    }

    @Override
    public void close() {
        // the client belongs to who opened it
    }

    private static String key(String traject, String id) {
        return traject + SEPARATOR + id;
    }

    private static BsonDocument stored(Document document) {
        return new BsonDocument("_id", new BsonString(key(document.traject(), document.id())))
                .append("version", new BsonInt64(document.version()))
                .append("content", new BsonString(document.content()));
    }

    private static Document document(BsonDocument stored) {
        String key = stored.getString("_id").getValue();
        int at = key.indexOf(SEPARATOR);
        return new Document(
                key.substring(0, at),
                key.substring(at + 1),
                stored.getInt64("version").getValue(),
                stored.getString("content").getValue());
    }
}
