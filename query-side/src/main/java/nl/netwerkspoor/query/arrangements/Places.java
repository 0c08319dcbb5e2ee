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
            Set<Place> places = new LinkedHashSet<>();
            if (Episodes.introduces(fact.happening(), arrangement)) {
                places.addAll(fact.telling().where());
            } else if (fact.happening() instanceof ArrangementExtended extended) {
                places.addAll(fact.telling().where());
                extended.municipalities().forEach(municipality -> places.add(new Place(municipality, null)));
            }
            places.forEach(place -> own.add(new Value.Setting<>(fact, place)));
        }
        boolean told = own.stream()
                        .anyMatch(setting -> Event.by(setting.by(), day).certainly())
                || introductions.stream()
                        .filter(introduction -> Event.by(introduction, day).possibly())
                        .noneMatch(
                                introduction -> introduction.telling().where().isEmpty());
        return Origins.orElse(taken(own, day), told, inherited(facts, Origins.of(facts, arrangement, day), day));
    }

    private static List<Value.State<Place>> inherited(Facts facts, Origins origins, long day) {
        List<Value.Setting<Place>> settings = new ArrayList<>();
        origins.growings().forEach((growing, initiatives) -> {
            Set<Place> places = new LinkedHashSet<>();
            for (InitiativeKey initiative : initiatives) {
                facts.introductions(initiative)
                        .forEach(start -> places.addAll(start.telling().where()));
            }
            places.forEach(place -> settings.add(new Value.Setting<>(growing, place)));
        });
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
