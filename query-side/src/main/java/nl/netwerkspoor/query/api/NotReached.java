package nl.netwerkspoor.query.api;

/** The views have not reached the expected position in time; asking again a little later may help. */
public final class NotReached extends RuntimeException {

    /**
     * @param expected the position asked for
     * @param reached the position the views have reached
     */
    public NotReached(long expected, long reached) {
        super("expected " + expected + ", reached " + reached);
    }
}
