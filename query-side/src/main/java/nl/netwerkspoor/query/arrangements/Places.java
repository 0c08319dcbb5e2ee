package nl.netwerkspoor.query.arrangements;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.netwerkspoor.certainty.Event;
import nl.netwerkspoor.certainty.Value;
import nl.netwerkspoor.episodes.Episodes;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.ArrangementHappening.ArrangementExtended;
import nl.netwerkspoor.happenings.ArrangementKey;
import nl.netwerkspoor.happenings.InitiativeKey;
import nl.netwerkspoor.happenings.Place;
import nl.netwerkspoor.query.facts.Facts;

/**
 * Where an arrangement is (section 9 of the domain, Coverage): the places of its introduction and the extensions since,
 * else of the starts of the initiatives it grew from, else not known.
 */
public final class Places {

    private Places() {}

    /** The places on a day that it possibly has by then. */
    public static List<Value.State<Place>> of(Facts facts, ArrangementKey arrangement, long day) {
        List<Fact> introductions = facts.introductions(arrangement);
        Map<Fact, Set<Place>> said = new LinkedHashMap<>();
        for (Fact fact : facts.naming(arrangement)) {
            said.put(fact, told(fact, arrangement));
        }
        List<Value.State<Place>> own = Added.at(facts, arrangement, said, day);
        boolean told = own.stream().anyMatch(state -> state.certainty().certainly())
                || introductions.stream()
                        .filter(introduction -> Event.by(introduction, day).possibly())
                        .noneMatch(
                                introduction -> introduction.telling().where().isEmpty());
        Map<Fact, Set<Place>> inherited = new LinkedHashMap<>();
        Origins.of(facts, arrangement, day)
                .growings()
                .forEach((growing, initiatives) -> inherited.put(growing, starts(facts, initiatives)));
        return Origins.orElse(own, told, Added.at(facts, arrangement, inherited, day));
    }

    /** Whether it is certainly known on a day where it is, if it is there. */
    public static boolean known(Facts facts, ArrangementKey arrangement, long day) {
        List<Fact> introductions = facts.introductions(arrangement);
        Map<Fact, Set<Boolean>> saying = new LinkedHashMap<>();
        for (Fact fact : facts.naming(arrangement)) {
            if (!told(fact, arrangement).isEmpty()
                    || !ofOrigins(facts, fact, arrangement).isEmpty()) {
                saying.put(fact, Set.of(true));
            }
        }
        return Added.at(facts, arrangement, saying, day).stream()
                        .anyMatch(state -> state.certainty().certainly())
                || introductions.stream()
                        .filter(introduction -> Event.by(introduction, day).possibly())
                        .allMatch(saying::containsKey);
    }

    /** What an introduction or extension says of the place itself. */
    private static Set<Place> told(Fact fact, ArrangementKey arrangement) {
        Set<Place> places = new LinkedHashSet<>();
        if (Episodes.introduces(fact.happening(), arrangement)) {
            places.addAll(fact.telling().where());
        } else if (fact.happening() instanceof ArrangementExtended extended) {
            places.addAll(fact.telling().where());
            extended.municipalities().forEach(municipality -> places.add(new Place(municipality, null)));
        }
        return places;
    }

    /** Where the initiatives started that it grew from by one happening. */
    private static Set<Place> ofOrigins(Facts facts, Fact growing, ArrangementKey arrangement) {
        Opening opening = Opening.of(growing.happening(), arrangement);
        return opening == null ? Set.of() : starts(facts, opening.from());
    }

    private static Set<Place> starts(Facts facts, List<InitiativeKey> initiatives) {
        Set<Place> places = new LinkedHashSet<>();
        for (InitiativeKey initiative : initiatives) {
            facts.introductions(initiative)
                    .forEach(start -> places.addAll(start.telling().where()));
        }
        return places;
    }
}
