package nl.netwerkspoor.query.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import nl.netwerkspoor.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of an answer. Pages are Dutch unless their reader chose English, and the browser remembers the choice; a
 * browser that is set to English says little about a Dutch procesondersteuner. The HTTP interface goes by
 * `Accept-Language`.
 */
final class Language implements LocaleResolver {

    static final String PARAMETER = "taal";
    static final Locale DUTCH = Locale.of("nl");
    static final Locale ENGLISH = Locale.ENGLISH;

    private static final Duration YEAR = Duration.ofDays(365);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getRequestURI().startsWith("/api/")) {
            return Problem.language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        }
        return isEnglish(request) ? ENGLISH : DUTCH;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("a reader chooses by the address");
    }

    static boolean isEnglish(HttpServletRequest request) {
        String asked = request.getParameter(PARAMETER);
        if (asked == null) {
            Cookie remembered = WebUtils.getCookie(request, PARAMETER);
            asked = remembered == null ? "" : remembered.getValue();
        }
        return asked.equals(ENGLISH.getLanguage());
    }

    /** Keeps a choice for the pages after this one. */
    static void remember(HttpServletRequest request, HttpServletResponse response) {
        if (request.getParameter(PARAMETER) != null) {
            Locale chosen = isEnglish(request) ? ENGLISH : DUTCH;
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(PARAMETER, chosen.getLanguage())
                            .path("/")
                            .maxAge(YEAR)
                            .httpOnly(true)
                            .sameSite("Lax")
                            .build()
                            .toString());
        }
    }
}
