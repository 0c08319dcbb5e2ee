package nl.netwerkspoor.command.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.netwerkspoor.command.erasing.Eraser;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.ParticipantKey;
import nl.netwerkspoor.happenings.Slug;
import nl.netwerkspoor.happenings.TrajectKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Erases words: for the administrator, and until there are accounts only from the machine itself. */
@RestController
class ErasureController {

    private static final String NOBODY = "-";
    private static final Set<String> FIELDS = Set.of("traject", "happening", "field", "participant");

    private final Eraser eraser;

    ErasureController(Eraser eraser) {
        this.eraser = eraser;
    }

    @PostMapping(path = "/api/admin/erasures", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, @Nullable Object> erase(@RequestBody Map<String, @Nullable Object> request, HttpServletRequest from)
            throws UnknownHostException {
        if (!InetAddress.getByName(from.getRemoteAddr()).isLoopbackAddress()) {
            throw new NotHere();
        }
        for (Map.Entry<String, @Nullable Object> entry : request.entrySet()) {
            if (!FIELDS.contains(entry.getKey()) || !(entry.getValue() instanceof String)) {
                throw new BadErasure(entry.getKey());
            }
        }
        TrajectKey traject = new TrajectKey(slug(request, "traject"));
        boolean ofHappening = request.containsKey("happening");
        if (ofHappening == request.containsKey("participant") || !ofHappening && request.containsKey("field")) {
            throw new BadErasure("happening");
        }
        List<Eraser.Erased> erased = ofHappening
                ? eraser.happening(traject, happening(request, traject), (String) request.get("field"), NOBODY)
                : eraser.participant(traject, new ParticipantKey(slug(request, "participant")), NOBODY);
        if (erased == null) {
            throw new NothingToErase();
        }
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

    private static HappeningId happening(Map<String, @Nullable Object> request, TrajectKey traject) {
        String text = String.valueOf(request.get("happening"));
        HappeningId id = HappeningId.parse(text);
        return id != null ? id : HappeningId.ofLabel(traject, slug(request, "happening"));
    }

    private static String slug(Map<String, @Nullable Object> request, String field) {
        if (request.get(field) instanceof String text && Slug.isSlug(text)) {
            return text;
        }
        throw new BadErasure(field);
    }

    /** A field of the request that cannot be read. */
    static final class BadErasure extends RuntimeException {
        BadErasure(String field) {
            super(field);
        }
    }

    /** There is no such happening or participant in the traject. */
    static final class NothingToErase extends RuntimeException {}

    /** Asked from another machine. */
    static final class NotHere extends RuntimeException {}
}
