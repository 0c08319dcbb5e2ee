package nl.netwerkspoor.query.setaside;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.TrajectKey;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.facts.FoldedFacts;
import nl.netwerkspoor.query.record.TrajectRecord;
import nl.netwerkspoor.store.documents.Document;
import nl.netwerkspoor.store.documents.Documents;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Happenings that a view throws on. One is found when a question fails on it; it is set aside for that view alone, and
 * the question is answered from all others. Because folding commutes, it can be taken up again at any time.
 */
public final class SetAside {

    private static final Logger LOG = LoggerFactory.getLogger(SetAside.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String COLLECTION = "set-aside";

    /** Other processes set aside too: their documents are read again after so long. */
    private static final long READ_AGAIN_MILLIS = 1_000;

    /** More at once is no matter of single happenings. */
    private static final int MOST_AT_ONCE = 20;

    private final Documents documents;
    private final Clock clock;
    private volatile Known known = new Known(List.of(), 0);

    /** Set aside among these documents. */
    public SetAside(Documents documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * A happening that a view could not take.
     *
     * @param view the name of the view
     * @param traject its traject
     * @param position its position
     * @param error what was thrown and where, without any words of it
     * @param since when that was found
     */
    public record Poison(String view, TrajectKey traject, long position, String error, Instant since) {}

    private record Known(List<Poison> all, long at) {}

    private record Content(String view, String error, long since) {}

    /**
     * Answers a question for a view, setting aside what it throws on.
     *
     * @param question asks the view by {@link ViewFailed#asking}; takes the facts that the view can take, and how many it cannot
     */
    public <T> T answer(String view, TrajectRecord record, BiFunction<Facts, Integer, T> question) {
        for (int found = 0; ; found++) {
            Set<Long> poisoned = poisoned(view, record.traject());
            Facts facts = without(record, poisoned);
            try {
                return question.apply(facts, poisoned.size());
            } catch (ViewFailed thrown) {
                Fact culprit = found < MOST_AT_ONCE ? culprit(facts, question) : null;
                if (culprit == null) {
                    throw thrown;
                }
                put(view, record.traject(), culprit.position(), thrown.thrown());
            }
        }
    }

    /** All that is set aside. */
    public List<Poison> all() {
        Known latest = known;
        if (clock.millis() - latest.at() > READ_AGAIN_MILLIS) {
            latest = new Known(read(), clock.millis());
            known = latest;
        }
        return latest.all();
    }

    /** Takes all up again; how many. What a view still cannot take is set aside anew when it is asked. */
    public int takeUp() {
        List<Poison> all = read();
        all.forEach(each -> documents.delete(COLLECTION, "", id(each.view(), each.traject(), each.position())));
        known = new Known(List.of(), 0);
        return all.size();
    }

    private Set<Long> poisoned(String view, TrajectKey traject) {
        Set<Long> positions = new HashSet<>();
        for (Poison each : all()) {
            if (each.view().equals(view) && each.traject().equals(traject)) {
                positions.add(each.position());
            }
        }
        return positions;
    }

    private static Facts without(TrajectRecord record, Set<Long> positions) {
        Facts facts = record.facts();
        return positions.isEmpty()
                ? facts
                : FoldedFacts.of(
                        record.traject(),
                        facts.all().stream()
                                .filter(fact -> !positions.contains(fact.position()))
                                .toList());
    }

    /** The first fact with which the question fails, all before it being there; null where it fails on none. */
    private static <T> @Nullable Fact culprit(Facts facts, BiFunction<Facts, Integer, T> question) {
        List<Fact> all = facts.all();
        int answered = 0;
        int failing = all.size();
        if (fails(facts, 0, question)) {
            return null;
        }
        while (failing - answered > 1) {
            int middle = (answered + failing) >>> 1;
            if (fails(facts, middle, question)) {
                failing = middle;
            } else {
                answered = middle;
            }
        }
        return all.isEmpty() ? null : all.get(failing - 1);
    }

    private static <T> boolean fails(Facts facts, int first, BiFunction<Facts, Integer, T> question) {
        try {
            var _ = question.apply(FoldedFacts.of(facts.traject(), facts.all().subList(0, first)), 0);
            return false;
        } catch (ViewFailed e) {
            return true;
        }
    }

    private void put(String view, TrajectKey traject, long position, RuntimeException thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        String error = thrown.getClass().getSimpleName() + (trace.length == 0 ? "" : " at " + trace[0]);
        LOG.warn("set aside in {}: position {}, {}", view, position, error);
        documents.put(
                COLLECTION,
                new Document(
                        "",
                        id(view, traject, position),
                        1,
                        JSON.writeValueAsString(new Content(view, error, clock.millis()))),
                Documents.ABSENT);
        known = new Known(List.of(), 0);
    }

    private List<Poison> read() {
        List<Poison> all = new ArrayList<>();
        for (Document document : documents.startingWith(COLLECTION, "", "")) {
            Content content = JSON.readValue(document.content(), Content.class);
            String[] parts = document.id().split("\\|", 3);
            all.add(new Poison(
                    content.view(),
                    new TrajectKey(parts[0]),
                    Long.parseLong(parts[2]),
                    content.error(),
                    Instant.ofEpochMilli(content.since())));
        }
        return all;
    }

    private static String id(String view, TrajectKey traject, long position) {
        return traject.value() + "|" + view + "|" + String.format("%016d", position);
    }
}
