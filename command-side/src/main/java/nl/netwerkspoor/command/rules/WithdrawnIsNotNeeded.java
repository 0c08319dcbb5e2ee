package nl.netwerkspoor.command.rules;

import java.util.ArrayList;
import java.util.List;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.Naming;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.TrajectKey;

/** `still-needed`: no standing happening names what a withdrawn one introduced, marks it or claims about it. */
final class WithdrawnIsNotNeeded {

    static final Sentence SENTENCE = new Sentence(
            "{0} bouwt hierop voort. Trek die eerst in, of verbeter deze gebeurtenis in plaats van haar in te trekken.",
            "{0} builds on this. Withdraw that first, or correct this happening instead of withdrawing it.");

    private WithdrawnIsNotNeeded() {}

    /**
     * The standing happenings that need what was withdrawn, in order of position.
     *
     * @param original what was withdrawn
     * @param withdrawal where: what is told after it is judged by what it names
     */
    static List<Fact> neededBy(Standing standing, TrajectKey traject, Recorded original, Recorded withdrawal) {
        List<Fact> needing = new ArrayList<>(standing.pointingAt(original.id()));
        ThingKey introduced = RecordSoFar.introduced(traject, original.happening());
        if (introduced != null) {
            List<Fact> introductions = standing.introductions(introduced);
            for (Fact fact : introduced.equals(traject) ? standing.all() : standing.naming(introduced)) {
                if (names(fact, introduced, traject)
                        && introductions.stream()
                                .noneMatch(other ->
                                        other.position() < fact.version().position()
                                                && other.position() != fact.position())) {
                    needing.add(fact);
                }
            }
        }
        return needing.stream()
                .filter(fact -> fact.version().position() < withdrawal.position())
                .distinct()
                .sorted((a, b) -> Long.compare(a.position(), b.position()))
                .toList();
    }

    /** Whether it names the thing otherwise than by introducing it; everything in it names the traject. */
    private static boolean names(Fact fact, ThingKey thing, TrajectKey traject) {
        if (thing.equals(traject)) {
            return !Standing.introduces(traject, fact.happening(), traject);
        }
        boolean[] names = {false};
        Naming.each(fact.happening(), (field, value) -> names[0] |= value.equals(thing) && !field.introduces());
        return names[0];
    }
}
