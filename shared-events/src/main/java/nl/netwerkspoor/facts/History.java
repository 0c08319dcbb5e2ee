package nl.netwerkspoor.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.netwerkspoor.happenings.Happening;
import nl.netwerkspoor.happenings.HappeningId;
import nl.netwerkspoor.happenings.Original;
import nl.netwerkspoor.happenings.RecordHappening.HappeningCorrected;
import nl.netwerkspoor.happenings.RecordHappening.HappeningWithdrawn;
import nl.netwerkspoor.happenings.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * From what was recorded, in any order of arrival, to the facts that stand: of several corrections of one original the
 * last recorded counts, and a withdrawal is final.
 */
public final class History {

    private History() {}

    /** The standing facts in order of position; corrections and withdrawals are no facts of the world themselves. */
    public static List<Fact> standing(Collection<Recorded> recorded) {
        Map<HappeningId, Version> last = HashMap.newHashMap(recorded.size());
        for (Recorded each : recorded) {
            Version version = Version.of(each);
            last.merge(version.original(), version, Version::later);
        }
        List<Fact> facts = new ArrayList<>(last.size());
        for (Version version : last.values()) {
            Fact fact = version.fact();
            if (fact != null) {
                facts.add(fact);
            }
        }
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

    /**
     * A recording as a version of a happening.
     *
     * @param recorded the original, a correction or a withdrawal
     * @param original the happening
     * @param fact what is told; null for a withdrawal
     */
    public record Version(
            Recorded recorded,
            HappeningId original,
            @Nullable Fact fact) {

        /** What a recording is a version of. */
        public static Version of(Recorded recorded) {
            return new Version(recorded, originalOf(recorded), Fact.of(recorded));
        }

        /** Which of two versions of one happening counts where both are known. */
        public static Version later(Version one, Version other) {
            if (one.fact == null || other.fact == null) {
                return one.fact == null ? one : other;
            }
            return one.recorded.position() < other.recorded.position() ? other : one;
        }
    }
}
