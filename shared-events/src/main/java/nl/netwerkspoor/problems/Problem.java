package nl.netwerkspoor.problems;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A problem (RFC 9457).
 *
 * @param kind its type, with title and status
 * @param english whether it is told in English
 * @param detail what is wrong here and what to do
 * @param refusals what is wrong, piece by piece; empty where no more is known
 */
public record Problem(Kind kind, boolean english, String detail, List<Map<String, @Nullable Object>> refusals) {

    private static final Locale DUTCH = Locale.of("nl");
    private static final List<Locale> LANGUAGES = List.of(DUTCH, Locale.ENGLISH);

    /** The types of problems; a type is for ever. */
    public enum Kind {
        UNREADABLE("cannot-be-read", 400, "Niet te lezen", "Cannot be read"),
        BAD_PARAMETER("bad-parameter", 400, "Verkeerde vraag", "Bad parameter"),
        FORBIDDEN("not-allowed", 403, "Mag niet", "Not allowed"),
        NOT_FOUND("not-found", 404, "Niet gevonden", "Not found"),
        WRONG_METHOD("wrong-method", 405, "Dit kan hier niet", "Method not allowed"),
        NOT_ACCEPTABLE("not-acceptable", 406, "Deze vorm is er niet", "Not acceptable"),
        TAKEN("taken", 409, "Kenmerk is al in gebruik", "Identity is taken"),
        TOO_LARGE("too-large", 413, "Te groot", "Too large"),
        WRONG_MEDIA_TYPE("wrong-media-type", 415, "Deze vorm kan niet", "Wrong media type"),
        REFUSED("refused", 422, "Kan niet zo gebeurd zijn", "Refused by a rule"),
        FAILED("failed", 500, "Er ging iets mis", "Something failed"),
        AWAY("away", 503, "Nu even niet", "Not right now");

        private final String type;
        private final int status;
        private final String dutch;
        private final String english;

        Kind(String type, int status, String dutch, String english) {
            this.type = type;
            this.status = status;
            this.dutch = dutch;
            this.english = english;
        }

        /** The address that is its type, relative to the product. */
        public String type() {
            return "/problems/" + type;
        }

        /** The status of HTTP. */
        public int status() {
            return status;
        }

        /** Its title. */
        public String title(boolean inEnglish) {
            return inEnglish ? english : dutch;
        }
    }

    /** A problem told in the language of a locale: Dutch, unless it is English. */
    public static Problem of(Kind kind, Locale locale, String dutch, String english) {
        return new Problem(kind, isEnglish(locale), isEnglish(locale) ? english : dutch, List.of());
    }

    /**
     * The language in which problems are told to who asks so.
     *
     * @param acceptLanguage the header `Accept-Language` (RFC 9110, section 12.5.4); null where there is none
     * @return English where that is liked best of the two, else Dutch
     */
    public static Locale language(@Nullable String acceptLanguage) {
        try {
            Locale best = acceptLanguage == null
                    ? null
                    : Locale.lookup(
                            Locale.LanguageRange.parse(acceptLanguage).stream()
                                    .filter(range -> range.getWeight() > 0)
                                    .toList(),
                            LANGUAGES);
            return best == null ? DUTCH : best;
        } catch (IllegalArgumentException e) {
            return DUTCH;
        }
    }

    /** Whether a locale asks for English. */
    public static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals("en");
    }

    /** The same with what is wrong piece by piece. */
    public Problem with(List<Map<String, @Nullable Object>> pieces) {
        return new Problem(kind, english, detail, pieces);
    }
}
