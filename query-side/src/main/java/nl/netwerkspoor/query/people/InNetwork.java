package nl.netwerkspoor.query.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.Code;
import nl.netwerkspoor.happenings.Labels;
import nl.netwerkspoor.happenings.NetworkHappening.ParticipantJoinedNetwork;
import nl.netwerkspoor.happenings.Size;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.views.Things;
import org.jspecify.annotations.Nullable;

/** The people in the network on a day, with the background and size of the joining that counts that day. */
public final class InNetwork {

    private static final String COUNTED = "Zeker telt wie er op deze dag in elk geval was, mogelijk ook wie er kan zijn"
            + " geweest. Wie meer achtergronden heeft, telt bij elke achtergrond mee. " + People.ROUNDED;

    private InNetwork() {}

    private record Somebody(List<Code> background, PeopleCount people) {}

    /** How many people there are of a background that is asked for; it is empty where none is known. */
    public static PeopleCount count(Facts facts, long day, Predicate<List<Code>> background) {
        PeopleCount count = PeopleCount.NOBODY;
        for (Somebody somebody : all(facts, day)) {
            if (background.test(somebody.background())) {
                count = count.plus(somebody.people());
            }
        }
        return count;
    }

    /** How many people there are by background, in order of its code, the unknown last. */
    static List<Map<String, @Nullable Object>> byBackground(Facts facts, long day) {
        Map<String, Code> codes = new TreeMap<>();
        Map<String, PeopleCount> counts = new LinkedHashMap<>();
        PeopleCount unknown = PeopleCount.NOBODY;
        for (Somebody somebody : all(facts, day)) {
            if (somebody.background().isEmpty()) {
                unknown = unknown.plus(somebody.people());
            }
            Set<Code> each = new LinkedHashSet<>(somebody.background());
            for (Code code : each) {
                codes.put(code.value(), code);
                counts.merge(code.value(), somebody.people(), PeopleCount::plus);
            }
        }
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        codes.forEach((value, code) -> {
            PeopleCount people = counts.getOrDefault(value, PeopleCount.NOBODY);
            if (people.possibly()) {
                rows.add(row(code, people));
            }
        });
        if (unknown.possibly()) {
            rows.add(row(null, unknown));
        }
        return rows;
    }

    private static Map<String, @Nullable Object> row(@Nullable Code background, PeopleCount people) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        String label = background == null ? "onbekend" : Labels.code(background);
        row.put("background", background);
        row.put("label", label);
        row.put("people", people.shown());
        row.put(
                "because",
                (background == null
                                ? "Dit zijn de mensen in het netwerk van wie de achtergrond niet is verteld. "
                                : "Dit zijn de mensen in het netwerk van wie is verteld dat dit hun achtergrond is: "
                                        + label + ". ")
                        + COUNTED);
        return row;
    }

    private static List<Somebody> all(Facts facts, long day) {
        List<Somebody> all = new ArrayList<>();
        for (ThingKey participant : facts.things(ThingKind.PARTICIPANT)) {
            Certainty there = Things.presence(facts, participant).at(day).certainty();
            Fact introduction = Things.introduction(facts, participant, day);
            if (introduction != null && introduction.happening() instanceof ParticipantJoinedNetwork joined) {
                Size size = joined.size() == null ? Size.UNKNOWN : joined.size();
                all.add(new Somebody(joined.background(), PeopleCount.of(there, size)));
            }
        }
        return all;
    }
}
