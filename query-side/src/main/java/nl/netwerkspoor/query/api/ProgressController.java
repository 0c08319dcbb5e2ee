package nl.netwerkspoor.query.api;

import static nl.netwerkspoor.query.setaside.ViewFailed.asking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import nl.netwerkspoor.query.lateentries.LateEntries;
import nl.netwerkspoor.query.learned.Learned;
import nl.netwerkspoor.query.progress.Count;
import nl.netwerkspoor.query.progress.Figures;
import nl.netwerkspoor.query.progress.Progress;
import nl.netwerkspoor.query.setaside.SetAside;
import nl.netwerkspoor.store.log.EventLog;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The views that need more than the facts of a day: another day, another state of knowledge, or the record itself. */
@RestController
@RequestMapping("/api/trajects/{traject}")
class ProgressController {

    private static final String PROGRESS = "progress";

    private final Clock clock;
    private final EventLog log;
    private final SetAside setAside;

    ProgressController(Clock clock, EventLog log, SetAside setAside) {
        this.clock = clock;
        this.log = log;
        this.setAside = setAside;
    }

    @GetMapping("/progress")
    Map<String, @Nullable Object> progress(Asked asked, @RequestParam(required = false) @Nullable String since) {
        long from = since == null
                ? Progress.since(asked.facts(), asked.day())
                : Moment.day("since", since, clock).toEpochDay();
        if (from > asked.day()) {
            throw new BadParameter("since", "deze dag ligt na de dag van at", "this day lies after the day of at");
        }
        return setAside.answer(
                PROGRESS,
                asked.record(),
                (facts, aside) -> asked.settingAside(aside)
                        .whole(
                                asking(() -> Progress.between(facts, from, asked.day())),
                                "/progress?since=" + LocalDate.ofEpochDay(from)));
    }

    @GetMapping("/learned")
    Map<String, @Nullable Object> learned(Asked asked, @RequestParam(required = false) @Nullable String since) {
        long from = since == null ? 0 : Moment.position("since", since, log::positionAt);
        Long known = asked.moment().known();
        if (from > (known == null ? asked.current() : known)) {
            throw new BadParameter("since", "dit ligt na wat bekend is", "this lies after what is known");
        }
        String because = asked.because();
        boolean before = because != null && because.matches("/figures/[^/]+/before/because");
        Map<String, Count> then = setAside.answer(
                PROGRESS,
                asked.record().first(asked.record().sizeUpTo(from)),
                (facts, aside) -> asking(() -> Figures.at(facts, asked.day())));
        return setAside.answer(PROGRESS, asked.record(), (facts, aside) -> {
            Map<String, Count> now = asking(() -> Figures.at(facts, asked.day()));
            return (before ? asked.knownAt(from) : asked)
                    .settingAside(aside)
                    .whole(Learned.since(asked.record(), from, then, now), "/learned?since=" + from);
        });
    }

    @GetMapping("/late-entries")
    Map<String, @Nullable Object> lateEntries(Asked asked) {
        return setAside.answer(
                "late-entries",
                asked.record(),
                (facts, aside) -> asked.settingAside(aside)
                        .whole(
                                asking(() ->
                                        LateEntries.of(facts, asked.record().recorded(), asked.day())),
                                "/late-entries"));
    }
}
