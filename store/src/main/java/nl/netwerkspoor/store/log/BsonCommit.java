package nl.netwerkspoor.store.log;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.netwerkspoor.store.log.CommitStore.Header;
import nl.netwerkspoor.store.log.Draft.Stamped;
import org.bson.RawBsonDocument;
import tools.jackson.core.JsonParser;

/** A commit as a BSON document, whose events are read where they lie. */
final class BsonCommit implements StoredCommit {

    private static final int ID_AT = 4 + 1 + "_id".length() + 1;
    private static final int RECORDED_AT_AT = ID_AT + 8 + 1 + "recordedAt".length() + 1;
    private static final int LARGEST = 16 << 20;

    private final byte[] bytes;
    private final int eventsAt;
    private final Header header;

    /** @param document with or without its keys and events */
    BsonCommit(RawBsonDocument document) {
        var buffer = document.getByteBuffer().asNIO();
        this.bytes = buffer.array();
        long first = 0;
        long recordedAt = 0;
        int count = 0;
        int events = 0;
        int position = buffer.arrayOffset() + buffer.position() + 4;
        while (bytes[position] != 0) {
            byte type = bytes[position];
            int name = position + 1;
            int value = afterName(bytes, name);
            switch (bytes[name]) {
                case '_' -> first = BsonBytes.longAt(bytes, value);
                case 'r' -> recordedAt = BsonBytes.longAt(bytes, value);
                case 'c' -> count = BsonBytes.intAt(bytes, value);
                case 'k' -> {}
                case 'e' -> events = value;
                default -> throw new IllegalStateException("A commit in the log has an unknown field");
            }
            position = value + BsonBytes.length(type, bytes, value);
        }
        this.header = new Header(first, count, recordedAt);
        this.eventsAt = events;
    }

    private static int afterName(byte[] bytes, int name) {
        int position = name;
        while (bytes[position] != 0) {
            position++;
        }
        return position + 1;
    }

    static byte[] encode(List<Stamped> events, Set<String> keys, PayloadCodec codec) {
        var out = new BsonBytes(1_024 * events.size());
        int document = out.begin();
        out.writeHead(BsonBytes.INT64, "_id");
        out.writeLong(0);
        out.writeHead(BsonBytes.DATE, "recordedAt");
        out.writeLong(0);
        out.writeHead(BsonBytes.INT32, "count");
        out.writeInt(events.size());
        writeStrings(out, "keys", keys);
        out.writeHead(BsonBytes.ARRAY, "events");
        int array = out.begin();
        int index = 0;
        for (var event : events) {
            write(event, out, BsonGenerator.index(index++), codec);
        }
        out.end(array);
        out.end(document);
        if (out.size() > LARGEST) {
            throw new IllegalArgumentException(
                    "The events take " + out.size() + " bytes; what is appended at once may take " + LARGEST);
        }
        return out.toByteArray();
    }

    private static void writeStrings(BsonBytes out, String name, Set<String> strings) {
        out.writeHead(BsonBytes.ARRAY, name);
        int array = out.begin();
        int index = 0;
        for (var string : strings) {
            out.writeHead(BsonBytes.STRING, BsonGenerator.index(index++));
            out.writeString(string);
        }
        out.end(array);
    }

    private static void write(Stamped stamped, BsonBytes out, String index, PayloadCodec codec) {
        var event = stamped.event();
        out.writeHead(BsonBytes.DOCUMENT, index);
        int document = out.begin();
        out.writeHead(BsonBytes.STRING, "type");
        out.writeString(event.type());
        writeStrings(out, "tags", event.tags());
        out.writeHead(BsonBytes.STRING, "revision");
        out.writeString(event.revision());
        out.writeHead(BsonBytes.BINARY, "id");
        out.writeInt(16);
        out.writeByte(BsonBytes.SUBTYPE_UUID);
        out.writeBigEndianLong(event.id().getMostSignificantBits());
        out.writeBigEndianLong(event.id().getLeastSignificantBits());
        out.writeHead(BsonBytes.DATE, "timestamp");
        out.writeLong(stamped.timestamp().toEpochMilli());
        out.writeHead(BsonBytes.DOCUMENT, "metadata");
        int metadata = out.begin();
        event.metadata().forEach((name, value) -> {
            out.writeHead(BsonBytes.STRING, name);
            out.writeString(value);
        });
        out.end(metadata);
        try (var generator = new BsonGenerator(out, "payload")) {
            codec.write(event.payload(), generator);
        }
        out.end(document);
    }

    /** Gives encoded events their place. */
    static void place(byte[] content, long position, long recordedAt) {
        BsonBytes.putLong(content, ID_AT, position);
        BsonBytes.putLong(content, RECORDED_AT_AT, recordedAt);
    }

    int length() {
        return bytes.length;
    }

    @Override
    public Header header() {
        return header;
    }

    @Override
    public StoredEvents events() {
        return new Events(bytes, eventsAt + 4);
    }

    private static final class Events implements StoredEvents {

        private final byte[] bytes;
        private int next;
        private int field;
        private String type = "";
        private List<String> tags = List.of();
        private UUID id = new UUID(0, 0);
        private String revision = "";
        private long timestamp;
        private Map<String, String> metadata = Map.of();

        Events(byte[] bytes, int next) {
            this.bytes = bytes;
            this.next = next;
        }

        @Override
        public boolean next(boolean withTags) {
            if (bytes[next] == 0) {
                return false;
            }
            int document = afterName(bytes, next + 1);
            next = document + BsonBytes.intAt(bytes, document);
            int typeAt = afterName(bytes, document + 5);
            type = BsonBytes.stringAt(bytes, typeAt);
            int tagsAt = afterName(bytes, typeAt + 4 + BsonBytes.intAt(bytes, typeAt) + 1);
            tags = withTags ? readTags(tagsAt) : List.of();
            field = tagsAt + BsonBytes.intAt(bytes, tagsAt);
            return true;
        }

        private List<String> readTags(int array) {
            var read = new ArrayList<String>(8);
            int position = array + 4;
            while (bytes[position] != 0) {
                int value = afterName(bytes, position + 1);
                read.add(BsonBytes.stringAt(bytes, value));
                position = value + 4 + BsonBytes.intAt(bytes, value);
            }
            return read;
        }

        @Override
        public JsonParser payload() {
            while (true) {
                byte fieldType = bytes[field];
                int name = field + 1;
                int value = afterName(bytes, name);
                switch (bytes[name]) {
                    case 'r' -> revision = BsonBytes.stringAt(bytes, value);
                    case 'i' ->
                        id = new UUID(
                                BsonBytes.bigEndianLongAt(bytes, value + 5),
                                BsonBytes.bigEndianLongAt(bytes, value + 13));
                    case 't' -> timestamp = BsonBytes.longAt(bytes, value);
                    case 'm' -> metadata = readMetadata(value);
                    case 'p' -> {
                        return new BsonParser(bytes, fieldType, value);
                    }
                    default -> throw new IllegalStateException("An event in the log has an unknown field");
                }
                field = value + BsonBytes.length(fieldType, bytes, value);
            }
        }

        private Map<String, String> readMetadata(int document) {
            int position = document + 4;
            if (bytes[position] == 0) {
                return Map.of();
            }
            var read = new LinkedHashMap<String, String>();
            while (bytes[position] != 0) {
                int value = afterName(bytes, position + 1);
                read.put(BsonParser.name(bytes, position + 1, value - 1), BsonBytes.stringAt(bytes, value));
                position = value + 4 + BsonBytes.intAt(bytes, value);
            }
            return Collections.unmodifiableMap(read);
        }

        @Override
        public String type() {
            return type;
        }

        @Override
        public List<String> tags() {
            return tags;
        }

        @Override
        public UUID id() {
            return id;
        }

        @Override
        public String revision() {
            return revision;
        }

        @Override
        public long timestamp() {
            return timestamp;
        }

        @Override
        public Map<String, String> metadata() {
            return metadata;
        }
    }
}
