package nl.netwerkspoor.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.netwerkspoor.problems.Problem;
import nl.netwerkspoor.problems.ProblemSource;
import nl.netwerkspoor.store.engines.StoreFailedException;
import nl.netwerkspoor.store.log.OutcomeUnknownException;
import nl.netwerkspoor.store.log.UnreachableStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MultipartException;

/** Turns everything that goes wrong into Problem Details (RFC 9457), in Dutch or English, without repeating what was typed. */
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final List<ProblemSource> sources;

    ProblemAdvice(List<ProblemSource> sources) {
        this.sources = sources;
    }

    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone() {
        // who asked does not listen any more
    }

    @ExceptionHandler
    ResponseEntity<Map<String, @Nullable Object>> problem(Exception thrown, Locale locale) {
        for (ProblemSource source : sources) {
            Problem problem = source.of(thrown, locale);
            if (problem != null) {
                return answer(problem, HttpHeaders.EMPTY);
            }
        }
        if (isStoreAway(thrown)) {
            LOG.warn("the store does not answer: {}", thrown.getClass().getSimpleName());
            return answer(
                    Problem.of(
                            Problem.Kind.AWAY,
                            locale,
                            "De gegevens zijn nu niet te bereiken. Probeer het zo nog eens.",
                            "The store cannot be reached. Try again in a moment."),
                    HttpHeaders.EMPTY);
        }
        if (thrown instanceof HttpMessageNotReadableException) {
            return answer(
                    Problem.of(Problem.Kind.UNREADABLE, locale, "Dit kan niet gelezen worden.", "This cannot be read."),
                    HttpHeaders.EMPTY);
        }
        if (thrown instanceof MissingServletRequestParameterException missing) {
            return answer(missing(missing.getParameterName(), locale), HttpHeaders.EMPTY);
        }
        if (thrown instanceof ErrorResponse response) {
            Problem.Kind kind = kind(response.getStatusCode().value());
            if (kind != null) {
                return answer(titled(kind, locale), response.getHeaders());
            }
        }
        if (thrown instanceof MultipartException) {
            return answer(titled(Problem.Kind.WRONG_MEDIA_TYPE, locale), HttpHeaders.EMPTY);
        }
        LOG.error("a request failed", thrown);
        return answer(
                Problem.of(
                        Problem.Kind.FAILED,
                        locale,
                        "Er ging iets mis in Netwerkspoor. De beheerder kan in het logboek zien wat.",
                        "Something failed in Netwerkspoor. The administrator can see what in its log."),
                HttpHeaders.EMPTY);
    }

    private static Problem titled(Problem.Kind kind, Locale locale) {
        return Problem.of(kind, locale, kind.title(false) + ".", kind.title(true) + ".");
    }

    private static Problem missing(String parameter, Locale locale) {
        Map<String, @Nullable Object> refusal = new LinkedHashMap<>();
        refusal.put("index", null);
        refusal.put("line", null);
        refusal.put("column", null);
        refusal.put("field", parameter);
        refusal.put("rule", null);
        refusal.put("message", Problem.isEnglish(locale) ? "this is missing" : "dit ontbreekt");
        refusal.put("conflicts", List.of());
        return Problem.of(
                        Problem.Kind.BAD_PARAMETER,
                        locale,
                        "De parameter " + parameter + " ontbreekt.",
                        "The parameter " + parameter + " is missing.")
                .with(List.of(refusal));
    }

    private static boolean isStoreAway(Throwable thrown) {
        for (@Nullable Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof UnreachableStoreException
                    || each instanceof OutcomeUnknownException
                    || each instanceof StoreFailedException) {
                return true;
            }
        }
        return false;
    }

    static Problem.@Nullable Kind kind(int status) {
        for (Problem.Kind kind : Problem.Kind.values()) {
            if (kind.status() == status && kind != Problem.Kind.UNREADABLE) {
                return kind;
            }
        }
        return null;
    }

    private static ResponseEntity<Map<String, @Nullable Object>> answer(Problem problem, HttpHeaders headers) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.kind().status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, problem.english() ? "en" : "nl");
        if (problem.kind() == Problem.Kind.AWAY) {
            answer.header(HttpHeaders.RETRY_AFTER, "1");
        }
        return answer.body(body(problem));
    }

    /** The members of a problem. */
    static Map<String, @Nullable Object> body(Problem problem) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("type", problem.kind().type());
        body.put("title", problem.kind().title(problem.english()));
        body.put("status", problem.kind().status());
        body.put("detail", problem.detail());
        body.put("refusals", problem.refusals());
        return body;
    }
}
