package nl.netwerkspoor.query.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.netwerkspoor.certainty.Event;
import nl.netwerkspoor.certainty.Span;
import nl.netwerkspoor.dates.VagueDate;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.DirectionHappening.ResultMeasured;
import nl.netwerkspoor.happenings.Measure;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.views.Answers;
import nl.netwerkspoor.query.views.Because;
import nl.netwerkspoor.query.views.Things;
import nl.netwerkspoor.query.views.View;
import org.jspecify.annotations.Nullable;

/** `results`: by indicator what was measured, or told of, in order of the time it is about. */
public final class Results implements View {

    @Override
    public String name() {
        return "results";
    }

    @Override
    public List<String> keys(Facts facts) {
        return List.copyOf(byIndicator(facts).keySet());
    }

    @Override
    public @Nullable Map<String, @Nullable Object> at(Facts facts, String key, long day) {
        Map<Fact, ResultMeasured> all = byIndicator(facts).getOrDefault(key, Map.of());
        Map<Fact, ResultMeasured> measured = new LinkedHashMap<>();
        all.entrySet().stream()
                .filter(each -> Event.by(each.getKey(), day).possibly())
                .sorted(Map.Entry.<Fact, ResultMeasured>comparingByKey(Fact.BY_WHEN))
                .sorted(Comparator.comparingLong(each -> begin(each.getKey(), each.getValue())))
                .forEach(each -> measured.put(each.getKey(), each.getValue()));
        Span first = Event.first(measured.keySet());
        if (first == null) {
            return null;
        }
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("key", key);
        item.put("name", name(measured, key));
        item.put("certainty", first.by(day));
        List<Object> results = new ArrayList<>();
        measured.forEach((fact, result) -> results.add(shown(fact, result, day)));
        item.put("results", results);
        item.put("because", Because.ofFacts(measured.keySet()));
        return item;
    }

    private static Map<String, @Nullable Object> shown(Fact fact, ResultMeasured result, long day) {
        Measure value = result.value();
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("when", fact.dated());
        shown.put("certainty", Event.by(fact, day));
        shown.put("period", result.period());
        shown.put("value", value == null ? null : Answers.range(value.min(), value.max()));
        shown.put("unit", result.unit());
        shown.put("method", result.method());
        shown.put("text", result.text());
        shown.put("about", result.about());
        shown.put("because", Because.ofFacts(List.of(fact)));
        return shown;
    }

    /** What the indicator was called last, by the order of telling; its key where it was never named. */
    private static Object name(Map<Fact, ResultMeasured> measured, String key) {
        return measured.entrySet().stream()
                .filter(each -> each.getValue().name() != null)
                .max(Map.Entry.comparingByKey(Comparator.comparingLong(Fact::position)))
                .<Object>map(each -> each.getValue().name())
                .orElse(key);
    }

    /** The first day of the time that a result is about. */
    private static long begin(Fact fact, ResultMeasured result) {
        VagueDate period = result.period();
        if (period == null) {
            return fact.earliest();
        }
        return period.bounds().earliest() == null
                ? Fact.ALWAYS
                : period.bounds().earliest().toEpochDay();
    }

    private static Map<String, Map<Fact, ResultMeasured>> byIndicator(Facts facts) {
        Map<String, Map<Fact, ResultMeasured>> byIndicator = new TreeMap<>();
        Things.ofType(facts.of(List.of(ResultMeasured.class)), ResultMeasured.class)
                .forEach((fact, result) -> byIndicator
                        .computeIfAbsent(result.indicator().value(), key -> new LinkedHashMap<>())
                        .put(fact, result));
        return byIndicator;
    }
}
