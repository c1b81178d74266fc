package dev.vestnik.incidentservice.console.room;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.console.frame.Form;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.incidentservice.notice.Notice;
import dev.vestnik.incidentservice.notice.Notices;
import dev.vestnik.incidentservice.problem.Problem;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps what was typed into a letter, under the version that was read: of two who type into one letter, neither writes over the other unseen. */
@Component
class DraftEdits {

    /** What became of what was typed. */
    sealed interface Edit permits Kept, Clash {}

    /** It stands in the draft. */
    record Kept(Notice draft) implements Edit {}

    private final Notices notices;

    DraftEdits(Notices notices) {
        this.notices = notices;
    }

    /** The letter that goes together with it first; a clash in either keeps neither back, for each has its own version. */
    Mono<Edit> of(Actor by, Seen seen, NoticeKind kind, Form form) {
        var beside = form.under("beside.");
        return Mono.justOrEmpty(beside.find("id"))
                .flatMap(id -> one(by, seen, NoticeKind.NOT_FOR_YOU, beside))
                .ofType(Clash.class)
                .<Edit>map(Clash::ofBeside)
                .switchIfEmpty(Mono.defer(() -> one(by, seen, kind, form)));
    }

    /** The same, and what nobody has typed into is kept as well, so that what is sent is what was read. */
    Mono<Edit> kept(Actor by, Seen seen, NoticeKind kind, Form form) {
        return of(by, seen, kind, form)
                .flatMap(edit -> edit instanceof Kept(var draft)
                        ? besideBegun(by, seen, form).then(begun(by, draft)).map(Kept::new)
                        : Mono.just(edit));
    }

    private Mono<Void> besideBegun(Actor by, Seen seen, Form form) {
        return Mono.justOrEmpty(form.find("beside.id"))
                .flatMap(id -> notices.open(by, seen.of().id(), NoticeKind.NOT_FOR_YOU))
                .flatMap(beside -> begun(by, beside))
                .then();
    }

    private Mono<Notice> begun(Actor by, Notice draft) {
        return draft.isUnkept() ? notices.begin(by, draft.caseId(), draft.fields()) : Mono.just(draft);
    }

    private Mono<Edit> one(Actor by, Seen seen, NoticeKind kind, Form form) {
        var open = notices.open(by, seen.of().id(), kind);
        return open.flatMap(draft -> edited(by, seen, form, draft))
                .onErrorResume(
                        Problem.class,
                        problem -> problem.kind() == Problem.Kind.CONFLICT
                                ? open.map(theirs -> Clash.of(theirs, form, seen))
                                : Mono.error(problem));
    }

    private Mono<Edit> edited(Actor by, Seen seen, Form form, Notice draft) {
        var fields = new FieldEdits(form, seen).of(draft.fields());
        if (fields.equals(draft.fields())) {
            return Mono.just(new Kept(draft));
        }
        if (!isWhatWasRead(draft, form)) {
            return Mono.just(Clash.of(draft, form, seen));
        }
        return (draft.isUnkept()
                        ? notices.begin(by, draft.caseId(), fields)
                        : notices.edit(by, draft.id(), draft.version(), fields))
                .map(Kept::new);
    }

    private static boolean isWhatWasRead(Notice draft, Form form) {
        return form.text("version").equals(String.valueOf(draft.version()))
                && (draft.isUnkept() || form.text("id").equals(draft.id().toString()));
    }
}
