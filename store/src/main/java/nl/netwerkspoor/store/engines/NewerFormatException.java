package nl.netwerkspoor.store.engines;

/** A store was made by a newer version of the product; the message tells it in Dutch. */
public final class NewerFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NewerFormatException(String store, long found, int known) {
        super(store + " is gemaakt met een nieuwere versie van Netwerkspoor (opslagversie " + found
                + "; deze versie kent " + known + "). Start een nieuwere versie van Netwerkspoor.");
    }

    static void check(String store, long found, int known) {
        if (found > known) {
            throw new NewerFormatException(store, found, known);
        }
    }
}
