package nl.netwerkspoor.query.factors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.certainty.Event;
import nl.netwerkspoor.certainty.Span;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.Code;
import nl.netwerkspoor.happenings.DirectionHappening.SuccessFactorObserved;
import nl.netwerkspoor.happenings.Labels;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.views.Answers;
import nl.netwerkspoor.query.views.Because;
import nl.netwerkspoor.query.views.Things;
import nl.netwerkspoor.query.views.View;
import org.jspecify.annotations.Nullable;

/**
 * `factors`: what is seen to work, that which was observed most first. The key is the code of the factor; of a bare
 * `other`, which is never the same as another, the UUID of its observation.
 */
public final class Factors implements View {

    @Override
    public String name() {
        return "factors";
    }

    @Override
    public List<String> keys(Facts facts) {
        return List.copyOf(byKey(facts).keySet());
    }

    @Override
    public List<String> keys(Facts facts, long day) {
        Map<String, Map<Fact, SuccessFactorObserved>> byKey = byKey(facts);
        return byKey.keySet().stream()
                .sorted(Comparator.comparingLong(
                                (String key) -> -number(byKey.getOrDefault(key, Map.of()), day, Certainty.CERTAIN))
                        .thenComparingLong(key -> -number(byKey.getOrDefault(key, Map.of()), day, Certainty.POSSIBLE))
                        .thenComparing(key -> key))
                .toList();
    }

    @Override
    public @Nullable Map<String, @Nullable Object> at(Facts facts, String key, long day) {
        Map<Fact, SuccessFactorObserved> all = byKey(facts).getOrDefault(key, Map.of());
        List<Fact> observations = all.keySet().stream()
                .filter(fact -> Event.by(fact, day).possibly())
                .sorted(Fact.BY_WHEN)
                .toList();
        Span first = Event.first(observations);
        if (first == null) {
            return null;
        }
        Code factor = all.values().iterator().next().factor();
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("key", key);
        item.put("name", Labels.code(factor));
        item.put("certainty", first.by(day));
        item.put("factor", factor);
        item.put("observed", first);
        item.put(
                "count",
                Answers.count(
                        observations.stream().map(fact -> Event.by(fact, day)).toList()));
        List<Object> shown = new ArrayList<>();
        for (Fact fact : observations) {
            if (fact.happening() instanceof SuccessFactorObserved observed) {
                Map<String, @Nullable Object> observation = new LinkedHashMap<>();
                observation.put("when", fact.dated());
                observation.put("certainty", Event.by(fact, day));
                observation.put("about", observed.about());
                observation.put("text", observed.text());
                observation.put("because", Because.ofFacts(List.of(fact)));
                shown.add(observation);
            }
        }
        item.put("observations", shown);
        item.put("because", Because.ofFacts(observations));
        return item;
    }

    private static long number(Map<Fact, SuccessFactorObserved> observations, long day, Certainty atLeast) {
        return observations.keySet().stream()
                .filter(fact -> Event.by(fact, day).compareTo(atLeast) >= 0)
                .count();
    }

    private static Map<String, Map<Fact, SuccessFactorObserved>> byKey(Facts facts) {
        Map<String, Map<Fact, SuccessFactorObserved>> byKey = new TreeMap<>();
        Things.ofType(facts.of(List.of(SuccessFactorObserved.class)), SuccessFactorObserved.class)
                .forEach((fact, observed) -> {
                    Code factor = observed.factor();
                    String key = factor.isBareOther() ? fact.id().toString() : factor.value();
                    byKey.computeIfAbsent(key, k -> new LinkedHashMap<>()).put(fact, observed);
                });
        return byKey;
    }
}
