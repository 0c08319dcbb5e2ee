package nl.netwerkspoor.query.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import nl.netwerkspoor.query.progress.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The views that look from one time to another. */
@RestController
@RequestMapping("/api/trajects/{traject}")
class ProgressController {

    private final Clock clock;

    ProgressController(Clock clock) {
        this.clock = clock;
    }

    @GetMapping("/progress")
    Map<String, @Nullable Object> progress(Asked asked, @RequestParam(required = false) @Nullable String since) {
        long from = since == null
                ? Progress.since(asked.facts(), asked.day())
                : Moment.day("since", since, clock).toEpochDay();
        if (from > asked.day()) {
            throw new BadParameter("since", "deze dag ligt na de dag van at", "this day lies after the day of at");
        }
        return asked.whole(
                Progress.between(asked.facts(), from, asked.day()), "/progress?since=" + LocalDate.ofEpochDay(from));
    }
}
