package nl.netwerkspoor.store.log;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.netwerkspoor.store.log.CommitStore.Header;
import nl.netwerkspoor.store.log.Draft.Stamped;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonParserDelegate;

/**
 * A commit whose events are a JSON array of one line per event: an event that is not wanted is skipped by looking for
 * the end of its line, and one that is broken breaks no other.
 */
final class JsonCommit implements StoredCommit {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int OPENING = 2;

    private final Header header;
    private final byte[] content;

    JsonCommit(Header header, byte[] content) {
        this.header = header;
        this.content = content;
    }

    static byte[] encode(List<Stamped> events, PayloadCodec codec) {
        var bytes = new ByteArrayOutputStream(512 * events.size());
        char separator = '[';
        for (var stamped : events) {
            bytes.write(separator);
            bytes.write('\n');
            separator = ',';
            var event = stamped.event();
            try (var out = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
                out.writeStartObject();
                out.writeStringProperty("type", event.type());
                out.writeArrayPropertyStart("tags");
                for (var tag : event.tags()) {
                    out.writeString(tag);
                }
                out.writeEndArray();
                out.writeStringProperty("revision", event.revision());
                out.writeStringProperty("id", event.id().toString());
                out.writeNumberProperty("timestamp", stamped.timestamp().toEpochMilli());
                out.writeObjectPropertyStart("metadata");
                for (var entry : event.metadata().entrySet()) {
                    out.writeStringProperty(entry.getKey(), entry.getValue());
                }
                out.writeEndObject();
                out.writeName("payload");
                codec.write(event.payload(), out);
                out.writeEndObject();
            }
        }
        bytes.writeBytes("\n]".getBytes(StandardCharsets.US_ASCII));
        return bytes.toByteArray();
    }

    static byte[] array(Collection<String> strings) {
        var bytes = new ByteArrayOutputStream(64 * strings.size());
        try (var out = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            out.writeStartArray();
            strings.forEach(out::writeString);
            out.writeEndArray();
        }
        return bytes.toByteArray();
    }

    @Override
    public Header header() {
        return header;
    }

    @Override
    public StoredEvents events() {
        return new Events(content);
    }

    private static final class Events implements StoredEvents {

        private final byte[] content;
        private int lineStart = OPENING;
        private JsonParser line = closedParser();
        private String type = "";
        private List<String> tags = List.of();
        private UUID id = new UUID(0, 0);
        private String revision = "";
        private long timestamp;
        private Map<String, String> metadata = Map.of();

        Events(byte[] content) {
            this.content = content;
        }

        private static JsonParser closedParser() {
            return JSON.createParser(ObjectReadContext.empty(), new byte[0]);
        }

        @Override
        public boolean next(boolean withTags) {
            line.close();
            if (lineStart >= content.length - 1) {
                return false;
            }
            int lineEnd = lineStart;
            while (content[lineEnd] != '\n') {
                lineEnd++;
            }
            int length = lineEnd - lineStart - (content[lineEnd - 1] == ',' ? 1 : 0);
            line = JSON.createParser(ObjectReadContext.empty(), content, lineStart, length);
            lineStart = lineEnd + 1;
            line.nextToken();
            line.nextName();
            type = line.nextStringValue();
            line.nextName();
            line.nextToken();
            if (withTags) {
                tags = new ArrayList<>(8);
                while (line.nextToken() != JsonToken.END_ARRAY) {
                    tags.add(line.getString());
                }
            } else {
                tags = List.of();
                line.skipChildren();
            }
            return true;
        }

        @Override
        public JsonParser payload() {
            for (var name = line.nextName(); !name.equals("payload"); name = line.nextName()) {
                switch (name) {
                    case "revision" -> revision = line.nextStringValue();
                    case "id" -> id = UUID.fromString(line.nextStringValue());
                    case "timestamp" -> timestamp = line.nextLongValue(0);
                    case "metadata" -> metadata = readMetadata();
                    default -> throw new IllegalStateException("An event in the log has an unknown field " + name);
                }
            }
            line.nextToken();
            return new Payload(line);
        }

        private Map<String, String> readMetadata() {
            line.nextToken();
            var read = new LinkedHashMap<String, String>();
            for (var name = line.nextName(); name != null; name = line.nextName()) {
                read.put(name, line.nextStringValue());
            }
            return read.isEmpty() ? Map.of() : Collections.unmodifiableMap(read);
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

    /** Ends after the payload: a mapper that refuses trailing tokens would take the end of the event for one. */
    static final class Payload extends JsonParserDelegate {

        private static final int DEPTH_OF_EVENT = 1;

        Payload(JsonParser line) {
            super(line);
        }

        @Override
        public @Nullable JsonToken nextToken() {
            return delegate.streamReadContext().getNestingDepth() > DEPTH_OF_EVENT ? delegate.nextToken() : null;
        }
    }
}
