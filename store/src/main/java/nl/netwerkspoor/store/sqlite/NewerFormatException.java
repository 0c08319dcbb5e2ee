package nl.netwerkspoor.store.sqlite;

/** A store was made by a newer program than this one, which would not understand it. The message is in Dutch. */
public final class NewerFormatException extends RuntimeException {

    /** @param store what it is called */
    public NewerFormatException(String store) {
        super("De gegevens in " + store + " zijn gemaakt met een nieuwere versie van Netwerkspoor."
                + " Gebruik die versie, of kies een andere gegevensmap.");
    }
}
