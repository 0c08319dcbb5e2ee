package nl.netwerkspoor.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.netwerkspoor.problems.Problem;
import nl.netwerkspoor.problems.ProblemSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** What goes wrong in a page, as a page. The HTTP interface answers with problems of its own. */
@Component
final class PageFaults implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(PageFaults.class);

    private final List<ProblemSource> sources;

    PageFaults(List<ProblemSource> sources) {
        this.sources = sources;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        if (request.getRequestURI().startsWith("/api/") || response.isCommitted()) {
            return null;
        }
        Locale locale = Language.isEnglish(request) ? Language.ENGLISH : Language.DUTCH;
        Problem problem = problem(thrown, locale);
        if (problem.kind() == Problem.Kind.FAILED) {
            LOG.error("a page failed", thrown);
        }
        return new ModelAndView(
                "fault",
                Map.of("problem", problem, "frame", new Frame(Framing.otherLanguage(request), null, 0)),
                HttpStatusCode.valueOf(problem.kind().status()));
    }

    private Problem problem(Exception thrown, Locale locale) {
        for (ProblemSource source : sources) {
            Problem problem = source.of(thrown, locale);
            if (problem != null) {
                return problem;
            }
        }
        if (thrown instanceof ErrorResponse response) {
            switch (response.getStatusCode().value()) {
                case 404 -> {
                    return Problem.of(
                            Problem.Kind.NOT_FOUND, locale, "Deze bladzijde is er niet.", "There is no such page.");
                }
                case 405 -> {
                    return Problem.of(
                            Problem.Kind.WRONG_METHOD,
                            locale,
                            "Deze bladzijde kan dit niet aannemen.",
                            "This page does not take this.");
                }
                case 413 -> {
                    return Problem.of(
                            Problem.Kind.TOO_LARGE,
                            locale,
                            "Dit is te groot: hoogstens 5 MiB.",
                            "This is too large: 5 MiB at most.");
                }
                case 400, 415 -> {
                    return unreadable(locale);
                }
                default -> {
                    // as any other failure
                }
            }
        }
        if (thrown instanceof MultipartException) {
            return unreadable(locale);
        }
        return Problem.of(
                Problem.Kind.FAILED,
                locale,
                "Er ging iets mis in Netwerkspoor. De beheerder kan in het logboek zien wat.",
                "Something failed in Netwerkspoor. The administrator can see what in its log.");
    }

    private static Problem unreadable(Locale locale) {
        return Problem.of(
                Problem.Kind.BAD_PARAMETER,
                locale,
                "Deze vraag kan niet gelezen worden.",
                "This request cannot be read.");
    }
}
