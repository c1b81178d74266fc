package dev.vestnik.incidentservice.incident.replay;

import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.incident.timeline.Audience;
import dev.vestnik.incidentservice.incident.timeline.Diagnosis;
import dev.vestnik.incidentservice.incident.timeline.Fact;
import dev.vestnik.incidentservice.incident.timeline.FactKind;
import dev.vestnik.incidentservice.incident.timeline.Handling;
import dev.vestnik.incidentservice.incident.timeline.Impact;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.incidentservice.incident.timeline.Planned;
import dev.vestnik.incidentservice.incident.timeline.Promise;
import dev.vestnik.incidentservice.incident.timeline.Recovery;
import dev.vestnik.incidentservice.incident.timeline.Repair;
import dev.vestnik.incidentservice.incident.timeline.Response;
import dev.vestnik.incidentservice.incident.timeline.Review;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.incidentservice.incident.timeline.Support;
import dev.vestnik.incidentservice.incident.timeline.Telling;
import dev.vestnik.templates.Effect;
import dev.vestnik.templates.Stage;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes the fact a scenario's event tells of, from as much as the file says. */
final class ScenarioFacts {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,7}");

    private ScenarioFacts() {}

    /** Whether an event of that kind can be told: every kind of the table, and CORRECTION, which is told as a note. */
    static boolean knows(String kind) {
        return "CORRECTION".equals(kind) || FactKind.named(kind).isPresent();
    }

    static Fact fact(Scenario.Event event, List<ComponentId> components, Severity severity) {
        var kind = FactKind.named(event.kind().kind()).orElse(FactKind.NOTE);
        // spotless:off
        return switch (kind) {
            case TRIGGER -> new Impact.Trigger();
            case IMPACT_STARTED -> new Impact.ImpactStarted(components, effect(event), event.kind().sub().map(String::toLowerCase));
            case DETECTED -> new Impact.Detected(detector(event));
            case FIRST_COMPLAINT -> new Impact.FirstComplaint(sub(event));
            case SEVERITY_CHANGED -> new Impact.SeverityChanged(severity, Severity.lastIn(sub(event) + " " + event.text()).orElse(severity));
            case SCOPE_CHANGED -> new Impact.ScopeChanged(components);
            case EXTERNAL_EVENT -> new Impact.ExternalEvent();
            case INCIDENT_OPENED -> new Response.Opened();
            case ONCALL_TOLD -> new Response.OncallTold();
            case ACKNOWLEDGED -> new Response.Acknowledged();
            case ROLE_TAKEN -> new Response.RoleTaken(sub(event));
            case HANDED_OVER -> new Response.HandedOver(sub(event));
            case ESCALATED -> new Response.Escalated();
            case STAKEHOLDERS_TOLD -> new Response.StakeholdersTold();
            case CHECK_TICKED -> new Response.CheckTicked(event.text());
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
            case RELEASE_STARTED -> new Repair.ReleaseStarted(sub(event));
            case RELEASE_DONE -> new Repair.ReleaseDone(sub(event));
            case PERMANENT_FIX_STARTED -> new Repair.PermanentFixStarted();
            case PERMANENT_FIX_DONE -> new Repair.PermanentFixDone();
            case PARTIAL_RESTORE -> new Recovery.PartialRestore(components);
            case MITIGATED -> new Recovery.Mitigated(components);
            case RESOLVED -> new Recovery.Resolved(components, dataSafety(event));
            case REOPENED -> new Recovery.Reopened(components);
            case NOTICE_DRAFTED -> new Telling.NoticeDrafted(noticeKind(event), Optional.empty());
            case APPROVAL_ASKED -> new Telling.ApprovalAsked(Optional.empty());
            case APPROVED -> new Telling.Approved(Optional.empty());
            case REFUSED -> new Telling.Refused(Optional.empty());
            case NOTICE_SENT -> noticeSent(event);
            case NOTICE_FAILED -> new Telling.NoticeFailed(Optional.empty(), number(event));
            case FOLLOW_UP_WAIVED -> new Telling.FollowUpWaived();
            case ETA_SET -> new Promise.EtaSet(Optional.empty());
            case ETA_CHANGED -> new Promise.EtaChanged(Optional.empty());
            case ETA_BROKEN -> new Promise.EtaBroken(event.at());
            case PROMISE_BROKEN -> new Promise.PromiseBroken(Optional.empty(), event.at());
            case AFFECTED_LIST_STARTED -> new Audience.ListStarted(number(event), "scenario");
            case AFFECTED_LIST_UPDATED -> new Audience.ListUpdated(number(event), "scenario");
            case AFFECTED_ADDED -> new Audience.ListAdded(number(event), "scenario");
            case AFFECTED_LIST_FINAL -> new Audience.ListFinal(number(event), "scenario");
            case TICKET_LINKED -> new Support.TicketLinked(1, sub(event));
            case TICKET_REPLIED -> new Support.TicketReplied(1, sub(event));
            case COMPENSATION_DECIDED -> new Support.CompensationDecided(sub(event));
            case COMPENSATION_GRANTED -> new Support.CompensationGranted(number(event), "");
            case CLOSED -> new Handling.Closed();
            case FALSE_ALARM -> new Handling.FalseAlarm();
            case MERGED -> new Handling.Merged(Optional.empty());
            case STAGE_SET_BACK -> new Handling.StageSetBack(Stage.MONITORING, Stage.INVESTIGATING);
            case NOTE -> new Handling.Noted();
            case TODO -> new Handling.Todo();
            case WITHDRAWN -> new Handling.Withdrawn();
            case REDACTED -> new Handling.Redacted("");
            case MAINT_ANNOUNCED -> new Planned.Announced(Optional.empty(), Optional.empty());
            case MAINT_STARTED -> new Planned.Started();
            case MAINT_WINDOW_END -> new Planned.WindowEnded();
            case MAINT_EXTENDED -> new Planned.Extended(Optional.empty());
            case MAINT_COMPLETED -> new Planned.Completed();
            case MAINT_CANCELLED -> new Planned.Cancelled();
            case POSTMORTEM_STARTED -> new Review.PostmortemStarted();
            case POSTMORTEM_REVIEWED -> new Review.PostmortemReviewed();
            case POSTMORTEM_APPROVED -> new Review.PostmortemApproved();
            case POSTMORTEM_PUBLISHED -> new Review.PostmortemPublished();
        };
        // spotless:on
    }

    private static Telling.NoticeSent noticeSent(Scenario.Event event) {
        var kind = noticeKind(event);
        var audience = switch (sub(event)) {
            case "DIRECT" -> Telling.Audience.DIRECT;
            case "PAGE" -> Telling.Audience.PAGE;
            default -> Telling.Audience.MASS;
        };
        return new Telling.NoticeSent(kind, audience, Optional.empty(), 0, Optional.empty(), Optional.empty());
    }

    private static NoticeKind noticeKind(Scenario.Event event) {
        return NoticeKind.named(sub(event)).orElse(NoticeKind.UPDATE);
    }

    private static Effect effect(Scenario.Event event) {
        return switch (sub(event)) {
            case "SLOW" -> Effect.SLOW;
            case "INTERMITTENT", "DEGRADED" -> Effect.INTERMITTENT;
            default -> Effect.DOWN;
        };
    }

    private static Impact.Detector detector(Scenario.Event event) {
        return switch (sub(event)) {
            case "STAFF" -> Impact.Detector.STAFF;
            case "CUSTOMER" -> Impact.Detector.CUSTOMER;
            default -> Impact.Detector.MONITORING;
        };
    }

    private static Recovery.DataSafety dataSafety(Scenario.Event event) {
        return switch (sub(event)) {
            case "SAFE" -> Recovery.DataSafety.SAFE;
            case "LOST" -> Recovery.DataSafety.LOST;
            default -> Recovery.DataSafety.UNKNOWN;
        };
    }

    private static String sub(Scenario.Event event) {
        return event.kind().sub().orElse("");
    }

    private static int number(Scenario.Event event) {
        var found = NUMBER.matcher(event.text());
        return found.find() ? Integer.parseInt(found.group()) : 0;
    }
}
