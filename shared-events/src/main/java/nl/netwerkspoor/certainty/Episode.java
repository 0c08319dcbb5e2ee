package nl.netwerkspoor.certainty;

import java.util.ArrayList;
import java.util.List;
import nl.netwerkspoor.facts.Fact;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.Field;
import nl.netwerkspoor.happenings.Naming;
import org.jspecify.annotations.Nullable;

/**
 * The third form of section 7: something that begins and ends, perhaps several times.
 *
 * @param begins the happenings that begin it
 * @param ends the happenings that end it
 * @param introductions the introductions of what it is at or in, such as the table of a seat: nothing happens there
 *     before it is there, so what ends it there follows a beginning that is the introduction itself
 */
public record Episode(List<Fact> begins, List<End> ends, List<Fact> introductions) {

    /** What begins and ends by itself. */
    public Episode(List<Fact> begins, List<End> ends) {
        this(begins, ends, List.of());
    }

    /**
     * A happening that ends it.
     *
     * @param by the happening
     * @param own whether it can end nothing else, so that it cannot lie before the beginning; others end by their
     *     dates only
     * @param surely whether it ended this; false where this is not known to be what it names
     */
    public record End(Fact by, boolean own, boolean surely) {

        /** One that ended this. */
        public End(Fact by, boolean own) {
            this(by, own, true);
        }
    }

    /**
     * Whether it holds on a day.
     *
     * @param certainty certain, possible or absent
     * @param since the beginning that makes it so: of several the surest, then the last by `when`; null where absent
     * @param until the first by `when` of the ends that possibly ended it; null for none
     * @param because the positions of the happenings that make it so, ascending; empty where absent
     */
    public record State(
            Certainty certainty,
            @Nullable Fact since,
            @Nullable Fact until,
            List<Long> because) {

        private static final State ABSENT = new State(Certainty.ABSENT, null, null, List.of());
    }

    /** Whether what one of its beginnings began still holds at the end of a day. */
    public State begunBy(Fact begin, long day) {
        return state(begin, day);
    }

    /** Whether it holds at the end of a day. */
    public State at(long day) {
        State best = State.ABSENT;
        for (Fact begin : begins) {
            State state = state(begin, day);
            Fact since = state.since();
            Fact bestSince = best.since();
            if (since != null
                    && (bestSince == null
                            || state.certainty().compareTo(best.certainty()) > 0
                            || state.certainty() == best.certainty() && Fact.BY_WHEN.compare(since, bestSince) > 0)) {
                best = state;
            }
        }
        return best;
    }

    /**
     * The beginning by which it is certainly held, on whatever day of its bounds another happening begins it once more.
     * What was recorded later and begins it on that day at the latest holds it too, but where it may have ended on that
     * day in between. Null where it may not have been held.
     */
    public @Nullable Fact heldWhenBegun(Fact again) {
        Fact held = heldBefore(again, again.earliest());
        for (End end : ends) {
            long day = end.by().earliest();
            if (held != null && day > again.earliest() && day <= again.latest() && heldBefore(again, day) == null) {
                return null;
            }
        }
        return held;
    }

    private @Nullable Fact heldBefore(Fact again, long day) {
        List<Fact> ended = possibleEnds(day);
        for (Fact begin : begins) {
            boolean begun = begin.latest() < day
                    || begin.latest() == day && (begin.position() < again.position() || onOneDay(again, begin, day));
            if (begun && begin.position() != again.position() && !isFollowedByAny(ended, begin)) {
                return begin;
            }
        }
        return null;
    }

    /** Whether of two beginnings of one day the one recorded later finds it held by the other. */
    private boolean onOneDay(Fact earlier, Fact later, long day) {
        return !Order.follows(later, earlier)
                && ends.stream()
                        .map(End::by)
                        .noneMatch(end -> end.position() > earlier.position()
                                && end.position() < later.position()
                                && end.earliest() <= day
                                && end.latest() >= day);
    }

    /** Whether it can have begun with one happening, ended, and begun again with another. */
    public boolean canBeginAgain(Fact first, Fact again) {
        return !Order.follows(first, again) && isFollowedByAny(possibleEnds(again.latest()), first);
    }

    /** The last first, as those are the likeliest to have ended what began. */
    private List<Fact> possibleEnds(long day) {
        return ends.reversed().stream()
                .map(End::by)
                .filter(end -> end.earliest() <= day)
                .toList();
    }

    private static boolean isFollowedByAny(List<Fact> ends, Fact begin) {
        return ends.stream().anyMatch(end -> !Order.follows(begin, end));
    }

    /** Whether a happening lies certainly before every beginning, where one is known. */
    public boolean beganOnlyAfter(Fact happening) {
        return !begins.isEmpty() && begins.stream().allMatch(happening::certainlyBefore);
    }

    /** The ends that a happening lies certainly after, with no beginning possibly in between. */
    public List<Fact> certainlyOverBefore(Fact happening) {
        return ends.stream()
                .filter(end -> end.surely() && end.by().certainlyBefore(happening))
                .filter(end -> begins.stream()
                        .allMatch(begin -> endsCertainlyAfter(end, begin) || happening.certainlyBefore(begin)))
                .map(End::by)
                .toList();
    }

    private State state(Fact begin, long day) {
        Certainty certainty = Event.by(begin, day);
        if (certainty == Certainty.ABSENT) {
            return State.ABSENT;
        }
        Fact until = null;
        List<Long> because = new ArrayList<>(List.of(begin.position()));
        for (End end : ends) {
            Certainty ended = Event.by(end.by(), day);
            if (end.surely() && ended.certainly() && endsCertainlyAfter(end, begin)) {
                return State.ABSENT;
            }
            if (ended.possibly() && !Order.follows(begin, end.by())) {
                certainty = Certainty.POSSIBLE;
                because.add(end.by().position());
                if (until == null || Fact.BY_WHEN.compare(end.by(), until) < 0) {
                    until = end.by();
                }
            }
        }
        because.sort(null);
        return new State(certainty, begin, until, List.copyOf(because));
    }

    private boolean endsCertainlyAfter(End end, Fact begin) {
        return Order.follows(end.by(), begin)
                || end.own() && Order.allOthersFollow(begins, begin, end.by())
                || isIntroductionForWhat(end.by(), begin) && Order.allOthersFollow(introductions, begin, end.by());
    }

    private boolean isIntroductionForWhat(Fact happened, Fact begin) {
        Field introduces = Catalogue.of(begin.happening()).introduces();
        return introduces != null
                && introductions.contains(begin)
                && Naming.touched(happened.happening()).contains(introduces.in(begin.happening()));
    }
}
