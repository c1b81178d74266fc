package dev.vestnik.incidentservice.incident;

import dev.vestnik.incidentservice.incident.CaseState.FoundCause;
import dev.vestnik.incidentservice.incident.timeline.Audience;
import dev.vestnik.incidentservice.incident.timeline.Diagnosis;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.Handling;
import dev.vestnik.incidentservice.incident.timeline.Impact;
import dev.vestnik.incidentservice.incident.timeline.Planned;
import dev.vestnik.incidentservice.incident.timeline.Promise;
import dev.vestnik.incidentservice.incident.timeline.Recovery;
import dev.vestnik.incidentservice.incident.timeline.Recovery.DataSafety;
import dev.vestnik.incidentservice.incident.timeline.Repair;
import dev.vestnik.incidentservice.incident.timeline.Response;
import dev.vestnik.incidentservice.incident.timeline.Review;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.incidentservice.incident.timeline.Support;
import dev.vestnik.incidentservice.incident.timeline.Telling;
import dev.vestnik.templates.Stage;
import java.time.Instant;
import java.util.Optional;

/** How far a case has come (practice/2 §B.1), entry by entry; it may go back. A notice never moves the stage: only what happened does (R-B23). */
record Progress(
        Stage stage,
        Severity severity,
        Hurts hurts,
        Optional<FoundCause> cause,
        Optional<Instant> mitigatedAt,
        Optional<Instant> resolvedAt,
        Optional<DataSafety> data,
        boolean closed) {

    static Progress start(Severity severity) {
        return new Progress(
                Stage.INVESTIGATING,
                severity,
                Hurts.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    Progress after(Entry entry) {
        var next = hurting(hurts.after(entry));
        return switch (entry.fact()) {
            case Impact impact -> next.after(impact);
            case Diagnosis diagnosis -> next.after(entry, diagnosis);
            case Recovery recovery -> next.after(entry, recovery);
            case Handling handling -> next.after(handling);
            case Response _, Repair _, Telling _, Promise _ -> next;
            case Audience _, Support _, Planned _, Review _ -> next;
        };
    }

    private Progress after(Impact impact) {
        return switch (impact) {
            case Impact.ImpactStarted _ -> stage.isOpen() || stage == Stage.RESOLVED ? returned() : this;
            case Impact.SeverityChanged(var _, var to) -> severity(to);
            case Impact.Trigger _, Impact.Detected _, Impact.FirstComplaint _ -> this;
            case Impact.ScopeChanged _, Impact.ExternalEvent _ -> this;
        };
    }

    private Progress after(Entry entry, Diagnosis diagnosis) {
        return switch (diagnosis) {
            case Diagnosis.CauseFound _ -> {
                var found = cause(Optional.of(new FoundCause(entry.id(), entry.at(), entry.publicText())));
                yield stage == Stage.INVESTIGATING ? found.stage(Stage.IDENTIFIED) : found;
            }
            case Diagnosis.CauseRevoked _ -> {
                var revoked = cause(Optional.empty());
                yield stage == Stage.IDENTIFIED ? revoked.stage(Stage.INVESTIGATING) : revoked;
            }
            case Diagnosis.Hypothesis _, Diagnosis.RuledOut _, Diagnosis.Noticed _, Diagnosis.WorkaroundKnown _ -> this;
        };
    }

    private Progress after(Entry entry, Recovery recovery) {
        return switch (recovery) {
            case Recovery.PartialRestore _ -> recovering();
            case Recovery.Mitigated _ -> recovering().ended(Optional.of(entry.at()), resolvedAt, data);
            case Recovery.Resolved(var _, var safety) -> resolved(entry.at(), safety);
            case Recovery.Reopened _ -> returned().closed(false);
        };
    }

    private Progress after(Handling handling) {
        return switch (handling) {
            case Handling.Closed _ -> closed(true);
            case Handling.FalseAlarm _ -> stage(Stage.FALSE_ALARM);
            case Handling.Merged _ -> stage(Stage.MERGED);
            case Handling.StageSetBack(var _, var to) -> setBack(to);
            case Handling.Noted _, Handling.Todo _, Handling.Withdrawn _, Handling.Redacted _ -> this;
        };
    }

    private Progress recovering() {
        return stage == Stage.INVESTIGATING || stage == Stage.IDENTIFIED ? stage(Stage.MONITORING) : this;
    }

    /** Resolved for the named components only, while another still hurts: watched, not over. */
    private Progress resolved(Instant at, DataSafety safety) {
        if (!stage.isOpen() && stage != Stage.RESOLVED) {
            return this;
        }
        return hurts.anyOpen()
                ? recovering()
                : stage(Stage.RESOLVED).ended(mitigatedAt, Optional.of(at), Optional.of(safety));
    }

    private Progress returned() {
        var back = cause.isPresent() ? Stage.IDENTIFIED : Stage.INVESTIGATING;
        return stage(back).ended(Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Progress setBack(Stage to) {
        return to.isOpen() ? stage(to).ended(mitigatedAt, Optional.empty(), Optional.empty()) : stage(to);
    }

    private Progress stage(Stage next) {
        return new Progress(next, severity, hurts, cause, mitigatedAt, resolvedAt, data, closed);
    }

    private Progress severity(Severity next) {
        return new Progress(stage, next, hurts, cause, mitigatedAt, resolvedAt, data, closed);
    }

    private Progress hurting(Hurts next) {
        return new Progress(stage, severity, next, cause, mitigatedAt, resolvedAt, data, closed);
    }

    private Progress cause(Optional<FoundCause> next) {
        return new Progress(stage, severity, hurts, next, mitigatedAt, resolvedAt, data, closed);
    }

    private Progress closed(boolean next) {
        return new Progress(stage, severity, hurts, cause, mitigatedAt, resolvedAt, data, next);
    }

    private Progress ended(Optional<Instant> mitigated, Optional<Instant> resolved, Optional<DataSafety> safety) {
        return new Progress(stage, severity, hurts, cause, mitigated, resolved, safety, closed);
    }
}
