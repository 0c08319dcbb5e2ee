package nl.netwerkspoor.query.pages.telling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.Kind;
import nl.netwerkspoor.happenings.ThingKind;
import nl.netwerkspoor.happenings.TrajectHappening.TrajectStarted;
import nl.netwerkspoor.query.api.NotFound;
import nl.netwerkspoor.query.pages.Pages;
import nl.netwerkspoor.query.pages.Wording;
import nl.netwerkspoor.query.record.TrajectRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Telling what happened: choosing a kind, filling it in, seeing what comes along, and what was recorded. */
@Controller
@RequestMapping("/trajecten/{traject}")
class TellingPages {

    private static final int OFTEN = 6;

    /** How often a usual kind counts as told before anything was, so that what was told once or twice leaves it there. */
    private static final long USUALLY_TOLD = 3;

    private static final String AGREED = "agreed";

    /** What is offered first where little was told yet. */
    private static final List<String> USUAL = List.of(
            "initiative-spontaneously-started",
            "client-joined-table",
            "provider-loosened-intake",
            "table-met",
            "supporter-joined",
            "idea-voiced");

    /** The kind of thing that a kind of happening is first of all about, by its name. */
    private static final Map<String, String> COLOURS = kinds().stream()
            .collect(Collectors.toMap(
                    Kind::what,
                    kind -> kind.fields().stream()
                            .filter(field -> !field.kinds().isEmpty())
                            .findFirst()
                            .map(field -> field.kinds().getFirst().code())
                            .orElse(ThingKind.TRAJECT.code())));

    private final Pages pages;
    private final Wording wording;
    private final Recording recording;
    private final MessageSource messages;

    TellingPages(Pages pages, Wording wording, Recording recording, MessageSource messages) {
        this.messages = messages;
        this.pages = pages;
        this.wording = wording;
        this.recording = recording;
    }

    /** The kinds of one section. */
    record Section(String code, String label, List<Kind> kinds) {}

    /** What can be told by a form: all but the start of a traject, and what keeps the record straight. */
    private static List<Kind> kinds() {
        return Catalogue.kinds().stream()
                .filter(kind -> kind.dated() && kind.type() != TrajectStarted.class)
                .toList();
    }

    @GetMapping("/vastleggen")
    String pick(@PathVariable String traject, @RequestParam(defaultValue = "") String zoek, Model model) {
        List<Kind> found =
                kinds().stream().filter(kind -> KindSearch.finds(kind, zoek)).toList();
        Map<String, List<Kind>> sections = new LinkedHashMap<>();
        found.forEach(kind ->
                sections.computeIfAbsent(kind.section(), s -> new ArrayList<>()).add(kind));
        model.addAttribute("often", zoek.isBlank() ? often(traject) : List.of());
        model.addAttribute(
                "sections",
                sections.values().stream()
                        .map(kinds -> new Section(kinds.getFirst().section(), wording.section(kinds.getFirst()), kinds))
                        .toList());
        model.addAttribute("colours", COLOURS);
        model.addAttribute("words", KindSearch.all());
        model.addAttribute("zoek", zoek);
        model.addAttribute("traject", pages.traject(traject));
        return "telling/pick";
    }

    private List<Kind> often(String traject) {
        Map<String, Long> told = pages.facts(traject).all().stream()
                .map(Fact::happening)
                .collect(Collectors.groupingBy(each -> Catalogue.of(each).what(), HashMap::new, Collectors.counting()));
        USUAL.forEach(what -> told.merge(what, USUALLY_TOLD, Long::sum));
        return kinds().stream()
                .filter(kind -> told.containsKey(kind.what()))
                .sorted(Comparator.comparingLong((Kind kind) -> -told.getOrDefault(kind.what(), 0L))
                        .thenComparingInt(kind -> Math.floorMod(USUAL.indexOf(kind.what()), OFTEN + 1)))
                .limit(OFTEN)
                .toList();
    }

    @GetMapping("/vastleggen/{what}")
    String form(
            @PathVariable String traject,
            @PathVariable String what,
            @RequestParam MultiValueMap<String, String> typed,
            Model model) {
        show(traject, kind(what), typed, Map.of(), model);
        return "telling/form";
    }

    @PostMapping("/vastleggen/{what}")
    ModelAndView tell(
            @PathVariable String traject,
            @PathVariable String what,
            @RequestParam MultiValueMap<String, String> typed,
            Model model) {
        Kind kind = kind(what);
        Composition composed = compose(traject, kind, typed);
        boolean agreed = composed.fresh().isEmpty() || typed.containsKey(AGREED);
        Recording.Answer answer =
                recording.record(traject, composed, agreed ? Recorders.Told.FORM : Recorders.Told.FILE_TO_TRY);
        if (!answer.troubles().isEmpty()) {
            show(traject, kind, typed, Recording.atName(kind, answer.troubles()), model);
            return new ModelAndView("telling/form", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!agreed) {
            model.addAttribute("traject", pages.traject(traject));
            model.addAttribute("action", "/trajecten/" + traject + "/vastleggen/" + what);
            return agree(composed, typed, model);
        }
        return new ModelAndView(seeOther(saved(traject, answer)));
    }

    /** What was kept without a network, sent when it is back; answered in JSON, as nobody looks. */
    @PostMapping(path = "/vastleggen/{what}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, @Nullable Object>> send(
            @PathVariable String traject,
            @PathVariable String what,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale) {
        Composition composed = compose(traject, kind(what), typed);
        List<String> unclear = composed.fresh().stream()
                .filter(each -> each.kinds().size() > 1 && !typed.containsKey(each.parameter()))
                .map(each -> messages.getMessage("telling.queue.which", new Object[] {each.name()}, locale))
                .toList();
        if (!unclear.isEmpty()) {
            return sent(null, unclear);
        }
        Recording.Answer answer = recording.record(traject, composed, Recorders.Told.FORM);
        return answer.troubles().isEmpty()
                ? sent(answer.last(), List.of())
                : sent(null, answer.all().stream().map(Trouble::message).toList());
    }

    private static ResponseEntity<Map<String, @Nullable Object>> sent(@Nullable Long position, List<String> reasons) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("position", position);
        body.put("reasons", reasons);
        return ResponseEntity.status(reasons.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .body(body);
    }

    /** Shows what would be recorded, to be agreed with. */
    static ModelAndView agree(Composition composed, MultiValueMap<String, String> typed, Model model) {
        model.addAttribute("fresh", composed.fresh());
        model.addAttribute("sentences", composed.sentences());
        model.addAttribute("dated", composed.dated());
        model.addAttribute("typed", withoutChoices(typed));
        return new ModelAndView("telling/agree");
    }

    private static MultiValueMap<String, String> withoutChoices(MultiValueMap<String, String> typed) {
        MultiValueMap<String, String> kept = new LinkedMultiValueMap<>();
        typed.forEach((name, values) -> {
            if (!name.startsWith("new.")) {
                kept.put(name, values);
            }
        });
        return kept;
    }

    private static String saved(String traject, Recording.Answer answer) {
        return "/trajecten/" + traject + "/vastgelegd?van=" + answer.first() + "&tot=" + answer.last();
    }

    static RedirectView seeOther(String address) {
        RedirectView view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return view;
    }

    private Composition compose(String traject, Kind kind, MultiValueMap<String, String> typed) {
        TrajectRecord record = pages.record(traject);
        KnownThings known = new KnownThings(pages, record.facts(), pages.today().toEpochDay());
        return Composition.of(kind, typed, known, pages, record, null);
    }

    private void show(
            String traject,
            Kind kind,
            MultiValueMap<String, String> typed,
            Map<String, List<Trouble>> troubles,
            Model model) {
        TrajectRecord record = pages.record(traject);
        KnownThings known = new KnownThings(pages, record.facts(), pages.today().toEpochDay());
        model.addAttribute("form", new Form.Maker(pages, wording, record.facts(), known).of(kind, typed, troubles));
        model.addAttribute("traject", pages.traject(traject));
        model.addAttribute("id", UUID.randomUUID().toString());
        model.addAttribute("action", "/trajecten/" + traject + "/vastleggen/" + kind.what());
    }

    private static Kind kind(String what) {
        return kinds().stream()
                .filter(each -> each.what().equals(what))
                .findFirst()
                .orElseThrow(() ->
                        new NotFound("Deze soort gebeurtenis is er niet.", "There is no such kind of happening."));
    }

    @GetMapping("/vastgelegd")
    String saved(@PathVariable String traject, @RequestParam long van, @RequestParam long tot, Model model) {
        pages.ask().expect(tot);
        List<Map<String, @Nullable Object>> items = new ArrayList<>();
        for (long position = Math.max(van, tot - 20); position <= tot; position++) {
            items.add(pages.ask().happening(traject, Long.toString(position), Map.of()));
        }
        model.addAttribute("traject", pages.traject(traject));
        model.addAttribute("items", items);
        if (items.stream().allMatch(item -> item.get("withdrawn") != null)) {
            // whoever comes back here after undoing it
            model.addAttribute("troubles", List.of());
            return "telling/undone";
        }
        return "telling/saved";
    }

    @PostMapping("/vastgelegd/ongedaan")
    ModelAndView undo(@PathVariable String traject, @RequestParam List<String> happening, Model model) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (String each : happening.reversed()) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("what", "happening-withdrawn");
            line.put("withdraws", each);
            lines.add(line);
        }
        Recording.Answer answer = recording.record(traject, lines, Recorders.Told.FORM);
        model.addAttribute("traject", pages.traject(traject));
        model.addAttribute("troubles", answer.all());
        if (answer.all().isEmpty()) {
            pages.ask().expect(answer.last());
            return new ModelAndView("telling/undone");
        }
        return new ModelAndView("telling/undone", HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
