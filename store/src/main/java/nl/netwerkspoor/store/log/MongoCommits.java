package nl.netwerkspoor.store.log;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.MongoIterable;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.ClusteredIndexOptions;
import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.netwerkspoor.store.log.Draft.Placed;
import nl.netwerkspoor.store.log.Draft.Stamped;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Commits as documents of a clustered collection, which any number of processes append to. Written with journaled
 * majority concern and read with majority concern from the primary: a tail learnt otherwise may be taken back, and an
 * append after it would leave a gap.
 */
final class MongoCommits implements CommitStore {

    static final int FORMAT = 1;
    static final String COLLECTION = "log";
    static final String FORMAT_COLLECTION = "log_format";
    static final String KEYS_INDEX = "keys_position";

    private static final int COMMITS_PER_PAGE = 2_000;
    private static final int BYTES_PER_PAGE = 4 << 20;
    private static final int TIMEOUT_SECONDS = 15;
    private static final int NAMESPACE_EXISTS = 48;

    private final MongoCollection<RawBsonDocument> log;

    MongoCommits(MongoDatabase database) {
        prepareFormat(safe(database));
        this.log = collection(database);
    }

    private static MongoDatabase safe(MongoDatabase database) {
        return database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary())
                .withTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    static MongoCollection<RawBsonDocument> collection(MongoDatabase database) {
        return safe(database).getCollection(COLLECTION, RawBsonDocument.class);
    }

    private static void prepareFormat(MongoDatabase database) {
        var format = database.getCollection(FORMAT_COLLECTION)
                .findOneAndUpdate(
                        Filters.eq(COLLECTION),
                        Updates.setOnInsert("format", FORMAT),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        var found = format == null ? FORMAT : format.get("format", Number.class).longValue();
        if (found > FORMAT) {
            throw LogRefusedException.newerFormat(found, FORMAT);
        }
        try {
            database.createCollection(
                    COLLECTION,
                    new CreateCollectionOptions()
                            .clusteredIndexOptions(
                                    new ClusteredIndexOptions(new Document("_id", 1), true).name("position")));
        } catch (MongoCommandException e) {
            if (e.getErrorCode() != NAMESPACE_EXISTS) {
                throw e;
            }
        }
        database.getCollection(COLLECTION)
                .createIndex(Indexes.ascending("keys", "_id"), new IndexOptions().name(KEYS_INDEX));
    }

    @Override
    public Draft encode(List<Stamped> events, PayloadCodec codec) {
        return new Draft(events, BsonCommit.encode(events, Draft.keysOf(events), codec), new byte[0]);
    }

    @Override
    public int insert(List<Placed> commits) {
        var documents = new ArrayList<RawBsonDocument>(commits.size());
        for (var placed : commits) {
            var content = placed.draft().content();
            BsonCommit.place(content, placed.position(), placed.recordedAt());
            documents.add(new RawBsonDocument(content));
        }
        try {
            log.insertMany(documents);
            return commits.size();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() == null
                    && e.getWriteErrors().stream()
                            .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
                return e.getWriteResult().getInsertedCount();
            }
            throw new UnreachableStoreException(e);
        } catch (MongoException e) {
            throw new UnreachableStoreException(e);
        }
    }

    @Override
    public @Nullable Header header(long atOrBefore) {
        return reading(() -> {
            var document = log.find(Filters.lte("_id", atOrBefore))
                    .sort(Sorts.descending("_id"))
                    .limit(1)
                    .projection(Projections.include("recordedAt", "count"))
                    .first();
            return document == null ? null : new BsonCommit(document).header();
        });
    }

    @Override
    public List<StoredCommit> read(long from, long upTo, Set<String> keys) {
        return reading(() -> page(find(log, from, upTo, keys), Long.MAX_VALUE));
    }

    static FindIterable<RawBsonDocument> find(
            MongoCollection<RawBsonDocument> log, long from, long upTo, Set<String> keys) {
        var range = Filters.and(Filters.gte("_id", from), Filters.lte("_id", upTo));
        var find = log.find(keys.isEmpty() ? range : Filters.and(hasAnyOf(keys), range))
                .sort(Sorts.ascending("_id"))
                .limit(COMMITS_PER_PAGE)
                .batchSize(COMMITS_PER_PAGE);
        return keys.isEmpty() ? find : find.hintString(KEYS_INDEX);
    }

    private static Bson hasAnyOf(Set<String> keys) {
        return keys.size() == 1 ? Filters.eq("keys", keys.iterator().next()) : Filters.in("keys", keys);
    }

    @Override
    public Sourced source(long from, Set<String> keys) {
        return reading(() -> {
            try (var cursor = log.aggregate(tailAndMatches(from, keys))
                    .batchSize(COMMITS_PER_PAGE + 1)
                    .cursor()) {
                if (!cursor.hasNext()) {
                    return new Sourced(0, List.of());
                }
                var tail = new BsonCommit(cursor.next()).header().last();
                return new Sourced(tail, page(cursor, tail));
            }
        });
    }

    /** The tail comes first, so that nothing that matches can have come between. */
    static List<Bson> tailAndMatches(long from, Set<String> keys) {
        var matches = from <= 1 ? hasAnyOf(keys) : Filters.and(hasAnyOf(keys), Filters.gte("_id", from));
        return List.of(
                Aggregates.sort(Sorts.descending("_id")),
                Aggregates.limit(1),
                Aggregates.project(Projections.include("recordedAt", "count")),
                Aggregates.unionWith(
                        COLLECTION,
                        List.of(
                                Aggregates.match(matches),
                                Aggregates.sort(Sorts.ascending("_id")),
                                Aggregates.limit(COMMITS_PER_PAGE))));
    }

    private static List<StoredCommit> page(MongoIterable<RawBsonDocument> found, long upTo) {
        try (var cursor = found.cursor()) {
            return page(cursor, upTo);
        }
    }

    private static List<StoredCommit> page(MongoCursor<RawBsonDocument> cursor, long upTo) {
        var page = new ArrayList<StoredCommit>();
        int bytes = 0;
        while (bytes < BYTES_PER_PAGE && cursor.hasNext()) {
            var commit = new BsonCommit(cursor.next());
            if (commit.header().first() > upTo) {
                break;
            }
            bytes += commit.length();
            page.add(commit);
        }
        return page;
    }

    private static <T extends @Nullable Object> T reading(Supplier<T> question) {
        try {
            return question.get();
        } catch (MongoException e) {
            throw new UnreachableStoreException(e);
        }
    }

    @Override
    public void close() {
        // The client belongs to whoever opened it.
    }
}
