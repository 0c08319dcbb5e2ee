package nl.netwerkspoor.command.rules;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativesJoinedForces;
import nl.netwerkspoor.happenings.InitiativeKey;
import nl.netwerkspoor.happenings.ThingKey;

/** `joins-itself`: an initiative does not join forces with itself, nor in a circle. */
final class InitiativeDoesNotJoinItself implements Invariant {

    @Override
    public void judge(Standing standing, ThingKey thing, Consumer<Broken> broken) {
        if (!(thing instanceof InitiativeKey)) {
            return;
        }
        for (Circle.Step step : steps(standing, thing)) {
            List<Fact> others = Circle.closedBy(step, from -> steps(standing, from));
            if (others != null) {
                broken.accept(new Broken(
                        Rule.JOINS_ITSELF, step.by(), "into", others, Set.of(thing), sentence(others, thing)));
            }
        }
    }

    private static List<Circle.Step> steps(Standing standing, ThingKey from) {
        return standing.naming(from).stream()
                .filter(fact -> fact.happening() instanceof InitiativesJoinedForces joined
                        && joined.initiatives().contains(from))
                .map(fact -> new Circle.Step(from, ((InitiativesJoinedForces) fact.happening()).into(), fact))
                .toList();
    }

    private static Sentence sentence(List<Fact> others, ThingKey thing) {
        return others.isEmpty()
                ? new Sentence(
                        "{0} laat " + Sentence.nl(thing) + " opgaan in zichzelf. Kies een ander initiatief of aanbod.",
                        "{0} has " + Sentence.en(thing) + " join itself. Choose another initiative or arrangement.")
                : new Sentence(
                        "{0} laat " + Sentence.nl(thing)
                                + " met een omweg opgaan in zichzelf, door {1}. Kies een ander initiatief of aanbod.",
                        "{0} has " + Sentence.en(thing)
                                + " join itself in a circle, through {1}. Choose another initiative or arrangement.");
    }
}
