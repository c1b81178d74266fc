package dev.vestnik.incidentservice.incident;

import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.incident.timeline.Diagnosis;
import dev.vestnik.incidentservice.incident.timeline.Fact;
import dev.vestnik.incidentservice.incident.timeline.FactKind;
import dev.vestnik.incidentservice.incident.timeline.Handling;
import dev.vestnik.incidentservice.incident.timeline.Impact;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.incidentservice.incident.timeline.Promise;
import dev.vestnik.incidentservice.incident.timeline.Reading;
import dev.vestnik.incidentservice.incident.timeline.Recovery;
import dev.vestnik.incidentservice.incident.timeline.Repair;
import dev.vestnik.incidentservice.incident.timeline.Response;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.incidentservice.incident.timeline.Source;
import dev.vestnik.incidentservice.incident.timeline.Telling;
import dev.vestnik.incidentservice.incident.timeline.Visibility;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Effect;
import dev.vestnik.templates.Stage;
import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line in parts: what a person or a program may write by kind. What only Vestnik writes (a sent notice, a broken promise, the growth of a list) is not
 * taken here. {@code line} is the quick line instead of all others.
 */
record LineRequest(
        @Nullable String line,
        @Nullable String kind,
        @Nullable Instant occurredAt,
        @Nullable Integer approximateMinutes,
        @Nullable String text,
        @Nullable Texts publicText,
        @Nullable Visibility visibility,
        @Nullable List<String> components,
        @Nullable Effect effect,
        @Nullable String symptom,
        @Nullable Severity severity,
        @Nullable Recovery.DataSafety dataSafety,
        @Nullable Stage stage,
        @Nullable Instant eta,
        @Nullable String detail,
        @Nullable List<Reading> readings,
        @Nullable String sourceRef,
        @Nullable String zone) {

    /** A request that says nothing but the kind. */
    static LineRequest ofKind(String kind) {
        return new LineRequest(
                null, kind, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    List<String> codes() {
        return Objects.requireNonNullElse(components, List.of());
    }

    /** The line it asks for; the time is now unless given. */
    Line toLine(Timeline timeline, List<ComponentId> ids, Instant now, String zoneId) {
        var at = occurredAt == null ? now : occurredAt;
        var occurred = approximateMinutes == null ? Occurred.minute(at) : Occurred.about(at, approximateMinutes);
        var plain = Line.of(fact(timeline, ids), at, Objects.requireNonNullElse(text, ""), Source.API)
                .with(occurred, zoneId)
                .withReadings(Objects.requireNonNullElse(readings, List.of()));
        var seen = visibility == null ? plain : plain.with(visibility);
        var worded = publicText == null || publicText.isEmpty() ? seen : seen.withPublicText(publicText);
        return sourceRef == null || sourceRef.isBlank() ? worded : worded.withSourceRef(sourceRef);
    }

    private Fact fact(Timeline timeline, List<ComponentId> ids) {
        var state = CaseState.of(timeline);
        // spotless:off
        return switch (known()) {
            case TRIGGER -> new Impact.Trigger();
            case IMPACT_STARTED -> new Impact.ImpactStarted(ids, Objects.requireNonNullElse(effect, Effect.DOWN), Optional.ofNullable(symptom));
            case DETECTED -> new Impact.Detected(Impact.Detector.MONITORING);
            case FIRST_COMPLAINT -> new Impact.FirstComplaint(said());
            case SEVERITY_CHANGED -> new Impact.SeverityChanged(state.severity(), required("severity", severity));
            case SCOPE_CHANGED -> new Impact.ScopeChanged(ids);
            case EXTERNAL_EVENT -> new Impact.ExternalEvent();
            case ONCALL_TOLD -> new Response.OncallTold();
            case ACKNOWLEDGED -> new Response.Acknowledged();
            case ROLE_TAKEN -> new Response.RoleTaken(said());
            case HANDED_OVER -> new Response.HandedOver(said());
            case ESCALATED -> new Response.Escalated();
            case STAKEHOLDERS_TOLD -> new Response.StakeholdersTold();
            case CHECK_TICKED -> new Response.CheckTicked(said());
            case HYPOTHESIS -> new Diagnosis.Hypothesis();
            case RULED_OUT -> new Diagnosis.RuledOut();
            case DIAGNOSIS_NOTE -> new Diagnosis.Noticed();
            case CAUSE_FOUND -> new Diagnosis.CauseFound();
            case CAUSE_REVOKED -> new Diagnosis.CauseRevoked();
            case WORKAROUND_KNOWN -> new Diagnosis.WorkaroundKnown();
            case ACTION_STARTED -> new Repair.ActionStarted();
            case ACTION_TAKEN -> new Repair.ActionTaken();
            case ACTION_FAILED -> new Repair.ActionFailed();
            case ACTION_REVERTED -> new Repair.ActionReverted();
            case RELEASE_STARTED -> new Repair.ReleaseStarted(said());
            case RELEASE_DONE -> new Repair.ReleaseDone(said());
            case PERMANENT_FIX_STARTED -> new Repair.PermanentFixStarted();
            case PERMANENT_FIX_DONE -> new Repair.PermanentFixDone();
            case PARTIAL_RESTORE -> new Recovery.PartialRestore(ids);
            case MITIGATED -> new Recovery.Mitigated(ids);
            case RESOLVED -> new Recovery.Resolved(ids, required("dataSafety", dataSafety));
            case REOPENED -> new Recovery.Reopened(ids);
            case FOLLOW_UP_WAIVED -> new Telling.FollowUpWaived();
            case ETA_SET -> new Promise.EtaSet(Optional.ofNullable(eta));
            case ETA_CHANGED -> new Promise.EtaChanged(Optional.ofNullable(eta));
            case CLOSED -> new Handling.Closed();
            case FALSE_ALARM -> new Handling.FalseAlarm();
            case STAGE_SET_BACK -> new Handling.StageSetBack(state.stage(), required("stage", stage));
            case NOTE -> new Handling.Noted();
            case TODO -> new Handling.Todo();
            case WITHDRAWN -> new Handling.Withdrawn();
            case INCIDENT_OPENED, NOTICE_DRAFTED, APPROVAL_ASKED, APPROVED, REFUSED, NOTICE_SENT, NOTICE_FAILED, ETA_BROKEN, PROMISE_BROKEN,
                    AFFECTED_LIST_STARTED, AFFECTED_LIST_UPDATED, AFFECTED_ADDED, AFFECTED_LIST_FINAL, TICKET_LINKED, TICKET_REPLIED,
                    COMPENSATION_DECIDED, COMPENSATION_GRANTED, MERGED, REDACTED, MAINT_ANNOUNCED, MAINT_STARTED, MAINT_WINDOW_END,
                    MAINT_EXTENDED, MAINT_COMPLETED, MAINT_CANCELLED, POSTMORTEM_STARTED, POSTMORTEM_REVIEWED, POSTMORTEM_APPROVED,
                    POSTMORTEM_PUBLISHED -> throw Problem.invalid("kind", "engine-only",
                            "Такие записи делает сам Вестник.", "Vestnik itself writes such entries.");
        };
        // spotless:on
    }

    private FactKind known() {
        var name = Objects.requireNonNullElse(kind, FactKind.NOTE.name());
        return FactKind.named(name)
                .orElseThrow(() -> Problem.invalid(
                        "kind", "unknown-kind", "Такого вида записей нет.", "There is no such kind of entry."));
    }

    private String said() {
        return Objects.requireNonNullElse(detail, "");
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw Problem.invalid(field, "required", "Для такой записи это нужно указать.", "This kind of entry needs it.");
        }
        return value;
    }
}
