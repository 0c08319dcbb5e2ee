package nl.netwerkspoor.store.log;

/** The log cannot be opened, for a reason that the user can take away; the message tells it in Dutch. */
public final class LogRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LogRefusedException(String message) {
        super(message);
    }

    static LogRefusedException newerFormat(long found, int known) {
        return new LogRefusedException("Dit logboek is gemaakt met een nieuwere versie van Netwerkspoor (opslagversie "
                + found + "; deze versie kent " + known + "). Start een nieuwere versie van Netwerkspoor.");
    }
}
