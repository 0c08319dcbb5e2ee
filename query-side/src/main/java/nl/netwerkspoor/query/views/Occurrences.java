package nl.netwerkspoor.query.views;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.certainty.Event;
import nl.netwerkspoor.happenings.InitiativeHappening.ProcessSupporterJoinedIn;
import nl.netwerkspoor.happenings.NeedHappening.VoicedAgain;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.query.facts.Facts;
import org.jspecify.annotations.Nullable;

/** What happened to a thing more than once, each time by itself and in order of `when`: `{when, certainty, …, because}`. */
public final class Occurrences {

    private Occurrences() {}

    /**
     * Those of one kind that have possibly happened on a day.
     *
     * @param to to what thing such a happening happens
     * @param told puts what is told of it
     */
    public static <H> List<Map<String, @Nullable Object>> of(
            Facts facts,
            ThingKey thing,
            long day,
            Class<H> kind,
            Function<H, ThingKey> to,
            BiConsumer<H, Map<String, @Nullable Object>> told) {
        List<Map<String, @Nullable Object>> items = new ArrayList<>();
        Things.ofType(Things.dated(facts, thing), kind).forEach((fact, happening) -> {
            Certainty certainty = Event.by(fact, day);
            if (certainty.possibly() && to.apply(happening).equals(thing)) {
                Map<String, @Nullable Object> item = new LinkedHashMap<>();
                item.put("when", fact.dated());
                item.put("certainty", certainty);
                told.accept(happening, item);
                item.put("because", Because.ofFacts(List.of(fact)));
                items.add(item);
            }
        });
        return items;
    }

    /** The same idea, obstacle or question, from others. */
    public static List<Map<String, @Nullable Object>> voicedAgain(Facts facts, ThingKey thing, long day) {
        return of(facts, thing, day, VoicedAgain.class, VoicedAgain::of, (again, item) -> {
            item.put("by", again.by());
            item.put("inquiry", again.inquiry() == null ? null : again.inquiry().value());
            item.put("text", again.text());
        });
    }

    /** How the process supporter joined in, and whom she connected. */
    public static List<Map<String, @Nullable Object>> joinedIn(Facts facts, ThingKey thing, long day) {
        return of(facts, thing, day, ProcessSupporterJoinedIn.class, ProcessSupporterJoinedIn::of, (joined, item) -> {
            item.put("ways", joined.ways());
            item.put("with", joined.with());
            item.put(
                    "participant",
                    joined.participant() == null ? null : joined.participant().value());
        });
    }
}
