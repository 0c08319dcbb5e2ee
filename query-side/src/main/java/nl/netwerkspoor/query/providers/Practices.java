package nl.netwerkspoor.query.providers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.netwerkspoor.certainty.Episode;
import nl.netwerkspoor.episodes.Episodes;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.Code;
import nl.netwerkspoor.happenings.OrganisationKey;
import nl.netwerkspoor.happenings.ProviderHappening.ProviderAdoptedPractice;
import nl.netwerkspoor.query.facts.Facts;

/** The lasting ways of working that a provider took up. */
public final class Practices {

    private Practices() {}

    /**
     * A practice that is certainly or possibly there.
     *
     * @param practice which
     * @param state since when, and how sure
     */
    public record Held(Code practice, Episode.State state) {}

    /** The practices on a day, in the order in which they were taken up; each bare `other` by itself. */
    public static List<Held> at(Facts facts, OrganisationKey provider, long day) {
        List<Fact> named = facts.naming(provider);
        Map<Code, Episode> known = new LinkedHashMap<>();
        List<Held> held = new ArrayList<>();
        for (Fact fact : named) {
            if (fact.happening() instanceof ProviderAdoptedPractice adopted
                    && adopted.provider().equals(provider)) {
                Code practice = adopted.practice();
                if (practice.isBareOther()) {
                    add(held, practice, new Episode(List.of(fact), List.of()), day);
                } else {
                    known.computeIfAbsent(practice, p -> Episodes.practice(named, provider, p));
                }
            }
        }
        known.forEach((practice, episode) -> add(held, practice, episode, day));
        held.sort((one, other) -> {
            Fact first = one.state().since();
            Fact second = other.state().since();
            return first == null || second == null ? 0 : Fact.BY_WHEN.compare(first, second);
        });
        return held;
    }

    private static void add(List<Held> held, Code practice, Episode episode, long day) {
        Episode.State state = episode.at(day);
        if (state.certainty().possibly()) {
            held.add(new Held(practice, state));
        }
    }
}
