package nl.netwerkspoor.query.projection;

import java.time.Duration;

/** How far the projection has come. */
public interface Reached {

    /** The position up to and including which every happening is in the records. */
    long position();

    /**
     * Waits until a position is reached.
     *
     * @return whether it was, within the time given
     */
    boolean await(long position, Duration atMost);
}
