package dev.vestnik.incidentservice.incident.timeline;

/** Which kind a fact is of. A fact that is new does not compile here until it has its line in the table of kinds. */
final class KindOfFact {

    private KindOfFact() {}

    static FactKind of(Fact fact) {
        return switch (fact) {
            case Impact impact -> of(impact);
            case Response response -> of(response);
            case Diagnosis diagnosis -> of(diagnosis);
            case Repair repair -> of(repair);
            case Recovery recovery -> of(recovery);
            case Telling telling -> of(telling);
            case Promise promise -> of(promise);
            case Audience audience -> of(audience);
            case Support support -> of(support);
            case Handling handling -> of(handling);
            case Planned planned -> of(planned);
            case Review review -> of(review);
        };
    }

    private static FactKind of(Impact impact) {
        return switch (impact) {
            case Impact.Trigger _ -> FactKind.TRIGGER;
            case Impact.ImpactStarted _ -> FactKind.IMPACT_STARTED;
            case Impact.Detected _ -> FactKind.DETECTED;
            case Impact.FirstComplaint _ -> FactKind.FIRST_COMPLAINT;
            case Impact.SeverityChanged _ -> FactKind.SEVERITY_CHANGED;
            case Impact.ScopeChanged _ -> FactKind.SCOPE_CHANGED;
            case Impact.ExternalEvent _ -> FactKind.EXTERNAL_EVENT;
        };
    }

    private static FactKind of(Response response) {
        return switch (response) {
            case Response.Opened _ -> FactKind.INCIDENT_OPENED;
            case Response.OncallTold _ -> FactKind.ONCALL_TOLD;
            case Response.Acknowledged _ -> FactKind.ACKNOWLEDGED;
            case Response.RoleTaken _ -> FactKind.ROLE_TAKEN;
            case Response.HandedOver _ -> FactKind.HANDED_OVER;
            case Response.RoleLaidDown _ -> FactKind.ROLE_LAID_DOWN;
            case Response.Escalated _ -> FactKind.ESCALATED;
            case Response.StakeholdersTold _ -> FactKind.STAKEHOLDERS_TOLD;
            case Response.CheckTicked _ -> FactKind.CHECK_TICKED;
        };
    }

    private static FactKind of(Diagnosis diagnosis) {
        return switch (diagnosis) {
            case Diagnosis.Hypothesis _ -> FactKind.HYPOTHESIS;
            case Diagnosis.RuledOut _ -> FactKind.RULED_OUT;
            case Diagnosis.Noticed _ -> FactKind.DIAGNOSIS_NOTE;
            case Diagnosis.CauseFound _ -> FactKind.CAUSE_FOUND;
            case Diagnosis.CauseRevoked _ -> FactKind.CAUSE_REVOKED;
            case Diagnosis.WorkaroundKnown _ -> FactKind.WORKAROUND_KNOWN;
        };
    }

    private static FactKind of(Repair repair) {
        return switch (repair) {
            case Repair.ActionStarted _ -> FactKind.ACTION_STARTED;
            case Repair.ActionTaken _ -> FactKind.ACTION_TAKEN;
            case Repair.ActionFailed _ -> FactKind.ACTION_FAILED;
            case Repair.ActionReverted _ -> FactKind.ACTION_REVERTED;
            case Repair.ReleaseStarted _ -> FactKind.RELEASE_STARTED;
            case Repair.ReleaseDone _ -> FactKind.RELEASE_DONE;
            case Repair.PermanentFixStarted _ -> FactKind.PERMANENT_FIX_STARTED;
            case Repair.PermanentFixDone _ -> FactKind.PERMANENT_FIX_DONE;
        };
    }

    private static FactKind of(Recovery recovery) {
        return switch (recovery) {
            case Recovery.PartialRestore _ -> FactKind.PARTIAL_RESTORE;
            case Recovery.Mitigated _ -> FactKind.MITIGATED;
            case Recovery.Resolved _ -> FactKind.RESOLVED;
            case Recovery.Reopened _ -> FactKind.REOPENED;
        };
    }

    private static FactKind of(Telling telling) {
        return switch (telling) {
            case Telling.NoticeDrafted _ -> FactKind.NOTICE_DRAFTED;
            case Telling.ApprovalAsked _ -> FactKind.APPROVAL_ASKED;
            case Telling.Approved _ -> FactKind.APPROVED;
            case Telling.Refused _ -> FactKind.REFUSED;
            case Telling.NoticeSent _ -> FactKind.NOTICE_SENT;
            case Telling.NoticeFailed _ -> FactKind.NOTICE_FAILED;
            case Telling.FollowUpWaived _ -> FactKind.FOLLOW_UP_WAIVED;
        };
    }

    private static FactKind of(Promise promise) {
        return switch (promise) {
            case Promise.EtaSet _ -> FactKind.ETA_SET;
            case Promise.EtaChanged _ -> FactKind.ETA_CHANGED;
            case Promise.EtaBroken _ -> FactKind.ETA_BROKEN;
            case Promise.PromiseBroken _ -> FactKind.PROMISE_BROKEN;
        };
    }

    private static FactKind of(Audience audience) {
        return switch (audience) {
            case Audience.ListStarted _ -> FactKind.AFFECTED_LIST_STARTED;
            case Audience.ListUpdated _ -> FactKind.AFFECTED_LIST_UPDATED;
            case Audience.ListAdded _ -> FactKind.AFFECTED_ADDED;
            case Audience.ListFinal _ -> FactKind.AFFECTED_LIST_FINAL;
            case Audience.StillDown _ -> FactKind.AFFECTED_STILL_DOWN;
        };
    }

    private static FactKind of(Support support) {
        return switch (support) {
            case Support.TicketLinked _ -> FactKind.TICKET_LINKED;
            case Support.TicketReplied _ -> FactKind.TICKET_REPLIED;
            case Support.CompensationDecided _ -> FactKind.COMPENSATION_DECIDED;
            case Support.CompensationGranted _ -> FactKind.COMPENSATION_GRANTED;
        };
    }

    private static FactKind of(Handling handling) {
        return switch (handling) {
            case Handling.Closed _ -> FactKind.CLOSED;
            case Handling.FalseAlarm _ -> FactKind.FALSE_ALARM;
            case Handling.Merged _ -> FactKind.MERGED;
            case Handling.StageSetBack _ -> FactKind.STAGE_SET_BACK;
            case Handling.Noted _ -> FactKind.NOTE;
            case Handling.Todo _ -> FactKind.TODO;
            case Handling.Withdrawn _ -> FactKind.WITHDRAWN;
            case Handling.Redacted _ -> FactKind.REDACTED;
        };
    }

    private static FactKind of(Planned planned) {
        return switch (planned) {
            case Planned.Announced _ -> FactKind.MAINT_ANNOUNCED;
            case Planned.Started _ -> FactKind.MAINT_STARTED;
            case Planned.WindowEnded _ -> FactKind.MAINT_WINDOW_END;
            case Planned.Extended _ -> FactKind.MAINT_EXTENDED;
            case Planned.Completed _ -> FactKind.MAINT_COMPLETED;
            case Planned.Cancelled _ -> FactKind.MAINT_CANCELLED;
        };
    }

    private static FactKind of(Review review) {
        return switch (review) {
            case Review.PostmortemStarted _ -> FactKind.POSTMORTEM_STARTED;
            case Review.PostmortemReviewed _ -> FactKind.POSTMORTEM_REVIEWED;
            case Review.PostmortemApproved _ -> FactKind.POSTMORTEM_APPROVED;
            case Review.PostmortemPublished _ -> FactKind.POSTMORTEM_PUBLISHED;
        };
    }
}
