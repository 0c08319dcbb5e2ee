package nl.netwerkspoor.query.goals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.certainty.Episode;
import nl.netwerkspoor.certainty.Value;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.DirectionHappening.GoalAgreed;
import nl.netwerkspoor.happenings.DirectionHappening.HeldAgainstGoal;
import nl.netwerkspoor.happenings.GoalKey;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.views.Answers;
import nl.netwerkspoor.query.views.Because;
import nl.netwerkspoor.query.views.Things;
import nl.netwerkspoor.query.views.View;
import org.jspecify.annotations.Nullable;

/** `goals`: the goal tree, with what was held against each goal and the leaves to which nothing contributes. */
public final class Goals implements View {

    @Override
    public String name() {
        return "goals";
    }

    @Override
    public List<String> keys(Facts facts) {
        return facts.things(ThingKind.GOAL).stream().map(ThingKey::value).toList();
    }

    @Override
    public @Nullable Map<String, @Nullable Object> at(Facts facts, String key, long day) {
        GoalKey goal = new GoalKey(key);
        List<Fact> named = facts.naming(goal);
        Episode.State there = Things.presence(facts, goal).at(day);
        Fact since = there.since();
        Fact until = there.until();
        Fact introduction = Things.introduction(facts, goal, day);
        if (since == null || introduction == null || !(introduction.happening() instanceof GoalAgreed agreed)) {
            return null;
        }
        Map<GoalKey, Fact> children = new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
        Certainty branches = children(facts, goal, day, children);
        Map<ThingKey, List<Fact>> subjects = subjects(named, goal);
        GoalKey parent = agreed.parent();

        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("key", key);
        item.put("name", Things.name(facts, goal, day));
        item.put("certainty", there.certainty());
        item.put("since", since.dated());
        item.put("until", until == null ? null : until.dated());
        item.put("theme", agreed.theme());
        item.put("by", agreed.by());
        item.put("parent", parent == null ? null : parent.value());
        item.put("children", children.keySet().stream().map(GoalKey::value).toList());
        item.put("subjects", shown(facts, subjects, day));
        item.put("nothingContributes", nothingContributes(there, branches, children, subjects, day));

        Because told = Because.ofFacts(List.of(introduction));
        Map<String, @Nullable Object> because = new LinkedHashMap<>();
        because.put("certainty", Because.of(there.because()));
        for (String field : List.of("theme", "by", "parent")) {
            because.put(field, told);
        }
        because.put("children", Because.ofFacts(children.values()));
        item.put("because", because);
        return item;
    }

    /** Finds the goals that are possibly under this one, with what says so; how sure it is that there are any. */
    private static Certainty children(Facts facts, GoalKey goal, long day, Map<GoalKey, Fact> children) {
        Certainty any = Certainty.ABSENT;
        for (GoalAgreed told :
                Things.ofType(facts.naming(goal), GoalAgreed.class).values()) {
            GoalKey child = told.goal();
            Fact introduction = Things.introduction(facts, child, day);
            Certainty there = Things.presence(facts, child).at(day).certainty();
            if (there.possibly()
                    && introduction != null
                    && introduction.happening() instanceof GoalAgreed agreed
                    && goal.equals(agreed.parent())) {
                children.put(child, introduction);
                any = any.or(there);
            }
        }
        return any;
    }

    private static Map<ThingKey, List<Fact>> subjects(List<Fact> named, GoalKey goal) {
        Map<ThingKey, List<Fact>> subjects =
                new TreeMap<>((one, other) -> one.ref().compareTo(other.ref()));
        Things.ofType(named, HeldAgainstGoal.class).forEach((fact, held) -> {
            if (held.goal().equals(goal)) {
                subjects.computeIfAbsent(held.subject(), subject -> new ArrayList<>())
                        .add(fact);
            }
        });
        return subjects;
    }

    private static List<Object> shown(Facts facts, Map<ThingKey, List<Fact>> subjects, long day) {
        List<Object> shown = new ArrayList<>();
        subjects.forEach((subject, holdings) -> {
            List<Map<String, @Nullable Object>> verdicts =
                    value(holdings, held -> held.verdict().value()).at(day).stream()
                            .map(state -> Answers.state(state, state.value()))
                            .toList();
            if (!verdicts.isEmpty()) {
                Map<String, @Nullable Object> held = new LinkedHashMap<>();
                held.put("subject", subject);
                held.put("name", Things.name(facts, subject, day));
                held.put("verdicts", verdicts);
                shown.add(held);
            }
        });
        return shown;
    }

    private static <V> Value<V> value(List<Fact> holdings, Function<HeldAgainstGoal, V> verdict) {
        List<Value.Setting<V>> settings = new ArrayList<>();
        Things.ofType(holdings, HeldAgainstGoal.class)
                .forEach((fact, held) -> settings.add(new Value.Setting<>(fact, verdict.apply(held))));
        return new Value<>(settings, List.of());
    }

    /** That it has no goals under it and nothing contributes to it, not partly either; null where that is not so. */
    private static @Nullable Map<String, @Nullable Object> nothingContributes(
            Episode.State there,
            Certainty branches,
            Map<GoalKey, Fact> children,
            Map<ThingKey, List<Fact>> subjects,
            long day) {
        List<Long> because = new ArrayList<>(there.because());
        children.values().forEach(child -> because.add(child.position()));
        Certainty something = branches;
        for (List<Fact> holdings : subjects.values()) {
            for (Value.State<Boolean> state :
                    value(holdings, held -> !held.verdict().is("not")).at(day)) {
                because.addAll(state.because());
                if (state.value()) {
                    something = something.or(state.certainty());
                }
            }
        }
        Certainty nothing = something.not().and(there.certainty());
        if (!nothing.possibly()) {
            return null;
        }
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("certainty", nothing);
        shown.put("because", Because.of(because));
        return shown;
    }
}
