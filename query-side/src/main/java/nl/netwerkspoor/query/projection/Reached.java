package nl.netwerkspoor.query.projection;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How far the projection has come. */
public interface Reached {

    /** The position up to and including which every happening is in the records. */
    long position();

    /** Where answers come from now; null where no build can answer: before the first one is whole, there is none. */
    @Nullable
    Place place();

    /**
     * A build, and how far it has come. To be asked for once for an answer: another build may not have come as far.
     *
     * @param build its number
     * @param position the position up to and including which every happening is in it
     */
    record Place(int build, long position) {

        /** What this build had at an earlier position. */
        public Place at(long earlier) {
            return new Place(build, earlier);
        }
    }

    /**
     * Waits until a position is reached.
     *
     * @return whether it was, within the time given
     */
    boolean await(long position, Duration atMost);
}
