package nl.netwerkspoor.query.pages.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.certainty.Episode;
import nl.netwerkspoor.episodes.Episodes;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.InitiativeKey;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;
import nl.netwerkspoor.query.answers.Answer;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.initiatives.Phase;
import nl.netwerkspoor.query.initiatives.Phases;
import nl.netwerkspoor.query.network.TiesInTime;
import nl.netwerkspoor.query.pages.Pages;
import nl.netwerkspoor.query.record.TrajectRecord;
import nl.netwerkspoor.query.views.Name;
import nl.netwerkspoor.query.views.Things;
import org.springframework.stereotype.Component;

/**
 * All that moves on the replay page, with how certain it is from each day on, worked out here: the page only looks up
 * the day that the reader chose.
 */
@Component
class Replaying {

    private static final List<ThingKind> COLUMNS = List.of(
            ThingKind.ORGANISATION,
            ThingKind.PARTICIPANT,
            ThingKind.TABLE,
            ThingKind.INITIATIVE,
            ThingKind.ARRANGEMENT);
    private static final int COLUMN = 250;
    private static final int ROW = 30;
    private static final int NEAR = 4;

    private static final Facts.OfThingAmongAll<NavigableMap<Long, Then>> PHASES =
            (facts, thing) -> phases(facts, (InitiativeKey) thing);

    private final Pages pages;
    private final Behind behind;

    Replaying(Pages pages, Behind behind) {
        this.pages = pages;
        this.behind = behind;
    }

    /** A thing in the drawing of the network; state 0 is absent, 1 possible, 2 certain. */
    record Node(String ref, String kind, String name, String label, int x, int y, String spans, int state) {}

    /** A tie in the drawing. */
    record Tie(
            String kind,
            String from,
            String to,
            String fromName,
            String toName,
            String path,
            String spans,
            int state) {}

    /**
     * The phases that an initiative may be in.
     *
     * @param certain whether it certainly is in the one that there is
     */
    private record Then(List<Phase> phases, boolean certain) {}

    /** A stretch of a lane in which the same phases are possible. */
    record Stretch(String phase, boolean certain, String from, String to, String width) {}

    /** An initiative with the phases it went through. */
    record Lane(String ref, String name, List<Stretch> stretches, String spans, List<String> now) {}

    /** A table with who sits there. */
    record Table(String name, String spans, int state, List<Tie> seats) {}

    /**
     * A happening where one day is wanted for it.
     *
     * @param middle half-way its days, counted from 1970-01-01; or the end that is bounded
     */
    record Placed(long middle, long position, String when, String sentence) {}

    /** Everything on the page. */
    record Shown(
            Axis axis,
            String cursor,
            String rest,
            int width,
            int height,
            List<Node> nodes,
            List<Tie> ties,
            List<Lane> lanes,
            List<Table> tables) {}

    Shown of(TrajectRecord record, LocalDate day) {
        Facts facts = record.facts();
        Axis axis = Axis.of(facts.all(), pages.today());
        Map<ThingKey, String> names = names(facts);
        long at = day.toEpochDay();
        List<TiesInTime.Lasting> lasting = TiesInTime.of(facts);
        Map<ThingKey, Node> nodes = nodes(facts, names, lasting, at);
        List<Tie> ties = new ArrayList<>();
        Map<ThingKey, List<Tie>> seats = new LinkedHashMap<>();
        for (TiesInTime.Lasting each : lasting) {
            Node from = nodes.get(each.from());
            Node to = nodes.get(each.to());
            if (from != null && to != null) {
                Tie tie = new Tie(
                        each.kind(),
                        from.ref(),
                        to.ref(),
                        from.name(),
                        to.name(),
                        curve(from, to),
                        certainties(each.since()),
                        state(each.since(), at));
                ties.add(tie);
                if (each.kind().equals("seat")) {
                    seats.computeIfAbsent(each.to(), table -> new ArrayList<>()).add(tie);
                }
            }
        }
        List<Table> tables = new ArrayList<>();
        seats.forEach((table, who) -> {
            Node node = Objects.requireNonNull(nodes.get(table));
            tables.add(new Table(node.name(), node.spans(), node.state(), who));
        });
        List<Lane> lanes = new ArrayList<>();
        for (ThingKey initiative : facts.things(ThingKind.INITIATIVE)) {
            lanes.add(lane(facts, (InitiativeKey) initiative, names.getOrDefault(initiative, ""), axis, at));
        }
        int height = nodes.values().stream().mapToInt(Node::y).max().orElse(0) + ROW;
        double cursor = axis.share(day);
        return new Shown(
                axis,
                Axis.percent(cursor),
                Axis.percent(1 - cursor),
                COLUMN * COLUMNS.size(),
                height,
                List.copyOf(nodes.values()),
                ties,
                lanes,
                tables);
    }

    /** Every happening, in order of time. */
    List<Placed> happenings(TrajectRecord record) {
        return placed(record, ordered(record));
    }

    /** The happenings around a day. */
    List<Placed> around(TrajectRecord record, LocalDate day) {
        List<Fact> ordered = ordered(record);
        int before = 0;
        while (before < ordered.size() && middle(ordered.get(before)) <= day.toEpochDay()) {
            before++;
        }
        return placed(record, ordered.subList(Math.max(0, before - NEAR), Math.min(ordered.size(), before + NEAR)));
    }

    private Map<ThingKey, String> names(Facts facts) {
        List<Name> all = new ArrayList<>();
        for (ThingKind kind : COLUMNS) {
            facts.things(kind).forEach(thing -> all.add(Things.name(facts, thing, Fact.NEVER)));
        }
        Answer words = pages.words(all);
        Map<ThingKey, String> names = new HashMap<>();
        all.forEach(name -> names.put(name.of(), words.name(name)));
        return names;
    }

    private static Map<ThingKey, Node> nodes(
            Facts facts, Map<ThingKey, String> names, List<TiesInTime.Lasting> ties, long at) {
        Map<ThingKey, Double> heights = new HashMap<>();
        Map<ThingKind, List<ThingKey>> columns = new LinkedHashMap<>();
        for (ThingKind kind : COLUMNS) {
            columns.put(kind, new ArrayList<>(facts.things(kind)));
        }
        for (int sweep = 0; sweep < 4; sweep++) {
            for (List<ThingKey> column : columns.values()) {
                Map<ThingKey, Double> wanted = new HashMap<>();
                column.forEach(thing -> wanted.put(thing, heights.getOrDefault(thing, 1.0)));
                Map<ThingKey, List<Double>> pulls = new HashMap<>();
                for (TiesInTime.Lasting tie : ties) {
                    pulls.computeIfAbsent(tie.from(), thing -> new ArrayList<>())
                            .add(heights.getOrDefault(tie.to(), 1.0));
                    pulls.computeIfAbsent(tie.to(), thing -> new ArrayList<>())
                            .add(heights.getOrDefault(tie.from(), 1.0));
                }
                pulls.forEach((thing, pull) -> wanted.computeIfPresent(
                        thing,
                        (same, old) -> pull.stream()
                                        .mapToDouble(Double::doubleValue)
                                        .average()
                                        .orElse(1)
                                - 0.001 * pull.size()));
                column.sort(Comparator.comparing((ThingKey thing) -> wanted.getOrDefault(thing, 1.0))
                        .thenComparing(ThingKey::value));
                for (int i = 0; i < column.size(); i++) {
                    heights.put(column.get(i), (double) i / column.size());
                }
            }
        }
        Map<ThingKey, Node> nodes = new LinkedHashMap<>();
        int x = 16;
        for (Map.Entry<ThingKind, List<ThingKey>> column : columns.entrySet()) {
            int y = 56;
            for (ThingKey thing : column.getValue()) {
                List<Fact> naming = facts.naming(thing);
                SortedMap<Long, Certainty> since = new TreeMap<>();
                for (long day : TiesInTime.days(naming)) {
                    since.put(day, Things.presence(facts, thing).at(day).certainty());
                }
                String name = names.getOrDefault(thing, thing.value());
                nodes.put(
                        thing,
                        new Node(
                                thing.ref(),
                                thing.kind().code(),
                                name,
                                name.length() > 26 ? name.substring(0, 25).strip() + "…" : name,
                                x,
                                y,
                                certainties(since),
                                state(since, at)));
                y += ROW;
            }
            x += COLUMN;
        }
        return nodes;
    }

    private static Lane lane(Facts facts, InitiativeKey initiative, String name, Axis axis, long at) {
        NavigableMap<Long, Then> since = facts.followingAmongAll(initiative, PHASES);
        List<Stretch> stretches = new ArrayList<>();
        StringBuilder spans = new StringBuilder();
        since.forEach((from, then) -> {
            List<Phase> candidates = then.phases();
            Long next = since.higherKey(from);
            double start = share(axis, from);
            double end = next == null ? 1 : share(axis, next);
            if (!candidates.isEmpty() && end > start) {
                stretches.add(new Stretch(
                        candidates.getFirst().code(),
                        then.certain(),
                        Axis.percent(start),
                        Axis.percent(end),
                        Axis.percent(end - start)));
            }
            spans.append(spans.isEmpty() ? "" : " ")
                    .append(Math.max(from, -999_999))
                    .append(':')
                    .append(String.join(",", codes(candidates)));
        });
        Map.Entry<Long, Then> now = since.floorEntry(at);
        return new Lane(
                "initiative:" + initiative.value(),
                name,
                stretches,
                spans.toString(),
                now == null ? List.of() : codes(now.getValue().phases()));
    }

    /** The phases an initiative may be in, from each day on which that changes. */
    private static NavigableMap<Long, Then> phases(Facts facts, InitiativeKey initiative) {
        Phases phases = Phases.of(facts, initiative);
        Episode started = Episodes.presence(facts.introductions(initiative), initiative);
        NavigableMap<Long, Then> since = new TreeMap<>();
        for (long day : TiesInTime.days(facts.naming(initiative))) {
            Certainty there = started.at(day).certainty();
            List<Phase> candidates = there.possibly() ? phases.at(day).candidates() : List.of();
            // what happened to it certainly has begun too
            boolean begun = there.certainly() || !candidates.contains(Phase.SPARK);
            Then then = new Then(candidates, candidates.size() == 1 && begun);
            if (since.isEmpty() || !since.lastEntry().getValue().equals(then)) {
                since.put(day, then);
            }
        }
        return Collections.unmodifiableNavigableMap(since);
    }

    private static List<String> codes(List<Phase> phases) {
        return phases.stream().map(Phase::code).toList();
    }

    private static double share(Axis axis, long day) {
        return day < axis.first().toEpochDay()
                ? 0
                : day > axis.last().toEpochDay() ? 1 : axis.share(LocalDate.ofEpochDay(day));
    }

    private static List<Fact> ordered(TrajectRecord record) {
        return record.facts().all().stream()
                .sorted(Comparator.comparingLong(Replaying::middle).thenComparing(Fact.BY_WHEN))
                .toList();
    }

    private List<Placed> placed(TrajectRecord record, List<Fact> facts) {
        Map<Long, Line> lines =
                behind.of(record, facts.stream().map(Fact::position).toList()).lines();
        List<Placed> placed = new ArrayList<>();
        for (Fact fact : facts) {
            Line line = lines.get(fact.position());
            if (line != null) {
                placed.add(new Placed(middle(fact), line.position(), line.when(), line.sentence()));
            }
        }
        return placed;
    }

    /** Where a happening lies for who wants one day: half-way its days, or at the end that is bounded. */
    private static long middle(Fact fact) {
        if (fact.earliest() == Fact.ALWAYS) {
            return fact.latest() == Fact.NEVER ? 0 : fact.latest();
        }
        return fact.latest() == Fact.NEVER ? fact.earliest() : (fact.earliest() + fact.latest()) / 2;
    }

    private static String certainties(Map<Long, Certainty> since) {
        StringBuilder spans = new StringBuilder();
        Certainty last = null;
        for (Map.Entry<Long, Certainty> each : since.entrySet()) {
            if (each.getValue() != last) {
                spans.append(spans.isEmpty() ? "" : " ")
                        .append(Math.max(each.getKey(), -999_999))
                        .append(':')
                        .append(number(each.getValue()));
                last = each.getValue();
            }
        }
        return spans.toString();
    }

    private static int state(Map<Long, Certainty> since, long at) {
        Map.Entry<Long, Certainty> now = new TreeMap<>(since).floorEntry(at);
        return now == null ? 0 : number(now.getValue());
    }

    private static int number(Certainty certainty) {
        return certainty.certainly() ? 2 : certainty.possibly() ? 1 : 0;
    }

    private static String curve(Node from, Node to) {
        int bend = from.x() == to.x() ? from.x() - 40 : (from.x() + to.x()) / 2;
        return String.format(
                Locale.ROOT,
                "M%d %dC%d %d %d %d %d %d",
                from.x(),
                from.y(),
                bend,
                from.y(),
                bend,
                to.y(),
                to.x(),
                to.y());
    }
}
