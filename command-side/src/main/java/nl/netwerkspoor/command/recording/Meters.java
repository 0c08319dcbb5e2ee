package nl.netwerkspoor.command.recording;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;
import nl.netwerkspoor.command.rules.Refusal;

/**
 * What an administrator can measure of recording: `netwerkspoor.append` (how long deciding and appending took),
 * `netwerkspoor.recorded` (happenings) and `netwerkspoor.refused` (refusals, by rule). No word and no key is in them.
 */
final class Meters {

    private Meters() {}

    static <T> T timed(Supplier<T> appending) {
        Timer.Sample begun = Timer.start(Metrics.globalRegistry);
        try {
            return appending.get();
        } finally {
            begun.stop(Metrics.timer("netwerkspoor.append"));
        }
    }

    static Outcome counted(Outcome outcome) {
        switch (outcome) {
            case Outcome.Recorded recorded ->
                Metrics.counter("netwerkspoor.recorded")
                        .increment(recorded.items().stream()
                                .filter(item -> !item.known())
                                .mapToDouble(item -> 1)
                                .sum());
            case Outcome.Refused refused -> refused.refusals().forEach(Meters::refused);
            case Outcome.Taken taken -> {
                Metrics.counter("netwerkspoor.refused", "rule", "taken").increment();
                taken.refusals().forEach(Meters::refused);
            }
        }
        return outcome;
    }

    private static void refused(Refusal refusal) {
        Metrics.counter("netwerkspoor.refused", "rule", refusal.rule().code()).increment();
    }
}
