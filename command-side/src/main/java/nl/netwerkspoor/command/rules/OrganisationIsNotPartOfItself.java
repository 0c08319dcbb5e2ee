package nl.netwerkspoor.command.rules;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.NetworkHappening.OrganisationBecamePartOf;
import nl.netwerkspoor.happenings.OrganisationKey;
import nl.netwerkspoor.happenings.ThingKey;

/** `part-of-itself`: an organisation does not become part of itself, nor in a circle. */
final class OrganisationIsNotPartOfItself implements Invariant {

    @Override
    public void judge(Standing standing, ThingKey thing, Consumer<Broken> broken) {
        if (!(thing instanceof OrganisationKey)) {
            return;
        }
        for (Circle.Step step : steps(standing, thing)) {
            List<Fact> others = Circle.closedBy(step, from -> steps(standing, from));
            if (others != null) {
                broken.accept(new Broken(
                        Rule.PART_OF_ITSELF, step.by(), "whole", others, Set.of(thing), sentence(others, thing)));
            }
        }
    }

    private static List<Circle.Step> steps(Standing standing, ThingKey from) {
        return standing.naming(from).stream()
                .filter(fact -> fact.happening() instanceof OrganisationBecamePartOf became
                        && became.organisation().equals(from))
                .map(fact -> new Circle.Step(from, ((OrganisationBecamePartOf) fact.happening()).whole(), fact))
                .toList();
    }

    private static Sentence sentence(List<Fact> others, ThingKey thing) {
        return others.isEmpty()
                ? new Sentence(
                        "{0} maakt " + Sentence.nl(thing) + " deel van zichzelf. Kies een ander geheel.",
                        "{0} makes " + Sentence.en(thing) + " part of itself. Choose another whole.")
                : new Sentence(
                        "{0} maakt " + Sentence.nl(thing)
                                + " met een omweg deel van zichzelf, door {1}. Kies een ander geheel.",
                        "{0} makes " + Sentence.en(thing)
                                + " part of itself in a circle, through {1}. Choose another whole.");
    }
}
