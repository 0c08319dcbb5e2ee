package nl.netwerkspoor.query.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.Municipality;
import nl.netwerkspoor.happenings.TrajectHappening.MunicipalityJoinedTraject;
import nl.netwerkspoor.happenings.TrajectHappening.MunicipalityLeftTraject;
import nl.netwerkspoor.happenings.TrajectHappening.TrajectStarted;
import nl.netwerkspoor.happenings.TrajectKey;
import nl.netwerkspoor.query.answers.Answer;
import nl.netwerkspoor.query.municipalities.Municipalities;
import nl.netwerkspoor.query.projection.Reached;
import nl.netwerkspoor.query.projection.Records;
import nl.netwerkspoor.query.projection.Trajects;
import nl.netwerkspoor.query.record.TrajectRecord;
import nl.netwerkspoor.query.views.Name;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Which trajects there are. */
@RestController
class TrajectsController {

    private final Trajects trajects;
    private final Records records;
    private final Asking asking;
    private final Answer.Words words;

    TrajectsController(Trajects trajects, Records records, Asking asking, Answer.Words words) {
        this.trajects = trajects;
        this.records = records;
        this.asking = asking;
        this.words = words;
    }

    @GetMapping("/api/trajects")
    Map<String, @Nullable Object> trajects(
            @RequestHeader(name = "Expect-Position", required = false) @Nullable String expected) {
        asking.expect(expected);
        Reached.Place place = asking.place();
        List<Object> items = new ArrayList<>();
        for (TrajectKey traject : trajects.all(place.build())) {
            TrajectRecord record = records.of(traject, place);
            // What is listed already may lie after what every segment has reached.
            if (record.size() > 0) {
                items.add(item(traject, record));
            }
        }
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("items", Answer.plain(items, words, ""));
        answer.put("next", null);
        return answer;
    }

    private static Map<String, @Nullable Object> item(TrajectKey traject, TrajectRecord record) {
        List<Fact> facts = record.facts().all();
        TreeSet<String> municipalities = new TreeSet<>();
        Name name = new Name(traject, null);
        for (Fact fact : facts) {
            switch (fact.happening()) {
                case TrajectStarted started -> {
                    name = new Name(traject, started.name());
                    started.municipalities().forEach(m -> municipalities.add(m.key()));
                }
                case MunicipalityJoinedTraject joined ->
                    municipalities.add(joined.municipality().key());
                default -> {
                    // says nothing of who takes part
                }
            }
        }
        for (Fact fact : facts) {
            if (fact.happening() instanceof MunicipalityLeftTraject left) {
                municipalities.remove(left.municipality().key());
            }
        }
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("key", traject.value());
        item.put("name", name);
        item.put(
                "municipalities",
                municipalities.stream().map(TrajectsController::municipality).toList());
        item.put("happenings", record.size());
        item.put(
                "lastActivity",
                facts.stream()
                        .max(Comparator.comparingLong(Fact::latest).thenComparingLong(Fact::earliest))
                        .map(Fact::when)
                        .orElse(null));
        return item;
    }

    private static Map<String, @Nullable Object> municipality(String key) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("key", key);
        shown.put("name", Municipalities.name(new Municipality(key)));
        return shown;
    }
}
