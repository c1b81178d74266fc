package dev.vestnik.incidentservice.notice;

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
import dev.vestnik.templates.Texts;
import java.util.Optional;

/**
 * How a fact may stand in the short timeline of FOLLOW_UP, decided for each: never, only in words written for the public, or in words of ours.
 *
 * @param rank how much it matters, smaller is more
 * @param words ours; absent where only a person's own will do
 * @param own whether a person's words go before ours
 */
record Mention(int rank, Optional<Texts> words, boolean own) {
    static final Texts TOLD_WORDS = Texts.of("сообщили вам о сбое", "we told you about it");
    static final Mention TOLD = ours(3, TOLD_WORDS);

    private static final Optional<Mention> NEVER = Optional.empty();
    private static final Optional<Mention> SAID = Optional.of(new Mention(6, Optional.empty(), true));

    private static Mention ours(int rank, Texts words) {
        return new Mention(rank, Optional.of(words), false);
    }

    private static Optional<Mention> orOurs(int rank, String ru, String en) {
        return Optional.of(new Mention(rank, Optional.of(Texts.of(ru, en)), true));
    }

    static Optional<Mention> of(Fact fact) {
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

    /** The start stands there by itself, as the case has it. */
    private static Optional<Mention> of(Impact impact) {
        return switch (impact) {
            case Impact.Trigger _, Impact.ImpactStarted _, Impact.Detected _, Impact.FirstComplaint _ -> NEVER;
            case Impact.SeverityChanged _, Impact.ScopeChanged _, Impact.ExternalEvent _ -> NEVER;
        };
    }

    private static Optional<Mention> of(Response response) {
        return switch (response) {
            case Response.Opened _, Response.OncallTold _, Response.Acknowledged _, Response.RoleTaken _ -> SAID;
            case Response.HandedOver _, Response.Escalated _, Response.StakeholdersTold _ -> SAID;
            case Response.RoleLaidDown _, Response.CheckTicked _ -> SAID;
        };
    }

    private static Optional<Mention> of(Diagnosis diagnosis) {
        return switch (diagnosis) {
            case Diagnosis.CauseFound _ -> Optional.of(ours(2, Texts.of("нашли причину", "the cause was found")));
            case Diagnosis.Hypothesis _, Diagnosis.RuledOut _, Diagnosis.Noticed _ -> SAID;
            case Diagnosis.CauseRevoked _, Diagnosis.WorkaroundKnown _ -> SAID;
        };
    }

    private static Optional<Mention> of(Repair repair) {
        return switch (repair) {
            case Repair.ActionStarted _, Repair.ActionTaken _, Repair.ActionFailed _, Repair.ActionReverted _ -> SAID;
            case Repair.ReleaseStarted _, Repair.ReleaseDone _ -> SAID;
            case Repair.PermanentFixStarted _, Repair.PermanentFixDone _ -> SAID;
        };
    }

    private static Optional<Mention> of(Recovery recovery) {
        return switch (recovery) {
            case Recovery.Mitigated _ -> orOurs(1, "сервис снова заработал", "the service worked again");
            case Recovery.Resolved _ -> orOurs(4, "убедились, что всё работает", "we made sure that everything works");
            case Recovery.PartialRestore _ -> orOurs(5, "восстановили работу частично", "part of it worked again");
            case Recovery.Reopened _ -> SAID;
        };
    }

    private static Optional<Mention> of(Telling telling) {
        return switch (telling) {
            case Telling.NoticeSent sent -> sent.kind() == NoticeKind.FIRST ? Optional.of(TOLD) : NEVER;
            case Telling.NoticeDrafted _, Telling.ApprovalAsked _, Telling.Approved _, Telling.Refused _ -> NEVER;
            case Telling.NoticeFailed _, Telling.FollowUpWaived _ -> NEVER;
        };
    }

    private static Optional<Mention> of(Promise promise) {
        return switch (promise) {
            case Promise.EtaSet _, Promise.EtaChanged _, Promise.EtaBroken _, Promise.PromiseBroken _ -> NEVER;
        };
    }

    private static Optional<Mention> of(Audience audience) {
        return switch (audience) {
            case Audience.ListStarted _, Audience.ListUpdated _, Audience.ListAdded _ -> NEVER;
            case Audience.StillDown _, Audience.ListFinal _ -> NEVER;
        };
    }

    private static Optional<Mention> of(Support support) {
        return switch (support) {
            case Support.TicketLinked _, Support.TicketReplied _ -> NEVER;
            case Support.CompensationDecided _, Support.CompensationGranted _ -> NEVER;
        };
    }

    private static Optional<Mention> of(Handling handling) {
        return switch (handling) {
            case Handling.Closed _, Handling.FalseAlarm _, Handling.Merged _, Handling.StageSetBack _ -> SAID;
            case Handling.Noted _, Handling.Todo _, Handling.Withdrawn _, Handling.Redacted _ -> SAID;
        };
    }

    private static Optional<Mention> of(Planned planned) {
        return switch (planned) {
            case Planned.Announced _, Planned.Started _, Planned.WindowEnded _ -> NEVER;
            case Planned.Extended _, Planned.Completed _, Planned.Cancelled _ -> NEVER;
        };
    }

    private static Optional<Mention> of(Review review) {
        return switch (review) {
            case Review.PostmortemStarted _, Review.PostmortemReviewed _ -> NEVER;
            case Review.PostmortemApproved _, Review.PostmortemPublished _ -> NEVER;
        };
    }
}
