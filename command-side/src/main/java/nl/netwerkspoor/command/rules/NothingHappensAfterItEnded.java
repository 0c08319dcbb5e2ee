package nl.netwerkspoor.command.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.netwerkspoor.certainty.Episode;
import nl.netwerkspoor.episodes.Episodes;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.Field;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativeRevived;
import nl.netwerkspoor.happenings.InitiativeKey;
import nl.netwerkspoor.happenings.ThingKey;
import org.jspecify.annotations.Nullable;

/**
 * `after-it-ended`: nothing is done by, to or at a table, arrangement or partnership certainly after an end of it with
 * no introduction possibly in between, nor at an initiative with no revival in between.
 */
final class NothingHappensAfterItEnded implements Invariant {

    @Override
    public void judge(Standing standing, ThingKey thing, Consumer<Broken> broken) {
        Episode going = going(standing, thing);
        if (going == null || going.ends().isEmpty()) {
            return;
        }
        for (Fact fact : standing.naming(thing)) {
            List<Field> fields =
                    fact.happening() instanceof InitiativeRevived ? List.of() : Doing.fields(fact.happening(), thing);
            if (fields.isEmpty()) {
                continue;
            }
            List<Fact> ends = going.certainlyOverBefore(fact);
            if (!ends.isEmpty()) {
                broken.accept(new Broken(
                        Rule.AFTER_IT_ENDED, fact, fields.getFirst().name(), ends, Set.of(thing), sentence(thing)));
            }
        }
    }

    private static @Nullable Episode going(Standing standing, ThingKey thing) {
        return switch (thing.kind()) {
            case TABLE, ARRANGEMENT, PARTNERSHIP -> Episodes.presence(standing.naming(thing), thing);
            case INITIATIVE -> goingAgain(Episodes.ended(standing.naming(thing), (InitiativeKey) thing));
            case TRAJECT, ORGANISATION, PARTICIPANT, INQUIRY, IDEA, GOAL, OBSTACLE, QUESTION -> null;
        };
    }

    /** An ending of an initiative ends by its revival, so what is begun by its endings is ended by its revivals. */
    private static Episode goingAgain(Episode ended) {
        List<Fact> revivals = new ArrayList<>();
        ended.ends().forEach(end -> revivals.add(end.by()));
        return new Episode(
                revivals,
                ended.begins().stream()
                        .map(ending -> new Episode.End(ending, false))
                        .toList());
    }

    private static Sentence sentence(ThingKey thing) {
        String again = thing instanceof InitiativeKey ? "weer op gang kwam" : "opnieuw begon";
        String anew = thing instanceof InitiativeKey ? "was revived" : "began again";
        return new Sentence(
                "{0} ligt zeker na het einde van " + Sentence.nl(thing)
                        + ": {1}. Kijk of de datums kloppen, of leg eerst vast dat het " + again + ".",
                "{0} lies certainly after the end of " + Sentence.en(thing)
                        + ": {1}. See whether the dates are right, or record first that it " + anew + ".");
    }
}
