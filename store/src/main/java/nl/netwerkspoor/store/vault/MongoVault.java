package nl.netwerkspoor.store.vault;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.netwerkspoor.store.engines.MongoStore;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** A document for each text; without `words` where they were erased. */
final class MongoVault implements Vault {

    static final int FORMAT = 1;
    static final String BY_ATTEMPT = "attempt";
    static final String BY_TRAJECT = "traject";
    static final String UNSURE = "unsure_since";

    private static final String TEXTS = "texts";
    private static final String ERASURES = "erasures";
    private static final int KEYS_PER_ROUND_TRIP = 10_000;
    private static final Bson ERASE = Updates.combine(Updates.unset("words"), Updates.unset("unsureSince"));

    private final MongoStore store;
    private final Clock clock;

    MongoVault(MongoDatabase database, Clock clock) {
        this.store = new MongoStore(database, "vault", "Deze kluis met teksten", FORMAT);
        this.clock = clock;
        in(TEXTS, texts -> {
            texts.createIndex(Indexes.ascending("_id.attempt"), new IndexOptions().name(BY_ATTEMPT));
            texts.createIndex(Indexes.ascending("traject"), new IndexOptions().name(BY_TRAJECT));
            // Since when it was put, as long as no sweep has found a happening that names it.
            return texts.createIndex(
                    Indexes.ascending("unsureSince"),
                    new IndexOptions().name(UNSURE).partialFilterExpression(Filters.exists("unsureSince")));
        });
        finishErasing();
    }

    /** An erasure is listed before it is done; whoever was killed in between left words that should be gone. */
    private void finishErasing() {
        List<TextKey> listed = erasures().stream().map(Erasure::text).toList();
        inParts(listed, part -> in(TEXTS, texts -> texts.updateMany(withWords(part), ERASE)));
    }

    @Override
    public void put(String traject, Map<UUID, Map<String, String>> texts) {
        BsonDateTime now = new BsonDateTime(clock.millis());
        List<BsonDocument> documents = new ArrayList<>();
        texts.forEach((attempt, fields) ->
                fields.forEach((field, words) -> documents.add(new BsonDocument("_id", id(new TextKey(attempt, field)))
                        .append("traject", new BsonString(traject))
                        .append("words", new BsonString(words))
                        .append("unsureSince", now))));
        insertWhereAbsent(TEXTS, documents);
    }

    private void insertWhereAbsent(String collection, List<BsonDocument> documents) {
        inParts(
                documents,
                part -> in(collection, into -> {
                    try {
                        into.insertMany(part, new InsertManyOptions().ordered(false));
                    } catch (MongoBulkWriteException e) {
                        boolean allWereThere = e.getWriteConcernError() == null
                                && e.getWriteErrors().stream()
                                        .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
                        if (!allWereThere) {
                            throw e;
                        }
                    }
                    return part.size();
                }));
    }

    @Override
    public Map<UUID, Map<String, VaultText>> get(Collection<UUID> attempts) {
        Map<UUID, Map<String, VaultText>> found = new HashMap<>();
        inParts(
                List.copyOf(attempts),
                part -> in(TEXTS, texts -> {
                    for (BsonDocument text : texts.find(ofAttempts(part)).batchSize(KEYS_PER_ROUND_TRIP)) {
                        TextKey key = key(text);
                        found.computeIfAbsent(key.attempt(), attempt -> new HashMap<>())
                                .put(key.field(), new VaultText(words(text)));
                    }
                    return part.size();
                }));
        return found;
    }

    @Override
    public List<Erasure> erase(Collection<TextKey> texts, String by) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        List<Erasure> erased = new ArrayList<>();
        inParts(List.copyOf(new LinkedHashSet<>(texts)), part -> {
            List<Erasure> erasing = in(
                    TEXTS,
                    from -> from.find(withWords(part))
                            .map(text -> new Erasure(text.getString("traject").getValue(), key(text), by, now))
                            .into(new ArrayList<>()));
            list(erasing);
            in(TEXTS, from -> from.updateMany(withWords(part), ERASE));
            erased.addAll(erasing);
        });
        return Erasures.sorted(erased);
    }

    private void list(List<Erasure> erasures) {
        insertWhereAbsent(
                ERASURES,
                erasures.stream()
                        .map(erasure -> new BsonDocument("_id", id(erasure.text()))
                                .append("traject", new BsonString(erasure.traject()))
                                .append("by", new BsonString(erasure.by()))
                                .append("at", new BsonDateTime(erasure.at().toEpochMilli())))
                        .toList());
    }

    @Override
    public List<Erasure> erasures() {
        return Erasures.sorted(in(
                ERASURES,
                erasures -> erasures.find()
                        .map(erasure -> new Erasure(
                                erasure.getString("traject").getValue(),
                                key(erasure),
                                erasure.getString("by").getValue(),
                                Instant.ofEpochMilli(erasure.getDateTime("at").getValue())))
                        .into(new ArrayList<>())));
    }

    @Override
    public long erased() {
        return in(ERASURES, erasures -> erasures.countDocuments());
    }

    @Override
    public void apply(List<Erasure> erasures) {
        list(erasures);
        inParts(
                erasures,
                part -> in(
                        TEXTS,
                        texts -> texts.bulkWrite(
                                part.stream()
                                        .map(erasure -> new UpdateOneModel<BsonDocument>(
                                                Filters.eq(id(erasure.text())),
                                                Updates.combine(
                                                        ERASE, Updates.setOnInsert("traject", erasure.traject())),
                                                new UpdateOptions().upsert(true)))
                                        .toList(),
                                new BulkWriteOptions().ordered(false))));
    }

    @Override
    public int sweep(Duration longerAgo, Predicate<UUID> isNamed) {
        Bson isDue = Filters.lt(
                "unsureSince", new BsonDateTime(clock.instant().minus(longerAgo).toEpochMilli()));
        LinkedHashSet<UUID> unsure = in(
                TEXTS,
                texts -> texts.find(isDue)
                        .projection(Projections.include("_id"))
                        .map(text -> key(text).attempt())
                        .into(new LinkedHashSet<>()));
        List<UUID> named = new ArrayList<>();
        List<UUID> unnamed = new ArrayList<>();
        unsure.forEach(attempt -> (isNamed.test(attempt) ? named : unnamed).add(attempt));
        inParts(named, part -> in(TEXTS, texts -> texts.updateMany(ofAttempts(part), Updates.unset("unsureSince"))));
        int[] swept = {0};
        inParts(
                unnamed,
                part -> swept[0] += (int) (long) in(
                        TEXTS,
                        texts -> texts.deleteMany(Filters.and(ofAttempts(part), isDue))
                                .getDeletedCount()));
        return swept[0];
    }

    @Override
    public Map<TextKey, String> texts(String traject) {
        return in(TEXTS, texts -> {
            Map<TextKey, String> found = new HashMap<>();
            for (BsonDocument text : texts.find(Filters.eq("traject", traject)).batchSize(KEYS_PER_ROUND_TRIP)) {
                @Nullable String words = words(text);
                if (words != null) {
                    found.put(key(text), words);
                }
            }
            return found;
        });
    }

    private <T extends @Nullable Object> T in(String collection, Function<MongoCollection<BsonDocument>, T> work) {
        return store.with(database -> work.apply(database.getCollection(collection, BsonDocument.class)));
    }

    /** A message to the server holds at most 48 MB, a query 16 MB. */
    private static <T> void inParts(List<T> all, Consumer<List<T>> work) {
        for (int from = 0; from < all.size(); from += KEYS_PER_ROUND_TRIP) {
            work.accept(all.subList(from, Math.min(all.size(), from + KEYS_PER_ROUND_TRIP)));
        }
    }

    private static Bson withWords(List<TextKey> texts) {
        return Filters.and(Filters.in("_id", texts.stream().map(MongoVault::id).toList()), Filters.exists("words"));
    }

    static Bson ofAttempts(List<UUID> attempts) {
        return Filters.in("_id.attempt", attempts.stream().map(BsonBinary::new).toList());
    }

    private static BsonDocument id(TextKey text) {
        return new BsonDocument("attempt", new BsonBinary(text.attempt()))
                .append("field", new BsonString(text.field()));
    }

    private static TextKey key(BsonDocument document) {
        BsonDocument id = document.getDocument("_id");
        return new TextKey(
                id.getBinary("attempt").asUuid(), id.getString("field").getValue());
    }

    private static @Nullable String words(BsonDocument text) {
        return text.containsKey("words") ? text.getString("words").getValue() : null;
    }

    @Override
    public void close() {
        // The client belongs to whoever opened it.
    }
}
