package nl.netwerkspoor.query.pages.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.problems.Problem;
import nl.netwerkspoor.query.api.BadParameter;
import nl.netwerkspoor.query.pages.Pages;
import nl.netwerkspoor.query.record.TrajectRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Two dials: how it was on a day, and what was known at a position of the record. */
@Controller
class ReplayPage {

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
    ModelAndView replay(
            @PathVariable String traject,
            @RequestParam(required = false) @Nullable String op,
            @RequestParam(required = false) @Nullable String wist,
            @RequestParam(required = false) @Nullable String op2,
            @RequestParam(required = false) @Nullable String wist2,
            Model model,
            Locale locale) {
        TrajectRecord record = pages.record(traject);
        List<Recorded> recorded = record.recorded();
        long first = recorded.getFirst().position();
        long last = recorded.getLast().position();
        long known = position("wist", wist, record, last);
        LocalDate day = pages.day("op", op, pages.today());
        TrajectRecord then = record.first(record.sizeUpTo(known));
        Replaying.Shown shown = replaying.of(then, day);
        model.addAttribute("traject", pages.traject(traject));
        model.addAttribute("shown", shown);
        model.addAttribute("around", replaying.around(then, day));
        model.addAttribute("day", day);
        model.addAttribute("known", known);
        model.addAttribute("first", first);
        model.addAttribute("last", last);
        model.addAttribute("today", pages.today());
        model.addAttribute(
                "late",
                Tree.maps(
                        pages.ask()
                                .lateEntries(
                                        traject,
                                        Map.of("at", day.toString(), "known", String.valueOf(known), "limit", "1000")),
                        "items"));
        model.addAttribute("op2", op2);
        model.addAttribute("wist2", wist2);
        boolean compares = op2 != null && !op2.isBlank() || wist2 != null && !wist2.isBlank();
        if (compares) {
            long otherKnown;
            try {
                otherKnown = position("wist2", wist2, record, known);
            } catch (BadParameter wrong) {
                model.addAttribute("wrong", Problem.isEnglish(locale) ? wrong.english() : wrong.dutch());
                return new ModelAndView("reading/replay", HttpStatus.BAD_REQUEST);
            }
            LocalDate otherDay = pages.day("op2", op2, day);
            model.addAttribute("otherDay", otherDay);
            model.addAttribute("otherKnown", otherKnown);
            model.addAttribute(
                    "differences",
                    differences(shown, replaying.of(record.first(record.sizeUpTo(otherKnown)), otherDay)));
        }
        return new ModelAndView("reading/replay");
    }

    /** All happenings as known, for the page to show those around any day: it asks for them once. */
    @GetMapping("/trajecten/{traject}/terugspelen/gebeurtenissen")
    @ResponseBody
    List<Replaying.Placed> happenings(
            @PathVariable String traject, @RequestParam(required = false) @Nullable String wist) {
        TrajectRecord record = pages.record(traject);
        long known = position("wist", wist, record, record.recorded().getLast().position());
        return replaying.happenings(record.first(record.sizeUpTo(known)));
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

    /** The last position of what was known: a position, or the end of a day. */
    private static long position(String parameter, @Nullable String wist, TrajectRecord record, long otherwise) {
        if (wist == null || wist.isBlank()) {
            return otherwise;
        }
        String known = wist.strip();
        if (known.matches("[0-9]{1,18}")) {
            return Math.min(Long.parseLong(known), record.recorded().getLast().position());
        }
        try {
            return record.positionOn(LocalDate.parse(known));
        } catch (DateTimeException e) {
            throw new BadParameter(
                    parameter,
                    null,
                    "schrijf het nummer van een gebeurtenis, of een dag zoals 2024-05-14",
                    "write the number of a happening, or a day such as 2024-05-14");
        }
    }
}
