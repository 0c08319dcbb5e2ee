package nl.netwerkspoor.command.api;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.netwerkspoor.command.reading.Story;
import nl.netwerkspoor.command.reading.StoryReader;
import nl.netwerkspoor.command.recording.Outcome;
import nl.netwerkspoor.command.recording.RecordHappening;
import nl.netwerkspoor.command.recording.RecordStory;
import nl.netwerkspoor.command.recording.Recorder;
import nl.netwerkspoor.happenings.Slug;
import nl.netwerkspoor.happenings.Told;
import nl.netwerkspoor.happenings.TrajectKey;
import nl.netwerkspoor.happenings.Via;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes in happenings and stories. */
@RestController
@RequestMapping("/api/trajects/{traject}")
class RecordingController {

    /** Who records, until there are accounts. */
    private static final String NOBODY = "-";

    private final Recorder recorder;

    RecordingController(Recorder recorder) {
        this.recorder = recorder;
    }

    @PostMapping(path = "/happenings", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, @Nullable Object>> happening(@PathVariable("traject") String key, InputStream body)
            throws IOException {
        TrajectKey traject = traject(key);
        Told told = StoryReader.happening(read(body), traject);
        Outcome.Item item = recorded(recorder.record(new RecordHappening(traject, told, NOBODY, Via.API)), null)
                .items()
                .getFirst();
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("happening", item.id().toString());
        answer.put("position", item.position());
        Instant recordedAt = item.recordedAt();
        answer.put("recordedAt", recordedAt == null ? null : recordedAt.toString());
        URI location = URI.create("/api/trajects/" + key + "/happenings/" + item.id());
        return item.known()
                ? ResponseEntity.ok().location(location).body(answer)
                : ResponseEntity.created(location).body(answer);
    }

    @PostMapping(
            path = "/stories",
            consumes = {"application/yaml", "application/x-yaml", "text/yaml", MediaType.APPLICATION_JSON_VALUE})
    Map<String, @Nullable Object> story(
            @PathVariable("traject") String key,
            @RequestParam(required = false) @Nullable String dryRun,
            @RequestHeader("Content-Type") String type,
            @RequestHeader(name = Via.HEADER, required = false) @Nullable String from,
            InputStream body)
            throws IOException {
        TrajectKey traject = traject(key);
        boolean dry = switch (dryRun) {
            case "true", "" -> true;
            case "false" -> false;
            case null -> false;
            default -> throw new BadDryRun();
        };
        byte[] bytes = read(body);
        boolean json = MediaType.parseMediaType(type).isCompatibleWith(MediaType.APPLICATION_JSON);
        Story story = json ? StoryReader.json(bytes, traject) : StoryReader.yaml(bytes, traject);
        Via via = Via.FORM.code().equals(from) ? Via.FORM : Via.STORY;
        List<Outcome.Item> items = recorded(
                        recorder.record(new RecordStory(traject, story.told(), NOBODY, via, dry)), story)
                .items();
        return answer(items);
    }

    private static Map<String, @Nullable Object> answer(List<Outcome.Item> items) {
        List<Long> fresh = items.stream()
                .filter(item -> !item.known())
                .map(Outcome.Item::position)
                .toList();
        boolean placed = !fresh.isEmpty() && fresh.getFirst() > 0;
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("recorded", fresh.size());
        answer.put("alreadyKnown", items.size() - fresh.size());
        answer.put("firstPosition", placed ? fresh.getFirst() : null);
        answer.put("lastPosition", placed ? fresh.getLast() : null);
        List<Object> each = new ArrayList<>();
        for (Outcome.Item item : items) {
            Map<String, @Nullable Object> line = new LinkedHashMap<>();
            line.put("index", each.size());
            line.put("happening", item.id().toString());
            line.put("position", item.position() > 0 ? item.position() : null);
            line.put("known", item.known());
            each.add(line);
        }
        answer.put("items", each);
        return answer;
    }

    private static Outcome.Recorded recorded(Outcome outcome, @Nullable Story story) {
        return switch (outcome) {
            case Outcome.Recorded recorded -> recorded;
            case Outcome.Taken taken -> throw new NotRecorded.Taken(taken.lines(), taken.refusals(), story);
            case Outcome.Refused refused -> throw new NotRecorded.Refused(refused.refusals(), story);
        };
    }

    private static TrajectKey traject(String key) {
        if (!Slug.isSlug(key)) {
            throw new NoSuchTraject();
        }
        return new TrajectKey(key);
    }

    /** All that was sent, as far as it is taken. */
    static byte[] read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(StoryReader.MOST_BYTES + 1);
        if (bytes.length > StoryReader.MOST_BYTES) {
            throw new TooLarge();
        }
        return bytes;
    }

    /** The key in the path is no key of a traject. */
    static final class NoSuchTraject extends RuntimeException {}

    /** More was sent than is taken. */
    static final class TooLarge extends RuntimeException {}

    /** The parameter `dryRun` cannot be read. */
    static final class BadDryRun extends RuntimeException {}
}
