package nl.netwerkspoor.query.organisations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.certainty.Episode;
import nl.netwerkspoor.certainty.Event;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.NetworkHappening.OrganisationJoinedNetwork;
import nl.netwerkspoor.happenings.OrganisationKey;
import nl.netwerkspoor.happenings.ProviderHappening;
import nl.netwerkspoor.happenings.ProviderHappening.ContractRequirementSet;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.views.Because;
import nl.netwerkspoor.query.views.Occurrences;
import nl.netwerkspoor.query.views.Things;
import nl.netwerkspoor.query.views.View;
import org.jspecify.annotations.Nullable;

/** `organisations`: who is in the network as an organisation, and its ties. */
public final class OrganisationsView implements View {

    @Override
    public String name() {
        return "organisations";
    }

    @Override
    public List<String> keys(Facts facts) {
        return facts.things(ThingKind.ORGANISATION).stream()
                .filter(organisation -> !facts.introductions(organisation).isEmpty())
                .map(ThingKey::value)
                .toList();
    }

    @Override
    public @Nullable Map<String, @Nullable Object> at(Facts facts, String key, long day) {
        OrganisationKey organisation = new OrganisationKey(key);
        List<Fact> named = facts.naming(organisation);
        Episode.State presence = Things.presence(facts, organisation).at(day);
        Fact introduction = Things.introduction(facts, organisation, day);
        if (presence.certainty() == Certainty.ABSENT
                || introduction == null
                || !(introduction.happening() instanceof OrganisationJoinedNetwork joined)) {
            return null;
        }
        Fact since = presence.since();
        Fact until = presence.until();
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("key", key);
        answer.put("name", Things.name(facts, organisation, day));
        answer.put("kind", joined.kind());
        answer.put("unnamedGroup", joined.size() != null);
        answer.put("size", joined.size());
        answer.put("clientRun", joined.clientRun());
        answer.put("municipalities", joined.municipalities());
        answer.put("certainty", presence.certainty());
        answer.put("since", since == null ? null : since.dated());
        answer.put("until", until == null ? null : until.dated());
        answer.put("because", Because.of(presence.because()));
        Ties ties = new Ties(facts, organisation, day);
        answer.put("partOf", ties.wholes());
        answer.put("partsInTraject", ties.partsInTraject());
        answer.put("partnerships", ties.partnerships());
        answer.put("seats", ties.seats());
        answer.put("hosts", ties.hosts());
        answer.put("employs", ties.employs());
        answer.put("joinedIn", Occurrences.joinedIn(facts, organisation, day));
        answer.put("provider", isProvider(named, organisation, day));
        return answer;
    }

    /** Whether it has acted as a provider, by name of what is recorded in that section; null where only possibly. */
    private static @Nullable Boolean isProvider(List<Fact> named, OrganisationKey organisation, long day) {
        Certainty acted = named.stream()
                .filter(fact -> switch (fact.happening()) {
                    case ContractRequirementSet set -> set.organisations().contains(organisation);
                    case ProviderHappening told -> true;
                    default -> false;
                })
                .map(fact -> Event.by(fact, day))
                .reduce(Certainty.ABSENT, Certainty::or);
        return acted == Certainty.POSSIBLE ? null : acted.certainly();
    }
}
