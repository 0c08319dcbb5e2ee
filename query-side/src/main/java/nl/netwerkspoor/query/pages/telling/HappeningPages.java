package nl.netwerkspoor.query.pages.telling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.netwerkspoor.dates.DateWords;
import nl.netwerkspoor.dates.VagueDate;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.CodeList;
import nl.netwerkspoor.happenings.Field;
import nl.netwerkspoor.happenings.Kind;
import nl.netwerkspoor.happenings.Municipality;
import nl.netwerkspoor.happenings.Place;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.problems.Problem;
import nl.netwerkspoor.query.api.NotFound;
import nl.netwerkspoor.query.municipalities.Municipalities;
import nl.netwerkspoor.query.pages.Pages;
import nl.netwerkspoor.query.pages.Wording;
import nl.netwerkspoor.query.record.TrajectRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
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

/** The page of one happening, at an address that stays; here it is corrected and withdrawn. */
@Controller
@RequestMapping("/trajecten/{traject}/gebeurtenissen/{happening}")
class HappeningPages {

    private static final Locale DUTCH = Locale.of("nl");
    private static final String AGREED = "agreed";
    private static final String ERASED = "erased";
    private static final String REASON = "correction.reason";
    private static final String ERASE_OLD = "correction.eraseOld";

    private final Pages pages;
    private final Wording wording;
    private final Recording recording;

    HappeningPages(Pages pages, Wording wording, Recording recording) {
        this.pages = pages;
        this.wording = wording;
        this.recording = recording;
    }

    /** A field with its values. */
    record Row(String label, List<Cell> cells) {}

    /**
     * A value.
     *
     * @param text as it is shown
     * @param thing the kind of thing that it is; null for other values
     * @param happening the happening that it points at; null for other values
     * @param typed whether somebody typed it
     */
    record Cell(
            String text, @Nullable String thing, @Nullable String happening, boolean typed) {}

    /** What a happening was in one of its versions. */
    record Version(
            long position,
            String recordedAt,
            String when,
            @Nullable String reason,
            List<Row> rows) {}

    /** What is said of it, in a sentence of its own. */
    record Said(long position, String sentence) {}

    @GetMapping
    String happening(
            @PathVariable String traject,
            @PathVariable String happening,
            @RequestParam(defaultValue = "0") long gezien,
            Model model) {
        pages.ask().expect(gezien);
        show(traject, happening, List.of(), model);
        model.addAttribute("corrected", isCorrection(model.getAttribute("versions"), gezien));
        return "telling/happening";
    }

    /** Whether what was just recorded is a version of this happening. */
    private static boolean isCorrection(@Nullable Object versions, long seen) {
        return each(versions).stream()
                .skip(1)
                .anyMatch(version -> version instanceof Version one && one.position() == seen);
    }

    private void show(String traject, String happening, List<Trouble> troubles, Model model) {
        Map<String, @Nullable Object> item = pages.ask().happening(traject, happening, Map.of());
        Kind kind = kind(item);
        KnownThings known = known(traject);
        model.addAttribute("traject", pages.traject(traject));
        model.addAttribute("item", item);
        model.addAttribute("kind", kind);
        model.addAttribute("rows", rows(traject, kind, item, known));
        model.addAttribute("places", places(item));
        model.addAttribute("sources", item.getOrDefault("sources", List.of()));
        model.addAttribute("versions", versions(traject, item, known));
        model.addAttribute("marks", said(traject, item, "marks"));
        model.addAttribute("claims", said(traject, item, "claims"));
        model.addAttribute("today", pages.today().toString());
        model.addAttribute("troubles", troubles);
    }

    @GetMapping("/verbeteren")
    String correct(@PathVariable String traject, @PathVariable String happening, Model model) {
        Map<String, @Nullable Object> item = pages.ask().happening(traject, happening, Map.of());
        correction(traject, item, filled(traject, item), Map.of(), model);
        return "telling/correct";
    }

    @PostMapping("/verbeteren")
    ModelAndView correct(
            @PathVariable String traject,
            @PathVariable String happening,
            @RequestParam MultiValueMap<String, String> typed,
            Model model) {
        Map<String, @Nullable Object> item = pages.ask().happening(traject, happening, Map.of());
        Map<String, List<Trouble>> erased = forgetErasedMeanwhile(item, typed);
        if (!erased.isEmpty()) {
            correction(traject, item, typed, erased, model);
            return new ModelAndView("telling/correct", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Kind kind = kind(item);
        TrajectRecord record = pages.record(traject);
        Field introduces = kind.introduces();
        Composition composed = Composition.of(
                kind,
                typed,
                known(traject),
                pages,
                record,
                introduces == null ? null : String.valueOf(item.get(introduces.name())));
        boolean agreed = composed.fresh().isEmpty() || typed.containsKey(AGREED);
        List<Map<String, Object>> lines = new ArrayList<>(composed.lines());
        lines.set(lines.size() - 1, correction(composed.happening(), item, typed));
        Recording.Answer answer = composed.troubles().isEmpty()
                ? recording.record(traject, lines, agreed ? Recorders.Told.FORM : Recorders.Told.FILE_TO_TRY)
                : new Recording.Answer(List.of(), composed.troubles());
        if (!answer.troubles().isEmpty()) {
            correction(traject, item, typed, Recording.atName(kind, answer.troubles()), model);
            return new ModelAndView("telling/correct", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!agreed) {
            model.addAttribute("traject", pages.traject(traject));
            model.addAttribute("action", address(traject, item) + "/verbeteren");
            return TellingPages.agree(composed, typed, model);
        }
        return new ModelAndView(TellingPages.seeOther(address(traject, item) + "?gezien=" + answer.last()));
    }

    /** Words that were erased while they stood in a form do not come back with it: they are taken out, and it says so. */
    private static Map<String, List<Trouble>> forgetErasedMeanwhile(
            Map<String, @Nullable Object> item, MultiValueMap<String, String> typed) {
        Map<String, List<Trouble>> erased = new LinkedHashMap<>();
        List<String> seen = typed.getOrDefault(ERASED, List.of());
        for (Object each : each(item.get(ERASED))) {
            String name = each.toString();
            boolean stands = typed.getOrDefault(name, List.of()).stream().anyMatch(value -> !value.isBlank());
            if (stands && !seen.contains(name)) {
                typed.remove(name);
                boolean english = Problem.isEnglish(LocaleContextHolder.getLocale());
                erased.put(
                        name,
                        List.of(new Trouble(
                                english
                                        ? "These words were erased while you had them before you. What you write here is kept again."
                                        : "Deze woorden zijn gewist terwijl u ze voor u had. Wat u hier schrijft, wordt weer bewaard.",
                                List.of())));
            }
        }
        return erased;
    }

    private static Map<String, Object> correction(
            Map<String, Object> replacement, Map<String, @Nullable Object> item, MultiValueMap<String, String> typed) {
        Map<String, Object> line = new LinkedHashMap<>();
        Object id = replacement.remove(Composition.HAPPENING);
        if (id != null) {
            line.put(Composition.HAPPENING, id);
        }
        line.put("what", "happening-corrected");
        line.put("corrects", String.valueOf(item.get("happening")));
        line.put("replacement", replacement);
        String reason = typed.getFirst(REASON);
        if (reason != null && !reason.isBlank()) {
            line.put("reason", reason.strip());
        }
        if (typed.containsKey(ERASE_OLD)) {
            line.put("eraseOld", true);
        }
        return line;
    }

    @PostMapping("/intrekken")
    ModelAndView withdraw(
            @PathVariable String traject,
            @PathVariable String happening,
            @RequestParam(defaultValue = "") String reason,
            Model model) {
        Map<String, @Nullable Object> item = pages.ask().happening(traject, happening, Map.of());
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("what", "happening-withdrawn");
        line.put("withdraws", String.valueOf(item.get("happening")));
        if (!reason.isBlank()) {
            line.put("reason", reason.strip());
        }
        Recording.Answer answer = recording.record(traject, List.of(line), Recorders.Told.FORM);
        if (!answer.all().isEmpty()) {
            show(traject, happening, answer.all(), model);
            return new ModelAndView("telling/happening", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView(TellingPages.seeOther(address(traject, item) + "?gezien=" + answer.last()));
    }

    private static String address(String traject, Map<String, @Nullable Object> item) {
        return "/trajecten/" + traject + "/gebeurtenissen/" + item.get("position");
    }

    private void correction(
            String traject,
            Map<String, @Nullable Object> item,
            MultiValueMap<String, String> typed,
            Map<String, List<Trouble>> troubles,
            Model model) {
        Kind kind = kind(item);
        if (!kind.dated() || item.get("withdrawn") != null) {
            throw new NotFound("Deze gebeurtenis kan niet verbeterd worden.", "This happening cannot be corrected.");
        }
        model.addAttribute(
                "form", new Form.Maker(pages, wording, pages.facts(traject), known(traject)).of(kind, typed, troubles));
        model.addAttribute("traject", pages.traject(traject));
        model.addAttribute("item", item);
        model.addAttribute("id", UUID.randomUUID().toString());
        model.addAttribute("action", address(traject, item) + "/verbeteren");
        model.addAttribute("reason", typed.getFirst(REASON));
        model.addAttribute(ERASED, each(item.get(ERASED)));
    }

    private KnownThings known(String traject) {
        return new KnownThings(pages, pages.facts(traject), pages.today().toEpochDay());
    }

    private static Kind kind(Map<String, @Nullable Object> line) {
        Kind kind = Catalogue.named(String.valueOf(line.get("what")));
        if (kind == null) {
            throw new IllegalStateException("no kind " + line.get("what"));
        }
        return kind;
    }

    /** The form as it would have been filled in for what stands; what was erased is left open. */
    private MultiValueMap<String, String> filled(String traject, Map<String, @Nullable Object> item) {
        Kind kind = kind(item);
        KnownThings known = known(traject);
        MultiValueMap<String, String> filled = new LinkedMultiValueMap<>();
        List<?> erased = item.get("erased") instanceof List<?> list ? list : List.of();
        if (item.get("when") instanceof String when) {
            filled.add("when", DateWords.inWords(VagueDate.parse(when), DUTCH));
        }
        for (Field field : kind.fields()) {
            if (!erased.contains(field.name())) {
                each(item.get(field.name()))
                        .forEach(value -> filled.add(field.name(), asTyped(traject, field, value, known)));
                each(item.get(field.name())).stream()
                        .map(Object::toString)
                        .filter(value -> value.startsWith("other:"))
                        .forEach(value -> filled.add(
                                field.name() + ".own",
                                value.substring("other:".length()).replace('-', ' ')));
            }
        }
        places(item).forEach(place -> filled.add("where", place));
        if (item.get("note") instanceof String note && !erased.contains("note")) {
            filled.add("note", note);
        }
        int at = 0;
        for (Object source : each(item.get("sources"))) {
            for (String part : List.of("kind", "document", "locator", "url")) {
                String name = "sources." + at + "." + part;
                Object value = source instanceof Map<?, ?> map ? map.get(part) : null;
                filled.add(name, value == null || erased.contains(name) ? "" : value.toString());
            }
            at++;
        }
        return filled;
    }

    private String asTyped(String traject, Field field, Object value, KnownThings known) {
        return switch (field.type()) {
            case KEY -> known.shown(field.kinds().getFirst().key(value.toString()), field.kinds());
            case REF -> {
                ThingKey thing = ThingKey.parse(value.toString());
                yield thing == null ? value.toString() : known.shown(thing, field.kinds());
            }
            case MUNICIPALITY -> Municipalities.name(new Municipality(value.toString()));
            case PERIOD -> DateWords.inWords(VagueDate.parse(value.toString()), DUTCH);
            case HAPPENING -> pointed(traject, value).text();
            default -> value.toString();
        };
    }

    private List<Row> rows(String traject, Kind kind, Map<?, ?> line, KnownThings known) {
        List<Row> rows = new ArrayList<>();
        for (Field field : kind.fields()) {
            List<Cell> cells = new ArrayList<>();
            for (Object value : each(line.get(field.name()))) {
                if (!(value instanceof Map<?, ?>)) {
                    cells.add(cell(traject, field, value, known));
                }
            }
            if (!cells.isEmpty() && !field.introduces()) {
                rows.add(new Row(wording.field(kind, field), cells));
            }
        }
        return rows;
    }

    private Cell cell(String traject, Field field, Object value, KnownThings known) {
        CodeList codes = field.codes();
        String text = value.toString();
        return switch (field.type()) {
            case KEY, REF -> {
                ThingKey thing =
                        text.indexOf(':') < 0 ? field.kinds().getFirst().key(text) : ThingKey.parse(text);
                yield thing == null || text.equals("traject")
                        ? new Cell(text, null, null, false)
                        : new Cell(
                                known.shown(thing, field.kinds()), thing.kind().code(), null, false);
            }
            case CODE -> new Cell(codes == null ? text : wording.code(codes, text), null, null, false);
            case MUNICIPALITY -> new Cell(Municipalities.name(new Municipality(text)), null, null, false);
            case SIZE -> new Cell(wording.size(text), null, null, false);
            case AMOUNT -> new Cell("€ " + text, null, null, false);
            case BOOLEAN -> new Cell(wording.yesOrNo(text.equals("true")), null, null, false);
            case PERIOD -> new Cell(wording.when(text), null, null, false);
            case HAPPENING -> pointed(traject, value);
            case TEXT -> new Cell(text, null, null, true);
            case MEASURE, INDICATOR, TELLING -> new Cell(text, null, null, false);
        };
    }

    private Cell pointed(String traject, Object id) {
        Map<String, @Nullable Object> there = pages.ask().happening(traject, id.toString(), Map.of());
        String position = String.valueOf(there.get("position"));
        return new Cell(position + " · " + there.get("sentence"), null, position, false);
    }

    private static List<String> places(Map<String, @Nullable Object> item) {
        List<String> places = new ArrayList<>();
        for (Object each : each(item.get("where"))) {
            Place place = Place.parse(each.toString());
            String neighbourhood = place.neighbourhood();
            String name = Municipalities.name(place.municipality());
            places.add(
                    neighbourhood == null ? name : name + ", " + Municipalities.name(new Municipality(neighbourhood)));
        }
        return places;
    }

    private List<Version> versions(String traject, Map<String, @Nullable Object> item, KnownThings known) {
        List<Version> versions = new ArrayList<>();
        for (Object each : each(item.get("versions"))) {
            if (each instanceof Map<?, ?> line && line.get("position") instanceof Number position) {
                boolean correction = line.get("replacement") instanceof Map<?, ?>;
                Map<?, ?> told = line.get("replacement") instanceof Map<?, ?> replacement ? replacement : line;
                Kind kind = Catalogue.named(String.valueOf(told.get("what")));
                versions.add(new Version(
                        position.longValue(),
                        String.valueOf(line.get("recordedAt")),
                        wording.when(told.get("when")),
                        correction && line.get("reason") instanceof String reason ? reason : null,
                        kind == null ? List.of() : rows(traject, kind, told, known)));
            }
        }
        return versions;
    }

    private List<Said> said(String traject, Map<String, @Nullable Object> item, String what) {
        List<Said> said = new ArrayList<>();
        for (Object each : each(item.get(what))) {
            if (each instanceof Map<?, ?> line && line.get("position") instanceof Number position) {
                Map<String, @Nullable Object> there = pages.ask().happening(traject, position.toString(), Map.of());
                said.add(new Said(position.longValue(), String.valueOf(there.get("sentence"))));
            }
        }
        return said;
    }

    private static List<?> each(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> list -> list;
            default -> List.of(value);
        };
    }
}
