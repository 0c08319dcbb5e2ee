package nl.netwerkspoor.query.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.netwerkspoor.dates.Bounds;
import nl.netwerkspoor.dates.DateRefused;
import nl.netwerkspoor.dates.DutchDates;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a date in EDTF or in Dutch words means. */
@RestController
class WhenController {

    private final Clock clock;

    WhenController(Clock clock) {
        this.clock = clock;
    }

    @GetMapping("/api/when")
    Map<String, @Nullable Object> when(@RequestParam String text) {
        LocalDate today = Moment.day(null, clock);
        try {
            DutchDates.Reading reading = DutchDates.parse(text, today);
            Bounds bounds = reading.date().bounds();
            Map<String, @Nullable Object> meaning = new LinkedHashMap<>();
            meaning.put("edtf", reading.date().edtf());
            meaning.put(
                    "earliest",
                    bounds.earliest() == null ? null : bounds.earliest().toString());
            meaning.put(
                    "latest", bounds.latest() == null ? null : bounds.latest().toString());
            meaning.put("words", reading.words());
            return meaning;
        } catch (DateRefused e) {
            throw new BadParameter("text", e.position(), e.dutch(), e.english());
        }
    }
}
