package nl.netwerkspoor.query.ideas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.certainty.Event;
import nl.netwerkspoor.certainty.Span;
import nl.netwerkspoor.certainty.Value;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.InquiryKey;
import nl.netwerkspoor.happenings.NeedHappening.FindingsShared;
import nl.netwerkspoor.happenings.NeedHappening.IdeaVoiced;
import nl.netwerkspoor.happenings.NeedHappening.NeedsGathered;
import nl.netwerkspoor.happenings.NeedHappening.VoicedAgain;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.views.Answers;
import nl.netwerkspoor.query.views.Because;
import nl.netwerkspoor.query.views.Things;
import nl.netwerkspoor.query.views.View;
import org.jspecify.annotations.Nullable;

/** The view `inquiries`: the rounds of gathering needs, what they brought up and with whom that was shared. */
public final class Inquiries implements View {

    @Override
    public String name() {
        return "inquiries";
    }

    @Override
    public List<String> keys(Facts facts) {
        return facts.things(ThingKind.INQUIRY).stream().map(ThingKey::value).toList();
    }

    @Override
    public @Nullable Map<String, @Nullable Object> at(Facts facts, String key, long day) {
        return at(facts, key, day, List.of());
    }

    /** The same as what is behind an idea, which is no surer than that the idea was voiced in it by one of these. */
    @Nullable
    Map<String, @Nullable Object> at(Facts facts, String key, long day, List<Fact> by) {
        InquiryKey inquiry = new InquiryKey(key);
        List<Fact> naming = facts.naming(inquiry);
        Certainty there = Things.presence(facts, inquiry).at(day).certainty();
        Fact introduction = Things.introduction(facts, inquiry, day);
        if (introduction == null
                || !there.possibly()
                || !(introduction.happening() instanceof NeedsGathered gathered)) {
            return null;
        }
        List<Fact> voicings = voicings(naming, inquiry, day);
        Span first = Event.first(by);
        Certainty voiced = first == null ? Certainty.CERTAIN : first.by(day);

        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("key", key);
        item.put("name", Things.name(facts, inquiry, day));
        item.put("certainty", there.and(voiced));
        item.put("when", introduction.dated());
        item.put("method", gathered.method());
        item.put("by", gathered.by());
        item.put("among", gathered.among());
        item.put("respondents", gathered.respondents());
        item.put("text", gathered.text());
        item.put("brought", brought(voicings));
        item.put("shared", shared(naming, day));

        Because told = Because.ofFacts(List.of(introduction));
        Map<String, @Nullable Object> because = new LinkedHashMap<>();
        for (String field : List.of("certainty", "when", "method", "by", "among", "respondents", "text")) {
            because.put(field, told);
        }
        if (!voiced.certainly()) {
            because.put(
                    "certainty",
                    Because.ofFacts(
                            Stream.concat(Stream.of(introduction), by.stream()).toList()));
        }
        because.put("brought", Because.ofFacts(voicings));
        item.put("because", because);
        return item;
    }

    private static List<Fact> voicings(List<Fact> naming, InquiryKey inquiry, long day) {
        return naming.stream()
                .filter(fact -> fact.happening() instanceof IdeaVoiced voiced && inquiry.equals(voiced.inquiry())
                        || fact.happening() instanceof VoicedAgain again && inquiry.equals(again.inquiry()))
                .filter(fact -> Event.by(fact, day).possibly())
                .toList();
    }

    private static List<ThingKey> brought(List<Fact> voicings) {
        Set<ThingKey> brought = new LinkedHashSet<>();
        for (Fact fact : voicings) {
            switch (fact.happening()) {
                case IdeaVoiced voiced -> brought.add(voiced.idea());
                case VoicedAgain again -> brought.add(again.of());
                default -> throw new IllegalStateException("position " + fact.position() + " voices nothing");
            }
        }
        return List.copyOf(brought);
    }

    /** With whom the findings were shared: the value is who. */
    private static List<Map<String, @Nullable Object>> shared(List<Fact> naming, long day) {
        Map<ThingKey, List<Value.Setting<ThingKey>>> shared = new LinkedHashMap<>();
        Things.ofType(naming, FindingsShared.class)
                .forEach((fact, sharing) -> sharing.with()
                        .forEach(who -> shared.computeIfAbsent(who, w -> new ArrayList<>())
                                .add(new Value.Setting<>(fact, who))));
        return shared.values().stream()
                .flatMap(settings -> new Value<>(settings, List.of()).at(day).stream())
                .map(state -> Answers.state(state, state.value()))
                .toList();
    }
}
