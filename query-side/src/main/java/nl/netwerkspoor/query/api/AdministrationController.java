package nl.netwerkspoor.query.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.netwerkspoor.query.projection.Projection;
import nl.netwerkspoor.query.setaside.SetAside;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For the administrator: how the views stand, making them anew, and what was set aside. */
@RestController
@RequestMapping("/api/admin")
class AdministrationController {

    private final Projection projection;
    private final SetAside setAside;

    AdministrationController(Projection projection, SetAside setAside) {
        this.projection = projection;
        this.setAside = setAside;
    }

    /** How far the views are, and how far another build of them is. */
    @GetMapping("/status")
    Map<String, @Nullable Object> status() {
        Projection.Status now = projection.status();
        Map<String, @Nullable Object> status = new LinkedHashMap<>();
        status.put("tail", now.tail());
        status.put("reached", now.reached());
        status.put("segments", now.segments());
        status.put("answering", now.answering() == 0 ? null : now.answering());
        status.put("setAside", setAside.all().size());
        Map<String, @Nullable Object> rebuild = new LinkedHashMap<>();
        rebuild.put("build", now.building());
        rebuild.put("reached", now.built());
        rebuild.put("secondsLeft", now.secondsLeft());
        status.put("rebuild", now.building() == 0 ? null : rebuild);
        return status;
    }

    /** Makes all views anew beside those that answer. */
    @PostMapping("/rebuilds")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, @Nullable Object> rebuild() {
        projection.rebuild();
        return status();
    }

    /** What was set aside, and why. */
    @GetMapping("/set-aside")
    Map<String, @Nullable Object> setAside() {
        List<Map<String, @Nullable Object>> items =
                setAside.all().stream().map(AdministrationController::item).toList();
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("items", items);
        answer.put("next", null);
        return answer;
    }

    /** Takes up again all that was set aside. */
    @PostMapping("/set-aside/take-up")
    Map<String, @Nullable Object> takeUp() {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("takenUp", setAside.takeUp());
        return answer;
    }

    private static Map<String, @Nullable Object> item(SetAside.Poison poison) {
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("view", poison.view());
        item.put("traject", poison.traject().value());
        item.put("position", poison.position());
        item.put("error", poison.error());
        item.put("since", poison.since().toString());
        return item;
    }
}
