package nl.netwerkspoor.command.rules;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.netwerkspoor.certainty.Episode;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;

/** `before-it-began`: nothing is done by, to or at a thing certainly before every introduction of it. */
final class NothingHappensBeforeItBegan implements Invariant {

    private static final Set<ThingKind> BEGIN =
            Set.of(ThingKind.TABLE, ThingKind.INITIATIVE, ThingKind.ARRANGEMENT, ThingKind.IDEA, ThingKind.PARTNERSHIP);

    @Override
    public void judge(Standing standing, ThingKey thing, Consumer<Broken> broken) {
        if (!BEGIN.contains(thing.kind())) {
            return;
        }
        Episode introduced = new Episode(standing.introductions(thing), List.of());
        for (Fact fact : standing.naming(thing)) {
            if (introduced.beganOnlyAfter(fact)) {
                Doing.fields(fact.happening(), thing).stream()
                        .findFirst()
                        .ifPresent(field -> broken.accept(new Broken(
                                Rule.BEFORE_IT_BEGAN,
                                fact,
                                field.name(),
                                introduced.begins(),
                                Set.of(thing),
                                sentence(thing))));
            }
        }
    }

    private static Sentence sentence(ThingKey thing) {
        return new Sentence(
                "{0} ligt zeker vóór het begin van " + Sentence.nl(thing)
                        + ": {1}. Kijk of de datums kloppen. Weet u het niet precies? Kies dan een ruimere datum.",
                "{0} lies certainly before the beginning of " + Sentence.en(thing)
                        + ": {1}. See whether the dates are right, or make one vaguer.");
    }
}
