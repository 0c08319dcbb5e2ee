package nl.netwerkspoor.store.log.bench;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ClusteredIndexOptions;
import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.netwerkspoor.store.happenings.HappeningCodec;
import nl.netwerkspoor.store.log.EventLog;
import nl.netwerkspoor.store.mongod.TestMongod;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.RawBsonDocument;

final class BenchedMongo implements BenchedStore {

    private static final int PAGE = 2_000;
    private static final int POSITION_AT = 4 + 1 + "_id".length() + 1;

    private final Map<String, MongoDatabase> databases = new HashMap<>();

    @Override
    public String title() {
        return "MongoDB";
    }

    @Override
    public String description() {
        return "MongoDB "
                + TestMongod.client()
                        .getDatabase("admin")
                        .runCommand(new Document("buildInfo", 1))
                        .getString("version") + " (replica set)";
    }

    private MongoDatabase database(String name) {
        return databases.computeIfAbsent(name, each -> TestMongod.freshDatabase());
    }

    @Override
    public EventLog open(String log) {
        return EventLog.onMongo(database(log), new HappeningCodec(), Clock.systemUTC());
    }

    private <T> MongoCollection<T> collection(String log, Class<T> type) {
        return database(log)
                .getCollection("log", type)
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    @Override
    public RawWriter rawWriter(String log) {
        List<byte[]> commits = collection(log, RawBsonDocument.class)
                .find()
                .sort(Sorts.ascending("_id"))
                .map(BenchedMongo::bytes)
                .into(new ArrayList<>());
        database("raw")
                .createCollection(
                        "log",
                        new CreateCollectionOptions()
                                .clusteredIndexOptions(new ClusteredIndexOptions(new Document("_id", 1), true)));
        var raw = collection("raw", RawBsonDocument.class);
        raw.createIndex(Indexes.ascending("keys", "_id"));
        return new RawWriter() {
            private long position;

            @Override
            public void insert() {
                var commit = commits.get((int) (position % commits.size()));
                ByteBuffer.wrap(commit).order(ByteOrder.LITTLE_ENDIAN).putLong(POSITION_AT, ++position);
                raw.insertOne(new RawBsonDocument(commit));
            }

            @Override
            public void close() {
                raw.drop();
            }
        };
    }

    private static byte[] bytes(RawBsonDocument document) {
        var buffer = document.getByteBuffer();
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    @Override
    public long rawScan(String log, long from, long upTo) {
        long events = 0;
        try (var commits = collection(log, BsonDocument.class)
                .find(Filters.and(Filters.gte("_id", from), Filters.lte("_id", upTo)))
                .sort(Sorts.ascending("_id"))
                .batchSize(PAGE)
                .cursor()) {
            while (commits.hasNext()) {
                events += commits.next().getArray("events").size();
            }
        }
        return events;
    }

    @Override
    public void close() {
        databases.values().forEach(MongoDatabase::drop);
    }
}
