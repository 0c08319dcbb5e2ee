package nl.netwerkspoor.query.projection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.Kind;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.Recording;
import nl.netwerkspoor.happenings.TrajectKey;
import nl.netwerkspoor.query.record.TrajectRecord;
import nl.netwerkspoor.store.documents.Document;
import nl.netwerkspoor.store.documents.Documents;
import nl.netwerkspoor.store.happenings.HappeningCodec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What was recorded, by traject. Each recording is a document of its own that is written once and never changed: so
 * folding commutes and doing it twice changes nothing, however the recordings arrive. Trajects that are asked for stay
 * in memory, as many as fit in a part of the heap, and are read on from where they were when there is more.
 *
 * <p>There can be several builds of them, in collections of their own; one answers.
 */
public final class Records {

    private static final int PAGE = 2_000;
    private static final long BYTES_PER_RECORDING = 4_000;
    private static final long PART_OF_THE_HEAP = 3;

    private final Documents documents;
    private final HappeningCodec codec = new HappeningCodec();
    private final JsonFactory json = new JsonFactory();
    private final Cache<Held.Of, Held> held;
    private final Cache<Earlier, TrajectRecord> earlier;

    /** Records that are kept here. */
    public Records(Documents documents) {
        this.documents = documents;
        long recordings = Runtime.getRuntime().maxMemory() / PART_OF_THE_HEAP / BYTES_PER_RECORDING;
        this.held = Caffeine.newBuilder()
                .maximumWeight(recordings)
                .weigher((Held.Of of, Held each) -> 1 + each.record().size())
                .executor(Runnable::run)
                .build();
        // An earlier one shares the recordings, and has indexes of its own.
        this.earlier = Caffeine.newBuilder()
                .maximumWeight(recordings)
                .weigher((Earlier of, TrajectRecord record) -> 1 + record.size())
                .executor(Runnable::run)
                .build();
    }

    private record Held(TrajectRecord record, long upTo) {
        private record Of(int build, TrajectKey traject) {}
    }

    private record Earlier(Held.Of of, int size) {}

    /** Puts recordings where they belong in a build. */
    void put(int build, List<Recorded> recordings) {
        documents.putAll(
                collection(build),
                recordings.stream()
                        .map(recorded -> new Document(
                                recorded.recording().traject().value(), row(recorded.position()), 1, encode(recorded)))
                        .toList());
    }

    /**
     * All that was recorded in a traject up to and including a position; nothing where the traject is not known.
     *
     * @param place one that the projection has reached: rows after that may still lack others before them
     */
    public TrajectRecord of(TrajectKey traject, Reached.Place place) {
        Held.Of of = new Held.Of(place.build(), traject);
        long position = place.position();
        Held known = held.getIfPresent(of);
        if (known == null || known.upTo() < position) {
            known = held.asMap().compute(of, (same, now) -> readOn(of, now, position));
        }
        TrajectRecord all = known.record();
        int size = all.sizeUpTo(position);
        return size == all.size() ? all : earlier.get(new Earlier(of, size), e -> all.first(size));
    }

    private Held readOn(Held.Of of, @Nullable Held now, long position) {
        if (now != null && now.upTo() >= position) {
            return now;
        }
        TrajectRecord record = now == null ? new TrajectRecord(of.traject(), List.of()) : now.record();
        List<Recorded> more = read(of, now == null ? 0 : now.upTo(), position);
        return new Held(more.isEmpty() ? record : record.with(more), position);
    }

    /** Takes the records of a build away. */
    void drop(int build) {
        documents.drop(collection(build));
    }

    private static String collection(int build) {
        return "record-" + build;
    }

    private static String row(long position) {
        return String.format("%016d", position);
    }

    private List<Recorded> read(Held.Of of, long after, long upTo) {
        String last = row(upTo);
        List<Recorded> found = new ArrayList<>();
        String from = row(after);
        while (true) {
            List<Document> page =
                    documents.list(collection(of.build()), of.traject().value(), from, PAGE);
            for (Document row : page) {
                if (row.id().compareTo(last) > 0) {
                    return found;
                }
                found.add(decode(row.content()));
            }
            if (page.size() < PAGE) {
                return found;
            }
            from = page.getLast().id();
        }
    }

    private String encode(Recorded recorded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Kind kind = Catalogue.of(recorded.happening());
        try (JsonGenerator out = json.createGenerator(ObjectWriteContext.empty(), bytes)) {
            out.writeStartArray();
            out.writeNumber(recorded.position());
            out.writeNumber(recorded.recordedAt().toEpochMilli());
            out.writeString(recorded.id().toString());
            out.writeString(kind.what());
            codec.write(recorded.recording(), out);
            out.writeEndArray();
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private Recorded decode(String content) {
        try (JsonParser in = json.createParser(ObjectReadContext.empty(), content)) {
            in.nextToken();
            in.nextToken();
            long position = in.getLongValue();
            in.nextToken();
            Instant recordedAt = Instant.ofEpochMilli(in.getLongValue());
            in.nextToken();
            HappeningId id = new HappeningId(UUID.fromString(in.getString()));
            in.nextToken();
            String what = in.getString();
            in.nextToken();
            @Nullable Kind kind = Catalogue.named(what);
            String revision = kind == null ? "" : Integer.toString(kind.revision());
            return new Recorded(position, recordedAt, id, (Recording) codec.read(what, revision, in));
        }
    }
}
