package nl.netwerkspoor.command.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.ThingKey;
import org.jspecify.annotations.Nullable;

/** Finds the way back from where a step leads to where it came from. */
final class Circle {

    /** A step from one thing to another, that a happening made. */
    record Step(ThingKey from, ThingKey to, Fact by) {}

    private Circle() {}

    /**
     * The happenings, other than the step's own, of all ways back to where the step came from; null where there is none.
     *
     * @param steps the steps that leave a thing
     */
    static @Nullable List<Fact> closedBy(Step step, Function<ThingKey, List<Step>> steps) {
        List<Step> ahead = ahead(step.to(), steps);
        Set<ThingKey> back = new HashSet<>(Set.of(step.from()));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Step each : ahead) {
                grew |= back.contains(each.to()) && back.add(each.from());
            }
        }
        if (!back.contains(step.to())) {
            return null;
        }
        return ahead.stream()
                .filter(each -> back.contains(each.to()))
                .map(Step::by)
                .filter(by -> by.position() != step.by().position())
                .distinct()
                .sorted(Comparator.comparingLong(Fact::position))
                .toList();
    }

    private static List<Step> ahead(ThingKey from, Function<ThingKey, List<Step>> steps) {
        List<Step> ahead = new ArrayList<>();
        Set<ThingKey> seen = new HashSet<>(Set.of(from));
        Deque<ThingKey> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            for (Step step : steps.apply(next.remove())) {
                ahead.add(step);
                if (seen.add(step.to())) {
                    next.add(step.to());
                }
            }
        }
        return ahead;
    }
}
