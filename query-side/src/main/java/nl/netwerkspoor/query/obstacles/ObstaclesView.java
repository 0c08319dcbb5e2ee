package nl.netwerkspoor.query.obstacles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.certainty.Event;
import nl.netwerkspoor.certainty.Span;
import nl.netwerkspoor.certainty.Value;
import nl.netwerkspoor.episodes.Episodes;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.DirectionHappening.ObstacleEased;
import nl.netwerkspoor.happenings.DirectionHappening.ObstacleRaised;
import nl.netwerkspoor.happenings.NeedHappening.VoicedAgain;
import nl.netwerkspoor.happenings.ObstacleKey;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.views.Answers;
import nl.netwerkspoor.query.views.Because;
import nl.netwerkspoor.query.views.Things;
import nl.netwerkspoor.query.views.View;
import org.jspecify.annotations.Nullable;

/** `obstacles`: what holds things back, listed also after it was resolved. */
public final class ObstaclesView implements View {

    @Override
    public String name() {
        return "obstacles";
    }

    @Override
    public List<String> keys(Facts facts) {
        return facts.things(ThingKind.OBSTACLE).stream()
                .filter(obstacle -> !facts.introductions(obstacle).isEmpty())
                .map(ThingKey::value)
                .toList();
    }

    @Override
    public @Nullable Map<String, @Nullable Object> at(Facts facts, String key, long day) {
        ObstacleKey obstacle = new ObstacleKey(key);
        List<Fact> named = facts.naming(obstacle);
        List<Fact> raised = Episodes.introductions(named, obstacle);
        Span first = Event.first(raised);
        Certainty certainty = first == null ? Certainty.ABSENT : first.by(day);
        Fact introduction = Things.introduction(facts, obstacle, day);
        if (certainty == Certainty.ABSENT
                || introduction == null
                || !(introduction.happening() instanceof ObstacleRaised told)) {
            return null;
        }
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("key", key);
        answer.put("name", Things.name(facts, obstacle, day));
        answer.put("category", told.category());
        answer.put("certainty", certainty);
        answer.put("raised", first);
        answer.put(
                "states",
                states(facts, obstacle, day).stream()
                        .map(state -> Answers.state(state, state.value()))
                        .toList());
        answer.put("about", told.about());
        answer.put("text", told.text());
        answer.put("voicedAgain", voicedAgain(Things.dated(facts, obstacle), obstacle, day));
        answer.put("because", Because.ofFacts(raised));
        return answer;
    }

    /** Whether an obstacle is open, lessened or resolved on a day: all that is possible. */
    public static List<Value.State<String>> states(Facts facts, ObstacleKey obstacle, long day) {
        List<Fact> named = facts.naming(obstacle);
        List<Value.Setting<String>> settings = new ArrayList<>();
        for (Fact fact : named) {
            switch (fact.happening()) {
                case ObstacleRaised raised
                when raised.obstacle().equals(obstacle) -> settings.add(new Value.Setting<>(fact, "open"));
                case ObstacleEased eased
                when eased.obstacle().equals(obstacle) ->
                    settings.add(new Value.Setting<>(fact, eased.how().value()));
                default -> {
                    // being voiced again or named in an about sets nothing
                }
            }
        }
        return new Value<>(settings, Episodes.introductions(named, obstacle)).at(day);
    }

    private static List<Object> voicedAgain(List<Fact> dated, ObstacleKey obstacle, long day) {
        List<Object> voices = new ArrayList<>();
        for (Fact fact : dated) {
            Certainty happened = Event.by(fact, day);
            if (fact.happening() instanceof VoicedAgain again && again.of().equals(obstacle) && happened.possibly()) {
                Map<String, @Nullable Object> voice = new LinkedHashMap<>();
                voice.put("when", fact.when());
                voice.put("certainty", happened);
                voice.put("by", again.by());
                voice.put("inquiry", again.inquiry());
                voice.put("text", again.text());
                voice.put("because", Because.ofFacts(List.of(fact)));
                voices.add(voice);
            }
        }
        return voices;
    }
}
