package dev.vestnik.incidentservice.publication;

import dev.vestnik.incidentservice.incident.timeline.Audience;
import dev.vestnik.incidentservice.incident.timeline.Diagnosis;
import dev.vestnik.incidentservice.incident.timeline.Fact;
import dev.vestnik.incidentservice.incident.timeline.Handling;
import dev.vestnik.incidentservice.incident.timeline.Impact;
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

/** What happened, in two words that stand above what was said of it; empty where the world reads the saying alone. */
final class Headings {

    private static final Optional<Texts> SAYING_ALONE = Optional.empty();

    private Headings() {}

    static Optional<Texts> of(Fact fact) {
        return switch (fact) {
            case Impact impact -> of(impact);
            case Diagnosis diagnosis -> of(diagnosis);
            case Recovery recovery -> of(recovery);
            case Response response -> of(response);
            case Repair repair -> of(repair);
            case Telling telling -> of(telling);
            case Promise promise -> of(promise);
            case Audience audience -> of(audience);
            case Support support -> of(support);
            case Handling handling -> of(handling);
            case Planned planned -> of(planned);
            case Review review -> of(review);
        };
    }

    private static Optional<Texts> of(Impact impact) {
        return switch (impact) {
            case Impact.ImpactStarted _ -> heading("Сбой начался", "Impact started");
            case Impact.Detected _ -> heading("Сбой обнаружен", "Impact detected");
            case Impact.ScopeChanged _ -> heading("Уточнили, что затронуто", "What is affected: update");
            case Impact.Trigger _, Impact.FirstComplaint _, Impact.SeverityChanged _, Impact.ExternalEvent _ ->
                SAYING_ALONE;
        };
    }

    private static Optional<Texts> of(Diagnosis diagnosis) {
        return switch (diagnosis) {
            case Diagnosis.CauseFound _ -> heading("Причина найдена", "Cause found");
            case Diagnosis.WorkaroundKnown _ -> heading("Есть обходной путь", "There is a workaround");
            case Diagnosis.Hypothesis _, Diagnosis.RuledOut _, Diagnosis.Noticed _, Diagnosis.CauseRevoked _ ->
                SAYING_ALONE;
        };
    }

    private static Optional<Texts> of(Recovery recovery) {
        return switch (recovery) {
            case Recovery.PartialRestore _ -> heading("Восстановлено частично", "Partly restored");
            case Recovery.Mitigated _ -> heading("Сервис снова работает", "Service works again");
            case Recovery.Resolved _ -> heading("Восстановлено", "Restored");
            case Recovery.Reopened _ -> heading("Сбой повторился", "Impact is back");
        };
    }

    private static Optional<Texts> of(Response response) {
        return switch (response) {
            case Response.Opened _, Response.OncallTold _, Response.Acknowledged _, Response.RoleTaken _ ->
                SAYING_ALONE;
            case Response.RoleLaidDown _ -> SAYING_ALONE;
            case Response.HandedOver _, Response.Escalated _, Response.StakeholdersTold _, Response.CheckTicked _ ->
                SAYING_ALONE;
        };
    }

    private static Optional<Texts> of(Repair repair) {
        return switch (repair) {
            case Repair.ActionStarted _, Repair.ActionTaken _, Repair.ActionFailed _, Repair.ActionReverted _ ->
                SAYING_ALONE;
            case Repair.ReleaseStarted _,
                    Repair.ReleaseDone _,
                    Repair.PermanentFixStarted _,
                    Repair.PermanentFixDone _ -> SAYING_ALONE;
        };
    }

    /** A notice has the heading of its kind ({@link PublicLines}). */
    private static Optional<Texts> of(Telling telling) {
        return switch (telling) {
            case Telling.NoticeDrafted _, Telling.ApprovalAsked _, Telling.Approved _, Telling.Refused _ ->
                SAYING_ALONE;
            case Telling.NoticeSent _, Telling.NoticeFailed _, Telling.FollowUpWaived _ -> SAYING_ALONE;
        };
    }

    private static Optional<Texts> of(Promise promise) {
        return switch (promise) {
            case Promise.EtaSet _, Promise.EtaChanged _, Promise.EtaBroken _, Promise.PromiseBroken _ -> SAYING_ALONE;
        };
    }

    private static Optional<Texts> of(Audience audience) {
        return switch (audience) {
            case Audience.ListStarted _,
                    Audience.ListUpdated _,
                    Audience.ListAdded _,
                    Audience.ListFinal _,
                    Audience.StillDown _ -> SAYING_ALONE;
        };
    }

    private static Optional<Texts> of(Support support) {
        return switch (support) {
            case Support.TicketLinked _, Support.TicketReplied _ -> SAYING_ALONE;
            case Support.CompensationDecided _, Support.CompensationGranted _ -> SAYING_ALONE;
        };
    }

    private static Optional<Texts> of(Handling handling) {
        return switch (handling) {
            case Handling.Closed _, Handling.FalseAlarm _, Handling.Merged _, Handling.StageSetBack _ -> SAYING_ALONE;
            case Handling.Noted _, Handling.Todo _, Handling.Withdrawn _, Handling.Redacted _ -> SAYING_ALONE;
        };
    }

    private static Optional<Texts> of(Planned planned) {
        return switch (planned) {
            case Planned.Announced _,
                    Planned.Started _,
                    Planned.WindowEnded _,
                    Planned.Extended _,
                    Planned.Completed _,
                    Planned.Cancelled _ -> SAYING_ALONE;
        };
    }

    private static Optional<Texts> of(Review review) {
        return switch (review) {
            case Review.PostmortemStarted _, Review.PostmortemReviewed _ -> SAYING_ALONE;
            case Review.PostmortemApproved _, Review.PostmortemPublished _ -> SAYING_ALONE;
        };
    }

    private static Optional<Texts> heading(String ru, String en) {
        return Optional.of(Texts.of(ru, en));
    }
}
