package dev.vestnik.incidentservice.incident.timeline;

import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.templates.Effect;
import dev.vestnik.templates.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What may be said of a fact besides its kind, by a request, a file or a line. Each kind takes of it what it needs ({@link FactKind#of(FactParts)}).
 *
 * @param at when it happened
 * @param severityBefore the severity it had
 * @param stageBefore the stage it was in
 * @param count how many, where the kind counts
 * @param detail a channel, a version, a role, where the kind has one
 */
public record FactParts(
        Instant at,
        List<ComponentId> components,
        Effect effect,
        Optional<String> symptom,
        Impact.Detector detector,
        Severity severityBefore,
        Severity severity,
        Stage stageBefore,
        Stage stage,
        Recovery.DataSafety data,
        NoticeKind notice,
        Telling.Audience audience,
        Optional<Instant> eta,
        int count,
        String detail) {

    public FactParts {
        components = List.copyOf(components);
    }

    /** Nothing said but when, which components, and where the case stands. */
    public static FactParts plain(Instant at, List<ComponentId> components, Severity severity, Stage stage) {
        return new FactParts(
                at,
                components,
                Effect.DOWN,
                Optional.empty(),
                Impact.Detector.MONITORING,
                severity,
                severity,
                stage,
                stage,
                Recovery.DataSafety.UNKNOWN,
                NoticeKind.UPDATE,
                Telling.Audience.MASS,
                Optional.empty(),
                0,
                "");
    }
}
