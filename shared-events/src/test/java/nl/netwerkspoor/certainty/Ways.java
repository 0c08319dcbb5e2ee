package nl.netwerkspoor.certainty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import nl.netwerkspoor.dates.DateRefused;
import nl.netwerkspoor.dates.VagueDate;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.facts.History;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.Field;
import nl.netwerkspoor.happenings.Happening;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.Naming;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.Recording;
import nl.netwerkspoor.happenings.Telling;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;
import nl.netwerkspoor.happenings.TrajectKey;
import nl.netwerkspoor.happenings.Via;

/**
 * Every way in which the days of a few happenings may fall by the principle of section 7, worked out one by one and
 * without the three forms.
 */
public final class Ways {

    /** A happening told with a vague date. */
    public record Happened(Happening happening, String when) {}

    /** On which day each of the facts fell, in their order. */
    public record Way(List<Fact> facts, List<Long> days) {

        /** What had happened by the end of a day, as it followed each other. */
        public List<Happening> by(long day) {
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < days.size(); i++) {
                if (days.get(i) <= day) {
                    order.add(i);
                }
            }
            order.sort(Comparator.<Integer, Long>comparing(days::get).thenComparing(Comparator.naturalOrder()));
            return order.stream().map(i -> facts.get(i).happening()).toList();
        }

        private boolean isBefore(int one, int other) {
            return days.get(one) < days.get(other) || days.get(one).equals(days.get(other)) && one < other;
        }
    }

    private static final LocalDate FIRST = LocalDate.parse("2012-01-01");
    private static final int DAYS = 4;

    /** The kinds of thing whose joining or leaving is no birth or death. */
    private static final Set<ThingKind> BORN_ELSEWHERE = Set.of(ThingKind.ORGANISATION, ThingKind.PARTICIPANT);

    private final List<Fact> facts;
    private final BiPredicate<Happening, Happening> endsWhatBegan;
    private final List<Way> ways = new ArrayList<>();

    private Ways(List<Fact> facts, BiPredicate<Happening, Happening> endsWhatBegan) {
        this.facts = facts;
        this.endsWhatBegan = endsWhatBegan;
    }

    /** A few happenings, each of one of these, on days that may overlap in any manner. */
    public static Arbitrary<List<Happened>> told(Happening... happenings) {
        List<String> whens = new ArrayList<>();
        for (int from = 0; from < DAYS; from++) {
            whens.add(day(from));
            whens.add("../" + day(from));
            for (int to = from + 1; to < DAYS; to++) {
                whens.add(day(from) + "/" + day(to));
            }
        }
        return Combinators.combine(Arbitraries.of(happenings), Arbitraries.of(whens))
                .as(Happened::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    /** The facts that they are, recorded in this order. */
    public static List<Fact> facts(List<Happened> told) {
        List<Recorded> recorded = new ArrayList<>();
        for (Happened each : told) {
            long position = recorded.size() + 1L;
            Telling telling = new Telling(each.happening(), date(each.when()), null, List.of(), List.of(), null);
            recorded.add(new Recorded(
                    position,
                    Instant.parse("2026-01-01T00:00:00Z"),
                    new HappeningId(new UUID(0, position)),
                    new Recording(new TrajectKey("proef"), null, telling, "account", Via.API, null)));
        }
        return History.standing(recorded);
    }

    /** The days on which anything can change, and one before and after. */
    public static List<Long> days() {
        List<Long> days = new ArrayList<>();
        for (int day = -1; day <= DAYS; day++) {
            days.add(FIRST.plusDays(day).toEpochDay());
        }
        return days;
    }

    /**
     * All ways; none where they contradict each other.
     *
     * @param endsWhatBegan whether the first ends what the second began and nothing else, so that it cannot lie before
     *     every beginning
     */
    public static List<Way> of(List<Fact> facts, BiPredicate<Happening, Happening> endsWhatBegan) {
        Ways ways = new Ways(facts, endsWhatBegan);
        ways.fall(new ArrayList<>());
        return Collections.unmodifiableList(ways.ways);
    }

    private void fall(List<Long> days) {
        if (days.size() == facts.size()) {
            Way way = new Way(facts, List.copyOf(days));
            if (nothingHappensBeforeItIsThere(way) && nothingEndsBeforeItBegan(way)) {
                ways.add(way);
            }
            return;
        }
        int next = days.size();
        for (long day : days()) {
            if (isWithinBounds(next, day) && followsInOrderOfRecord(next, day, days)) {
                days.addLast(day);
                fall(days);
                days.removeLast();
            }
        }
    }

    private boolean isWithinBounds(int next, long day) {
        return facts.get(next).earliest() <= day && day <= facts.get(next).latest();
    }

    private boolean followsInOrderOfRecord(int next, long day, List<Long> days) {
        for (int i = 0; i < next; i++) {
            if (facts.get(i).when().edtf().equals(facts.get(next).when().edtf())
                    && days.get(i) > day
                    && !Collections.disjoint(named(i), named(next))) {
                return false;
            }
        }
        return true;
    }

    private boolean nothingHappensBeforeItIsThere(Way way) {
        for (int i = 0; i < facts.size(); i++) {
            for (ThingKey thing : named(i)) {
                List<Integer> introductions = introductions(thing);
                if (!BORN_ELSEWHERE.contains(thing.kind())
                        && !introductions.isEmpty()
                        && !introductions.contains(i)
                        && !isAnyBefore(way, introductions, i)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean nothingEndsBeforeItBegan(Way way) {
        for (int i = 0; i < facts.size(); i++) {
            List<Integer> begins = new ArrayList<>();
            for (int j = 0; j < facts.size(); j++) {
                if (endsWhatBegan.test(facts.get(i).happening(), facts.get(j).happening())) {
                    begins.add(j);
                }
            }
            if (!begins.isEmpty() && !isAnyBefore(way, begins, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAnyBefore(Way way, List<Integer> these, int other) {
        return these.stream().anyMatch(each -> way.isBefore(each, other));
    }

    private List<Integer> introductions(ThingKey thing) {
        List<Integer> introductions = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            Happening happening = facts.get(i).happening();
            Field field = Catalogue.of(happening).introduces();
            if (field != null && thing.equals(field.in(happening))) {
                introductions.add(i);
            }
        }
        return introductions;
    }

    private Set<ThingKey> named(int fact) {
        return Naming.named(facts.get(fact).happening());
    }

    private static String day(int day) {
        return FIRST.plusDays(day).toString();
    }

    private static VagueDate date(String edtf) {
        try {
            return VagueDate.parseWhen(edtf);
        } catch (DateRefused e) {
            throw new IllegalArgumentException(edtf, e);
        }
    }
}
