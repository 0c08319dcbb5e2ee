package nl.netwerkspoor.store.documents;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import nl.netwerkspoor.store.engines.MongoStore;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonMaxKey;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Traject and id are the `_id`, in which order the collection is kept: one index, and a range is read as it lies. */
final class MongoDocuments implements Documents {

    static final int FORMAT = 1;
    static final String INDEX = "traject_id";

    private static final int DOCUMENTS_PER_ROUND_TRIP = 10_000;

    private final MongoStore store;
    private final Set<String> collections = ConcurrentHashMap.newKeySet();

    MongoDocuments(MongoDatabase database) {
        this.store = new MongoStore(database, "documents", "Deze database met overzichten", FORMAT);
    }

    @Override
    public @Nullable Document get(String collection, String traject, String id) {
        return this.<@Nullable Document>in(collection, documents -> {
            @Nullable
            BsonDocument found =
                    documents.find(Filters.eq(key(traject, new BsonString(id)))).first();
            return found == null ? null : document(found);
        });
    }

    @Override
    public boolean put(String collection, Document document, long replaces) {
        BsonDocument bson = bson(document);
        return in(collection, documents -> {
            if (replaces == ABSENT) {
                return isInserted(documents, bson);
            }
            Bson version = Filters.and(Filters.eq(bson.get("_id")), Filters.eq("version", replaces));
            return documents.replaceOne(version, bson).getMatchedCount() == 1;
        });
    }

    private static boolean isInserted(MongoCollection<BsonDocument> documents, BsonDocument bson) {
        try {
            documents.insertOne(bson);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void putAll(String collection, List<Document> documents) {
        for (int from = 0; from < documents.size(); from += DOCUMENTS_PER_ROUND_TRIP) {
            List<BsonDocument> part =
                    documents.subList(from, Math.min(documents.size(), from + DOCUMENTS_PER_ROUND_TRIP)).stream()
                            .map(MongoDocuments::bson)
                            .toList();
            in(collection, ours -> putAll(ours, part));
        }
    }

    /** Nearly always all are new, and inserting is several times as fast as replacing. */
    private static int putAll(MongoCollection<BsonDocument> documents, List<BsonDocument> part) {
        try {
            return documents
                    .insertMany(part, new InsertManyOptions().ordered(false))
                    .getInsertedIds()
                    .size();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null
                    || e.getWriteErrors().stream()
                            .anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
                throw e;
            }
            List<ReplaceOneModel<BsonDocument>> replacing = e.getWriteErrors().stream()
                    .map(error -> part.get(error.getIndex()))
                    .map(bson ->
                            new ReplaceOneModel<>(Filters.eq(bson.get("_id")), bson, new ReplaceOptions().upsert(true)))
                    .toList();
            // In order, for when the same document is put twice.
            return documents.bulkWrite(replacing).getMatchedCount();
        }
    }

    @Override
    public void delete(String collection, String traject, String id) {
        in(collection, documents -> documents.deleteOne(Filters.eq(key(traject, new BsonString(id)))));
    }

    @Override
    public List<Document> list(String collection, String traject, String after, int limit) {
        Bson range = Filters.and(
                Filters.gt("_id", key(traject, new BsonString(after))),
                Filters.lt("_id", key(traject, new BsonMaxKey())));
        return read(collection, range, limit);
    }

    @Override
    public List<Document> startingWith(String collection, String traject, String prefix) {
        return read(collection, prefixed(traject, prefix), 0);
    }

    static Bson prefixed(String traject, String prefix) {
        return Filters.and(
                Filters.gte("_id", key(traject, new BsonString(prefix))),
                Filters.lt("_id", key(traject, new BsonString(Ids.endOf(prefix)))));
    }

    private List<Document> read(String collection, Bson range, int limit) {
        return in(
                collection,
                documents -> documents
                        .find(range)
                        .sort(Sorts.ascending("_id"))
                        .limit(limit)
                        .batchSize(DOCUMENTS_PER_ROUND_TRIP)
                        .map(MongoDocuments::document)
                        .into(new ArrayList<>()));
    }

    @Override
    public void drop(String collection) {
        in(collection, documents -> {
            documents.drop();
            collections.remove(collection);
            return null;
        });
    }

    private <T extends @Nullable Object> T in(String collection, Function<MongoCollection<BsonDocument>, T> work) {
        if (!collections.contains(collection)) {
            store.createClustered(Ids.collection(collection), INDEX);
            collections.add(collection);
        }
        return store.with(database -> work.apply(database.getCollection(collection, BsonDocument.class)));
    }

    private static BsonDocument key(String traject, BsonValue id) {
        return new BsonDocument("traject", new BsonString(traject)).append("id", id);
    }

    private static BsonDocument bson(Document document) {
        return new BsonDocument("_id", key(document.traject(), new BsonString(document.id())))
                .append("version", new BsonInt64(document.version()))
                .append("content", new BsonString(document.content()));
    }

    private static Document document(BsonDocument bson) {
        BsonDocument key = bson.getDocument("_id");
        return new Document(
                key.getString("traject").getValue(),
                key.getString("id").getValue(),
                bson.getInt64("version").getValue(),
                bson.getString("content").getValue());
    }

    @Override
    public void close() {
        // The client belongs to whoever opened it.
    }
}
