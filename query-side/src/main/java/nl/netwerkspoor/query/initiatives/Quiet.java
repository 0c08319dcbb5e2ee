package nl.netwerkspoor.query.initiatives;

import java.util.List;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.query.views.Because;

/**
 * Whether nothing was heard of an initiative for half a year (section 9 of the domain, "Initiatives").
 *
 * @param quiet whether it is
 * @param because the last sign of it; or what may lie in the last 180 days, or what made an end of it
 */
public record Quiet(boolean quiet, Because because) {

    private static final long QUIET_AFTER = 180;

    /**
     * Whether it is quiet on a day.
     *
     * @param touching the facts that touch it
     * @param phases its phases
     */
    public static Quiet of(List<Fact> touching, Phases phases, long day) {
        List<Fact> recent = touching.stream()
                .filter(fact -> fact.earliest() <= day && fact.latest() >= day - QUIET_AFTER)
                .toList();
        if (!recent.isEmpty()) {
            return new Quiet(false, Because.ofFacts(recent));
        }
        if (phases.certainlyOver(day)) {
            return new Quiet(false, phases.at(day).because());
        }
        List<Fact> last = touching.stream()
                .filter(fact -> fact.earliest() <= day)
                .max(Fact.BY_WHEN)
                .map(List::of)
                .orElse(List.of());
        return new Quiet(true, Because.ofFacts(last));
    }
}
