package nl.netwerkspoor.app;

import nl.netwerkspoor.store.engines.NewerFormatException;
import nl.netwerkspoor.store.log.LogRefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why the product does not start, in one sentence, where the store knows why. */
class StartFailure extends AbstractFailureAnalyzer<RuntimeException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, RuntimeException cause) {
        return cause instanceof LogRefusedException || cause instanceof NewerFormatException
                ? new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause)
                : null;
    }
}
