package dev.vestnik.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every text in a letter that people typed, in the order in which it is read. */
final class TypedTexts {
    private final List<TypedText> typed = new ArrayList<>();

    private TypedTexts() {}

    static List<TypedText> of(Letter letter) {
        var texts = new TypedTexts();
        texts.typed.add(TypedText.free("component", letter.frame().component()));
        texts.letter(letter);
        return List.copyOf(texts.typed);
    }

    private void letter(Letter letter) {
        switch (letter) {
            case First first -> first(first);
            case Identified identified -> identified(identified);
            case Resolved resolved -> resolved(resolved);
            case NotForYou notForYou -> notForYou(notForYou);
            case FollowUp followUp -> followUp(followUp);
            // what a credit says is made by the engine in both languages, not typed
            case Compensation compensation -> damage(compensation.damage());
            case ReviewPublished review -> review(review);
            case TicketReply reply -> ticketReply(reply);
            case InternalNote note -> internalNote(note);
        }
    }

    private void first(First first) {
        failure(first.failure());
        first.dataSafety().ifPresent(this::dataSafety);
        clause("workaround", first.workaround());
    }

    private void identified(Identified identified) {
        failure(identified.failure());
        clause("cause", identified.cause());
        clause("action", identified.action());
        dataSafety(identified.dataSafety());
        clause("workaround", identified.workaround());
    }

    private void resolved(Resolved resolved) {
        damage(resolved.damage());
        dataSafety(resolved.dataSafety());
        clause("customerAction", resolved.customerAction());
    }

    private void followUp(FollowUp followUp) {
        damage(followUp.damage());
        dataSafety(followUp.dataSafety());
        for (int i = 0; i < followUp.timeline().size(); i++) {
            clause("timeline[%d]".formatted(i), followUp.timeline().get(i).text());
        }
        clause("cause", followUp.cause());
        changes(followUp.changes());
        followUp.survey().ifPresent(survey -> typed.add(TypedText.free("survey", survey)));
    }

    private void notForYou(NotForYou notForYou) {
        clause("stillBroken", notForYou.stillBroken());
        clause("action", notForYou.action());
    }

    private void review(ReviewPublished review) {
        damage(review.damage());
        dataSafety(review.dataSafety());
        clause("cause", review.cause());
        changes(review.changes());
    }

    private void ticketReply(TicketReply reply) {
        clause("symptomPresent", reply.symptom().present());
        clause("symptomPast", reply.symptom().past());
        clause("action", reply.action());
    }

    private void internalNote(InternalNote note) {
        failure(note.failure());
        clause("ask", note.ask());
    }

    private void changes(Changes changes) {
        clause("changes.done", changes.done());
        clause("changes.planned", changes.planned().map(Changes.Planned::what));
    }

    private void failure(Failure failure) {
        clause("symptomPresent", failure.symptom().present());
        clause("scope", failure.scope());
    }

    private void damage(Damage damage) {
        clause("symptomPast", damage.symptom().past());
        clause("scope", damage.scope());
        clause("lostAction", damage.lostAction());
    }

    private void dataSafety(DataSafety dataSafety) {
        if (dataSafety instanceof DataSafety.Lost(Texts what)) {
            clause("lost", what);
        }
    }

    private void clause(String field, Optional<Texts> texts) {
        texts.ifPresent(present -> clause(field, present));
    }

    private void clause(String field, Texts texts) {
        typed.add(TypedText.clause(field, texts));
    }
}
