package nl.netwerkspoor.store.log;

/** The store did not answer; what it was asked to do may have been done. */
public final class UnreachableStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreachableStoreException(Throwable cause) {
        super("The store of the log did not answer", cause);
    }
}
