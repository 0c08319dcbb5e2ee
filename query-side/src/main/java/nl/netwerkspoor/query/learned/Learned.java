package nl.netwerkspoor.query.learned;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.netwerkspoor.certainty.Event;
import nl.netwerkspoor.certainty.Span;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.facts.History;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.RecordHappening.HappeningCorrected;
import nl.netwerkspoor.happenings.RecordHappening.HappeningWithdrawn;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.query.progress.Count;
import nl.netwerkspoor.query.record.TrajectRecord;
import nl.netwerkspoor.query.sentences.Sentences;
import org.jspecify.annotations.Nullable;

/** The view `learned`: what was recorded between two states of knowledge, and the figures that it changed. */
public final class Learned {

    private final TrajectRecord record;
    private final List<Object> fresh = new ArrayList<>();
    private final List<Object> late = new ArrayList<>();
    private final List<Object> corrections = new ArrayList<>();
    private final List<Object> withdrawals = new ArrayList<>();

    private Learned(TrajectRecord record) {
        this.record = record;
    }

    /**
     * How much was learned.
     *
     * @param late the positions of what certainly happened before the day on which it was told
     * @param corrections how many corrections there were
     * @param withdrawals how many withdrawals there were
     */
    public record Much(List<Long> late, int corrections, int withdrawals) {}

    /** How much was recorded after a position that says something of earlier days. */
    public static Much after(TrajectRecord record, long since) {
        List<Long> late = new ArrayList<>();
        int corrections = 0;
        int withdrawals = 0;
        for (Recorded recorded : record.recorded().subList(record.sizeUpTo(since), record.size())) {
            switch (recorded.happening()) {
                case HappeningCorrected corrected -> corrections++;
                case HappeningWithdrawn withdrawn -> withdrawals++;
                default -> {
                    Fact fact = Fact.of(recorded);
                    if (fact != null && isLate(fact, recorded)) {
                        late.add(recorded.position());
                    }
                }
            }
        }
        return new Much(late, corrections, withdrawals);
    }

    /** Whether it certainly happened before the day on which it was told. */
    private static boolean isLate(Fact fact, Recorded recorded) {
        return Event.by(fact, recorded.day().toEpochDay() - 1).certainly();
    }

    /**
     * What was learned.
     *
     * @param record all that is known in the end
     * @param since the position up to which it was known before
     * @param then the figures as they were known before
     * @param now the figures of the same day as they are known in the end
     */
    public static Map<String, @Nullable Object> since(
            TrajectRecord record, long since, Map<String, Count> then, Map<String, Count> now) {
        Learned learned = new Learned(record);
        record.recorded().subList(record.sizeUpTo(since), record.size()).forEach(learned::add);
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("since", since);
        answer.put("figures", changed(then, now));
        answer.put("new", learned.fresh);
        answer.put("late", learned.late);
        answer.put("corrections", learned.corrections);
        answer.put("withdrawals", learned.withdrawals);
        return answer;
    }

    /** The figures of progress that say something else. */
    private static Map<String, @Nullable Object> changed(Map<String, Count> then, Map<String, Count> now) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>();
        now.forEach((name, count) -> {
            Count was = then.get(name);
            if (was != null && !was.saysTheSameAs(count)) {
                Map<String, @Nullable Object> both = new LinkedHashMap<>();
                both.put("before", was.shown());
                both.put("after", count.shown());
                changed.put(name, both);
            }
        });
        return changed;
    }

    private void add(Recorded recorded) {
        switch (recorded.happening()) {
            case HappeningCorrected corrected -> {
                Map<String, @Nullable Object> shown = told(recorded, recorded);
                shown.put("corrects", History.positionOf(recorded));
                shown.put("reason", corrected.reason());
                corrections.add(shown);
            }
            case HappeningWithdrawn withdrawn -> {
                Map<String, @Nullable Object> shown = told(recorded, lastVersion(recorded));
                shown.put("withdraws", History.positionOf(recorded));
                shown.put("reason", withdrawn.reason());
                withdrawals.add(shown);
            }
            default -> {
                Fact fact = Fact.of(recorded);
                if (fact != null) {
                    told(fact, recorded);
                }
            }
        }
    }

    private void told(Fact fact, Recorded recorded) {
        long day = recorded.day().toEpochDay();
        Map<String, @Nullable Object> shown = told(recorded, recorded);
        if (isLate(fact, recorded)) {
            shown.put("delay", Event.span(fact).daysUntil(new Span(day, day)));
            late.add(shown);
        } else {
            fresh.add(shown);
        }
    }

    /** The version that stood until it was withdrawn. */
    private @Nullable Recorded lastVersion(Recorded withdrawal) {
        HappeningId original = History.originalOf(withdrawal);
        return record.recorded().stream()
                .filter(each ->
                        History.originalOf(each).equals(original) && !(each.happening() instanceof HappeningWithdrawn))
                .reduce((one, other) -> other)
                .orElse(null);
    }

    private Map<String, @Nullable Object> told(Recorded recorded, @Nullable Recorded version) {
        Fact fact = version == null ? null : Fact.of(version);
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("position", recorded.position());
        shown.put("happening", recorded.id());
        shown.put("recordedAt", recorded.recordedAt().toString());
        if (fact != null) {
            shown.put("what", Catalogue.of(fact.happening()).what());
            shown.put("when", fact.dated());
            shown.put("sentence", Sentences.of(fact, record.facts()));
        }
        return shown;
    }
}
