package nl.netwerkspoor.query.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import nl.netwerkspoor.dates.VagueDate;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.facts.History;
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
import nl.netwerkspoor.query.sentences.Sentences;
import nl.netwerkspoor.query.views.Things;
import org.jspecify.annotations.Nullable;

/** All that was recorded in a traject, in order of position: from here come the lines, single happenings and the timeline. */
public final class TrajectRecord {

    private final TrajectKey traject;
    private final NavigableMap<Long, Recorded> byPosition = new TreeMap<>();
    private final Map<HappeningId, Recorded> byId = new HashMap<>();
    private final Map<HappeningId, NavigableMap<Long, Recorded>> versions = new HashMap<>();
    private @Nullable Facts facts;

    /** Takes what was recorded in one traject, in any order of arrival, the same more than once too. */
    public TrajectRecord(TrajectKey traject, Collection<Recorded> recorded) {
        this.traject = traject;
        for (Recorded each : recorded) {
            byPosition.put(each.position(), each);
        }
        for (Recorded each : byPosition.values()) {
            byId.put(each.id(), each);
            versions.computeIfAbsent(History.originalOf(each), id -> new TreeMap<>())
                    .put(each.position(), each);
        }
    }

    /** The facts that stand. */
    public Facts facts() {
        Facts folded = facts;
        if (folded == null) {
            folded = new FoldedFacts(traject, byPosition.values());
            facts = folded;
        }
        return folded;
    }

    /** All that was recorded, in order of position. */
    public List<Recorded> recorded() {
        return List.copyOf(byPosition.values());
    }

    /** The happening with this UUID, label or position; null where there is none. */
    public @Nullable HappeningId find(String uuidLabelOrPosition) {
        HappeningId id = HappeningId.parse(uuidLabelOrPosition);
        if (id == null) {
            Recorded at = uuidLabelOrPosition.matches("[1-9][0-9]{0,17}")
                    ? byPosition.get(Long.valueOf(uuidLabelOrPosition))
                    : null;
            id = at != null ? at.id() : HappeningId.ofLabel(traject, uuidLabelOrPosition);
        }
        return byId.containsKey(id) ? id : null;
    }

    /**
     * The lines of the record in order of position.
     *
     * @param from the first position
     * @param limit the most lines
     */
    public List<Map<String, @Nullable Object>> lines(long from, int limit) {
        return byPosition.tailMap(from, true).values().stream()
                .limit(limit)
                .map(Lines::of)
                .toList();
    }

    /**
     * The shape `happening`: one in its standing version, with its versions and what others say of it; null where there
     * is none. One that was withdrawn is shown in its last version.
     */
    public @Nullable Map<String, @Nullable Object> happening(HappeningId id) {
        Recorded original = byId.get(id);
        if (original == null) {
            return null;
        }
        NavigableMap<Long, Recorded> all = versions.getOrDefault(id, new TreeMap<>());
        Telling standing = original.telling();
        Long withdrawn = null;
        List<Object> told = new ArrayList<>();
        for (Recorded version : all.values()) {
            switch (version.happening()) {
                case HappeningWithdrawn withdrawal -> {
                    if (withdrawn == null) {
                        withdrawn = version.position();
                    }
                    continue;
                }
                case HappeningCorrected correction -> standing = correction.replacement();
                default -> {
                    // the original
                }
            }
            told.add(Lines.of(version));
        }
        if (told.isEmpty()) {
            told.add(Lines.of(original));
        }
        Map<String, @Nullable Object> page = shown(original, standing);
        page.put("withdrawn", withdrawn);
        page.put("versions", told);
        page.put("marks", pointing(HappeningMarked.class, id));
        page.put("claims", pointing(InfluenceClaimed.class, id));
        return page;
    }

    /** The standing facts at these positions, as the timeline shows them. */
    public List<Map<String, @Nullable Object>> items(Collection<Long> positions) {
        return facts().all().stream()
                .filter(fact -> positions.contains(fact.position()))
                .map(this::item)
                .toList();
    }

    /** A standing fact as a line, with its date and sentence. */
    Map<String, @Nullable Object> item(Fact fact) {
        Recorded original = byId.getOrDefault(fact.id(), fact.version());
        return shown(original, fact.telling());
    }

    private Map<String, @Nullable Object> shown(Recorded original, Telling telling) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>(Lines.of(original, telling));
        shown.put("dated", telling.when());
        shown.put("sentence", Sentences.of(telling.happening(), thing -> Things.name(facts(), thing, day(telling))));
        return shown;
    }

    private static long day(Telling telling) {
        VagueDate when = telling.when();
        LocalDate latest = when == null ? null : when.bounds().latest();
        return latest == null ? Fact.NEVER : latest.toEpochDay();
    }

    private List<Object> pointing(Class<? extends Happening> kind, HappeningId id) {
        List<Object> lines = new ArrayList<>();
        for (Fact fact : facts().of(List.of(kind))) {
            if (Naming.pointsAt(fact.happening()).contains(id)) {
                lines.add(Lines.of(byId.getOrDefault(fact.id(), fact.version()), fact.telling()));
            }
        }
        return lines;
    }
}
