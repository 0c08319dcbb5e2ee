package nl.netwerkspoor.store.vault;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.type;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonType;

/** The vault as a database of its own; an erased text is a document without words. */
final class MongoVault implements Vault {

    private final MongoCollection<BsonDocument> texts;
    private final MongoCollection<BsonDocument> erasures;

    MongoVault(MongoDatabase database) {
        MongoDatabase sure = database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY);
        this.texts = sure.getCollection("texts", BsonDocument.class);
        this.erasures = sure.getCollection("erasures", BsonDocument.class);
        texts.createIndex(Indexes.ascending("attempt"), new IndexOptions().name("by_attempt"));
        texts.createIndex(Indexes.ascending("traject"), new IndexOptions().name("by_traject"));
        texts.createIndex(Indexes.ascending("putAt"), new IndexOptions().name("by_time"));
    }

    @Override
    public void put(String traject, Map<UUID, Map<String, String>> words) {
        BsonDateTime now = new BsonDateTime(System.currentTimeMillis());
        List<UpdateOneModel<BsonDocument>> puts = new ArrayList<>();
        words.forEach((attempt, fields) -> fields.forEach((field, text) -> puts.add(new UpdateOneModel<>(
                eq("_id", id(attempt, field)),
                Updates.combine(
                        Updates.setOnInsert("attempt", attempt.toString()),
                        Updates.setOnInsert("field", field),
                        Updates.setOnInsert("traject", traject),
                        Updates.setOnInsert("putAt", now),
                        Updates.setOnInsert("words", text)),
                new UpdateOptions().upsert(true)))));
        if (!puts.isEmpty()) {
            texts.bulkWrite(puts, new BulkWriteOptions().ordered(false));
        }
    }

    @Override
    public Map<UUID, Map<String, VaultText>> get(Collection<UUID> attempts) {
        Map<UUID, Map<String, VaultText>> found = new HashMap<>();
        texts.find(in("attempt", attempts.stream().map(UUID::toString).toList()))
                .forEach(text -> found.computeIfAbsent(attempt(text), id -> new HashMap<>())
                        .put(
                                text.getString("field").getValue(),
                                text.isString("words")
                                        ? new VaultText(text.getString("words").getValue())
                                        : VaultText.ERASED));
        return found;
    }

    @Override
    public void erase(List<Erasure> list) {
        if (list.isEmpty()) {
            return;
        }
        texts.bulkWrite(list.stream()
                .map(erasure -> new UpdateOneModel<BsonDocument>(
                        eq("_id", id(erasure.attempt(), erasure.field())),
                        Updates.combine(
                                Updates.unset("words"),
                                Updates.setOnInsert("attempt", erasure.attempt().toString()),
                                Updates.setOnInsert("field", erasure.field()),
                                Updates.setOnInsert("traject", erasure.traject()),
                                Updates.setOnInsert(
                                        "putAt", new BsonDateTime(erasure.at().toEpochMilli()))),
                        new UpdateOptions().upsert(true)))
                .toList());
        erasures.insertMany(list.stream()
                .map(erasure -> new BsonDocument(
                                "at", new BsonDateTime(erasure.at().toEpochMilli()))
                        .append("account", new BsonString(erasure.by()))
                        .append("traject", new BsonString(erasure.traject()))
                        .append("attempt", new BsonString(erasure.attempt().toString()))
                        .append("field", new BsonString(erasure.field())))
                .toList());
    }

    @Override
    public List<Erasure> erasures() {
        List<Erasure> list = new ArrayList<>();
        erasures.find()
                .sort(Sorts.ascending("at", "_id"))
                .forEach(erasure -> list.add(new Erasure(
                        Instant.ofEpochMilli(erasure.getDateTime("at").getValue()),
                        erasure.getString("account").getValue(),
                        erasure.getString("traject").getValue(),
                        attempt(erasure),
                        erasure.getString("field").getValue())));
        return list;
    }

    @Override
    public Map<UUID, Set<String>> search(String traject, String words) {
        String wanted = words.toLowerCase(Locale.ROOT);
        Map<UUID, Set<String>> found = new HashMap<>();
        texts.find(and(eq("traject", traject), type("words", BsonType.STRING))).forEach(text -> {
            if (text.getString("words").getValue().toLowerCase(Locale.ROOT).contains(wanted)) {
                found.computeIfAbsent(attempt(text), id -> new LinkedHashSet<>())
                        .add(text.getString("field").getValue());
            }
        });
        return found;
    }

    @Override
    public int sweep(Instant before, Predicate<UUID> named) {
        Set<UUID> old = new LinkedHashSet<>();
        texts.find(and(lt("putAt", new BsonDateTime(before.toEpochMilli())), type("words", BsonType.STRING)))
                .forEach(text -> old.add(attempt(text)));
        old.removeIf(named);
        if (!old.isEmpty()) {
            texts.deleteMany(
                    and(in("attempt", old.stream().map(UUID::toString).toList()), type("words", BsonType.STRING)));
        }
        return old.size();
    }

    @Override
    public void close() {
        // the client belongs to who opened it
    }

    private static String id(UUID attempt, String field) {
        return attempt + "/" + field;
    }

    private static UUID attempt(BsonDocument document) {
        return UUID.fromString(document.getString("attempt").getValue());
    }
}
