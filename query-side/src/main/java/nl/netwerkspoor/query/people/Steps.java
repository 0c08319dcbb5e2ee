package nl.netwerkspoor.query.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.netwerkspoor.certainty.Event;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.Code;
import nl.netwerkspoor.happenings.Labels;
import nl.netwerkspoor.happenings.NetworkHappening.ParticipantGrewIntoRole;
import nl.netwerkspoor.happenings.NetworkHappening.ParticipantJoinedNetwork;
import nl.netwerkspoor.happenings.NetworkHappening.ParticipantSteppedBack;
import nl.netwerkspoor.happenings.ParticipantKey;
import nl.netwerkspoor.happenings.Size;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.views.Things;
import org.jspecify.annotations.Nullable;

/**
 * Steps into and out of roles by calendar year. A step with a vague date is possible in every year that it may have
 * been taken in, and certain in one only where it can be no other.
 */
final class Steps {

    private Steps() {}

    /** Somebody's step into or out of a role. */
    private record Step(Fact fact, Code role, Size size) {}

    static List<Map<String, @Nullable Object>> up(Facts facts, long day) {
        List<Step> steps = new ArrayList<>();
        Things.ofType(facts.of(List.of(ParticipantGrewIntoRole.class)), ParticipantGrewIntoRole.class)
                .forEach((fact, grew) ->
                        steps.add(new Step(fact, grew.role(), size(facts, grew.participant(), grew.size(), day))));
        return rows(steps, day, "in deze rol groeiden");
    }

    static List<Map<String, @Nullable Object>> back(Facts facts, long day) {
        List<Step> steps = new ArrayList<>();
        Things.ofType(facts.of(List.of(ParticipantSteppedBack.class)), ParticipantSteppedBack.class)
                .forEach((fact, stepped) -> steps.add(
                        new Step(fact, stepped.role(), size(facts, stepped.participant(), stepped.size(), day))));
        return rows(steps, day, "met deze rol stopten");
    }

    private static Size size(Facts facts, ParticipantKey participant, @Nullable Size told, long day) {
        if (told != null) {
            return told;
        }
        Fact introduction = Things.introduction(facts, participant, day);
        return introduction != null
                        && introduction.happening() instanceof ParticipantJoinedNetwork joined
                        && joined.size() != null
                ? joined.size()
                : Size.UNKNOWN;
    }

    private static List<Map<String, @Nullable Object>> rows(List<Step> steps, long day, String moved) {
        Map<String, List<Step>> byRole = new TreeMap<>();
        for (Step step : steps) {
            if (Event.by(step.fact(), day).possibly()) {
                byRole.computeIfAbsent(step.role().value(), role -> new ArrayList<>())
                        .add(step);
            }
        }
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        byRole.forEach((value, ofRole) -> {
            Code role = ofRole.getFirst().role();
            int first = firstYear(ofRole);
            row(
                    rows,
                    role,
                    null,
                    count(ofRole, Fact.ALWAYS, Math.min(lastDay(first - 1), day)),
                    "in een onbekend jaar vóór " + first + " " + moved);
            for (int year = first; lastDay(year - 1) < day; year++) {
                row(
                        rows,
                        role,
                        Integer.toString(year),
                        count(ofRole, lastDay(year - 1), Math.min(lastDay(year), day)),
                        "in " + year + " " + moved);
            }
        });
        return rows;
    }

    /** The first year that a step is known to lie in or begin in: those without a first day may lie before it. */
    private static int firstYear(List<Step> steps) {
        return steps.stream()
                .map(Step::fact)
                .mapToLong(fact -> fact.earliest() == Fact.ALWAYS ? fact.latest() : fact.earliest())
                .mapToInt(day -> LocalDate.ofEpochDay(day).getYear())
                .min()
                .orElseThrow();
    }

    private static PeopleCount count(List<Step> steps, long since, long day) {
        PeopleCount count = PeopleCount.NOBODY;
        for (Step step : steps) {
            count = count.plus(PeopleCount.of(Event.between(step.fact(), since, day), step.size()));
        }
        return count;
    }

    private static long lastDay(int year) {
        return LocalDate.of(year, 12, 31).toEpochDay();
    }

    private static void row(
            List<Map<String, @Nullable Object>> rows,
            Code role,
            @Nullable String year,
            PeopleCount people,
            String moved) {
        if (!people.possibly()) {
            return;
        }
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("role", role);
        row.put("label", Labels.code(role));
        row.put("year", year);
        row.put("people", people.shown());
        row.put(
                "because",
                "Dit zijn de mensen van wie is verteld dat zij " + moved + ": " + Labels.code(role)
                        + ". Zeker telt wie dat in elk geval toen deed, mogelijk ook wie het in een ander jaar kan"
                        + " hebben gedaan. " + People.ROUNDED);
        rows.add(row);
    }
}
