package nl.netwerkspoor.app;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import nl.netwerkspoor.problems.Problem;
import nl.netwerkspoor.problems.ProblemSource;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the servlet container refuses before Spring sees it, as the same problems; it would answer in HTML. */
@Configuration
class ContainerProblems {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemReports(JsonMapper json) {
        // the last valve is the first to report
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Reports(json)));
    }

    private static final class Reports extends ErrorReportValve {

        private final JsonMapper json;

        Reports(JsonMapper json) {
            this.json = json;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable thrown) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            Problem problem = problem(status, language(request));
            response.setStatus(problem.kind().status());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.setHeader(HttpHeaders.CONTENT_LANGUAGE, problem.english() ? "en" : "nl");
            try {
                Writer writer = response.getReporter();
                if (writer != null) {
                    writer.write(json.writeValueAsString(ProblemAdvice.body(problem)));
                    response.finishResponse();
                }
            } catch (IOException e) {
                // who asked does not listen any more
            }
        }

        private static Problem problem(int status, Locale locale) {
            Problem.Kind known = ProblemAdvice.kind(status);
            // 501 and 505 too say that the request is not one for us
            Problem.Kind kind =
                    known != null ? known : status == 500 ? Problem.Kind.FAILED : Problem.Kind.BAD_PARAMETER;
            return Problem.of(
                    kind,
                    locale,
                    kind == Problem.Kind.BAD_PARAMETER
                            ? "Deze vraag kan niet gelezen worden: er staan tekens in die hier niet kunnen, of ze is te lang."
                            : kind.title(false) + ".",
                    kind == Problem.Kind.BAD_PARAMETER
                            ? "This request cannot be read: it has characters that cannot be here, or it is too long."
                            : kind.title(true) + ".");
        }

        private static Locale language(Request request) {
            String asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
            if (asked == null) {
                return Locale.ROOT;
            }
            try {
                List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(asked);
                return ranges.isEmpty()
                        ? Locale.ROOT
                        : Locale.of(ranges.getFirst().getRange());
            } catch (IllegalArgumentException e) {
                return Locale.ROOT;
            }
        }
    }

    /** Parameters are read when they are asked for, so what cannot be read of them comes up in the application. */
    @Component
    static final class Unreadable implements ProblemSource {

        @Override
        public @Nullable Problem of(Throwable thrown, Locale locale) {
            return thrown instanceof InvalidParameterException
                    ? Problem.of(
                            Problem.Kind.BAD_PARAMETER,
                            locale,
                            "De parameters van deze vraag kunnen niet gelezen worden.",
                            "The parameters of this request cannot be read.")
                    : null;
        }
    }
}
