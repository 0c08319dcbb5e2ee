package nl.netwerkspoor.query.arrangements;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
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
 * Where an arrangement is (section 9 of the domain, Coverage): the places of its introduction and extensions, else of
 * the starts of the initiatives it grew from, else not known.
 */
public final class Places {

    private Places() {}

    /** The places on a day that it possibly has by then. */
    public static List<Value.State<Place>> of(Facts facts, ArrangementKey arrangement, long day) {
        List<Fact> naming = facts.naming(arrangement);
        List<Fact> introductions = Episodes.introductions(naming, arrangement);
        List<Value.Setting<Place>> own = new ArrayList<>();
        for (Fact fact : naming) {
            told(fact, arrangement).forEach(place -> own.add(new Value.Setting<>(fact, place)));
        }
        boolean told = own.stream()
                        .anyMatch(setting -> Event.by(setting.by(), day).certainly())
                || introductions.stream()
                        .filter(introduction -> Event.by(introduction, day).possibly())
                        .noneMatch(
                                introduction -> introduction.telling().where().isEmpty());
        return Origins.orElse(taken(own, day), told, inherited(facts, Origins.of(facts, arrangement, day), day));
    }

    /** Whether it is certainly known on a day where it is, if it is there. */
    public static boolean known(Facts facts, ArrangementKey arrangement, long day) {
        List<Fact> saying = facts.naming(arrangement).stream()
                .filter(fact -> !told(fact, arrangement).isEmpty()
                        || !ofOrigins(facts, fact, arrangement).isEmpty())
                .toList();
        return saying.stream().anyMatch(fact -> Event.by(fact, day).certainly())
                || facts.introductions(arrangement).stream()
                        .filter(introduction -> Event.by(introduction, day).possibly())
                        .allMatch(saying::contains);
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

    private static List<Value.State<Place>> inherited(Facts facts, Origins origins, long day) {
        List<Value.Setting<Place>> settings = new ArrayList<>();
        origins.growings()
                .forEach((growing, initiatives) ->
                        starts(facts, initiatives).forEach(place -> settings.add(new Value.Setting<>(growing, place))));
        return taken(settings, day);
    }

    /** Each place as a value of its own, that nothing takes away. */
    private static List<Value.State<Place>> taken(Collection<Value.Setting<Place>> settings, long day) {
        return settings.stream()
                .map(Value.Setting::value)
                .distinct()
                .flatMap(place -> new Value<>(
                                settings.stream()
                                        .filter(s -> s.value().equals(place))
                                        .toList(),
                                List.of())
                        .at(day).stream())
                .toList();
    }
}
