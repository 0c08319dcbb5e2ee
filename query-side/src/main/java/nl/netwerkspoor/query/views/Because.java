package nl.netwerkspoor.query.views;

import java.util.Collection;
import java.util.List;
import nl.netwerkspoor.facts.Fact;

/**
 * The happenings that a figure was derived from: a leaf, written as `{positions, total, all}` with at most fifty
 * positions and a link to the rest.
 *
 * @param positions the positions, ascending
 */
public record Because(List<Long> positions) {

    /** These positions, sorted, each once. */
    public static Because of(Collection<Long> positions) {
        List<Long> list = List.copyOf(positions);
        return new Because(
                isAscending(list) ? list : list.stream().distinct().sorted().toList());
    }

    private static boolean isAscending(List<Long> list) {
        long last = Long.MIN_VALUE;
        for (long each : list) {
            if (each <= last) {
                return false;
            }
            last = each;
        }
        return true;
    }

    /** The positions of these facts. */
    public static Because ofFacts(Collection<Fact> facts) {
        return of(facts.stream().map(Fact::position).toList());
    }
}
