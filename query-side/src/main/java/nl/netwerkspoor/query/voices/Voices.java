package nl.netwerkspoor.query.voices;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.certainty.Event;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.SenseHappening.HappeningMarked;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.sentences.Cited;
import nl.netwerkspoor.query.sentences.Sentences;
import nl.netwerkspoor.query.views.Because;
import nl.netwerkspoor.query.views.Things;
import nl.netwerkspoor.query.views.View;
import org.jspecify.annotations.Nullable;

/**
 * `voices`: the marks that different parties gave to a happening, side by side; first the happenings that were called
 * both a high and a low point. The key is the UUID of the happening marked.
 */
public final class Voices implements View {

    private static final List<String> MARKS = List.of("high-point", "low-point", "learning-moment");

    private static final Comparator<Map.Entry<Fact, HappeningMarked>> BY_MARK_AND_PARTY = Comparator.comparingInt(
                    (Map.Entry<Fact, HappeningMarked> mark) ->
                            MARKS.indexOf(mark.getValue().mark().value()))
            .thenComparing(mark -> mark.getValue().by().ref())
            .thenComparing(Map.Entry::getKey, Fact.BY_WHEN);

    @Override
    public String name() {
        return "voices";
    }

    @Override
    public List<String> keys(Facts facts) {
        return byMarked(facts).keySet().stream()
                .sorted(Fact.BY_WHEN)
                .map(marked -> marked.id().toString())
                .toList();
    }

    @Override
    public List<String> keys(Facts facts, long day) {
        Map<Fact, List<Map.Entry<Fact, HappeningMarked>>> byMarked = byMarked(facts);
        return byMarked.keySet().stream()
                .sorted(Comparator.comparing((Fact marked) -> highAndLow(byMarked.getOrDefault(marked, List.of()), day))
                        .reversed()
                        .thenComparing(Fact.BY_WHEN))
                .map(marked -> marked.id().toString())
                .toList();
    }

    @Override
    public @Nullable Map<String, @Nullable Object> at(Facts facts, String key, long day) {
        HappeningId id = HappeningId.parse(key);
        Fact marked = id == null ? null : facts.standing(id);
        if (marked == null) {
            return null;
        }
        List<Map.Entry<Fact, HappeningMarked>> marks = marks(facts).stream()
                .filter(mark -> mark.getValue().marks().equals(id))
                .filter(mark -> Event.by(mark.getKey(), day).possibly())
                .sorted(BY_MARK_AND_PARTY)
                .toList();
        if (marks.isEmpty()) {
            return null;
        }
        Certainty both = highAndLow(marks, day);
        Certainty certainty = Certainty.ABSENT;
        List<Object> shown = new ArrayList<>();
        for (Map.Entry<Fact, HappeningMarked> mark : marks) {
            certainty = certainty.or(Event.by(mark.getKey(), day));
            shown.add(shown(mark.getKey(), mark.getValue(), day));
        }
        Because because = Because.ofFacts(marks.stream().map(Map.Entry::getKey).toList());
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("key", key);
        item.put("name", Sentences.of(marked, facts));
        item.put("certainty", certainty);
        item.put("marked", Cited.of(marked, facts));
        item.put("highAndLow", both.possibly() ? both : null);
        item.put("marks", shown);
        item.put("because", because);
        return item;
    }

    private static Map<String, @Nullable Object> shown(Fact fact, HappeningMarked mark, long day) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("mark", mark.mark());
        shown.put("by", mark.by());
        shown.put("text", mark.text());
        shown.put("when", fact.dated());
        shown.put("certainty", Event.by(fact, day));
        shown.put("because", Because.ofFacts(List.of(fact)));
        return shown;
    }

    /** Whether there is both a high point and a low point among these. */
    private static Certainty highAndLow(List<Map.Entry<Fact, HappeningMarked>> marks, long day) {
        return given(marks, "high-point", day).and(given(marks, "low-point", day));
    }

    private static Certainty given(List<Map.Entry<Fact, HappeningMarked>> marks, String mark, long day) {
        return marks.stream()
                .filter(given -> given.getValue().mark().is(mark))
                .map(given -> Event.by(given.getKey(), day))
                .reduce(Certainty.ABSENT, Certainty::or);
    }

    private static Map<Fact, List<Map.Entry<Fact, HappeningMarked>>> byMarked(Facts facts) {
        Map<Fact, List<Map.Entry<Fact, HappeningMarked>>> byMarked = new LinkedHashMap<>();
        for (Map.Entry<Fact, HappeningMarked> mark : marks(facts)) {
            Fact marked = facts.standing(mark.getValue().marks());
            if (marked != null) {
                byMarked.computeIfAbsent(marked, fact -> new ArrayList<>()).add(mark);
            }
        }
        return byMarked;
    }

    private static Collection<Map.Entry<Fact, HappeningMarked>> marks(Facts facts) {
        return Things.ofType(facts.of(List.of(HappeningMarked.class)), HappeningMarked.class)
                .entrySet();
    }
}
