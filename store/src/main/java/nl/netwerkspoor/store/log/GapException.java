package nl.netwerkspoor.store.log;

/** The log has a gap, which it must never have; what comes after it is not read until it is closed. */
public final class GapException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long position;

    GapException(long position, long found) {
        super("The log has a gap: position " + position + " is missing, the next that is there is " + found);
        this.position = position;
    }

    /** The first position that is missing. */
    public long position() {
        return position;
    }
}
