package nl.netwerkspoor.query.ideas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.certainty.Event;
import nl.netwerkspoor.certainty.Value;
import nl.netwerkspoor.episodes.Episodes;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.ArrangementHappening.ArrangementOpened;
import nl.netwerkspoor.happenings.IdeaKey;
import nl.netwerkspoor.happenings.InitiativeHappening.InitiativeSpontaneouslyStarted;
import nl.netwerkspoor.happenings.InquiryKey;
import nl.netwerkspoor.happenings.NeedHappening.IdeaDropped;
import nl.netwerkspoor.happenings.NeedHappening.IdeaVoiced;
import nl.netwerkspoor.happenings.NeedHappening.VoicedAgain;
import nl.netwerkspoor.happenings.ProviderHappening.ContractRequirementSet;
import nl.netwerkspoor.happenings.ProviderHappening.ProviderAdoptedPractice;
import nl.netwerkspoor.happenings.Text;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.views.Answers;
import nl.netwerkspoor.query.views.Because;
import nl.netwerkspoor.query.views.Occurrences;
import nl.netwerkspoor.query.views.Things;
import nl.netwerkspoor.query.views.View;
import org.jspecify.annotations.Nullable;

/** The view `ideas`. */
public final class Ideas implements View {

    private final Inquiries inquiries = new Inquiries();

    @Override
    public String name() {
        return "ideas";
    }

    @Override
    public List<String> keys(Facts facts) {
        return facts.things(ThingKind.IDEA).stream().map(ThingKey::value).toList();
    }

    @Override
    public @Nullable Map<String, @Nullable Object> at(Facts facts, String key, long day) {
        IdeaKey idea = new IdeaKey(key);
        List<Fact> naming = facts.naming(idea);
        Certainty there = Things.presence(facts, idea).at(day).certainty();
        Fact introduction = Things.introduction(facts, idea, day);
        if (introduction == null || !there.possibly() || !(introduction.happening() instanceof IdeaVoiced voiced)) {
            return null;
        }
        List<Fact> takings =
                happened(naming, day).filter(fact -> takesUp(fact, idea)).toList();

        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("key", key);
        item.put("name", Things.name(facts, idea, day));
        item.put("certainty", there);
        item.put("states", states(naming, idea, day));
        item.put("when", introduction.dated());
        item.put("by", voiced.by());
        item.put("to", voiced.to());
        item.put("text", voiced.text());
        item.put("joinedIn", Occurrences.joinedIn(facts, idea, day));
        item.put("voicedAgain", Occurrences.voicedAgain(facts, idea, day));
        item.put("inquiries", inquiries(facts, idea, day));
        item.put("takenUp", takings.stream().map(fact -> takenUp(fact, day)).toList());
        item.put(
                "dropped",
                Occurrences.of(
                        facts,
                        idea,
                        day,
                        IdeaDropped.class,
                        IdeaDropped::idea,
                        (dropped, told) -> told.put("reason", dropped.reason())));

        Because told = Because.ofFacts(List.of(introduction));
        Map<String, @Nullable Object> because = new LinkedHashMap<>();
        for (String field : List.of("certainty", "when", "by", "to", "text")) {
            because.put(field, told);
        }
        item.put("because", because);
        return item;
    }

    private static Stream<Fact> happened(List<Fact> naming, long day) {
        return naming.stream().filter(fact -> Event.by(fact, day).possibly());
    }

    /** Open from its voicing, until it is taken up or dropped; what was dropped may be taken up after all. */
    private static List<Map<String, @Nullable Object>> states(List<Fact> naming, IdeaKey idea, long day) {
        List<Value.Setting<String>> settings = new ArrayList<>();
        for (Fact fact : naming) {
            if (Episodes.introduces(fact.happening(), idea)) {
                settings.add(new Value.Setting<>(fact, "open"));
            } else if (takesUp(fact, idea)) {
                settings.add(new Value.Setting<>(fact, "taken-up"));
            } else if (fact.happening() instanceof IdeaDropped) {
                settings.add(new Value.Setting<>(fact, "dropped"));
            }
        }
        return new Value<>(settings, Episodes.introductions(naming, idea))
                .at(day).stream()
                        .map(state -> Answers.state(state, state.value()))
                        .toList();
    }

    private static boolean takesUp(Fact fact, IdeaKey idea) {
        return switch (fact.happening()) {
            case InitiativeSpontaneouslyStarted start -> start.ideas().contains(idea);
            case ArrangementOpened opened -> opened.ideas().contains(idea);
            case ProviderAdoptedPractice adopted -> adopted.ideas().contains(idea);
            case ContractRequirementSet set -> set.ideas().contains(idea);
            default -> false;
        };
    }

    private static Map<String, @Nullable Object> takenUp(Fact fact, long day) {
        Map<String, @Nullable Object> taken = new LinkedHashMap<>();
        switch (fact.happening()) {
            case InitiativeSpontaneouslyStarted start -> taken(taken, "initiative", start.initiative(), null, null);
            case ArrangementOpened opened -> taken(taken, "arrangement", opened.arrangement(), null, null);
            case ProviderAdoptedPractice adopted ->
                taken(taken, "practice", adopted.provider(), adopted.practice().value(), null);
            case ContractRequirementSet set -> taken(taken, "requirement", null, null, set.requirement());
            default -> throw new IllegalStateException("position " + fact.position() + " takes up no idea");
        }
        dated(taken, fact, day);
        return taken;
    }

    private static void taken(
            Map<String, @Nullable Object> taken,
            String kind,
            @Nullable ThingKey ref,
            @Nullable String practice,
            @Nullable Text requirement) {
        taken.put("kind", kind);
        taken.put("ref", ref);
        taken.put("practice", practice);
        taken.put("requirement", requirement);
    }

    private static void dated(Map<String, @Nullable Object> shown, Fact fact, long day) {
        shown.put("when", fact.dated());
        shown.put("certainty", Event.by(fact, day));
        shown.put("because", Because.ofFacts(List.of(fact)));
    }

    private List<Map<String, @Nullable Object>> inquiries(Facts facts, IdeaKey idea, long day) {
        Map<InquiryKey, List<Fact>> behind = new LinkedHashMap<>();
        happened(facts.naming(idea), day).forEach(fact -> {
            InquiryKey inquiry = switch (fact.happening()) {
                case IdeaVoiced voiced when voiced.idea().equals(idea) -> voiced.inquiry();
                case VoicedAgain again when again.of().equals(idea) -> again.inquiry();
                default -> null;
            };
            if (inquiry != null) {
                behind.computeIfAbsent(inquiry, i -> new ArrayList<>()).add(fact);
            }
        });
        List<Map<String, @Nullable Object>> shown = new ArrayList<>();
        behind.forEach((inquiry, voicings) -> {
            Map<String, @Nullable Object> found = inquiries.at(facts, inquiry.value(), day, voicings);
            if (found != null) {
                shown.add(found);
            }
        });
        return shown;
    }
}
