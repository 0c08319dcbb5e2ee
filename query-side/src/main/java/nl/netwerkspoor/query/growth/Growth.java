package nl.netwerkspoor.query.growth;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.certainty.Event;
import nl.netwerkspoor.certainty.Span;
import nl.netwerkspoor.dates.DayRange;
import nl.netwerkspoor.episodes.Episodes;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.ArrangementHappening.ArrangementHandedOver;
import nl.netwerkspoor.happenings.ArrangementHappening.ArrangementOpened;
import nl.netwerkspoor.happenings.ArrangementKey;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativeEnded;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativeGrewIntoArrangement;
import nl.netwerkspoor.happenings.OrganisationKey;
import nl.netwerkspoor.happenings.ProviderHappening.ProviderLoosenedIntake;
import nl.netwerkspoor.happenings.SenseHappening.HappeningMarked;
import nl.netwerkspoor.happenings.SenseHappening.InfluenceClaimed;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.views.Because;
import nl.netwerkspoor.query.views.Things;
import org.jspecify.annotations.Nullable;

/**
 * The growth path of an arrangement: the acyclic graph back to its sparks (section 9 of the domain). Where the record
 * goes round in a circle, the step that leads furthest from the arrangement is left out.
 */
public final class Growth {

    private final Facts facts;
    private final long day;
    private final Set<ThingKey> nodes = new LinkedHashSet<>();
    private final Map<Link, List<Fact>> edges = new LinkedHashMap<>();

    private Growth(Facts facts, long day) {
        this.facts = facts;
        this.day = day;
    }

    private record Link(ThingKey from, ThingKey to, String kind) {}

    /**
     * The path of an arrangement as far as it had come by the end of a day; null where the arrangement cannot have been
     * there by then.
     *
     * @param day days since 1970-01-01
     */
    public static @Nullable Map<String, @Nullable Object> of(Facts facts, ArrangementKey arrangement, long day) {
        boolean there = facts.introductions(arrangement).stream()
                .anyMatch(introduction -> Event.by(introduction, day).possibly());
        return there ? new Growth(facts, day).back(arrangement).shown() : null;
    }

    private Growth back(ThingKey root) {
        nodes.add(root);
        Deque<ThingKey> toDo = new ArrayDeque<>(List.of(root));
        while (!toDo.isEmpty()) {
            ThingKey to = toDo.remove();
            for (Step step : into(to)) {
                Link link = new Link(step.from(), step.to(), step.kind());
                if (leadsTo(to, step.from())) {
                    continue;
                }
                edges.computeIfAbsent(link, l -> new ArrayList<>()).add(step.by());
                if (nodes.add(step.from())) {
                    toDo.add(step.from());
                }
            }
        }
        return this;
    }

    private List<Step> into(ThingKey to) {
        return facts.naming(to).stream()
                .filter(fact -> Event.by(fact, day).possibly())
                .sorted(Fact.BY_WHEN)
                .flatMap(fact -> Step.of(fact).stream())
                .filter(step -> step.to().equals(to))
                .toList();
    }

    /** Whether one already leads to another, or is it. */
    private boolean leadsTo(ThingKey from, ThingKey to) {
        Set<ThingKey> seen = new HashSet<>();
        Deque<ThingKey> toDo = new ArrayDeque<>(List.of(from));
        while (!toDo.isEmpty()) {
            ThingKey at = toDo.remove();
            if (at.equals(to)) {
                return true;
            }
            if (seen.add(at)) {
                edges.keySet().stream().filter(link -> link.from().equals(at)).forEach(link -> toDo.add(link.to()));
            }
        }
        return false;
    }

    private Map<String, @Nullable Object> shown() {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("nodes", nodes.stream().map(this::node).toList());
        shown.put(
                "edges",
                edges.entrySet().stream()
                        .map(edge -> edge(edge.getKey(), edge.getValue()))
                        .toList());
        return shown;
    }

    private Map<String, @Nullable Object> node(ThingKey thing) {
        Fact introduction = Things.introduction(facts, thing, day);
        Map<String, @Nullable Object> node = new LinkedHashMap<>();
        node.put("ref", thing);
        node.put("name", Things.name(facts, thing, day));
        node.put("dated", introduction == null ? null : introduction.dated());
        node.put("certainty", introduction == null ? Certainty.ABSENT : Event.by(introduction, day));
        node.put("because", Because.ofFacts(introduction == null ? List.of() : List.of(introduction)));
        return node;
    }

    private Map<String, @Nullable Object> edge(Link link, List<Fact> steps) {
        Map<String, @Nullable Object> edge = new LinkedHashMap<>();
        List<Fact> beginnings = facts.introductions(link.from());
        edge.put("from", link.from());
        edge.put("to", link.to());
        edge.put("kind", link.kind());
        edge.put("certainty", certainty(steps));
        edge.put("duration", duration(beginnings, steps));
        edge.put("moved", moved(link, beginnings, steps));
        edge.put("because", Because.ofFacts(steps));
        return edge;
    }

    private Certainty certainty(List<Fact> steps) {
        Span first = Event.first(steps);
        return first == null ? Certainty.ABSENT : first.by(day);
    }

    private static DayRange duration(List<Fact> beginnings, List<Fact> steps) {
        Span began = Event.first(beginnings);
        Span step = Event.first(steps);
        return began == null || step == null ? new DayRange(0, null) : began.daysUntil(step);
    }

    private List<Long> moved(Link link, List<Fact> beginnings, List<Fact> steps) {
        List<Fact> moved = new ArrayList<>();
        for (Fact fact : facts.naming(link.from())) {
            if (!isSaidOfHappenings(fact)
                    && !Episodes.introduces(fact.happening(), link.from())
                    && !ends(fact, link.from())) {
                moved.add(fact);
            }
        }
        Set<OrganisationKey> hosts = hosts(link.to());
        for (OrganisationKey host : hosts) {
            for (Fact fact : facts.naming(host)) {
                if (fact.happening() instanceof ProviderLoosenedIntake loosened
                        && loosened.provider().equals(host)
                        && beginnings.stream().noneMatch(fact::certainlyBefore)) {
                    moved.add(fact);
                }
            }
        }
        return moved.stream()
                .filter(fact -> Event.by(fact, day).possibly())
                .filter(fact -> steps.stream().anyMatch(step -> !step.certainlyBefore(fact)))
                .map(Fact::position)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** Marks and claims are about other happenings, not about the one who made them. */
    private static boolean isSaidOfHappenings(Fact fact) {
        return fact.happening() instanceof HappeningMarked || fact.happening() instanceof InfluenceClaimed;
    }

    private static boolean ends(Fact fact, ThingKey thing) {
        return fact.happening() instanceof InitiativeEnded || Episodes.ends(fact.happening(), thing);
    }

    private Set<OrganisationKey> hosts(ThingKey thing) {
        Set<OrganisationKey> hosts = new LinkedHashSet<>();
        for (Fact fact : facts.naming(thing)) {
            if (Event.by(fact, day).possibly()) {
                switch (fact.happening()) {
                    case InitiativeGrewIntoArrangement grown
                    when grown.arrangement().equals(thing) -> hosts.addAll(grown.hosts());
                    case ArrangementOpened opened
                    when opened.arrangement().equals(thing) -> hosts.addAll(opened.hosts());
                    case ArrangementHandedOver over when over.arrangement().equals(thing) -> hosts.addAll(over.hosts());
                    default -> {
                        // says nothing of hosts
                    }
                }
            }
        }
        return hosts;
    }
}
