package nl.netwerkspoor.query.arrangements;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.netwerkspoor.certainty.Value;
import nl.netwerkspoor.episodes.Episodes;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.ArrangementHappening.ArrangementHandedOver;
import nl.netwerkspoor.happenings.ArrangementKey;
import nl.netwerkspoor.happenings.OrganisationKey;

/** Who offers an arrangement. */
public final class Hosts {

    private Hosts() {}

    /**
     * Each possible host as a value of its own: a hand-over names those from now on, and so says of all others that they
     * left.
     *
     * @param naming the facts that name the arrangement
     */
    public static Map<OrganisationKey, Value.State<Boolean>> at(
            List<Fact> naming, ArrangementKey arrangement, long day) {
        Map<Fact, List<OrganisationKey>> told = new LinkedHashMap<>();
        Set<OrganisationKey> all = new LinkedHashSet<>();
        for (Fact fact : naming) {
            List<OrganisationKey> hosts = hostsBy(fact, arrangement);
            if (!hosts.isEmpty()) {
                told.put(fact, hosts);
                all.addAll(hosts);
            }
        }
        List<Fact> introductions = Episodes.introductions(naming, arrangement);
        Map<OrganisationKey, Value.State<Boolean>> states = new LinkedHashMap<>();
        for (OrganisationKey host : all) {
            List<Value.Setting<Boolean>> settings = told.entrySet().stream()
                    .map(each ->
                            new Value.Setting<>(each.getKey(), each.getValue().contains(host)))
                    .toList();
            for (Value.State<Boolean> state : new Value<>(settings, introductions).at(day)) {
                if (state.value()) {
                    states.put(host, state);
                }
            }
        }
        return states;
    }

    private static List<OrganisationKey> hostsBy(Fact fact, ArrangementKey arrangement) {
        Opening opening = Opening.of(fact.happening(), arrangement);
        if (opening != null) {
            return opening.hosts();
        }
        return fact.happening() instanceof ArrangementHandedOver over ? over.hosts() : List.of();
    }
}
