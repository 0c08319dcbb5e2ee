package nl.netwerkspoor.command.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import nl.netwerkspoor.episodes.Episodes;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.DirectionHappening.GoalAgreed;
import nl.netwerkspoor.happenings.GoalKey;
import nl.netwerkspoor.happenings.ThingKey;
import org.jspecify.annotations.Nullable;

/** `own-ancestor`: no goal lies under itself, with parents that certainly hold on one and the same day. */
final class GoalIsNotItsOwnAncestor implements Invariant {

    @Override
    public void judge(Standing standing, ThingKey thing, Consumer<Broken> broken) {
        if (!(thing instanceof GoalKey)) {
            return;
        }
        for (Circle.Step step : steps(standing, thing, fact -> true)) {
            List<Fact> others = circle(standing, step);
            if (others != null) {
                broken.accept(new Broken(
                        Rule.OWN_ANCESTOR, step.by(), "parent", others, Set.of(thing), sentence(others, thing)));
            }
        }
    }

    private static @Nullable List<Fact> circle(Standing standing, Circle.Step step) {
        List<Fact> ever = Circle.closedBy(step, goal -> steps(standing, goal, fact -> true));
        if (ever == null) {
            return null;
        }
        List<Fact> begins = new ArrayList<>(ever);
        begins.add(step.by());
        for (Fact begin : begins) {
            Predicate<Fact> holds = agreed -> holds(standing, agreed, begin.latest());
            List<Fact> others =
                    holds.test(step.by()) ? Circle.closedBy(step, goal -> steps(standing, goal, holds)) : null;
            if (others != null) {
                return others;
            }
        }
        return null;
    }

    private static List<Circle.Step> steps(Standing standing, ThingKey goal, Predicate<Fact> holds) {
        List<Circle.Step> steps = new ArrayList<>();
        for (Fact fact : standing.introductions(goal)) {
            if (fact.happening() instanceof GoalAgreed agreed && agreed.parent() != null && holds.test(fact)) {
                steps.add(new Circle.Step(goal, agreed.parent(), fact));
            }
        }
        return steps;
    }

    private static boolean holds(Standing standing, Fact agreed, long day) {
        ThingKey goal = ((GoalAgreed) agreed.happening()).goal();
        return Episodes.presence(standing.naming(goal), goal)
                .begunBy(agreed, day)
                .certainty()
                .certainly();
    }

    private static Sentence sentence(List<Fact> others, ThingKey thing) {
        return others.isEmpty()
                ? new Sentence(
                        "{0} zet " + Sentence.nl(thing)
                                + " onder zichzelf. Kies een ander doel om het onder te zetten.",
                        "{0} puts " + Sentence.en(thing) + " under itself. Choose another parent.")
                : new Sentence(
                        "{0} zet " + Sentence.nl(thing)
                                + " met een omweg onder zichzelf, door {1}. Kies een ander doel om het onder te zetten.",
                        "{0} puts " + Sentence.en(thing)
                                + " under itself in a circle, through {1}. Choose another parent.");
    }
}
