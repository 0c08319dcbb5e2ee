package nl.netwerkspoor.command.rules;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.SenseHappening.InfluenceClaimed;

/** `effect-before-cause`: nothing is influenced by what certainly came after it. */
final class EffectFollowsCause {

    /** Finds every claim about a happening whose effect lies certainly before its cause. */
    void judge(Standing standing, HappeningId happening, Consumer<Broken> broken) {
        for (Fact fact : standing.pointingAt(happening)) {
            if (fact.happening() instanceof InfluenceClaimed claim) {
                Fact cause = standing.of(claim.cause());
                Fact effect = standing.of(claim.effect());
                if (cause != null && effect != null && effect.certainlyBefore(cause)) {
                    broken.accept(new Broken(
                            Rule.EFFECT_BEFORE_CAUSE, fact, "effect", List.of(cause, effect), Set.of(), SENTENCE));
                }
            }
        }
    }

    private static final Sentence SENTENCE = new Sentence(
            "{0} noemt als gevolg wat zeker eerder was dan de oorzaak, {1}. Draai de twee om, of kijk of de datums kloppen.",
            "{0} claims an effect that certainly came before its cause, {1}. Swap the two, or see whether the dates are right.");
}
