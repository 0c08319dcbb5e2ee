package nl.netwerkspoor.store.log;

/** An event of an unknown type or revision, or with a payload that is not one of it; it is never skipped. */
public final class UnreadableEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long position;

    UnreadableEventException(long position, String type, String revision, RuntimeException cause) {
        super(
                "The event at position " + position + " (" + type + ", revision " + revision + ") cannot be read: "
                        + cause.getMessage(),
                cause);
        this.position = position;
    }

    /** Where the reader stopped; everything before it was read. */
    public long position() {
        return position;
    }
}
