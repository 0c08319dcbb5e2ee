package nl.netwerkspoor.query.api;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.Municipality;
import nl.netwerkspoor.happenings.TrajectKey;
import nl.netwerkspoor.query.answers.Answer;
import nl.netwerkspoor.query.municipalities.Municipalities;
import nl.netwerkspoor.query.projection.Reached;
import nl.netwerkspoor.query.projection.Records;
import nl.netwerkspoor.query.projection.Trajects;
import nl.netwerkspoor.query.record.TrajectRecord;
import nl.netwerkspoor.query.trajects.AboutTraject;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which trajects there are. */
@RestController
class TrajectsController {

    private final Trajects trajects;
    private final Records records;
    private final Asking asking;
    private final Answer.Words words;
    private final Clock clock;

    TrajectsController(Trajects trajects, Records records, Asking asking, Answer.Words words, Clock clock) {
        this.trajects = trajects;
        this.records = records;
        this.asking = asking;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/api/trajects")
    Map<String, @Nullable Object> trajects(
            @RequestHeader(name = "Expect-Position", required = false) @Nullable String expected,
            @RequestParam(name = "limit", required = false) @Nullable String most,
            @RequestParam(required = false) @Nullable String cursor) {
        asking.expect(expected);
        int limit = Asking.limit(most);
        Reached.Place place = asking.place();
        List<TrajectKey> listed = List.copyOf(trajects.all(place.build()));
        int from = cursor == null ? 0 : after(listed, cursor);
        List<Object> items = new ArrayList<>();
        String next = null;
        for (int i = from; i < listed.size() && next == null; i++) {
            TrajectRecord record = records.of(listed.get(i), place);
            // What is listed already may lie after what every segment has reached.
            if (record.size() > 0 && items.size() == limit) {
                next = listed.get(i - 1).value();
            } else if (record.size() > 0) {
                items.add(item(listed.get(i), record));
            }
        }
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("items", Answer.plain(items, words, ""));
        answer.put("next", next);
        return answer;
    }

    private static int after(List<TrajectKey> listed, String cursor) {
        for (int i = 0; i < listed.size(); i++) {
            if (listed.get(i).value().equals(cursor)) {
                return i + 1;
            }
        }
        throw Asked.foreignCursor();
    }

    private Map<String, @Nullable Object> item(TrajectKey traject, TrajectRecord record) {
        List<Fact> facts = record.facts().all();
        AboutTraject about =
                AboutTraject.at(record.facts(), Moment.day(null, clock).toEpochDay());
        Fact ended = about.ended();
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("key", traject.value());
        item.put("name", about.name());
        item.put("desiredEffect", about.desiredEffect());
        item.put(
                "municipalities",
                about.municipalities().stream()
                        .map(TrajectsController::municipality)
                        .toList());
        item.put("ended", ended == null ? null : ended.dated());
        item.put("happenings", record.size());
        item.put(
                "lastActivity",
                facts.stream()
                        .max(Comparator.comparingLong(Fact::latest).thenComparingLong(Fact::earliest))
                        .map(Fact::dated)
                        .orElse(null));
        return item;
    }

    private static Map<String, @Nullable Object> municipality(Municipality municipality) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("key", municipality.key());
        shown.put("name", Municipalities.name(municipality));
        return shown;
    }
}
