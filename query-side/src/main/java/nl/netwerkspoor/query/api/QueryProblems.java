package nl.netwerkspoor.query.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.netwerkspoor.problems.Problem;
import nl.netwerkspoor.problems.ProblemSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What goes wrong in asking, as problems. */
@Component
class QueryProblems implements ProblemSource {

    @Override
    public @Nullable Problem of(Throwable thrown, Locale locale) {
        return switch (thrown) {
            case BadParameter bad ->
                Problem.of(
                                Problem.Kind.BAD_PARAMETER,
                                locale,
                                bad.parameter() + ": " + bad.dutch(),
                                bad.parameter() + ": " + bad.english())
                        .with(List.of(refusal(bad, locale)));
            case NotFound notFound -> Problem.of(Problem.Kind.NOT_FOUND, locale, notFound.dutch(), notFound.english());
            case NotReached notReached ->
                Problem.of(
                        Problem.Kind.AWAY,
                        locale,
                        "Wat net is vastgelegd, is hier nog niet verwerkt. Probeer het zo nog eens.",
                        "What was recorded just now is not here yet. Try again in a moment.");
            default -> null;
        };
    }

    private static Map<String, @Nullable Object> refusal(BadParameter bad, Locale locale) {
        Integer position = bad.position();
        Map<String, @Nullable Object> refusal = new LinkedHashMap<>();
        refusal.put("index", null);
        refusal.put("line", position == null ? null : 1);
        refusal.put("column", position == null ? null : position + 1);
        refusal.put("field", bad.parameter());
        refusal.put("rule", null);
        refusal.put("message", Problem.isEnglish(locale) ? bad.english() : bad.dutch());
        refusal.put("conflicts", List.of());
        return refusal;
    }
}
