package nl.netwerkspoor.query.pages.telling;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.netwerkspoor.happenings.TrajectKey;
import nl.netwerkspoor.query.pages.Pages;
import nl.netwerkspoor.query.pages.Wording;
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

/** Bringing a story in, after seeing what would be recorded, and taking the traject away as one. */
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

    /** A line of the story, as it is looked over. */
    record Row(int number, String kind, String when, String about, boolean known) {}

    /** Why a line cannot be recorded. */
    record Wrong(
            @Nullable Integer number,
            @Nullable Integer row,
            @Nullable String field,
            String message,
            List<Long> conflicts) {}

    @GetMapping("/brengen")
    String bring(@PathVariable String traject, Model model) {
        model.addAttribute("traject", pages.traject(traject));
        return "telling/bring";
    }

    @PostMapping(path = "/brengen", params = "!story")
    ModelAndView look(@PathVariable String traject, @RequestParam MultipartFile file, Model model, Locale locale)
            throws IOException {
        return look(traject, file.getBytes(), model, locale);
    }

    private ModelAndView look(String traject, byte[] story, Model model, Locale locale) {
        model.addAttribute("traject", pages.traject(traject));
        boolean asYaml = isYaml(story);
        return switch (recorders.record(new TrajectKey(traject), story, asYaml, Recorders.Told.FILE_TO_TRY)) {
            case Recorders.Recorded recorded -> {
                List<Row> rows = rows(asYaml ? yaml : json, story, recorded.lines());
                model.addAttribute("rows", rows.subList(0, Math.min(SHOWN, rows.size())));
                model.addAttribute("all", rows.size());
                model.addAttribute(
                        "fresh", rows.stream().filter(row -> !row.known()).count());
                model.addAttribute("story", new String(story, StandardCharsets.UTF_8));
                yield new ModelAndView("telling/look");
            }
            case Recorders.NotRecorded not -> refused(not, model, locale);
        };
    }

    private static ModelAndView refused(Recorders.NotRecorded not, Model model, Locale locale) {
        model.addAttribute(
                "wrong",
                not.refusals().stream()
                        .map(each -> new Wrong(
                                each.index() == null ? null : each.index() + 1,
                                each.row(),
                                each.field(),
                                each.in(locale),
                                each.conflicts()))
                        .toList());
        return new ModelAndView("telling/bring", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping(path = "/brengen", params = "story")
    ModelAndView record(@PathVariable String traject, @RequestParam String story, Model model, Locale locale) {
        byte[] bytes = story.getBytes(StandardCharsets.UTF_8);
        return switch (recorders.record(new TrajectKey(traject), bytes, isYaml(bytes), Recorders.Told.FILE)) {
            case Recorders.Recorded recorded -> {
                List<Long> fresh = recorded.lines().stream()
                        .filter(line -> !line.known())
                        .map(Recorders.Line::position)
                        .toList();
                if (!fresh.isEmpty()) {
                    pages.ask().expect(fresh.getLast());
                }
                model.addAttribute("traject", pages.traject(traject));
                model.addAttribute("recorded", fresh.size());
                yield new ModelAndView("telling/bring");
            }
            case Recorders.NotRecorded not -> {
                model.addAttribute("traject", pages.traject(traject));
                yield refused(not, model, locale);
            }
        };
    }

    private static boolean isYaml(byte[] story) {
        return !new String(story, StandardCharsets.UTF_8).stripLeading().startsWith("{");
    }

    private List<Row> rows(ObjectMapper mapper, byte[] story, List<Recorders.Line> lines) {
        List<Row> rows = new ArrayList<>();
        try {
            JsonNode happenings = mapper.readTree(story).path("happenings");
            for (int i = 0; i < lines.size(); i++) {
                JsonNode line = happenings.path(i);
                rows.add(new Row(
                        i + 1,
                        wording.kind(text(line, "what")),
                        text(line, "when"),
                        about(line),
                        lines.get(i).known()));
            }
        } catch (JacksonException e) {
            // read by its own reader already: here it is only shown
            for (int i = rows.size(); i < lines.size(); i++) {
                rows.add(new Row(i + 1, "", "", "", lines.get(i).known()));
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
