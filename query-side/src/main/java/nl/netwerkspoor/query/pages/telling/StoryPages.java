package nl.netwerkspoor.query.pages.telling;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.Refused;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;
import nl.netwerkspoor.happenings.TrajectKey;
import nl.netwerkspoor.problems.Problem;
import nl.netwerkspoor.query.pages.Pages;
import nl.netwerkspoor.query.pages.Wording;
import nl.netwerkspoor.query.pages.sheets.Columns;
import nl.netwerkspoor.query.pages.sheets.Sheet;
import nl.netwerkspoor.query.pages.sheets.Template;
import nl.netwerkspoor.query.record.TrajectRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Bringing a story in, from a file of its own or from a spreadsheet, after seeing what would be recorded, and taking the
 * traject away as one.
 */
@Controller
@RequestMapping("/trajecten/{traject}")
class StoryPages {

    private static final int SHOWN = 500;

    private final Pages pages;
    private final Wording wording;
    private final Recorders recorders;
    private final JsonMapper json;
    private final YAMLMapper yaml = new YAMLMapper();

    StoryPages(Pages pages, Wording wording, Recorders recorders, JsonMapper json) {
        this.pages = pages;
        this.wording = wording;
        this.recorders = recorders;
        this.json = json;
    }

    /** A line of the story, as it is looked over; of a spreadsheet its number is that of its row. */
    record Row(int number, String kind, String when, String about, boolean known) {}

    /**
     * Why a line cannot be recorded.
     *
     * @param number which happening of the story
     * @param row where it stands in the text of the story
     * @param sheetRow which row of the spreadsheet that it came from
     * @param field which field, or what stands above the column
     */
    record Wrong(
            @Nullable Integer number,
            @Nullable Integer row,
            @Nullable Integer sheetRow,
            @Nullable String field,
            String message,
            List<Long> conflicts) {}

    /**
     * The page, after bringing something in too, so that loading it again sends nothing again.
     *
     * @param erbij how many happenings were just recorded; null where none were sent
     * @param tot the position of the last of them
     */
    @GetMapping("/brengen")
    String bring(
            @PathVariable String traject,
            @RequestParam(required = false) @Nullable Integer erbij,
            @RequestParam(defaultValue = "0") long tot,
            Model model) {
        pages.ask().expect(tot);
        model.addAttribute("traject", pages.traject(traject));
        model.addAttribute("recorded", erbij);
        model.addAttribute("last", tot);
        return "telling/bring";
    }

    @PostMapping(path = "/brengen", params = "!story")
    ModelAndView look(@PathVariable String traject, @RequestParam MultipartFile file, Model model, Locale locale)
            throws IOException {
        byte[] bytes = file.getBytes();
        model.addAttribute("traject", pages.traject(traject));
        return Sheet.is(Objects.requireNonNullElse(file.getOriginalFilename(), ""), bytes)
                ? lookAtSheet(traject, bytes, model, locale)
                : look(traject, bytes, model, locale);
    }

    private ModelAndView look(String traject, byte[] story, Model model, Locale locale) {
        boolean asYaml = isYaml(story);
        return switch (recorders.record(new TrajectKey(traject), story, asYaml, Recorders.Told.FILE_TO_TRY)) {
            case Recorders.Recorded recorded -> {
                List<Integer> counted = IntStream.rangeClosed(
                                1, recorded.lines().size())
                        .boxed()
                        .toList();
                yield looked(rows(asYaml ? yaml : json, story, recorded.lines(), counted), story, model);
            }
            case Recorders.NotRecorded not -> refused(wrong(not, locale), model);
        };
    }

    /** What is in a spreadsheet becomes a story, and goes the same way from there. */
    private ModelAndView lookAtSheet(String traject, byte[] bytes, Model model, Locale locale) {
        SheetStory made;
        byte[] story;
        try {
            made = SheetStory.of(Sheet.read(bytes), known(traject), pages.today());
            Map<String, Object> whole = new LinkedHashMap<>();
            whole.put("story", 1);
            whole.put("traject", traject);
            whole.put("happenings", made.lines());
            story = json.writeValueAsBytes(whole);
            if (story.length > Sheet.MOST_BYTES) {
                throw Sheet.tooLarge();
            }
        } catch (Refused refused) {
            String message = Problem.isEnglish(locale) ? refused.english() : refused.dutch();
            return refused(List.of(new Wrong(null, null, null, null, message, List.of())), model);
        }
        Recorders.Answer answer = recorders.record(new TrajectKey(traject), story, false, Recorders.Told.FILE_TO_TRY);
        List<SheetStory.Mistake> mistakes = made.mistakes(answer);
        if (answer instanceof Recorders.Recorded recorded && mistakes.isEmpty()) {
            model.addAttribute("sheetRows", made.rows());
            return looked(rows(json, story, recorded.lines(), made.rows()), story, model);
        }
        return refused(
                mistakes.stream()
                        .map(each -> new Wrong(
                                null,
                                null,
                                each.row(),
                                each.column(),
                                Recording.capital(Problem.isEnglish(locale) ? each.english() : each.dutch()),
                                each.conflicts()))
                        .toList(),
                model);
    }

    private SheetStory.Known known(String traject) {
        TrajectRecord record = pages.record(traject);
        KnownThings things =
                new KnownThings(pages, record.facts(), pages.today().toEpochDay());
        return new SheetStory.Known() {
            @Override
            public List<ThingKey> find(String typed, ThingKind kind) {
                return things.find(typed, List.of(kind));
            }

            @Override
            public @Nullable HappeningId at(String position) {
                return record.find(position);
            }
        };
    }

    private static ModelAndView looked(List<Row> rows, byte[] story, Model model) {
        model.addAttribute("rows", rows.subList(0, Math.min(SHOWN, rows.size())));
        model.addAttribute("all", rows.size());
        model.addAttribute("fresh", rows.stream().filter(row -> !row.known()).count());
        model.addAttribute("story", new String(story, StandardCharsets.UTF_8));
        return new ModelAndView("telling/look");
    }

    private static List<Wrong> wrong(Recorders.NotRecorded not, Locale locale) {
        return not.refusals().stream()
                .map(each -> new Wrong(
                        each.index() == null ? null : each.index() + 1,
                        each.row(),
                        null,
                        each.field(),
                        each.in(locale),
                        each.conflicts()))
                .toList();
    }

    private static ModelAndView refused(List<Wrong> wrong, Model model) {
        model.addAttribute("wrong", wrong);
        return new ModelAndView("telling/bring", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** @param sheetRows the rows that the lines came from, where they came from a spreadsheet */
    @PostMapping(path = "/brengen", params = "story")
    ModelAndView record(
            @PathVariable String traject,
            @RequestParam String story,
            @RequestParam(required = false) @Nullable List<Integer> sheetRows,
            Model model,
            Locale locale) {
        byte[] bytes = story.getBytes(StandardCharsets.UTF_8);
        return switch (recorders.record(new TrajectKey(traject), bytes, isYaml(bytes), Recorders.Told.FILE)) {
            case Recorders.Recorded recorded -> {
                List<Long> fresh = recorded.lines().stream()
                        .filter(line -> !line.known())
                        .map(Recorders.Line::position)
                        .toList();
                yield new ModelAndView(TellingPages.seeOther("/trajecten/" + traject + "/brengen?erbij=" + fresh.size()
                        + (fresh.isEmpty() ? "" : "&tot=" + fresh.getLast())));
            }
            case Recorders.NotRecorded not -> {
                model.addAttribute("traject", pages.traject(traject));
                List<Wrong> wrong = wrong(not, locale);
                yield refused(
                        sheetRows == null
                                ? wrong
                                : wrong.stream()
                                        .map(each -> inSheet(each, sheetRows))
                                        .toList(),
                        model);
            }
        };
    }

    /** A story that was a spreadsheet is told about by its rows, also where it is refused only at last. */
    private static Wrong inSheet(Wrong wrong, List<Integer> sheetRows) {
        Integer number = wrong.number();
        return new Wrong(
                null,
                null,
                number == null || number > sheetRows.size() ? null : sheetRows.get(number - 1),
                wrong.field() == null ? null : Columns.header(SheetStory.field(wrong.field())),
                Recording.capital(wrong.message()),
                wrong.conflicts());
    }

    @GetMapping("/voorbeeld.xlsx")
    ResponseEntity<byte[]> workbook() {
        return file(
                "netwerkspoor-voorbeeld.xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                Template.xlsx());
    }

    @GetMapping("/voorbeeld.csv")
    ResponseEntity<byte[]> separated() {
        return file("netwerkspoor-voorbeeld.csv", "text/csv;charset=UTF-8", Template.csv());
    }

    private static boolean isYaml(byte[] story) {
        return !new String(story, StandardCharsets.UTF_8).stripLeading().startsWith("{");
    }

    private List<Row> rows(ObjectMapper mapper, byte[] story, List<Recorders.Line> lines, List<Integer> numbers) {
        List<Row> rows = new ArrayList<>();
        try {
            JsonNode happenings = mapper.readTree(story).path("happenings");
            for (int i = 0; i < lines.size(); i++) {
                JsonNode line = happenings.path(i);
                String when = text(line, "when");
                rows.add(new Row(
                        numbers.get(i),
                        wording.kind(text(line, "what")),
                        when.isEmpty() ? "" : wording.when(when),
                        about(line),
                        lines.get(i).known()));
            }
        } catch (JacksonException e) {
            // read by its own reader already: here it is only shown
            for (int i = rows.size(); i < lines.size(); i++) {
                rows.add(new Row(numbers.get(i), "", "", "", lines.get(i).known()));
            }
        }
        return rows;
    }

    private static String about(JsonNode line) {
        for (String field : List.of("name", "alias", "text", "note")) {
            if (!text(line, field).isEmpty()) {
                return text(line, field);
            }
        }
        List<String> keys = new ArrayList<>();
        line.properties().forEach(field -> {
            if (field.getValue().isString()
                    && !List.of("what", "when", "happening").contains(field.getKey())) {
                keys.add(field.getValue().asString());
            }
        });
        return String.join(", ", keys.subList(0, Math.min(3, keys.size())));
    }

    private static String text(JsonNode line, String field) {
        return line.path(field).isValueNode() ? line.path(field).asString() : "";
    }

    @GetMapping("/verhaal.yaml")
    ResponseEntity<byte[]> yaml(@PathVariable String traject) {
        return file(traject + ".yaml", "application/yaml", yaml.writeValueAsBytes(pages.story(traject)));
    }

    @GetMapping("/verhaal.json")
    ResponseEntity<byte[]> json(@PathVariable String traject) {
        return file(traject + ".json", MediaType.APPLICATION_JSON_VALUE, json.writeValueAsBytes(pages.story(traject)));
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] bytes) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(MediaType.parseMediaType(type))
                .body(bytes);
    }
}
