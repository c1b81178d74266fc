package dev.vestnik.incidentservice.embedded;

import dev.vestnik.incidentservice.embedded.Home.HomeTaken;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence, not in a stack trace, that another service runs in this home. */
final class HomeTakenAnalyzer extends AbstractFailureAnalyzer<HomeTaken> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, HomeTaken taken) {
        return new FailureAnalysis(taken.getMessage(), null, taken);
    }
}
