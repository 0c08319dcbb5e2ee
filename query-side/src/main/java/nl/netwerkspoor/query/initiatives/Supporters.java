package nl.netwerkspoor.query.initiatives;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.netwerkspoor.certainty.Episode;
import nl.netwerkspoor.episodes.Episodes;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.InitiativeHappening.SupporterJoined;
import nl.netwerkspoor.happenings.Size;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.views.Answers;
import org.jspecify.annotations.Nullable;

/** Who supports an initiative or arrangement, and with what. */
public final class Supporters {

    private static final Facts.OfThingAmongAll<List<Episodes.Support>> ALL =
            (facts, of) -> Episodes.supports(withSupporters(facts, of), of);

    private Supporters() {}

    /** The states on a day of each supporter and contribution: the value is the supporter. */
    public static List<Map<String, @Nullable Object>> states(Facts facts, ThingKey of, long day) {
        List<Map<String, @Nullable Object>> states = new ArrayList<>();
        for (Episodes.Support support : all(facts, of)) {
            Episode.State state = support.episode().at(day);
            Fact since = state.since();
            if (since != null && since.happening() instanceof SupporterJoined joined) {
                Map<String, @Nullable Object> shown = Answers.state(state, support.supporter());
                shown.put("contribution", support.contribution());
                shown.put("size", size(joined.size()));
                states.add(shown);
            }
        }
        return states;
    }

    /** Each support by one supporter with one contribution, whenever. */
    public static List<Episodes.Support> all(Facts facts, ThingKey of) {
        return facts.followingAmongAll(of, ALL);
    }

    private static @Nullable Map<String, @Nullable Object> size(@Nullable Size size) {
        return size == null ? null : Answers.range(size);
    }

    private static List<Fact> withSupporters(Facts facts, ThingKey of) {
        Map<Long, Fact> found = new LinkedHashMap<>();
        for (Fact fact : facts.naming(of)) {
            found.put(fact.position(), fact);
        }
        for (Fact fact : facts.naming(of)) {
            if (fact.happening() instanceof SupporterJoined joined
                    && joined.of().equals(of)) {
                facts.naming(joined.supporter()).forEach(other -> found.put(other.position(), other));
            }
        }
        return List.copyOf(found.values());
    }
}
