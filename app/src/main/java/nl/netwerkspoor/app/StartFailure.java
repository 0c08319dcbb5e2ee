package nl.netwerkspoor.app;

import nl.netwerkspoor.store.engines.NewerFormatException;
import nl.netwerkspoor.store.log.LogRefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says why the product does not start, in one sentence, where the store knows why. */
class StartFailure implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (@Nullable Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof LogRefusedException || each instanceof NewerFormatException) {
                return new FailureAnalysis(String.valueOf(each.getMessage()), null, each);
            }
        }
        return null;
    }
}
