package nl.netwerkspoor.query.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.netwerkspoor.dates.Dated;
import nl.netwerkspoor.dates.VagueDate;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.facts.History.Version;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.Happening;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.Naming;
import nl.netwerkspoor.happenings.RecordHappening.HappeningCorrected;
import nl.netwerkspoor.happenings.RecordHappening.HappeningWithdrawn;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.SenseHappening.HappeningMarked;
import nl.netwerkspoor.happenings.SenseHappening.InfluenceClaimed;
import nl.netwerkspoor.happenings.Telling;
import nl.netwerkspoor.happenings.TrajectKey;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.facts.FoldedFacts;
import nl.netwerkspoor.query.facts.Ledger;
import nl.netwerkspoor.query.sentences.Sentences;
import nl.netwerkspoor.query.views.Things;
import org.jspecify.annotations.Nullable;

/**
 * All that was recorded in a traject, in order of position: from here come the facts, the lines, single happenings and
 * the timeline. It never changes; what is worked out once is kept.
 */
public final class TrajectRecord {

    private static final Facts.OfAll<List<Fact>> BY_WHEN =
            facts -> facts.all().stream().sorted(Fact.BY_WHEN).toList();

    private final TrajectKey traject;
    private final List<Version> versions;
    private final Ledger ledger;
    private final long upTo;
    private final Facts facts;

    /** Takes what was recorded in one traject, in any order of arrival, the same more than once too. */
    public TrajectRecord(TrajectKey traject, Collection<Recorded> recorded) {
        this(traject, inOrder(recorded));
    }

    private TrajectRecord(TrajectKey traject, List<Version> versions) {
        this(traject, versions, Ledger.of(versions));
    }

    private TrajectRecord(TrajectKey traject, List<Version> versions, Ledger ledger) {
        this.traject = traject;
        this.versions = versions;
        this.ledger = ledger;
        this.upTo = upTo(versions);
        this.facts = FoldedFacts.of(traject, ledger, upTo);
    }

    private static long upTo(List<Version> versions) {
        return versions.isEmpty() ? 0 : versions.getLast().recorded().position();
    }

    private static List<Version> inOrder(Collection<Recorded> recorded) {
        NavigableMap<Long, Version> byPosition = new TreeMap<>();
        recorded.forEach(each -> byPosition.put(each.position(), Version.of(each)));
        return List.copyOf(byPosition.values());
    }

    /** With what was recorded after it. */
    public TrajectRecord with(Collection<Recorded> later) {
        List<Version> more = inOrder(later);
        List<Version> all = new ArrayList<>(versions.size() + more.size());
        all.addAll(versions);
        all.addAll(more);
        return ledger.goOn(upTo, more)
                ? new TrajectRecord(traject, Collections.unmodifiableList(all), ledger)
                : new TrajectRecord(traject, Collections.unmodifiableList(all));
    }

    /** Its first recordings, so many. */
    public TrajectRecord first(int size) {
        return size == size() ? this : new TrajectRecord(traject, versions.subList(0, size), ledger);
    }

    /** Whose it is. */
    public TrajectKey traject() {
        return traject;
    }

    /** How many recordings it has, corrections and withdrawals too. */
    public int size() {
        return versions.size();
    }

    /** How many of its recordings have this position at most. */
    public int sizeUpTo(long position) {
        return sizeWhile(recorded -> recorded.position() <= position);
    }

    /** How many of its recordings are such, where none is after the first that is not. */
    private int sizeWhile(Predicate<Recorded> such) {
        int low = 0;
        int high = versions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (such.test(versions.get(middle).recorded())) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The facts that stand. */
    public Facts facts() {
        return facts;
    }

    /** The facts that stand, in the order of the timeline. */
    List<Fact> byWhen() {
        return facts.following(BY_WHEN);
    }

    /** All that was recorded, in order of position. */
    public List<Recorded> recorded() {
        return versions.stream().map(Version::recorded).toList();
    }

    /** The happening with this UUID, label or position; null where there is none. */
    public @Nullable HappeningId find(String uuidLabelOrPosition) {
        HappeningId id = HappeningId.parse(uuidLabelOrPosition);
        if (id == null) {
            Recorded at =
                    uuidLabelOrPosition.matches("[1-9][0-9]{0,17}") ? at(Long.parseLong(uuidLabelOrPosition)) : null;
            id = at != null ? at.id() : HappeningId.ofLabel(traject, uuidLabelOrPosition);
        }
        return ledger.recorded(id, upTo) == null ? null : id;
    }

    /** The last position that was recorded by the end of a day; 0 where there is none. */
    public long positionOn(LocalDate day) {
        // What is recorded later is never recorded on an earlier day.
        int size = sizeWhile(recorded -> !recorded.day().isAfter(day));
        return size == 0 ? 0 : versions.get(size - 1).recorded().position();
    }

    private @Nullable Recorded at(long position) {
        int size = sizeUpTo(position);
        Recorded last = size == 0 ? null : versions.get(size - 1).recorded();
        return last != null && last.position() == position ? last : null;
    }

    /**
     * The lines of the record in order of position.
     *
     * @param from the first position
     * @param limit the most lines
     */
    public List<Map<String, @Nullable Object>> lines(long from, int limit) {
        return versions.subList(sizeUpTo(from - 1), versions.size()).stream()
                .limit(limit)
                .map(version -> Lines.of(version.recorded()))
                .toList();
    }

    /**
     * The shape `happening`: one in its standing version, with its versions and what others say of it; null where there
     * is none. One that was withdrawn is shown in its last version.
     */
    public @Nullable Map<String, @Nullable Object> happening(HappeningId id) {
        Recorded original = ledger.recorded(id, upTo);
        if (original == null) {
            return null;
        }
        Telling standing = original.telling();
        LocalDate day = original.day();
        Long withdrawn = null;
        List<Object> told = new ArrayList<>();
        for (Version each : ledger.versions(id, upTo)) {
            Recorded version = each.recorded();
            switch (version.happening()) {
                case HappeningWithdrawn withdrawal -> {
                    if (withdrawn == null) {
                        withdrawn = version.position();
                    }
                    continue;
                }
                case HappeningCorrected correction -> {
                    standing = correction.replacement();
                    day = version.day();
                }
                default -> {
                    // the original
                }
            }
            told.add(Lines.of(version));
        }
        if (told.isEmpty()) {
            told.add(Lines.of(original));
        }
        Map<String, @Nullable Object> page = shown(original, standing, day);
        page.put("withdrawn", withdrawn);
        page.put("versions", told);
        page.put("marks", pointing(HappeningMarked.class, id));
        page.put("claims", pointing(InfluenceClaimed.class, id));
        return page;
    }

    /** The standing facts at these positions, as the timeline shows them. */
    public List<Map<String, @Nullable Object>> items(Collection<Long> positions) {
        return facts.at(positions).stream().map(this::item).toList();
    }

    /** The standing facts at these positions as they are cited: `position`, `what`, `dated` and `sentence`. */
    public List<Map<String, @Nullable Object>> cited(Collection<Long> positions) {
        return facts.at(positions).stream().map(this::cited).toList();
    }

    private Map<String, @Nullable Object> cited(Fact fact) {
        Map<String, @Nullable Object> cited = new LinkedHashMap<>();
        cited.put("position", fact.position());
        cited.put("what", Catalogue.of(fact.happening()).what());
        return dated(cited, fact.telling(), fact.version().day());
    }

    /** A standing fact as a line, with its date and sentence. */
    Map<String, @Nullable Object> item(Fact fact) {
        return shown(original(fact), fact.telling(), fact.version().day());
    }

    private Recorded original(Fact fact) {
        Recorded original = ledger.recorded(fact.id(), upTo);
        return original == null ? fact.version() : original;
    }

    private Map<String, @Nullable Object> shown(Recorded original, Telling telling, LocalDate told) {
        return dated(new LinkedHashMap<>(Lines.of(original, telling)), telling, told);
    }

    private Map<String, @Nullable Object> dated(Map<String, @Nullable Object> shown, Telling telling, LocalDate told) {
        VagueDate when = telling.when();
        Dated dated = when == null ? null : Dated.told(when, told);
        LocalDate latest = dated == null ? null : dated.bounds().latest();
        long last = latest == null ? Fact.NEVER : latest.toEpochDay();
        shown.put("dated", dated);
        shown.put("sentence", Sentences.of(telling.happening(), thing -> Things.name(facts, thing, last)));
        return shown;
    }

    private List<Object> pointing(Class<? extends Happening> kind, HappeningId id) {
        List<Object> lines = new ArrayList<>();
        for (Fact fact : facts.of(List.of(kind))) {
            if (Naming.pointsAt(fact.happening()).contains(id)) {
                lines.add(Lines.of(original(fact), fact.telling()));
            }
        }
        return lines;
    }
}
