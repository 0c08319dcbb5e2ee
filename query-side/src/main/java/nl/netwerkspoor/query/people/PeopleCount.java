package nl.netwerkspoor.query.people;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.netwerkspoor.certainty.Certainty;
import nl.netwerkspoor.happenings.Size;
import org.jspecify.annotations.Nullable;

/**
 * A number of people, shown only so roughly that nobody can be found in it (section 9, "Counts of people"). Nothing of
 * one to four comes out: what is shown as a number is 0 or a multiple of five, and so is the difference or sum of any
 * two.
 *
 * @param certain how many people at least, 0 or more
 * @param possible how many people at most, no fewer than certain; null where unbounded
 */
public record PeopleCount(long certain, @Nullable Long possible) {

    /** Nobody. */
    public static final PeopleCount NOBODY = new PeopleCount(0, 0L);

    /** What is shown of one to four people. */
    public static final String FEW = "minder dan 5";

    private static final long STEP = 5;

    /** How many people somebody of this size is who is certainly, possibly or not there. */
    public static PeopleCount of(Certainty there, Size size) {
        if (!there.possibly()) {
            return NOBODY;
        }
        Integer most = size.max();
        return new PeopleCount(there.certainly() ? size.min() : 0, most == null ? null : Long.valueOf(most));
    }

    /** These people and other ones. */
    public PeopleCount plus(PeopleCount others) {
        Long mine = possible;
        Long theirs = others.possible;
        return new PeopleCount(certain + others.certain, mine == null || theirs == null ? null : mine + theirs);
    }

    /** Whether there may be anybody. */
    public boolean possibly() {
        return possible == null || possible > 0;
    }

    /** `count`, with 0, "minder dan 5" or the number to the nearest five; `possible` is null where unbounded. */
    public Map<String, @Nullable Object> shown() {
        Map<String, @Nullable Object> count = new LinkedHashMap<>();
        count.put("certain", rounded(certain));
        count.put("possible", possible == null ? null : rounded(possible));
        return count;
    }

    private static Object rounded(long people) {
        if (people == 0) {
            return 0L;
        }
        return people < STEP ? FEW : (people + STEP / 2) / STEP * STEP;
    }
}
