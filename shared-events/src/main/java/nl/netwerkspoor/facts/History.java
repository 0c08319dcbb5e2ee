package nl.netwerkspoor.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.netwerkspoor.dates.VagueDate;
import nl.netwerkspoor.happenings.Happening;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.Original;
import nl.netwerkspoor.happenings.RecordHappening.HappeningCorrected;
import nl.netwerkspoor.happenings.RecordHappening.HappeningWithdrawn;
import nl.netwerkspoor.happenings.Recorded;
import nl.netwerkspoor.happenings.Telling;
import org.jspecify.annotations.Nullable;

/**
 * From what was recorded, in any order of arrival, to the facts that stand: of several corrections of one original the
 * last recorded counts, and a withdrawal is final.
 */
public final class History {

    private History() {}

    /** The standing facts in order of position; corrections and withdrawals are no facts of the world themselves. */
    public static List<Fact> standing(Collection<Recorded> recorded) {
        Map<HappeningId, Versions> versions = new HashMap<>();
        for (Recorded each : recorded) {
            versions.computeIfAbsent(originalOf(each), id -> new Versions()).add(each);
        }
        List<Fact> facts = new ArrayList<>();
        versions.forEach((id, of) -> {
            Fact fact = of.standing(id);
            if (fact != null) {
                facts.add(fact);
            }
        });
        facts.sort(Comparator.comparingLong(Fact::position));
        return facts;
    }

    /** The original that a recording is a version of, or is about: itself where it is no correction or withdrawal. */
    public static HappeningId originalOf(Recorded recorded) {
        return switch (recorded.happening()) {
            case HappeningCorrected correction -> correction.corrects();
            case HappeningWithdrawn withdrawal -> withdrawal.withdraws();
            case Happening other -> recorded.id();
        };
    }

    /** The position of the original that a recording is a version of. */
    public static long positionOf(Recorded recorded) {
        Original original = recorded.recording().original();
        if (original == null) {
            return recorded.position();
        }
        return original.back() > 0 ? recorded.position() - original.back() : original.position();
    }

    private static final class Versions {
        private @Nullable Recorded last;
        private @Nullable String label;
        private boolean withdrawn;

        void add(Recorded recorded) {
            if (recorded.happening() instanceof HappeningWithdrawn) {
                withdrawn = true;
                return;
            }
            if (!(recorded.happening() instanceof HappeningCorrected)) {
                label = recorded.recording().label();
            }
            if (last == null || last.position() < recorded.position()) {
                last = recorded;
            }
        }

        @Nullable
        Fact standing(HappeningId id) {
            if (withdrawn || last == null) {
                return null;
            }
            Telling telling = last.happening() instanceof HappeningCorrected correction
                    ? correction.replacement()
                    : last.telling();
            VagueDate when = telling.when();
            if (when == null) {
                throw new IllegalStateException("position " + last.position() + " has no date");
            }
            return Fact.of(positionOf(last), id, label, telling, when, last);
        }
    }
}
