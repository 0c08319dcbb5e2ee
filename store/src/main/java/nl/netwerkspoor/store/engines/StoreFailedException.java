package nl.netwerkspoor.store.engines;

/** A store could not do what was asked; whether a write was done is unknown. */
public final class StoreFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What was tried, and what came of it. */
    public StoreFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
