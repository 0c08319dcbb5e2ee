package nl.netwerkspoor.query.everyway;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.netwerkspoor.happenings.ArrangementKey;
import nl.netwerkspoor.happenings.ThingKey;
import nl.netwerkspoor.happenings.ThingKind;
import nl.netwerkspoor.query.QuerySide;
import nl.netwerkspoor.query.facts.Facts;
import nl.netwerkspoor.query.growth.Growth;
import nl.netwerkspoor.query.progress.Progress;
import nl.netwerkspoor.query.views.Overview;
import nl.netwerkspoor.query.views.View;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * The answers of every view. Not those of `learned`, which compares the figures of `progress` as known at two moments, and
 * of `late-entries`, which is about the recording.
 */
final class Everything {

    private static final List<View> VIEWS = all(View.class);
    private static final List<Overview> OVERVIEWS = all(Overview.class);

    private Everything() {}

    /** All that is said of a day, by the name of the view. */
    static Map<String, Object> at(Facts facts, long day) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (View view : VIEWS) {
            List<Object> items = new ArrayList<>();
            for (String key : view.keys(facts, day)) {
                Map<String, @Nullable Object> item = view.at(facts, key, day);
                if (item != null) {
                    items.add(item);
                }
            }
            all.put(view.name(), items);
        }
        for (Overview overview : OVERVIEWS) {
            all.put(overview.name(), overview.at(facts, day));
        }
        all.put("progress", Progress.between(facts, day - 2, day));
        Map<String, @Nullable Object> growth = new LinkedHashMap<>();
        for (ThingKey arrangement : facts.things(ThingKind.ARRANGEMENT)) {
            growth.put(arrangement.value(), Growth.of(facts, (ArrangementKey) arrangement, day));
        }
        all.put("growth", growth);
        return all;
    }

    /** Whatever the query side has of these, so that a new one cannot be forgotten. */
    private static <V> List<V> all(Class<V> type) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(type));
        return scanner.findCandidateComponents(QuerySide.class.getPackageName()).stream()
                .map(found -> ClassUtils.resolveClassName(
                        Objects.requireNonNull(found.getBeanClassName()), type.getClassLoader()))
                .map(found -> type.cast(BeanUtils.instantiateClass(found)))
                .toList();
    }
}
