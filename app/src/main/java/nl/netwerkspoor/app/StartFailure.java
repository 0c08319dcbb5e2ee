package nl.netwerkspoor.app;

import com.mongodb.MongoException;
import nl.netwerkspoor.store.engines.NewerFormatException;
import nl.netwerkspoor.store.log.LogRefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says why the product does not start, in one sentence, where that is known. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailure implements FailureAnalyzer, FailureAnalysisReporter {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (@Nullable Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof LogRefusedException || each instanceof NewerFormatException) {
                return new FailureAnalysis(String.valueOf(each.getMessage()), null, each);
            }
            if (each instanceof MongoException) {
                return new FailureAnalysis(
                        "MongoDB antwoordt niet.",
                        "Kijk of de server draait als replica set, en of het adres achter --spring.mongodb.uri= klopt.",
                        each);
            }
            if (each instanceof PortInUseException taken) {
                return new FailureAnalysis(
                        "Poort " + taken.getPort() + " is al in gebruik.",
                        "Kies een andere, bijvoorbeeld met --server.port=" + (taken.getPort() + 1) + ".",
                        each);
            }
        }
        return null;
    }

    /** Alone, without the heading in English that Spring Boot puts above it. */
    @Override
    public void report(FailureAnalysis analysis) {
        String action = analysis.getAction();
        System.err.println(
                "Netwerkspoor start niet. " + analysis.getDescription() + (action == null ? "" : " " + action));
    }
}
