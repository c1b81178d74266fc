package dev.vestnik.incidentservice.console.room;

import dev.vestnik.incidentservice.console.credit.Sums;
import dev.vestnik.incidentservice.duty.DutyRole;
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
import dev.vestnik.templates.Labels;
import java.time.Instant;
import java.util.Optional;

/** The part of a fact that its label and text do not say: which components, from which to which, how many. */
final class FactWords {

    private static final String LABEL_SAYS_ALL = "";

    private FactWords() {}

    /** Empty where the label says it all. */
    static String detail(Fact fact, Seen seen) {
        return switch (fact) {
            case Impact impact -> impact(impact, seen);
            case Recovery recovery -> recovery(recovery, seen);
            case Telling telling -> telling(telling, seen);
            case Promise promise -> promise(promise, seen);
            case Audience audience -> audience(audience, seen);
            case Support support -> support(support, seen);
            case Handling handling -> handling(handling, seen);
            case Response response -> response(response, seen);
            case Diagnosis diagnosis -> diagnosis(diagnosis);
            case Repair repair -> repair(repair, seen);
            case Planned planned -> planned(planned);
            case Review review -> review(review);
        };
    }

    private static String audience(Audience audience, Seen seen) {
        return switch (audience) {
            case Audience.StillDown(var count, var _) -> seen.say("list.still-down", count);
            case Audience.ListStarted _, Audience.ListUpdated _, Audience.ListAdded _, Audience.ListFinal _ ->
                seen.say("list.now", count(audience));
        };
    }

    private static String support(Support support, Seen seen) {
        return switch (support) {
            case Support.TicketLinked(var count, var _) -> seen.say("tickets.count", count);
            case Support.TicketReplied(var count, var _) -> seen.say("tickets.count", count);
            case Support.CompensationDecided(var entry) -> entry;
            case Support.CompensationGranted(var count, var sum) ->
                count + " · " + Sums.of(sum, seen.visit().language());
        };
    }

    private static String response(Response response, Seen seen) {
        return switch (response) {
            case Response.RoleTaken(var role, var _) -> role(role, seen);
            case Response.HandedOver(var role, var _) -> role(role, seen);
            case Response.RoleLaidDown(var role, var _) -> role(role, seen);
            case Response.Opened _, Response.OncallTold _, Response.Acknowledged _ -> LABEL_SAYS_ALL;
            case Response.Escalated _, Response.StakeholdersTold _ -> LABEL_SAYS_ALL;
            case Response.CheckTicked(var _, var text) ->
                text.map(seen.visit()::text).orElse(LABEL_SAYS_ALL);
        };
    }

    /** The words of a role everybody knows; any other was typed and stands in the text already. */
    private static String role(String role, Seen seen) {
        return DutyRole.named(role)
                .map(known -> seen.visit().text(known.label()))
                .orElse("");
    }

    private static String handling(Handling handling, Seen seen) {
        return switch (handling) {
            case Handling.StageSetBack(var from, var to) ->
                seen.visit().text(from.label()) + " → " + seen.visit().text(to.label());
            case Handling.Closed _, Handling.FalseAlarm _, Handling.Merged _ -> LABEL_SAYS_ALL;
            case Handling.Noted _, Handling.Todo _, Handling.Withdrawn _, Handling.Redacted _ -> LABEL_SAYS_ALL;
        };
    }

    private static String impact(Impact impact, Seen seen) {
        return switch (impact) {
            case Impact.ImpactStarted started -> seen.named(started.components());
            case Impact.ScopeChanged(var components) -> seen.named(components);
            case Impact.SeverityChanged(var from, var to) -> from + " → " + to;
            case Impact.Trigger _, Impact.Detected _, Impact.FirstComplaint _, Impact.ExternalEvent _ -> LABEL_SAYS_ALL;
        };
    }

    private static String recovery(Recovery recovery, Seen seen) {
        return switch (recovery) {
            case Recovery.PartialRestore(var restored) -> seen.named(restored);
            case Recovery.Mitigated(var components) -> seen.named(components);
            case Recovery.Resolved(var _, var data) -> seen.say("data.is") + " " + seen.say("data." + data);
            case Recovery.Reopened(var components) -> seen.named(components);
        };
    }

    private static String telling(Telling telling, Seen seen) {
        return switch (telling) {
            case Telling.NoticeSent sent -> sent(sent, seen);
            case Telling.NoticeDrafted(var kind, var _) -> quoted(kind.name(), seen);
            case Telling.NoticeFailed(var _, var count) -> seen.say("letters", count);
            case Telling.ApprovalAsked _, Telling.Approved _, Telling.Refused _, Telling.FollowUpWaived _ ->
                LABEL_SAYS_ALL;
        };
    }

    private static String sent(Telling.NoticeSent sent, Seen seen) {
        var many = sent.recipients() > 0 ? ": " + seen.say("letters", sent.recipients()) : "";
        var promised = sent.nextUpdateBy()
                .map(by -> ", " + seen.say("promise.by", when(by, seen)))
                .orElse("");
        return quoted(sent.kind().name(), seen) + many + promised;
    }

    /** With its day, when that is another one: at 17:21 nothing is promised by 17:20. */
    private static String when(Instant by, Seen seen) {
        var zone = seen.of().zone();
        return by.atZone(zone).toLocalDate().equals(seen.now().atZone(zone).toLocalDate())
                ? seen.times().clock(by)
                : seen.times().standAlone(by, seen.now());
    }

    private static String quoted(String kind, Seen seen) {
        return seen.say("quoted", seen.visit().text(Labels.noticeKind(kind)));
    }

    private static String promise(Promise promise, Seen seen) {
        return switch (promise) {
            case Promise.EtaSet(var eta) -> clock(eta, seen);
            case Promise.EtaChanged(var eta) -> clock(eta, seen);
            case Promise.EtaBroken(var eta) -> clock(Optional.of(eta), seen);
            case Promise.PromiseBroken(var _, var by) -> clock(Optional.of(by), seen);
        };
    }

    private static String diagnosis(Diagnosis diagnosis) {
        return switch (diagnosis) {
            case Diagnosis.Hypothesis _, Diagnosis.RuledOut _, Diagnosis.Noticed _ -> LABEL_SAYS_ALL;
            case Diagnosis.CauseFound _, Diagnosis.CauseRevoked _, Diagnosis.WorkaroundKnown _ -> LABEL_SAYS_ALL;
        };
    }

    private static String repair(Repair repair, Seen seen) {
        return switch (repair) {
            case Repair.ActionStarted(var _, var checkBack) ->
                checkBack
                        .map(at -> seen.say("command.check-at", seen.times().clock(at)))
                        .orElse(LABEL_SAYS_ALL);
            case Repair.ActionTaken _, Repair.ActionFailed _, Repair.ActionReverted _ -> LABEL_SAYS_ALL;
            case Repair.ReleaseStarted _,
                    Repair.ReleaseDone _,
                    Repair.PermanentFixStarted _,
                    Repair.PermanentFixDone _ -> LABEL_SAYS_ALL;
        };
    }

    private static String planned(Planned planned) {
        return switch (planned) {
            case Planned.Announced _,
                    Planned.Started _,
                    Planned.WindowEnded _,
                    Planned.Extended _,
                    Planned.Completed _,
                    Planned.Cancelled _ -> LABEL_SAYS_ALL;
        };
    }

    private static String review(Review review) {
        return switch (review) {
            case Review.PostmortemStarted _, Review.PostmortemReviewed _ -> LABEL_SAYS_ALL;
            case Review.PostmortemApproved _, Review.PostmortemPublished _ -> LABEL_SAYS_ALL;
        };
    }

    private static String clock(Optional<Instant> at, Seen seen) {
        return at.map(seen.times()::clock).orElse("");
    }

    private static int count(Audience audience) {
        return switch (audience) {
            case Audience.ListStarted(var count, var _) -> count;
            case Audience.ListUpdated(var count, var _) -> count;
            case Audience.ListAdded(var count, var _) -> count;
            case Audience.ListFinal(var count, var _) -> count;
            case Audience.StillDown(var count, var _) -> count;
        };
    }
}
