package nl.netwerkspoor.store.log;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.netwerkspoor.store.log.Draft.Placed;
import nl.netwerkspoor.store.log.Draft.Stamped;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Copies a log to lines of JSON and back, the same in every position, time and identity. The lines are chained: each
 * adds to a SHA-256 over all before it, so a copy that lost, gained or changed one has another hash.
 */
public final class LogCopy {

    private static final JsonFactory JSON = new JsonFactory();

    /** As many as a story has at most; each append of the copy is one commit. */
    private static final int EVENTS_AT_ONCE = 5_000;

    private LogCopy() {}

    /**
     * What was copied.
     *
     * @param position the last position
     * @param hash of the chain, in hexadecimal
     */
    public record Copied(long position, String hash) {}

    /** What a copy says does not fit: it is damaged, or not of this kind. */
    public static final class DamagedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DamagedException(String message) {
            super(message);
        }
    }

    /** Writes all events up to and including a position, a line each. */
    public static Copied write(EventLog log, long upTo, BufferedWriter to) throws IOException {
        MessageDigest chain = sha256();
        byte[] hash = new byte[0];
        long position = 0;
        try (LogReading reading = log.source(0, List.of(), true)) {
            while (position < upTo && reading.hasNext()) {
                LoggedEvent event = reading.next();
                byte[] line = line(event, log.codec());
                hash = link(chain, hash, line);
                to.write(new String(line, StandardCharsets.UTF_8));
                to.write('\n');
                position = event.position();
            }
        }
        return new Copied(position, HexFormat.of().formatHex(hash));
    }

    /**
     * Reads a copy into an empty log.
     *
     * @param expected what was written; checked before anything is put in the log
     * @throws DamagedException when the copy is not what was written
     * @throws IllegalStateException when the log is not empty
     */
    public static void read(LineSource from, Copied expected, EventLog log) throws IOException {
        if (log.tail() != 0) {
            throw new IllegalStateException("The log is not empty");
        }
        check(from, expected);
        try (BufferedReader lines = from.open()) {
            List<Stamped> commit = new ArrayList<>();
            long first = 1;
            Instant time = Instant.EPOCH;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Stamped event = event(line, log.codec());
                if (!commit.isEmpty() && (!event.timestamp().equals(time) || commit.size() == EVENTS_AT_ONCE)) {
                    put(log, commit, first, time);
                    first += commit.size();
                    commit = new ArrayList<>();
                }
                time = event.timestamp();
                commit.add(event);
            }
            if (!commit.isEmpty()) {
                put(log, commit, first, time);
            }
        }
        if (log.tail() != expected.position()) {
            throw new DamagedException("The log ends at " + log.tail() + " and not at " + expected.position());
        }
    }

    /** Opens the lines, more than once. */
    @FunctionalInterface
    public interface LineSource {

        /** From the first line on. */
        BufferedReader open() throws IOException;
    }

    private static void check(LineSource from, Copied expected) throws IOException {
        MessageDigest chain = sha256();
        byte[] hash = new byte[0];
        long lines = 0;
        try (BufferedReader reader = from.open()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                hash = link(chain, hash, line.getBytes(StandardCharsets.UTF_8));
                lines++;
            }
        }
        if (lines != expected.position() || !HexFormat.of().formatHex(hash).equals(expected.hash())) {
            throw new DamagedException("The copy of the log is damaged: its hash is not what it was");
        }
    }

    private static void put(EventLog log, List<Stamped> events, long position, Instant recordedAt) {
        Placed commit = new Placed(log.draft(events), position, recordedAt.toEpochMilli());
        if (log.store().insert(List.of(commit)) != 1) {
            throw new IllegalStateException("Position " + position + " was taken while the log was put back");
        }
    }

    private static byte[] line(LoggedEvent event, PayloadCodec codec) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            out.writeStartObject();
            out.writeNumberProperty("position", event.position());
            out.writeNumberProperty("recordedAt", event.recordedAt().toEpochMilli());
            out.writeStringProperty("id", event.id().toString());
            out.writeStringProperty("type", event.type());
            out.writeStringProperty("revision", event.revision());
            out.writeArrayPropertyStart("tags");
            event.tags().stream().sorted().forEach(out::writeString);
            out.writeEndArray();
            out.writeObjectPropertyStart("metadata");
            event.metadata().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> out.writeStringProperty(entry.getKey(), entry.getValue()));
            out.writeEndObject();
            out.writeName("payload");
            codec.write(event.payload(), out);
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static Stamped event(String line, PayloadCodec codec) {
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), line)) {
            Instant recordedAt = Instant.EPOCH;
            UUID id = new UUID(0, 0);
            String type = "";
            String revision = "";
            Set<String> tags = new HashSet<>();
            Map<String, String> metadata = new HashMap<>();
            in.nextToken();
            for (@Nullable String name = in.nextName(); name != null; name = in.nextName()) {
                in.nextToken();
                switch (name) {
                    case "position" -> in.getLongValue();
                    case "recordedAt" -> recordedAt = Instant.ofEpochMilli(in.getLongValue());
                    case "id" -> id = UUID.fromString(in.getString());
                    case "type" -> type = in.getString();
                    case "revision" -> revision = in.getString();
                    case "tags" -> {
                        while (in.nextToken() != JsonToken.END_ARRAY) {
                            tags.add(in.getString());
                        }
                    }
                    case "metadata" -> {
                        for (@Nullable String key = in.nextName(); key != null; key = in.nextName()) {
                            metadata.put(key, in.nextStringValue());
                        }
                    }
                    case "payload" -> {
                        Object payload = codec.read(type, revision, new JsonCommit.Payload(in));
                        return new Stamped(new NewEvent(id, type, revision, payload, metadata, tags), recordedAt);
                    }
                    default -> throw new DamagedException("A line of the copy has an unknown field " + name);
                }
            }
            throw new DamagedException("A line of the copy has no payload");
        }
    }

    private static byte[] link(MessageDigest chain, byte[] before, byte[] line) {
        chain.update(before);
        return chain.digest(line);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
