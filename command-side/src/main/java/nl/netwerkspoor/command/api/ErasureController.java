package nl.netwerkspoor.command.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.netwerkspoor.command.erasing.Eraser;
import nl.netwerkspoor.command.erasing.TextsErased;
import nl.netwerkspoor.command.reading.TextFields;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.ParticipantKey;
import nl.netwerkspoor.happenings.Slug;
import nl.netwerkspoor.happenings.TrajectKey;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Erases words, for the administrator. */
@RestController
class ErasureController {

    private static final String NOBODY = "-";
    private static final String REPLACEMENT = "replacement.";
    private static final Pattern TEXTS_OF_ALL =
            Pattern.compile("note|whenText|sources\\.[0-9]{1,4}\\.(document|locator|url)");
    private static final Set<String> FIELDS = Set.of("traject", "happening", "field", "participant");

    private final Eraser eraser;
    private final ApplicationEventPublisher events;

    ErasureController(Eraser eraser, ApplicationEventPublisher events) {
        this.eraser = eraser;
        this.events = events;
    }

    @PostMapping(path = "/api/admin/erasures", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, @Nullable Object> erase(InputStream body) throws IOException {
        Map<String, String> request = TextFields.json(RecordingController.read(body), FIELDS);
        TrajectKey traject = new TrajectKey(slug(request, "traject"));
        boolean ofHappening = request.containsKey("happening");
        if (ofHappening == request.containsKey("participant") || !ofHappening && request.containsKey("field")) {
            throw new BadErasure("happening");
        }
        String field = request.get("field");
        if (field != null && !isText(field)) {
            throw new BadErasure("field");
        }
        List<Eraser.Erased> erased = ofHappening
                ? eraser.happening(traject, happening(request, traject), field, NOBODY)
                : eraser.participant(traject, new ParticipantKey(slug(request, "participant")), NOBODY);
        if (erased == null) {
            throw new NothingToErase();
        }
        events.publishEvent(new TextsErased());
        List<Object> list = new ArrayList<>();
        for (Eraser.Erased each : erased) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("happening", each.happening().toString());
            one.put("position", each.position());
            one.put("field", each.field());
            list.add(one);
        }
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("erased", list);
        return answer;
    }

    private static HappeningId happening(Map<String, String> request, TrajectKey traject) {
        String text = request.getOrDefault("happening", "");
        HappeningId id = HappeningId.parse(text);
        return id != null ? id : HappeningId.ofLabel(traject, slug(request, "happening"));
    }

    private static String slug(Map<String, String> request, String field) {
        String text = request.getOrDefault(field, "");
        if (!Slug.isSlug(text)) {
            throw new BadErasure(field);
        }
        return text;
    }

    /** Whether some happening has a text of this path. */
    private static boolean isText(String field) {
        String own = field.startsWith(REPLACEMENT) ? field.substring(REPLACEMENT.length()) : field;
        return TEXTS_OF_ALL.matcher(own).matches()
                || Catalogue.kinds().stream()
                        .flatMap(kind -> kind.fields().stream())
                        .anyMatch(each -> each.isText() && each.name().equals(own));
    }

    /** A field of the request that cannot be read. */
    static final class BadErasure extends RuntimeException {
        private final String field;

        BadErasure(String field) {
            super(field);
            this.field = field;
        }

        String field() {
            return field;
        }
    }

    /** There is no such happening or participant in the traject. */
    static final class NothingToErase extends RuntimeException {}
}
