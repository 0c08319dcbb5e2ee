package nl.netwerkspoor.store.log;

/**
 * The store could not be reached long enough to learn whether the events were appended. They are in the log as a whole
 * or not at all; who appends them again under the same ids must look for them first.
 */
public final class OutcomeUnknownException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutcomeUnknownException(Throwable cause) {
        super("The store of the log cannot be reached; whether the events were appended is unknown", cause);
    }
}
