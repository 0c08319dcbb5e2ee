package nl.netwerkspoor.query.api;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.CodeList;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.Place;
import nl.netwerkspoor.happenings.Refused;
import nl.netwerkspoor.happenings.Text;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.query.answers.Answer;
import nl.netwerkspoor.query.record.StoryOut;
import nl.netwerkspoor.query.record.Timeline;
import nl.netwerkspoor.query.record.TrajectRecord;
import nl.netwerkspoor.store.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The record of a traject: its lines, single happenings, the timeline, and the whole as a story. */
@RestController
@RequestMapping("/api/trajects/{traject}")
class RecordController {

    private static final String YAML = "application/yaml";
    private static final int LINES_AT_ONCE = 500;

    private final JsonMapper json;
    private final YAMLMapper yaml = new YAMLMapper();
    private final Vault vault;

    RecordController(JsonMapper json, Vault vault) {
        this.json = json;
        this.vault = vault;
    }

    @GetMapping(path = "/happenings", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, @Nullable Object> happenings(Asked asked, @RequestParam(required = false) @Nullable String from) {
        List<Map<String, @Nullable Object>> lines = asked.record().lines(start(asked, from), asked.limit() + 1);
        boolean more = lines.size() > asked.limit();
        List<Map<String, @Nullable Object>> shown = more ? lines.subList(0, asked.limit()) : lines;
        return asked.page(shown, more ? String.valueOf(lines.getLast().get("position")) : null);
    }

    @GetMapping(path = "/happenings", produces = MediaType.APPLICATION_NDJSON_VALUE)
    ResponseEntity<StreamingResponseBody> stream(Asked asked) {
        List<Map<String, @Nullable Object>> lines = asked.record().lines(1, Integer.MAX_VALUE);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_NDJSON).body(out -> {
            for (int from = 0; from < lines.size(); from += LINES_AT_ONCE) {
                write(lines.subList(from, Math.min(lines.size(), from + LINES_AT_ONCE)), asked, out);
            }
        });
    }

    private void write(List<Map<String, @Nullable Object>> lines, Asked asked, OutputStream out) {
        Answer answer = Answer.with(lines, asked.words());
        try {
            for (Map<String, @Nullable Object> line : lines) {
                out.write(json.writeValueAsBytes(answer.plain(line, "", "")));
                out.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/happenings/{happening}")
    Map<String, @Nullable Object> happening(Asked asked, @PathVariable String happening) {
        TrajectRecord record = asked.record();
        HappeningId id = record.find(happening);
        Map<String, @Nullable Object> page = id == null ? null : record.happening(id);
        if (page == null) {
            throw new NotFound("Deze gebeurtenis is er niet.", "There is no such happening.");
        }
        return asked.whole(page, "/happenings/" + happening);
    }

    @GetMapping("/timeline")
    Map<String, @Nullable Object> timeline(
            Asked asked,
            @RequestParam(defaultValue = "") List<String> thing,
            @RequestParam(defaultValue = "") List<String> what,
            @RequestParam(defaultValue = "") List<String> where,
            @RequestParam(defaultValue = "") List<String> source,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "when") String order) {
        Timeline.Filter filter = new Timeline.Filter(
                thing.stream().map(ref -> thing(asked, ref)).toList(),
                known(
                        "what",
                        what,
                        Catalogue.kinds().stream().map(Object::toString).toList()),
                where.stream().map(RecordController::place).toList(),
                known("source", source, CodeList.SOURCE_KIND.codes()),
                q == null || q.isBlank() ? null : search(asked, q.strip()),
                asked.day());
        Timeline.Order by = switch (order) {
            case "when" -> Timeline.Order.WHEN;
            case "record" -> Timeline.Order.RECORD;
            default -> throw new BadParameter("order", "schrijf when of record", "write when or record");
        };
        try {
            Timeline.Page page = Timeline.of(asked.record(), filter, by, asked.cursor(), asked.limit());
            return asked.page(page.items(), page.next());
        } catch (Refused e) {
            throw Asked.foreignCursor();
        }
    }

    @GetMapping(
            path = "/story",
            produces = {MediaType.APPLICATION_JSON_VALUE, YAML})
    ResponseEntity<byte[]> story(Asked asked, @RequestHeader(name = "Accept", defaultValue = "*/*") String accept) {
        Map<String, Object> story = StoryOut.of(asked.traject(), asked.record().recorded(), asked.words());
        boolean asYaml = MediaType.parseMediaTypes(accept).stream()
                .filter(type -> !type.isWildcardType())
                .findFirst()
                .map(type -> type.getSubtype().equals("yaml"))
                .orElse(false);
        return asYaml
                ? ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(YAML))
                        .body(yaml.writeValueAsBytes(story))
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsBytes(story));
    }

    private static long start(Asked asked, @Nullable String from) {
        String start = asked.cursor() != null ? asked.cursor() : from;
        if (start == null) {
            return 1;
        }
        if (!start.matches("[0-9]{1,18}")) {
            if (asked.cursor() != null) {
                throw Asked.foreignCursor();
            }
            throw new BadParameter("from", "schrijf een positie", "write a position");
        }
        return Long.parseLong(start);
    }

    private static ThingKey thing(Asked asked, String ref) {
        ThingKey thing = ref.equals("traject") ? asked.traject() : ThingKey.parse(ref);
        if (thing == null) {
            throw new BadParameter("thing", "schrijf soort:sleutel, zoals initiative:straatvoetbal", "write kind:key");
        }
        return thing;
    }

    private static Place place(String text) {
        try {
            return Place.parse(text);
        } catch (Refused e) {
            throw new BadParameter("where", e.dutch(), e.english());
        }
    }

    private static List<String> known(String parameter, List<String> values, List<String> known) {
        for (String value : values) {
            if (!known.contains(value)) {
                String list = String.join(", ", known);
                throw new BadParameter(
                        parameter,
                        "deze waarde is niet bekend; bekend zijn: " + list,
                        "unknown value; known are: " + list);
            }
        }
        return values;
    }

    private Predicate<Text> search(Asked asked, String words) {
        Map<UUID, Set<String>> found = vault.search(asked.traject().value(), words);
        return text -> text instanceof Text.Kept kept
                && found.getOrDefault(kept.attempt(), Set.of()).contains(kept.field());
    }
}
