package dev.vestnik.incidentservice.incident.interval;

import dev.vestnik.incidentservice.incident.Told;
import dev.vestnik.incidentservice.incident.timeline.Audience;
import dev.vestnik.incidentservice.incident.timeline.Diagnosis;
import dev.vestnik.incidentservice.incident.timeline.Fact;
import dev.vestnik.incidentservice.incident.timeline.Handling;
import dev.vestnik.incidentservice.incident.timeline.Impact;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.incidentservice.incident.timeline.Planned;
import dev.vestnik.incidentservice.incident.timeline.Promise;
import dev.vestnik.incidentservice.incident.timeline.Recovery;
import dev.vestnik.incidentservice.incident.timeline.Repair;
import dev.vestnik.incidentservice.incident.timeline.Response;
import dev.vestnik.incidentservice.incident.timeline.Review;
import dev.vestnik.incidentservice.incident.timeline.Support;
import dev.vestnik.incidentservice.incident.timeline.Telling;
import dev.vestnik.incidentservice.incident.timeline.Telling.NoticeSent;
import java.util.EnumSet;
import java.util.Set;

/** Which shared milestones a fact can set (C.2), decided for each fact; those that parts have of their own are decided in {@link Turning}. */
final class MilestoneFacts {
    private static final Set<Milestone> NONE = Set.of();

    private MilestoneFacts() {}

    static Set<Milestone> setBy(Fact fact) {
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

    private static Set<Milestone> of(Impact impact) {
        return switch (impact) {
            case Impact.Detected _ -> Set.of(Milestone.DETECTED);
            case Impact.FirstComplaint _ -> Set.of(Milestone.DETECTED, Milestone.COMPLAINT);
            case Impact.Trigger _, Impact.ImpactStarted _, Impact.SeverityChanged _ -> NONE;
            case Impact.ScopeChanged _, Impact.ExternalEvent _ -> NONE;
        };
    }

    private static Set<Milestone> of(Response response) {
        return switch (response) {
            case Response.Opened _ -> Set.of(Milestone.OPENED);
            case Response.OncallTold _ -> Set.of(Milestone.ONCALL_TOLD);
            case Response.Acknowledged _ -> Set.of(Milestone.ACKNOWLEDGED);
            case Response.RoleTaken _, Response.HandedOver _, Response.RoleLaidDown _ -> NONE;
            case Response.Escalated _ -> NONE;
            case Response.StakeholdersTold _, Response.CheckTicked _ -> NONE;
        };
    }

    private static Set<Milestone> of(Diagnosis diagnosis) {
        return switch (diagnosis) {
            case Diagnosis.CauseFound _ -> Set.of(Milestone.CAUSE);
            case Diagnosis.Hypothesis _, Diagnosis.RuledOut _, Diagnosis.Noticed _ -> NONE;
            case Diagnosis.CauseRevoked _, Diagnosis.WorkaroundKnown _ -> NONE;
        };
    }

    private static Set<Milestone> of(Repair repair) {
        return switch (repair) {
            case Repair.ActionStarted _, Repair.ActionTaken _, Repair.ActionFailed _, Repair.ActionReverted _ -> NONE;
            case Repair.ReleaseStarted _, Repair.ReleaseDone _ -> NONE;
            case Repair.PermanentFixStarted _, Repair.PermanentFixDone _ -> NONE;
        };
    }

    private static Set<Milestone> of(Recovery recovery) {
        return switch (recovery) {
            case Recovery.PartialRestore _, Recovery.Mitigated _, Recovery.Resolved _, Recovery.Reopened _ -> NONE;
        };
    }

    private static Set<Milestone> of(Telling telling) {
        return switch (telling) {
            case NoticeSent sent -> of(sent);
            case Telling.NoticeDrafted _, Telling.ApprovalAsked _, Telling.Approved _, Telling.Refused _ -> NONE;
            case Telling.NoticeFailed _, Telling.FollowUpWaived _ -> NONE;
        };
    }

    private static Set<Milestone> of(NoticeSent sent) {
        var set = EnumSet.noneOf(Milestone.class);
        if (Told.isPublic(sent)) {
            set.add(Milestone.FIRST_NOTICE);
        }
        if (tellsCause(sent)) {
            set.add(Milestone.CAUSE_TOLD);
        }
        if (sent.kind() == NoticeKind.FOLLOW_UP) {
            set.add(Milestone.FOLLOW_UP);
        }
        return set;
    }

    /** Whether this notice tells customers the cause. */
    static boolean tellsCause(NoticeSent sent) {
        return Told.isPublic(sent)
                && (sent.kind() == NoticeKind.IDENTIFIED || sent.kind() == NoticeKind.FIRST_IDENTIFIED);
    }

    private static Set<Milestone> of(Promise promise) {
        return switch (promise) {
            case Promise.EtaSet _, Promise.EtaChanged _ -> Set.of(Milestone.FIRST_ETA, Milestone.LAST_ETA);
            case Promise.EtaBroken _, Promise.PromiseBroken _ -> NONE;
        };
    }

    private static Set<Milestone> of(Audience audience) {
        return switch (audience) {
            case Audience.ListStarted(var count, var _) -> count == 0 ? NONE : Set.of(Milestone.FIRST_LIST);
            case Audience.ListUpdated _, Audience.ListAdded _, Audience.StillDown _ -> Set.of(Milestone.FIRST_LIST);
            case Audience.ListFinal _ -> Set.of(Milestone.FIRST_LIST, Milestone.FINAL_LIST);
        };
    }

    private static Set<Milestone> of(Support support) {
        return switch (support) {
            case Support.TicketLinked _ -> Set.of(Milestone.COMPLAINT);
            case Support.TicketReplied _ -> Set.of(Milestone.REPLIED);
            case Support.CompensationDecided _, Support.CompensationGranted _ -> NONE;
        };
    }

    private static Set<Milestone> of(Handling handling) {
        return switch (handling) {
            case Handling.Closed _, Handling.FalseAlarm _, Handling.Merged _ -> Set.of(Milestone.CLOSED);
            case Handling.StageSetBack _, Handling.Noted _, Handling.Todo _ -> NONE;
            case Handling.Withdrawn _, Handling.Redacted _ -> NONE;
        };
    }

    private static Set<Milestone> of(Planned planned) {
        return switch (planned) {
            case Planned.Announced _, Planned.Started _, Planned.WindowEnded _ -> NONE;
            case Planned.Extended _, Planned.Completed _, Planned.Cancelled _ -> NONE;
        };
    }

    private static Set<Milestone> of(Review review) {
        return switch (review) {
            case Review.PostmortemPublished _ -> Set.of(Milestone.REVIEW_PUBLISHED);
            case Review.PostmortemStarted _, Review.PostmortemReviewed _, Review.PostmortemApproved _ -> NONE;
        };
    }
}
