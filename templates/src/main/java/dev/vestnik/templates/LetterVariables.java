package dev.vestnik.templates;

import java.util.Map;
import java.util.Optional;

/** Which variables each letter gives to its template. */
final class LetterVariables {
    private final Variables variables;
    private final boolean forPage;

    private LetterVariables(Letter letter, Reader reader, boolean forPage) {
        this.variables = new Variables(letter.frame(), reader);
        this.forPage = forPage;
    }

    /** For the page, personal links and the survey are left out, the reader is asked to write to us, and the promise is plain. */
    static Map<String, Object> of(Letter letter, Reader reader, boolean forPage) {
        var filling = new LetterVariables(letter, reader, forPage);
        filling.frame(letter.frame());
        filling.letter(letter);
        return filling.variables.toMap();
    }

    private void letter(Letter letter) {
        switch (letter) {
            case First first -> first(first);
            case Identified identified -> identified(identified);
            case Resolved resolved -> resolved(resolved);
            case NotForYou notForYou -> notForYou(notForYou);
            case FollowUp followUp -> followUp(followUp);
            case Compensation compensation -> compensation(compensation);
            case ReviewPublished review -> review(review);
            case TicketReply reply -> ticketReply(reply);
            case InternalNote note -> internalNote(note);
        }
    }

    private void frame(Frame frame) {
        variables.plain("ref", frame.ref()).link("statusUrl", frame.status()).choice("why", frame.why());
        frame.leave()
                .ifPresent(leave -> variables
                        .plain("leaveIncidentUrl", leave.incidentUrl())
                        .plain("leaveKindUrl", leave.kindUrl()));
        reply(forPage ? Reply.TO_US : frame.reply());
    }

    private void reply(Reply reply) {
        switch (reply) {
            case Reply.ToLetter() -> variables.plain("replyBy", "letter");
            case Reply.Here() -> variables.plain("replyBy", "here");
            case Reply.ToUs() -> variables.plain("replyBy", "us");
            case Reply.Write(String contactUrl) ->
                variables.plain("replyBy", "contact").plain("contactUrl", contactUrl);
        }
    }

    private void first(First first) {
        failure(first.failure());
        first.dataSafety().ifPresent(this::dataSafety);
        next(first.next());
        variables.text("workaround", first.workaround()).instant("resolvedSentAt", first.resolvedSentAt());
    }

    private void identified(Identified identified) {
        failure(identified.failure());
        dataSafety(identified.dataSafety());
        next(identified.next());
        variables
                .text("cause", identified.cause())
                .text("action", identified.action())
                .instant("eta", identified.eta())
                .text("workaround", identified.workaround())
                .instant("resolvedSentAt", identified.resolvedSentAt());
    }

    private void resolved(Resolved resolved) {
        damage(resolved.damage());
        dataSafety(resolved.dataSafety());
        variables.text("customerAction", resolved.customerAction()).instant("followUpBy", resolved.followUpBy());
    }

    private void followUp(FollowUp followUp) {
        damage(followUp.damage());
        dataSafety(followUp.dataSafety());
        changes(followUp.changes());
        variables
                .timeline("timeline", followUp.timeline())
                .text("cause", followUp.cause())
                .day("postmortemBy", followUp.postmortemBy());
        personal(followUp.details(), followUp.survey());
        followUp.credit().filter(given -> !forPage).ifPresent(this::credit);
    }

    private void notForYou(NotForYou notForYou) {
        variables.text("stillBroken", notForYou.stillBroken()).text("action", notForYou.action());
        next(notForYou.next());
    }

    private void compensation(Compensation compensation) {
        damage(compensation.damage());
        compensation.credit().filter(given -> !forPage).ifPresent(this::credit);
    }

    private void credit(Credit credit) {
        variables.duration("downtime", credit.downtime());
        credit.contract().ifPresent(contract -> award("benefit", contract));
        credit.goodwill().ifPresent(goodwill -> award("grant", goodwill));
    }

    private void award(String name, Award award) {
        variables
                .text(name, award.words())
                .day(name + "On", award.appliedOn())
                .text(name + "Calc", award.calculation());
        award.clause().ifPresent(clause -> variables.plain(name + "Clause", clause));
    }

    private void review(ReviewPublished review) {
        damage(review.damage());
        dataSafety(review.dataSafety());
        changes(review.changes());
        variables.link("postmortemUrl", review.review()).text("cause", review.cause());
    }

    private void ticketReply(TicketReply reply) {
        reply.name().ifPresent(name -> variables.plain("name", name));
        variables
                .symptom(reply.symptom())
                .moment("startedAt", reply.startedAt())
                .choice("stageNow", reply.stage())
                .flag("firstReply", reply.first())
                .text("action", reply.action())
                .instant("nextUpdateAt", reply.nextUpdateAt());
    }

    private void internalNote(InternalNote note) {
        failure(note.failure());
        variables
                .plain("severity", note.severity())
                .instant("restoredAt", note.restoredAt())
                .text("role", note.role())
                .text("ask", note.ask());
        note.lastWord()
                .ifPresent(last -> variables
                        .text("lastNotice", last.notice())
                        .instant("lastNoticeAt", last.sentAt())
                        .instant("nextUpdateAt", last.nextUpdateAt()));
    }

    private void personal(Optional<Link> details, Optional<Texts> survey) {
        if (!forPage) {
            details.ifPresent(link -> variables.link("detailsUrl", link));
            variables.text("survey", survey);
        }
    }

    private void changes(Changes changes) {
        variables.text("done", changes.done());
        changes.planned()
                .ifPresent(planned -> variables.text("planned", planned.what()).day("dueDay", planned.dueDay()));
    }

    private void failure(Failure failure) {
        variables
                .symptom(failure.symptom())
                .moment("startedAt", failure.startedAt())
                .scope(failure.scope());
    }

    private void damage(Damage damage) {
        variables
                .symptom(damage.symptom())
                .period("period", damage.period())
                .duration("duration", damage.period().length())
                .scope(damage.scope())
                .text("lostAction", damage.lostAction());
    }

    private void dataSafety(DataSafety dataSafety) {
        switch (dataSafety) {
            case DataSafety.Safe() -> variables.plain("dataSafety", "safe");
            case DataSafety.Unknown() -> variables.plain("dataSafety", "unknown");
            case DataSafety.Lost(Texts what) ->
                variables.plain("dataSafety", "lost").text("lost", what);
        }
    }

    private void next(NextWord next) {
        variables.instant("nextUpdateAt", next.by()).flag("nextOnPage", next.onPage() && !forPage);
    }
}
