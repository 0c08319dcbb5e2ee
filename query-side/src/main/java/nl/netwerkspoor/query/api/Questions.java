package nl.netwerkspoor.query.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;

/**
 * The questions of the HTTP interface, asked from within this process: who asks here gets what the interface answers,
 * as maps, lists, strings, numbers, booleans and null. Parameters are those of the interface: {@code at}, {@code known},
 * {@code limit}, {@code cursor}, {@code because}; what cannot be read is refused in the same way.
 */
@Component
public final class Questions {

    private final Asking asking;
    private final ViewController views;
    private final RecordController records;
    private final ProgressController progress;

    Questions(Asking asking, ViewController views, RecordController records, ProgressController progress) {
        this.progress = progress;
        this.asking = asking;
        this.views = views;
        this.records = records;
    }

    /** A view: `{asOf, items, next}` of one that lists things, `{asOf, …}` of one of the traject as a whole. */
    public Map<String, @Nullable Object> view(String traject, String view, Map<String, String> parameters) {
        try {
            return views.list(asking.of(traject, parameters::get), view);
        } catch (HttpRequestMethodNotSupportedException | HttpMediaTypeNotAcceptableException e) {
            throw NotFound.view();
        }
    }

    /** One thing of a view, `{asOf, …}`. */
    public Map<String, @Nullable Object> thing(
            String traject, String view, String key, Map<String, String> parameters) {
        return views.one(asking.of(traject, parameters::get), view, key);
    }

    /** The growth path of an arrangement. */
    public Map<String, @Nullable Object> growth(String traject, String arrangement, Map<String, String> parameters) {
        return views.growth(asking.of(traject, parameters::get), arrangement);
    }

    /** What came into movement between `since` (the last meeting of a steering group where it is not given) and `at`. */
    public Map<String, @Nullable Object> progress(String traject, Map<String, String> parameters) {
        return progress.progress(asking.of(traject, parameters::get), parameters.get("since"));
    }

    /** What was learned between two states of knowledge: `since` (nothing where it is not given) and `known`. */
    public Map<String, @Nullable Object> learned(String traject, Map<String, String> parameters) {
        return progress.learned(asking.of(traject, parameters::get), parameters.getOrDefault("since", "0"));
    }

    /** How late was told what happened, by month of recording. */
    public Map<String, @Nullable Object> lateEntries(String traject, Map<String, String> parameters) {
        return progress.lateEntries(asking.of(traject, parameters::get));
    }

    /** A happening by UUID, label or position, with its versions, marks and claims. */
    public Map<String, @Nullable Object> happening(String traject, String happening, Map<String, String> parameters) {
        return records.happening(asking.of(traject, parameters::get), happening);
    }

    /**
     * The happenings behind a figure, `{asOf, items, next}`.
     *
     * @param path what the interface shows the figure at, under the traject: `progress`, or `tables/kerngroep`
     * @param parameters as for that, with a `because`
     */
    public Map<String, @Nullable Object> behind(String traject, String path, Map<String, String> parameters) {
        if (!parameters.containsKey("because")) {
            throw new BadParameter("because", "wijs een onderbouwing aan", "point at a because");
        }
        String[] steps = path.split("/", -1);
        if (steps.length == 2) {
            return steps[0].equals("happenings")
                    ? happening(traject, steps[1], parameters)
                    : thing(traject, steps[0], steps[1], parameters);
        }
        if (steps.length == 3 && steps[0].equals("arrangements") && steps[2].equals("growth")) {
            return growth(traject, steps[1], parameters);
        }
        return switch (path) {
            case "progress" -> progress(traject, parameters);
            case "learned" -> learned(traject, parameters);
            case "late-entries" -> lateEntries(traject, parameters);
            default -> {
                if (!views.isWhole(path)) {
                    throw NotFound.view();
                }
                yield view(traject, path, parameters);
            }
        };
    }

    /** The timeline, with its filters `thing`, `what`, `where`, `source`, `q` and `order`. */
    public Map<String, @Nullable Object> timeline(String traject, MultiValueMap<String, String> parameters) {
        Function<String, List<String>> several = name -> parameters.getOrDefault(name, List.of());
        String order = parameters.getFirst("order");
        return records.timeline(
                asking.of(traject, parameters::getFirst),
                several.apply("thing"),
                several.apply("what"),
                several.apply("where"),
                several.apply("source"),
                parameters.getFirst("q"),
                order == null ? "when" : order);
    }

    /**
     * The day that a text means, as everywhere in the interface: its latest, today at most.
     *
     * @param parameter what it was asked as
     * @throws BadParameter where it is no date
     */
    public LocalDate day(String parameter, String text) {
        return asking.day(parameter, text);
    }

    /**
     * Waits, two seconds at most, until the views have reached a position.
     *
     * @throws NotReached where they have not
     */
    public void expect(long position) {
        asking.expect(Long.toString(position));
    }
}
