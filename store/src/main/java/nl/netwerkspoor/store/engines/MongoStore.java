package nl.netwerkspoor.store.engines;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ClusteredIndexOptions;
import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A store in a MongoDB database of a replica set. What it acknowledges a majority has in its journal, and it reads what
 * a majority has, from the primary: so nothing read or acknowledged is ever taken back.
 */
public final class MongoStore {

    private static final int TIMEOUT_SECONDS = 15;
    private static final int NAMESPACE_EXISTS = 48;

    private final MongoDatabase database;

    /**
     * Opens a store that may be new.
     *
     * @param name under which its format is kept
     * @param dutchName which begins the sentence that refuses a newer one
     * @throws NewerFormatException when it was made by a newer version
     */
    public MongoStore(MongoDatabase database, String name, String dutchName, int format) {
        this.database = database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary())
                .withTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        @Nullable
        Document found = with(ours -> ours.getCollection(name + "_format")
                .findOneAndUpdate(
                        Filters.eq(name),
                        Updates.setOnInsert("format", format),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER)));
        if (found != null) {
            NewerFormatException.check(
                    dutchName, found.get("format", Number.class).longValue(), format);
        }
    }

    /** Asks or changes something. */
    public <T extends @Nullable Object> T with(Function<MongoDatabase, T> work) {
        try {
            return work.apply(database);
        } catch (MongoException e) {
            throw new StoreFailedException("MongoDB did not do what was asked", e);
        }
    }

    /** Makes a collection that is kept in the order of its ids, unless it is there. */
    public void createClustered(String collection, String indexName) {
        with(ours -> {
            try {
                ours.createCollection(
                        collection,
                        new CreateCollectionOptions()
                                .clusteredIndexOptions(
                                        new ClusteredIndexOptions(Indexes.ascending("_id"), true).name(indexName)));
            } catch (MongoCommandException e) {
                if (e.getErrorCode() != NAMESPACE_EXISTS) {
                    throw e;
                }
            }
            return null;
        });
    }
}
