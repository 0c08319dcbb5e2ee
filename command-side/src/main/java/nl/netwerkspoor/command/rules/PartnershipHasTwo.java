package nl.netwerkspoor.command.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.NetworkHappening.OrganisationJoinedNetwork;
import nl.netwerkspoor.happenings.NetworkHappening.OrganisationsPartnered;
import nl.netwerkspoor.happenings.OrganisationKey;
import nl.netwerkspoor.happenings.Size;
import nl.netwerkspoor.happenings.ThingKey;

/**
 * `partnership-of-one`: organisations partner with each other, or about something. A named organisation is one, an
 * unnamed group as many as its size allows.
 */
final class PartnershipHasTwo implements Invariant {

    private static final long UNBOUNDED = Integer.MAX_VALUE;

    @Override
    public void judge(Standing standing, ThingKey thing, Consumer<Broken> broken) {
        for (Fact fact : standing.naming(thing)) {
            if (fact.happening() instanceof OrganisationsPartnered partnered
                    && partnered.about().isEmpty()) {
                List<Fact> sizes = new ArrayList<>();
                long most = 0;
                for (OrganisationKey organisation : new LinkedHashSet<>(partnered.organisations())) {
                    most += most(standing.introductions(organisation), sizes);
                }
                if (most < 2) {
                    broken.accept(new Broken(
                            Rule.PARTNERSHIP_OF_ONE,
                            fact,
                            "organisations",
                            sizes,
                            Set.copyOf(partnered.organisations()),
                            SENTENCE));
                }
            }
        }
    }

    private static final Sentence SENTENCE = new Sentence(
            "{0} noemt minder dan twee organisaties. Noem er nog een, of zeg waarover de samenwerking gaat.",
            "{0} names fewer than two organisations. Name another, or say what the partnership is about.");

    /** The most organisations that one key can stand for, whose sizes are told by these. */
    private static long most(List<Fact> introductions, List<Fact> sizes) {
        if (introductions.isEmpty()) {
            return UNBOUNDED;
        }
        long most = 0;
        for (Fact introduction : introductions) {
            Size size = introduction.happening() instanceof OrganisationJoinedNetwork joined ? joined.size() : null;
            if (size == null) {
                most = Math.max(most, 1);
            } else {
                Integer max = size.max();
                most = max == null ? UNBOUNDED : Math.max(most, max);
                sizes.add(introduction);
            }
        }
        return most;
    }
}
