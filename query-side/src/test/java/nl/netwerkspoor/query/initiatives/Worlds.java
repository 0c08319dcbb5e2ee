package nl.netwerkspoor.query.initiatives;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.Naming;
import nl.netwerkspoor.happenings.ThingKey;

/**
 * Every way the days of some happenings may fall, by the principle of section 7 of the domain: each somewhere in its
 * bounds, on one day in the order of the record, with the same `when` and of the same thing in that order too, and
 * further as a test says.
 */
public final class Worlds {

    private Worlds() {}

    /** One happening on one day. */
    public record On(Fact fact, long day) {}

    /**
     * All of them, each in the order in which things happened.
     *
     * @param can whether things can have happened in an order
     */
    public static List<List<On>> of(List<Fact> facts, Predicate<List<On>> can) {
        List<List<On>> worlds = new ArrayList<>();
        fall(facts, 0, new ArrayList<>(), can, worlds);
        return worlds;
    }

    /** What had happened by the end of a day. */
    public static List<Fact> by(List<On> world, long day) {
        return world.stream().filter(on -> on.day() <= day).map(On::fact).toList();
    }

    private static void fall(
            List<Fact> facts, int next, List<On> fallen, Predicate<List<On>> can, List<List<On>> worlds) {
        if (next == facts.size()) {
            List<On> world = fallen.stream()
                    .sorted(Comparator.comparingLong(On::day)
                            .thenComparingLong(on -> on.fact().position()))
                    .toList();
            if (can.test(world)) {
                worlds.add(world);
            }
            return;
        }
        Fact fact = facts.get(next);
        for (long day = fact.earliest(); day <= fact.latest(); day++) {
            On on = new On(fact, day);
            if (fallen.stream().allMatch(earlier -> inOrder(earlier, on))) {
                fallen.add(on);
                fall(facts, next + 1, fallen, can, worlds);
                fallen.removeLast();
            }
        }
    }

    /** The facts come in order of position. */
    private static boolean inOrder(On earlier, On later) {
        return earlier.day() <= later.day()
                || !earlier.fact().sameWhen(later.fact())
                || !sameThing(earlier.fact(), later.fact());
    }

    private static boolean sameThing(Fact one, Fact other) {
        Set<ThingKey> named = Naming.named(one.happening());
        return Naming.named(other.happening()).stream().anyMatch(named::contains);
    }
}
