package nl.netwerkspoor.command.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.netwerkspoor.certainty.Episode;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.ThingKey;

/**
 * `already-there`: a seat, a support with one contribution, a membership or a practice is not taken up while it is
 * certainly held on every day of the new `when`.
 */
final class NothingIsTakenTwice implements Invariant {

    private record Taken(Fact by, String field) {}

    @Override
    public void judge(Standing standing, ThingKey thing, Consumer<Broken> broken) {
        Map<Taking, List<Taken>> takings = new LinkedHashMap<>();
        for (Fact fact : standing.naming(thing)) {
            for (Taking.In in : Taking.by(fact.happening())) {
                if (in.taking().things().contains(thing)) {
                    takings.computeIfAbsent(in.taking(), t -> new ArrayList<>()).add(new Taken(fact, in.field()));
                }
            }
        }
        takings.forEach((taking, taken) -> {
            if (taken.size() > 1) {
                Episode held = taking.held(standing);
                taken.forEach(each -> judge(taking, held, each, broken));
            }
        });
    }

    private static void judge(Taking taking, Episode held, Taken again, Consumer<Broken> broken) {
        Fact since = held.heldWhenBegun(again.by());
        if (since != null) {
            broken.accept(new Broken(
                    Rule.ALREADY_THERE, again.by(), again.field(), List.of(since), taking.things(), sentence(taking)));
        }
    }

    private static Sentence sentence(Taking taking) {
        return new Sentence(
                "{0} kan niet: " + taking.named().dutch()
                        + " al sinds {1}. Leg eerst vast wanneer dat ophield, of verbeter de eerste.",
                "{0} cannot be: " + taking.named().english()
                        + " already since {1}. Record first when that ended, or correct the first.");
    }
}
