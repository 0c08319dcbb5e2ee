package nl.netwerkspoor.query.projection;

import java.time.Duration;

/** How far the projection has come. */
public interface Reached {

    /** The position up to and including which every happening is in the records. */
    long position();

    /** Whether there is a build that can answer: before the first one is whole, there is none. */
    boolean isAnswering();

    /**
     * Waits until a position is reached.
     *
     * @return whether it was, within the time given
     */
    boolean await(long position, Duration atMost);
}
