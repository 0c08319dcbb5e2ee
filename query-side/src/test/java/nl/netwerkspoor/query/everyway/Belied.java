package nl.netwerkspoor.query.everyway;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.certainty.Span;
import nl.netwerkspoor.dates.Dated;
import nl.netwerkspoor.dates.DayRange;
import nl.netwerkspoor.dates.VagueDate;
import nl.netwerkspoor.happenings.Size;
import nl.netwerkspoor.happenings.Text;
import nl.netwerkspoor.query.people.PeopleCount;
import nl.netwerkspoor.query.sentences.Sentence;
import nl.netwerkspoor.query.views.Because;
import nl.netwerkspoor.query.views.Name;
import org.jspecify.annotations.Nullable;

/**
 * Where an answer of vague dates is belied by the answer of one way in which the days fell: what stands in the latter
 * stands in the former, certain or possible; what the former calls certain stands in the latter; what is counted or
 * measured from a least to a most encloses it. By the shape of the answers, so for every view alike.
 */
final class Belied {

    /**
     * Not compared: words, what an answer was derived from, and what section 9 defines by the bounds of dates themselves.
     */
    private static final Set<String> APART = Set.of("name", "because", "energy", "quiet", "quietInitiatives");

    /** Null where it is not known, and then either. */
    private static final Set<String> NULL_FOR_UNKNOWN = Set.of("clientRun", "provider");

    /** Each by the first of several happenings, which may be another one. */
    private static final Set<String> BY_THE_FIRST = Set.of("appeared", "moved");

    /** Steps and things are certain of themselves there: that they lead to the arrangement hangs on the steps behind them. */
    private static final String PATHS = "growth";

    /** Each by one happening, though they do not say `when`. */
    private static final Set<String> BY_ONE = Set.of("activators", "requirements");

    /** Where in an answer. */
    private record Place(@Nullable Place within, Object name) {

        boolean isIn(String one) {
            return name.equals(one) || within != null && within.isIn(one);
        }

        @Override
        public String toString() {
            return within == null ? "" : within + "/" + name;
        }
    }

    private final List<String> complaints = new ArrayList<>();

    private Belied() {}

    /** What is wrong, one line each; empty where nothing is. */
    static List<String> by(Map<String, Object> vague, Map<String, Object> exact) {
        Belied belied = new Belied();
        belied.compare(new Place(null, "all"), vague, exact);
        return belied.complaints;
    }

    private void compare(Place at, @Nullable Object vague, @Nullable Object exact) {
        switch (vague) {
            case null -> {
                boolean stands = exact != null && exact != Certainty.ABSENT && !(exact instanceof Text);
                if (stands && !NULL_FOR_UNKNOWN.contains(at.name())) {
                    complain(at, "nothing", exact);
                }
            }
            case Because because -> {}
            case Name name -> {}
            case Text text -> {}
            case Sentence sentence -> {}
            case Dated dated -> {}
            case VagueDate period -> {}
            case Certainty certainty -> {
                Certainty there = exact == null ? Certainty.ABSENT : (Certainty) exact;
                if (certainty.certainly() && !there.certainly() || there.possibly() && !certainty.possibly()) {
                    complain(at, certainty, there);
                }
            }
            case Span span -> {
                if (exact instanceof Span then
                        && (then.earliest() < span.earliest() || then.latest() > span.latest())) {
                    complain(at, span, then);
                }
            }
            case Size size -> encloses(at, bounds(size.min(), size.max()), exact);
            case DayRange range -> encloses(at, bounds(range.min(), range.max()), exact);
            case Map<?, ?> map when map.containsKey("min") && map.containsKey("max") -> encloses(at, map, exact);
            case Map<?, ?> map when map.containsKey("certain") && map.containsKey("possible") -> counts(at, map, exact);
            case Map<?, ?> map -> {
                if (exact instanceof Map<?, ?> then) {
                    fields(at, map, then);
                } else if (isCertain(map) && !at.isIn(PATHS)) {
                    complain(at, map, exact);
                }
            }
            case Collection<?> list -> {
                Collection<?> then = exact instanceof Collection<?> some ? some : List.of();
                if (areEntries(list) || areEntries(then)) {
                    entries(at, list, then);
                } else if (!list.containsAll(then)) {
                    complain(at, list, then);
                }
            }
            default -> {
                if (!vague.equals(exact)) {
                    complain(at, vague, exact);
                }
            }
        }
    }

    private void fields(Place at, Map<?, ?> vague, Map<?, ?> exact) {
        Set<String> names = new TreeSet<>();
        vague.keySet().forEach(name -> names.add((String) name));
        exact.keySet().forEach(name -> names.add((String) name));
        names.removeAll(APART);
        for (String name : names) {
            compare(new Place(at, name), vague.get(name), exact.get(name));
        }
    }

    private void entries(Place at, Collection<?> vague, Collection<?> exact) {
        Map<Object, List<Map<?, ?>>> said = byIdentity(at, vague);
        Map<Object, List<Map<?, ?>>> stands = byIdentity(at, exact);
        stands.forEach((identity, then) -> {
            if (said.getOrDefault(identity, List.of()).size() < then.size()) {
                complain(at, said.keySet(), then);
            }
        });
        said.forEach((identity, entries) -> {
            List<Map<?, ?>> then = stands.getOrDefault(identity, List.of());
            if (entries.size() == 1 && then.size() == 1) {
                fields(new Place(at, identity), entries.getFirst(), then.getFirst());
            } else if (count(entries) > count(then) && !at.isIn(PATHS)) {
                complain(at, entries, then);
            }
        });
    }

    private static long count(List<Map<?, ?>> entries) {
        return entries.stream().filter(Belied::isCertain).count();
    }

    /** Whether it says of itself that it is certain, or, where it does not say, of something in it. */
    private static boolean isCertain(@Nullable Object said) {
        return switch (said) {
            case Map<?, ?> map when map.get("certainty") instanceof Certainty certainty -> certainty.certainly();
            case Map<?, ?> map when map.get("certain") instanceof Long certain -> certain > 0;
            case Map<?, ?> map -> map.values().stream().anyMatch(Belied::isCertain);
            case Collection<?> list -> list.stream().anyMatch(Belied::isCertain);
            case null, default -> false;
        };
    }

    private static boolean areEntries(Collection<?> list) {
        return list.stream().anyMatch(each -> each instanceof Map);
    }

    private static Map<Object, List<Map<?, ?>>> byIdentity(Place at, Collection<?> entries) {
        Map<Object, List<Map<?, ?>>> found = new LinkedHashMap<>();
        for (Object each : entries) {
            Map<?, ?> entry = (Map<?, ?>) each;
            found.computeIfAbsent(identity(at, entry), identity -> new ArrayList<>())
                    .add(entry);
        }
        return found;
    }

    /** Its key, else all that it says but dates, sizes and words; and the happening, where it tells of one. */
    private static Object identity(Place at, Map<?, ?> entry) {
        if (entry.get("key") instanceof String key) {
            return key;
        }
        Map<Object, @Nullable Object> identity = new LinkedHashMap<>();
        entry.forEach((name, value) -> {
            if (!APART.contains(name) && isPlain(value)) {
                identity.put(name, value);
            }
        });
        boolean ofOne = entry.containsKey("when") && !entry.containsKey("position") && !BY_THE_FIRST.contains(at.name())
                || BY_ONE.contains(at.name());
        if (ofOne && entry.get("because") instanceof Because because) {
            identity.put("because", because.positions());
        }
        return identity;
    }

    private static boolean isPlain(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Map<?, ?> map -> false;
            case Collection<?> list -> false;
            case Certainty certainty -> false;
            case Span span -> false;
            case Dated dated -> false;
            case VagueDate period -> false;
            case Size size -> false;
            case DayRange range -> false;
            case Name name -> false;
            case Text text -> false;
            case Sentence sentence -> false;
            default -> true;
        };
    }

    private void counts(Place at, Map<?, ?> vague, @Nullable Object exact) {
        if (exact instanceof Map<?, ?> then
                && (people(vague.get("certain"), 0) > people(then.get("certain"), 0)
                        || people(vague.get("possible"), Long.MAX_VALUE)
                                < people(then.get("possible"), Long.MAX_VALUE))) {
            complain(at, vague, then);
        }
    }

    private static long people(@Nullable Object count, long unknown) {
        return switch (count) {
            case null -> unknown;
            case Number number -> number.longValue();
            default -> {
                if (!count.equals(PeopleCount.FEW)) {
                    throw new IllegalArgumentException("no count: " + count);
                }
                yield 1;
            }
        };
    }

    private void encloses(Place at, Map<?, ?> vague, @Nullable Object exact) {
        Map<?, ?> then = range(exact);
        if (then != null
                && (bound(vague.get("min"), Double.NEGATIVE_INFINITY) > bound(then.get("min"), Double.NEGATIVE_INFINITY)
                        || bound(vague.get("max"), Double.POSITIVE_INFINITY)
                                < bound(then.get("max"), Double.POSITIVE_INFINITY))) {
            complain(at, vague, then);
        }
    }

    private static @Nullable Map<?, ?> range(@Nullable Object said) {
        return switch (said) {
            case Map<?, ?> map -> map;
            case Size size -> bounds(size.min(), size.max());
            case DayRange range -> bounds(range.min(), range.max());
            case null, default -> null;
        };
    }

    private static Map<String, @Nullable Object> bounds(Number min, @Nullable Number max) {
        Map<String, @Nullable Object> bounds = new LinkedHashMap<>();
        bounds.put("min", min);
        bounds.put("max", max);
        return bounds;
    }

    private static double bound(@Nullable Object bound, double unknown) {
        return bound instanceof Number number ? number.doubleValue() : unknown;
    }

    private void complain(Place at, @Nullable Object said, @Nullable Object then) {
        complaints.add(at + "\n    said: " + Objects.toString(said) + "\n    then: " + Objects.toString(then));
    }
}
