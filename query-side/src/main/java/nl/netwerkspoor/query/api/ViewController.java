package nl.netwerkspoor.query.api;

import static nl.netwerkspoor.query.setaside.ViewFailed.asking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.netwerkspoor.happenings.ArrangementKey;
import nl.netwerkspoor.happenings.Slug;
import nl.netwerkspoor.query.growth.Growth;
import nl.netwerkspoor.query.setaside.SetAside;
import nl.netwerkspoor.query.views.Overview;
import nl.netwerkspoor.query.views.View;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every view that lists things, whole and one thing at a time, and the growth path of an arrangement. */
@RestController
@RequestMapping("/api/trajects/{traject}")
class ViewController {

    private final Map<String, View> views;
    private final Map<String, Overview> overviews;
    private final SetAside setAside;

    ViewController(List<View> views, ObjectProvider<Overview> overviews, SetAside setAside) {
        this.setAside = setAside;
        this.views = views.stream().collect(Collectors.toMap(View::name, view -> view));
        this.overviews = overviews.stream().collect(Collectors.toMap(Overview::name, overview -> overview));
    }

    /** Whether a view is one of the traject as a whole, and no list. */
    boolean isWhole(String view) {
        return overviews.containsKey(view);
    }

    @GetMapping("/{view:[a-z-]+}")
    Map<String, @Nullable Object> list(Asked asked, @PathVariable String view)
            throws HttpRequestMethodNotSupportedException, HttpMediaTypeNotAcceptableException {
        Overview whole = overviews.get(view);
        if (whole != null) {
            return setAside.answer(
                    view,
                    asked.record(),
                    (facts, aside) ->
                            asked.settingAside(aside).whole(asking(() -> whole.at(facts, asked.day())), "/" + view));
        }
        View of = view(view);
        return setAside.answer(
                view,
                asked.record(),
                (facts, aside) -> asked.settingAside(aside)
                        .page(
                                asking(() -> of.keys(facts, asked.day())),
                                key -> key,
                                key -> asking(() -> of.at(facts, key, asked.day())),
                                key -> "/" + view + "/" + key));
    }

    @GetMapping("/{view:[a-z-]+}/{key}")
    Map<String, @Nullable Object> one(Asked asked, @PathVariable String view, @PathVariable String key) {
        View of = views.get(view);
        if (of == null) {
            throw NotFound.view();
        }
        return found(
                setAside.<@Nullable Map<String, @Nullable Object>>answer(view, asked.record(), (facts, aside) -> {
                    Map<String, @Nullable Object> item =
                            asking(() -> of.keys(facts).contains(key) ? of.at(facts, key, asked.day()) : null);
                    return item == null ? null : asked.settingAside(aside).whole(item, "/" + view + "/" + key);
                }),
                "Dit is er niet, of was er op deze dag zeker niet.",
                "This is not there, or certainly was not on this day.");
    }

    @GetMapping("/arrangements/{key}/growth")
    Map<String, @Nullable Object> growth(Asked asked, @PathVariable String key) {
        if (!Slug.isSlug(key)) {
            throw new NotFound("Dit aanbod is er niet.", "There is no such arrangement.");
        }
        return found(
                setAside.<@Nullable Map<String, @Nullable Object>>answer(
                        "arrangements", asked.record(), (facts, aside) -> {
                            Map<String, @Nullable Object> growth =
                                    asking(() -> Growth.of(facts, new ArrangementKey(key), asked.day()));
                            return growth == null
                                    ? null
                                    : asked.settingAside(aside)
                                            .whole(new LinkedHashMap<>(growth), "/arrangements/" + key + "/growth");
                        }),
                "Dit aanbod is er niet.",
                "There is no such arrangement.");
    }

    private static Map<String, @Nullable Object> found(
            @Nullable Map<String, @Nullable Object> item, String dutch, String english) {
        if (item == null) {
            throw new NotFound(dutch, english);
        }
        return item;
    }

    /** What has an address of its own comes here only when asked in a way that it does not have. */
    private View view(String name) throws HttpRequestMethodNotSupportedException, HttpMediaTypeNotAcceptableException {
        View view = views.get(name);
        if (name.equals("stories")) {
            throw new HttpRequestMethodNotSupportedException("GET", List.of("POST"));
        }
        if (view == null && List.of("happenings", "story", "timeline").contains(name)) {
            throw new HttpMediaTypeNotAcceptableException(List.of(MediaType.APPLICATION_JSON));
        }
        if (view == null) {
            throw NotFound.view();
        }
        return view;
    }
}
