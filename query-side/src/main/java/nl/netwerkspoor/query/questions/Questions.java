package nl.netwerkspoor.query.questions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.certainty.Event;
import nl.netwerkspoor.certainty.Span;
import nl.netwerkspoor.certainty.Value;
import nl.netwerkspoor.episodes.Episodes;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.QuestionKey;
import nl.netwerkspoor.happenings.SenseHappening.QuestionAnswered;
import nl.netwerkspoor.happenings.SenseHappening.QuestionDropped;
import nl.netwerkspoor.happenings.SenseHappening.QuestionRaised;
import nl.netwerkspoor.happenings.Text;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.sentences.Cited;
import nl.netwerkspoor.query.views.Answers;
import nl.netwerkspoor.query.views.Because;
import nl.netwerkspoor.query.views.Occurrences;
import nl.netwerkspoor.query.views.Things;
import nl.netwerkspoor.query.views.View;
import org.jspecify.annotations.Nullable;

/** `questions`: raised, lived with, answered or dropped, and what has happened about them since. */
public final class Questions implements View {

    @Override
    public String name() {
        return "questions";
    }

    @Override
    public List<String> keys(Facts facts) {
        return facts.things(ThingKind.QUESTION).stream().map(ThingKey::value).toList();
    }

    @Override
    public @Nullable Map<String, @Nullable Object> at(Facts facts, String key, long day) {
        QuestionKey question = new QuestionKey(key);
        List<Fact> named = facts.naming(question);
        List<Fact> raisings = Episodes.introductions(named, question);
        Span first = Event.first(raisings);
        Certainty certainty = first == null ? Certainty.ABSENT : first.by(day);
        Fact introduction = Things.introduction(facts, question, day);
        if (certainty == Certainty.ABSENT
                || introduction == null
                || !(introduction.happening() instanceof QuestionRaised raised)) {
            return null;
        }
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("key", key);
        item.put("name", Things.name(facts, question, day));
        item.put("certainty", certainty);
        item.put("raised", first);
        item.put("by", raised.by());
        item.put("about", raised.about());
        item.put(
                "states",
                states(facts, question, day).stream()
                        .map(state -> Answers.state(state, state.value()))
                        .toList());
        item.put("closings", closings(named, question, day));
        item.put("voicedAgain", Occurrences.voicedAgain(facts, question, day));
        item.put("since", since(facts, question, raisings, day));
        item.put("because", Because.ofFacts(raisings));
        return item;
    }

    /** Whether a question is open, answered or dropped on a day: all that is possible. */
    public static List<Value.State<String>> states(Facts facts, QuestionKey question, long day) {
        List<Fact> named = facts.naming(question);
        List<Value.Setting<String>> settings = new ArrayList<>();
        for (Fact fact : named) {
            switch (fact.happening()) {
                case QuestionRaised raised
                when raised.question().equals(question) -> settings.add(new Value.Setting<>(fact, "open"));
                case QuestionAnswered answered
                when answered.question().equals(question) -> settings.add(new Value.Setting<>(fact, "answered"));
                case QuestionDropped dropped
                when dropped.question().equals(question) -> settings.add(new Value.Setting<>(fact, "dropped"));
                default -> {
                    // being voiced again or named in an about sets nothing
                }
            }
        }
        return new Value<>(settings, Episodes.introductions(named, question)).at(day);
    }

    private static List<Object> closings(List<Fact> named, QuestionKey question, long day) {
        List<Object> closings = new ArrayList<>();
        for (Fact fact : happened(named, day)) {
            switch (fact.happening()) {
                case QuestionAnswered answered
                when answered.question().equals(question) ->
                    closings.add(closing("answered", answered.text(), fact, day));
                case QuestionDropped dropped
                when dropped.question().equals(question) ->
                    closings.add(closing("dropped", dropped.reason(), fact, day));
                default -> {
                    // closes nothing
                }
            }
        }
        return closings;
    }

    private static Map<String, @Nullable Object> closing(String value, @Nullable Text text, Fact fact, long day) {
        Map<String, @Nullable Object> closing = new LinkedHashMap<>();
        closing.put("value", value);
        closing.put("text", text);
        closing.put("when", fact.dated());
        closing.put("certainty", Event.by(fact, day));
        closing.put("because", Because.ofFacts(List.of(fact)));
        return closing;
    }

    private static List<Fact> happened(List<Fact> named, long day) {
        return named.stream()
                .filter(fact -> Event.by(fact, day).possibly())
                .sorted(Fact.BY_WHEN)
                .toList();
    }

    /** The happenings that name what the question is about, after it was raised; not those of the question itself. */
    private static List<Object> since(Facts facts, QuestionKey question, List<Fact> raisings, long day) {
        Map<Long, Fact> later = new TreeMap<>();
        Map<Long, Certainty> certainties = new TreeMap<>();
        Map<Long, Set<Fact>> because = new TreeMap<>();
        Things.ofType(raisings, QuestionRaised.class).forEach((raising, raised) -> {
            for (ThingKey about : raised.about()) {
                for (Fact fact : facts.naming(about)) {
                    Certainty after = Event.after(fact, raising, day);
                    if (after.possibly() && !fact.named().contains(question)) {
                        later.put(fact.position(), fact);
                        certainties.merge(fact.position(), after, Certainty::or);
                        because.computeIfAbsent(fact.position(), position -> new LinkedHashSet<>(List.of(fact)))
                                .add(raising);
                    }
                }
            }
        });
        List<Object> since = new ArrayList<>();
        for (Fact fact : later.values().stream().sorted(Fact.BY_WHEN).toList()) {
            Map<String, @Nullable Object> cited = Cited.of(fact, facts);
            cited.put("certainty", certainties.get(fact.position()));
            cited.put("because", Because.ofFacts(because.getOrDefault(fact.position(), Set.of())));
            since.add(cited);
        }
        return since;
    }
}
