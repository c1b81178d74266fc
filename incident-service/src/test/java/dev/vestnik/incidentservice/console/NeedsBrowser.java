package dev.vestnik.incidentservice.console;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A test that looks through Chromium. Without one on the machine it is skipped by name; where {@code CI=true} it fails instead. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsBrowser.Check.class)
@interface NeedsBrowser {

    /** Whether there is a browser. */
    final class Check implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return Files.isExecutable(Window.CHROMIUM) || "true".equals(System.getenv("CI"))
                    ? ConditionEvaluationResult.enabled("Chromium, or a machine that must have it")
                    : ConditionEvaluationResult.disabled(Window.CHROMIUM + " is missing");
        }
    }
}
