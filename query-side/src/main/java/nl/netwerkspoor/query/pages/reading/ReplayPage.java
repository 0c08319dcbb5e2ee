package nl.netwerkspoor.query.pages.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.netwerkspoor.dates.DateRefused;
import nl.netwerkspoor.dates.VagueDate;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.query.pages.Pages;
import nl.netwerkspoor.query.record.TrajectRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Two dials: how it was on a day, and what was known at a position of the record. */
@Controller
class ReplayPage {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final Pages pages;
    private final Replaying replaying;
    private final Spoken spoken;

    ReplayPage(Pages pages, Replaying replaying, Spoken spoken) {
        this.pages = pages;
        this.replaying = replaying;
        this.spoken = spoken;
    }

    /** Something that is other at the one setting than at the other; null where it is not there. */
    record Difference(
            String what, @Nullable String here, @Nullable String there) {}

    @GetMapping("/trajecten/{traject}/terugspelen")
    String replay(
            @PathVariable String traject,
            @RequestParam(required = false) @Nullable String op,
            @RequestParam(required = false) @Nullable String wist,
            @RequestParam(required = false) @Nullable String op2,
            @RequestParam(required = false) @Nullable String wist2,
            Model model) {
        TrajectRecord record = pages.record(traject);
        List<Recorded> recorded = record.recorded();
        long first = recorded.getFirst().position();
        long last = recorded.getLast().position();
        long known = position(wist, recorded, last);
        LocalDate day = day(op, pages.today());
        TrajectRecord then = record.first(record.sizeUpTo(known));
        Replaying.Shown shown = replaying.of(then, day);
        model.addAttribute("traject", pages.traject(traject));
        model.addAttribute("shown", shown);
        model.addAttribute("day", day);
        model.addAttribute("known", known);
        model.addAttribute("first", first);
        model.addAttribute("last", last);
        model.addAttribute("today", pages.today());
        model.addAttribute(
                "late",
                Tree.maps(
                        pages.ask().lateEntries(traject, Map.of("at", day.toString(), "known", String.valueOf(known))),
                        "items"));
        model.addAttribute("op2", op2);
        model.addAttribute("wist2", wist2);
        boolean compares = op2 != null && !op2.isBlank() || wist2 != null && !wist2.isBlank();
        if (compares) {
            long otherKnown = wist2 == null || wist2.isBlank() ? known : position(wist2, recorded, last);
            LocalDate otherDay = op2 == null || op2.isBlank() ? day : day(op2, day);
            model.addAttribute("otherDay", otherDay);
            model.addAttribute("otherKnown", otherKnown);
            model.addAttribute(
                    "differences",
                    differences(shown, replaying.of(record.first(record.sizeUpTo(otherKnown)), otherDay)));
        }
        return "reading/replay";
    }

    private List<Difference> differences(Replaying.Shown here, Replaying.Shown there) {
        Map<String, String> one = states(here);
        Map<String, String> other = states(there);
        Map<String, Difference> differences = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        one.forEach((what, state) -> {
            if (!state.equals(other.get(what))) {
                differences.put(what, new Difference(what, state, other.get(what)));
            }
        });
        other.forEach((what, state) -> {
            if (!one.containsKey(what)) {
                differences.put(what, new Difference(what, null, state));
            }
        });
        return List.copyOf(differences.values());
    }

    /** What there is at a setting, in words; what is not there is left out. */
    private Map<String, String> states(Replaying.Shown shown) {
        Map<String, String> states = new LinkedHashMap<>();
        for (Replaying.Lane lane : shown.lanes()) {
            if (!lane.now().isEmpty()) {
                List<String> phases = new ArrayList<>();
                lane.now().forEach(phase -> phases.add(spoken.say("phase." + phase)));
                states.put(lane.name(), String.join(" / ", phases));
            }
        }
        for (Replaying.Node node : shown.nodes()) {
            if (node.state() > 0 && !node.kind().equals("initiative")) {
                states.put(
                        node.name() + " (" + spoken.say("replay.kind." + node.kind()) + ")",
                        spoken.say(certainty(node.state())));
            }
        }
        for (Replaying.Tie tie : shown.ties()) {
            if (tie.state() > 0) {
                states.put(
                        tie.fromName() + " – " + spoken.say("tie." + tie.kind()) + " – " + tie.toName(),
                        spoken.say(certainty(tie.state())));
            }
        }
        return states;
    }

    private static String certainty(int state) {
        return state == 2 ? "reading.certain" : "reading.possible";
    }

    /** The last position of what was known: a position, or the end of a day; all where it says nothing. */
    private static long position(@Nullable String wist, List<Recorded> recorded, long last) {
        if (wist == null || wist.isBlank()) {
            return last;
        }
        if (wist.matches("[0-9]{1,18}")) {
            return Math.min(Long.parseLong(wist), last);
        }
        try {
            LocalDate day = LocalDate.parse(wist.strip());
            return recorded.stream()
                    .filter(each ->
                            !LocalDate.ofInstant(each.recordedAt(), AMSTERDAM).isAfter(day))
                    .mapToLong(Recorded::position)
                    .max()
                    .orElse(0);
        } catch (DateTimeException e) {
            return last;
        }
    }

    private static LocalDate day(@Nullable String op, LocalDate otherwise) {
        if (op == null || op.isBlank()) {
            return otherwise;
        }
        try {
            LocalDate latest = VagueDate.parse(op.strip()).bounds().latest();
            return latest == null ? otherwise : latest;
        } catch (DateRefused e) {
            return otherwise;
        }
    }
}
