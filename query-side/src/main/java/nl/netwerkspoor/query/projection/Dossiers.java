package nl.netwerkspoor.query.projection;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.netwerkspoor.facts.History;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.Kind;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.Recording;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;
import nl.netwerkspoor.happenings.TrajectKey;
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
 * What was recorded, at hand by what it names. A dossier is all that was recorded of one thing, of one happening (its
 * versions, marks and claims) or of a whole traject; each recording in it is a document of its own that is written once
 * and never changed. So folding commutes and doing it twice changes nothing, however the recordings arrive, and a thing
 * with thousands of happenings costs no more to add to than a new one.
 *
 * <p>The name of the collection carries the version of this form.
 */
public final class Dossiers {

    private static final String COLLECTION = "dossiers-v1";
    private static final String RECORD = "record";
    private static final int PAGE = 2_000;

    private final Documents documents;
    private final HappeningCodec codec = new HappeningCodec();
    private final JsonFactory json = new JsonFactory();

    /** Dossiers that are kept here. */
    public Dossiers(Documents documents) {
        this.documents = documents;
    }

    /** Puts recordings in every dossier that they belong in. */
    void put(List<Recorded> recordings) {
        List<Document> rows = new ArrayList<>();
        for (Recorded recorded : recordings) {
            String content = encode(recorded);
            TrajectKey traject = recorded.recording().traject();
            for (String dossier : of(recorded)) {
                rows.add(new Document(traject.value(), row(dossier, recorded.position()), 1, content));
            }
        }
        documents.putAll(COLLECTION, rows);
    }

    /** All that was recorded of a thing. */
    public List<Recorded> thing(TrajectKey traject, ThingKey thing) {
        return read(traject, thing.ref() + "|");
    }

    /** All that was recorded of the things of a kind. */
    public List<Recorded> things(TrajectKey traject, ThingKind kind) {
        return read(traject, kind.code() + ":");
    }

    /** The versions of a happening, and what was recorded that points at it. */
    public List<Recorded> happening(TrajectKey traject, HappeningId happening) {
        return read(traject, "happening:" + happening + "|");
    }

    /** All that was recorded in a traject. */
    public List<Recorded> all(TrajectKey traject) {
        return read(traject, RECORD + "|");
    }

    /** Whether nothing was ever recorded in a traject. */
    public boolean isUnknown(TrajectKey traject) {
        return documents.list(COLLECTION, traject.value(), "", 1).isEmpty();
    }

    private static Set<String> of(Recorded recorded) {
        Set<String> dossiers = new LinkedHashSet<>();
        dossiers.add(RECORD);
        dossiers.add("happening:" + History.originalOf(recorded));
        recorded.recording().pointsAt().forEach(id -> dossiers.add("happening:" + id));
        recorded.recording().named().forEach(thing -> dossiers.add(thing.ref()));
        return dossiers;
    }

    private static String row(String dossier, long position) {
        return dossier + "|" + String.format("%016d", position);
    }

    private List<Recorded> read(TrajectKey traject, String prefix) {
        String start = prefix;
        List<Recorded> found = new ArrayList<>();
        String after = start;
        while (true) {
            List<Document> page = documents.list(COLLECTION, traject.value(), after, PAGE);
            for (Document row : page) {
                if (!row.id().startsWith(start)) {
                    return found;
                }
                found.add(decode(row.content()));
            }
            if (page.size() < PAGE) {
                return found;
            }
            after = page.getLast().id();
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
