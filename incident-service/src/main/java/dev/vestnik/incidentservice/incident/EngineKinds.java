package dev.vestnik.incidentservice.incident;

import dev.vestnik.incidentservice.incident.timeline.FactKind;

/** The kinds that Vestnik alone writes, so that no request may claim them: what was sent, counted, linked, decided elsewhere, or told by the clock. */
final class EngineKinds {

    private EngineKinds() {}

    static boolean has(FactKind kind) {
        return switch (kind) {
            case INCIDENT_OPENED, MERGED, REDACTED, POSTMORTEM_PUBLISHED -> true;
            case NOTICE_DRAFTED, APPROVAL_ASKED, APPROVED, REFUSED, NOTICE_SENT, NOTICE_FAILED -> true;
            case ETA_BROKEN, PROMISE_BROKEN -> true;
            case AFFECTED_LIST_STARTED, AFFECTED_LIST_UPDATED, AFFECTED_ADDED -> true;
            case AFFECTED_LIST_FINAL, AFFECTED_STILL_DOWN -> true;
            case TICKET_LINKED, TICKET_REPLIED, COMPENSATION_GRANTED -> true;
            case TRIGGER, IMPACT_STARTED, DETECTED, FIRST_COMPLAINT, SEVERITY_CHANGED, SCOPE_CHANGED -> false;
            case EXTERNAL_EVENT, ONCALL_TOLD, ACKNOWLEDGED, ROLE_TAKEN, HANDED_OVER, ESCALATED -> false;
            case ROLE_LAID_DOWN -> false;
            case STAKEHOLDERS_TOLD, CHECK_TICKED, HYPOTHESIS, RULED_OUT, DIAGNOSIS_NOTE, CAUSE_FOUND -> false;
            case CAUSE_REVOKED, WORKAROUND_KNOWN, ACTION_STARTED, ACTION_TAKEN, ACTION_FAILED -> false;
            case ACTION_REVERTED, RELEASE_STARTED, RELEASE_DONE, PERMANENT_FIX_STARTED, PERMANENT_FIX_DONE -> false;
            case PARTIAL_RESTORE, MITIGATED, RESOLVED, REOPENED, FOLLOW_UP_WAIVED, ETA_SET, ETA_CHANGED -> false;
            case COMPENSATION_DECIDED, CLOSED, FALSE_ALARM, STAGE_SET_BACK, NOTE, TODO, WITHDRAWN -> false;
            case MAINT_ANNOUNCED, MAINT_STARTED, MAINT_WINDOW_END, MAINT_EXTENDED -> false;
            case MAINT_COMPLETED, MAINT_CANCELLED -> false;
            case POSTMORTEM_STARTED, POSTMORTEM_REVIEWED, POSTMORTEM_APPROVED -> false;
        };
    }
}
