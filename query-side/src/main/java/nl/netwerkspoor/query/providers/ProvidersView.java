package nl.netwerkspoor.query.providers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.certainty.Episode;
import nl.netwerkspoor.certainty.Event;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.OrganisationKey;
import nl.netwerkspoor.happenings.ProviderHappening;
import nl.netwerkspoor.happenings.ProviderHappening.ContractRequirementSet;
import nl.netwerkspoor.happenings.ProviderHappening.ProviderAdoptedPractice;
import nl.netwerkspoor.happenings.ProviderHappening.ProviderAppointedActivator;
import nl.netwerkspoor.happenings.ProviderHappening.ProviderDroppedPractice;
import nl.netwerkspoor.happenings.ProviderHappening.ProviderLoosenedIntake;
import nl.netwerkspoor.happenings.ProviderHappening.ProviderTightenedIntake;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.views.Answers;
import nl.netwerkspoor.query.views.Because;
import nl.netwerkspoor.query.views.Things;
import nl.netwerkspoor.query.views.View;
import org.jspecify.annotations.Nullable;

/** `providers`: the organisations of which something is told as a provider. */
public final class ProvidersView implements View {

    @Override
    public String name() {
        return "providers";
    }

    @Override
    public List<String> keys(Facts facts) {
        Set<OrganisationKey> providers = new LinkedHashSet<>();
        for (Fact fact : facts.of(List.of(
                ProviderLoosenedIntake.class,
                ProviderTightenedIntake.class,
                ProviderAppointedActivator.class,
                ProviderAdoptedPractice.class,
                ProviderDroppedPractice.class,
                ContractRequirementSet.class))) {
            providers.addAll(providers((ProviderHappening) fact.happening()));
        }
        return providers.stream().map(OrganisationKey::value).sorted().toList();
    }

    @Override
    public @Nullable Map<String, @Nullable Object> at(Facts facts, String key, long day) {
        OrganisationKey provider = new OrganisationKey(key);
        List<Fact> named = facts.naming(provider);
        if (named.stream()
                .noneMatch(fact -> fact.happening() instanceof ProviderHappening told
                        && providers(told).contains(provider))) {
            return null;
        }
        Episode.State presence = Things.presence(facts, provider).at(day);
        if (presence.certainty() == Certainty.ABSENT) {
            return null;
        }
        List<Fact> dated = Things.dated(facts, provider);
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("key", key);
        answer.put("name", Things.name(facts, provider, day));
        answer.put("certainty", presence.certainty());
        answer.put(
                "intake",
                Intake.at(facts, provider, day).stream()
                        .map(ProvidersView::intake)
                        .toList());
        answer.put("practices", practices(facts, provider, day));
        answer.put("activators", activators(facts, dated, provider, day));
        answer.put("requirements", requirements(dated, provider, day));
        answer.put("because", Because.of(presence.because()));
        return answer;
    }

    private static List<OrganisationKey> providers(ProviderHappening happening) {
        return switch (happening) {
            case ProviderLoosenedIntake loosened -> List.of(loosened.provider());
            case ProviderTightenedIntake tightened -> List.of(tightened.provider());
            case ProviderAppointedActivator appointed -> List.of(appointed.provider());
            case ProviderAdoptedPractice adopted -> List.of(adopted.provider());
            case ProviderDroppedPractice dropped -> List.of(dropped.provider());
            case ContractRequirementSet set -> set.organisations();
        };
    }

    private static Map<String, @Nullable Object> intake(Intake.State state) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        ThingKey arrangement = state.arrangement();
        answer.put("audience", state.audience());
        answer.put("arrangement", arrangement == null ? null : arrangement.value());
        answer.put("value", state.value().name().toLowerCase(Locale.ROOT));
        answer.put("certainty", state.certainty());
        answer.put("criterion", state.criterion());
        answer.put("since", state.since().dated());
        Fact until = state.until();
        answer.put("until", until == null ? null : until.dated());
        answer.put("because", Because.of(state.because()));
        return answer;
    }

    private static List<Map<String, @Nullable Object>> practices(Facts facts, OrganisationKey provider, long day) {
        return Practices.at(facts, provider, day).stream()
                .map(held -> Answers.state(held.state(), held.practice()))
                .toList();
    }

    private static List<Object> activators(Facts facts, List<Fact> dated, OrganisationKey provider, long day) {
        List<Object> activators = new ArrayList<>();
        for (Fact fact : dated) {
            Certainty happened = Event.by(fact, day);
            if (fact.happening() instanceof ProviderAppointedActivator appointed
                    && appointed.provider().equals(provider)
                    && happened.possibly()) {
                Map<String, @Nullable Object> activator = new LinkedHashMap<>();
                ThingKey participant = appointed.participant();
                activator.put("participant", participant == null ? null : participant.value());
                activator.put("name", participant == null ? null : Things.name(facts, participant, day));
                activator.put("number", Answers.range(appointed.number()));
                activator.put("certainty", happened);
                activator.put("since", fact.dated());
                activator.put("because", Because.ofFacts(List.of(fact)));
                activators.add(activator);
            }
        }
        return activators;
    }

    private static List<Object> requirements(List<Fact> dated, OrganisationKey provider, long day) {
        List<Object> requirements = new ArrayList<>();
        for (Fact fact : dated) {
            Certainty happened = Event.by(fact, day);
            if (fact.happening() instanceof ContractRequirementSet set
                    && set.organisations().contains(provider)
                    && happened.possibly()) {
                Map<String, @Nullable Object> requirement = new LinkedHashMap<>();
                requirement.put("requirement", set.requirement());
                requirement.put("by", set.by());
                requirement.put("ideas", set.ideas());
                requirement.put("certainty", happened);
                requirement.put("since", fact.dated());
                requirement.put("because", Because.ofFacts(List.of(fact)));
                requirements.add(requirement);
            }
        }
        return requirements;
    }
}
