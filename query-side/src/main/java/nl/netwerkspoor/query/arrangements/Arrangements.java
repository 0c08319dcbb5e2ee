package nl.netwerkspoor.query.arrangements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.certainty.Episode;
import nl.netwerkspoor.certainty.Event;
import nl.netwerkspoor.certainty.Value;
import nl.netwerkspoor.episodes.Episodes;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.ArrangementHappening.ArrangementExtended;
import nl.netwerkspoor.happenings.ArrangementHappening.ArrangementHandedOver;
import nl.netwerkspoor.happenings.ArrangementKey;
import nl.netwerkspoor.happenings.Code;
import nl.netwerkspoor.happenings.InitiativeHappening.ActivityHeld;
import nl.netwerkspoor.happenings.InitiativeHappening.FoundStillGoing;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativesJoinedForces;
import nl.netwerkspoor.happenings.InitiativeKey;
import nl.netwerkspoor.happenings.Size;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.funding.Funding;
import nl.netwerkspoor.query.initiatives.Lead;
import nl.netwerkspoor.query.initiatives.Supporters;
import nl.netwerkspoor.query.views.Answers;
import nl.netwerkspoor.query.views.Because;
import nl.netwerkspoor.query.views.Things;
import nl.netwerkspoor.query.views.View;
import org.jspecify.annotations.Nullable;

/** The view `arrangements`. */
public final class Arrangements implements View {

    @Override
    public String name() {
        return "arrangements";
    }

    @Override
    public List<String> keys(Facts facts) {
        return facts.things(ThingKind.ARRANGEMENT).stream().map(ThingKey::value).toList();
    }

    @Override
    public @Nullable Map<String, @Nullable Object> at(Facts facts, String key, long day) {
        ArrangementKey arrangement = new ArrangementKey(key);
        List<Fact> naming = facts.naming(arrangement);
        Episode.State open = Things.presence(facts, arrangement).at(day);
        Fact introduction = Things.introduction(facts, arrangement, day);
        Opening opening = introduction == null ? null : Opening.of(introduction.happening(), arrangement);
        if (introduction == null || opening == null || !open.certainty().possibly()) {
            return null;
        }
        Because opened = Because.ofFacts(List.of(introduction));
        Origins origins = Origins.of(facts, arrangement, day);
        List<Funding> funding = Funding.of(facts, arrangement);
        List<Map<String, @Nullable Object>> inForce = Funding.states(funding, day);
        Fact lastSeen = lastSeen(naming, arrangement, day);
        List<Fact> joinings = joinings(naming, arrangement, day);

        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("key", key);
        item.put("name", Things.name(facts, arrangement, day));
        item.put("certainty", open.certainty());
        item.put("open", Answers.state(open, true));
        item.put("field", opening.field());
        item.put("provision", opening.provision());
        item.put("instigation", opening.instigator());
        item.put("places", shown(Places.of(facts, arrangement, day)));
        item.put("partOf", opening.partOf() == null ? null : opening.partOf().value());
        item.put(
                "from", origins.initiatives().stream().map(InitiativeKey::value).toList());
        item.put("joined", joined(joinings));
        item.put("ideas", opening.ideas());
        item.put("hosts", hosts(naming, arrangement, day));
        item.put("audiences", shown(audiences(facts, arrangement, day)));
        item.put("capacity", capacity(naming, day));
        item.put("lead", shown(lead(facts, arrangement, origins, day)));
        item.put("supporters", Supporters.states(facts, arrangement, day));
        item.put("funding", inForce);
        item.put("sources", Funding.distinctSources(funding, day));
        item.put("lastSeen", lastSeen == null ? null : lastSeen.dated());

        Map<String, @Nullable Object> because = new LinkedHashMap<>();
        because.put("certainty", Because.of(open.because()));
        for (String field : List.of("field", "provision", "instigation", "partOf", "ideas")) {
            because.put(field, opened);
        }
        because.put("from", Because.ofFacts(origins.because()));
        because.put("joined", Because.ofFacts(joinings));
        because.put("sources", Funding.because(funding, day));
        because.put("lastSeen", Because.ofFacts(lastSeen == null ? List.of() : List.of(lastSeen)));
        item.put("because", because);
        return item;
    }

    /** What kind of provision an arrangement is on a day: that of its introduction; null where it is not known. */
    public static @Nullable Code field(Facts facts, ArrangementKey arrangement, long day) {
        Fact introduction = Things.introduction(facts, arrangement, day);
        Opening opening = introduction == null ? null : Opening.of(introduction.happening(), arrangement);
        return opening == null ? null : opening.field();
    }

    private static <V> List<Map<String, @Nullable Object>> shown(List<Value.State<V>> states) {
        return states.stream().map(state -> Answers.state(state, state.value())).toList();
    }

    private static List<Map<String, @Nullable Object>> hosts(List<Fact> naming, ArrangementKey arrangement, long day) {
        List<Map<String, @Nullable Object>> states = new ArrayList<>();
        Hosts.at(naming, arrangement, day).forEach((host, state) -> states.add(Answers.state(state, host.value())));
        return states;
    }

    private static List<Value.State<Code>> audiences(Facts facts, ArrangementKey arrangement, long day) {
        Map<Fact, List<Code>> said = new LinkedHashMap<>();
        for (Fact fact : facts.naming(arrangement)) {
            Opening opening = Opening.of(fact.happening(), arrangement);
            if (opening != null) {
                said.put(fact, opening.audiences());
            } else if (fact.happening() instanceof ArrangementExtended extended) {
                said.put(fact, extended.audiences());
            }
        }
        return Added.at(facts, arrangement, said, day);
    }

    private static List<Map<String, @Nullable Object>> capacity(List<Fact> naming, long day) {
        List<Value.Setting<Size>> settings = new ArrayList<>();
        Things.ofType(naming, ArrangementExtended.class).forEach((fact, extended) -> {
            Size capacity = extended.capacity();
            if (capacity != null) {
                settings.add(new Value.Setting<>(fact, capacity));
            }
        });
        return shown(new Value<>(settings, List.of()).at(day));
    }

    private static List<Value.State<Code>> lead(Facts facts, ArrangementKey arrangement, Origins origins, long day) {
        Lead own = Lead.of(facts, arrangement);
        return Origins.orElse(own.at(day), own.told(day), agreed(facts, origins, day));
    }

    /** What the origins agree on: possible where those it surely grew from may all be led so, certain where all are. */
    private static List<Value.State<Code>> agreed(Facts facts, Origins origins, long day) {
        List<InitiativeKey> sure = origins.surely(day);
        Map<InitiativeKey, Map<Code, Value.State<Code>>> leads = new LinkedHashMap<>();
        Set<Code> all = new LinkedHashSet<>();
        for (InitiativeKey initiative : origins.initiatives()) {
            Map<Code, Value.State<Code>> lead = new LinkedHashMap<>();
            Lead.of(facts, initiative).at(day).forEach(state -> lead.put(state.value(), state));
            leads.put(initiative, lead);
            all.addAll(lead.keySet());
        }
        List<Value.State<Code>> agreed = new ArrayList<>();
        for (Code lead : all) {
            Predicate<InitiativeKey> possibly =
                    i -> leads.getOrDefault(i, Map.of()).containsKey(lead);
            boolean possible = sure.isEmpty()
                    ? origins.growings().values().stream()
                            .anyMatch(from -> from.stream().allMatch(possibly))
                    : sure.stream().allMatch(possibly);
            if (possible) {
                List<Value.State<Code>> states = leads.values().stream()
                        .flatMap(each -> Stream.ofNullable(each.get(lead)))
                        .toList();
                boolean certain = !sure.isEmpty()
                        && states.size() == leads.size()
                        && states.stream().allMatch(state -> state.certainty().certainly());
                agreed.add(new Value.State<>(
                        lead,
                        certain ? Certainty.CERTAIN : Certainty.POSSIBLE,
                        states.getFirst().since(),
                        states.getFirst().until(),
                        states.stream()
                                .flatMap(state -> state.because().stream())
                                .distinct()
                                .sorted()
                                .toList()));
            }
        }
        return agreed;
    }

    private static List<Fact> joinings(List<Fact> naming, ArrangementKey arrangement, long day) {
        return naming.stream()
                .filter(fact -> fact.happening() instanceof InitiativesJoinedForces joined
                        && joined.into().equals(arrangement))
                .filter(fact -> Event.by(fact, day).possibly())
                .toList();
    }

    private static List<String> joined(List<Fact> joinings) {
        return Things.ofType(joinings, InitiativesJoinedForces.class).values().stream()
                .flatMap(joined -> joined.initiatives().stream())
                .map(InitiativeKey::value)
                .distinct()
                .toList();
    }

    private static @Nullable Fact lastSeen(List<Fact> naming, ArrangementKey arrangement, long day) {
        return naming.stream()
                .filter(fact ->
                        seenGoing(fact, arrangement) && Event.by(fact, day).possibly())
                .max(Fact.BY_WHEN)
                .orElse(null);
    }

    private static boolean seenGoing(Fact fact, ArrangementKey arrangement) {
        return switch (fact.happening()) {
            case ActivityHeld held -> held.of().equals(arrangement);
            case FoundStillGoing found -> found.of().equals(arrangement);
            case ArrangementExtended extended -> true;
            case ArrangementHandedOver over -> true;
            default -> Episodes.introduces(fact.happening(), arrangement);
        };
    }
}
