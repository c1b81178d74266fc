package dev.vestnik.incidentservice.console.room;

import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.incidentservice.incident.timeline.Recovery.DataSafety;
import dev.vestnik.incidentservice.notice.IdentifiedFields;
import dev.vestnik.incidentservice.notice.Notice;
import dev.vestnik.incidentservice.notice.Notices;
import dev.vestnik.incidentservice.notice.Preview;
import dev.vestnik.incidentservice.notice.Receipts;
import dev.vestnik.incidentservice.notice.Safety;
import dev.vestnik.incidentservice.notice.SentNotice;
import dev.vestnik.templates.Labels;
import dev.vestnik.templates.Texts;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gathers the one next step: the letter that is owed, filled from the timeline, with its letters in every language beside one another. */
@Component
class Steps {

    /** Another letter that may be written now. */
    public record Other(String kind, String words) {}

    /** What may still be told of a case that is closed. */
    private static final Set<NoticeKind> AFTER_ALL = EnumSet.of(NoticeKind.COMPENSATION, NoticeKind.POSTMORTEM);

    private final Notices notices;
    private final Receipts receipts;

    Steps(Notices notices, Receipts receipts) {
        this.notices = notices;
        this.receipts = receipts;
    }

    /** What the step shows; {@code step} is absent when nothing is owed, or the case plays by itself. */
    Mono<Map<String, Object>> of(Seen seen) {
        return of(seen, "");
    }

    /** The step that was asked for by its kind, if that may be written now; otherwise the one owed next. */
    Mono<Map<String, Object>> of(Seen seen, String asked) {
        return seen.of().clock().isLive() ? offered(seen, asked) : Mono.just(nothing(seen));
    }

    private Mono<Map<String, Object>> offered(Seen seen, String asked) {
        return notices.offered(seen.of().id())
                .filter(kind -> !seen.state().isOver() || AFTER_ALL.contains(kind))
                .collectList()
                .filter(kinds -> !kinds.isEmpty())
                .flatMap(kinds -> proposed(seen, chosen(kinds, asked))
                        .doOnNext(view -> view.put("others", others(seen.visit(), kinds, chosen(kinds, asked)))))
                .defaultIfEmpty(owed(seen));
    }

    /** No letter yet, but one was promised. */
    private static Map<String, Object> owed(Seen seen) {
        var view = nothing(seen);
        Owed.of(seen).ifPresent(ahead -> view.put("ahead", ahead));
        return view;
    }

    private static NoticeKind chosen(List<NoticeKind> kinds, String asked) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(asked))
                .findFirst()
                .orElseGet(kinds::getFirst);
    }

    private static List<Other> others(Visit visit, List<NoticeKind> kinds, NoticeKind chosen) {
        return kinds.stream()
                .filter(kind -> kind != chosen)
                .map(kind -> new Other(kind.name(), label(visit, kind)))
                .toList();
    }

    private static Map<String, Object> nothing(Seen seen) {
        return new HashMap<>(Map.of("ref", seen.of().ref()));
    }

    /** Who may not send sees what is owed. Looking keeps nothing: a draft is kept from the first word typed, or when it is asked to be sent. */
    private Mono<Map<String, Object>> proposed(Seen seen, NoticeKind kind) {
        if (!seen.visit().may(Permission.SEND_NOTICES)) {
            var owed = nothing(seen);
            owed.put("owed", label(seen.visit(), kind));
            return Mono.just(owed);
        }
        return notices.open(seen.visit().actor(), seen.of().id(), kind).flatMap(draft -> shown(seen, draft));
    }

    /** The draft, its form and its letters. */
    Mono<Map<String, Object>> shown(Seen seen, Notice draft) {
        return notices.preview(draft, Optional.of(seen.of().zone())).map(preview -> view(seen, preview));
    }

    private static Map<String, Object> view(Seen seen, Preview preview) {
        var notice = preview.notice();
        var view = nothing(seen);
        view.put("step", label(seen.visit(), notice.kind()));
        view.put("kind", notice.kind().name());
        view.put("id", notice.id().toString());
        view.put("noticeVersion", notice.version());
        view.put("draft", Draft.of(notice.fields(), seen));
        view.put("sides", LetterSide.of(preview, seen));
        preview.beside().ifPresent(other -> view.put("beside", Beside.of(other, seen)));
        view.put("others", List.of());
        view.put("noted", Noted.cause(seen));
        view.put("reasons", Reasons.of(seen.visit(), preview, names(seen, preview)));
        view.put("sendable", preview.isSendable() && preview.audience().total() > 0);
        view.put("audience", Hurt.of(preview.audience()));
        view.put("drill", seen.of().drill());
        view.put("zone", seen.times().zoneLabel(seen.now()));
        return view;
    }

    /** The fields of the form, also those of the letter that goes together with it. */
    private static Set<String> names(Seen seen, Preview preview) {
        var names =
                new LinkedHashSet<>(Draft.of(preview.notice().fields(), seen).names());
        preview.beside()
                .map(other -> Draft.of(other.notice().fields(), seen))
                .ifPresent(other -> other.names().forEach(name -> names.add("beside." + name)));
        return names;
    }

    static String label(Visit visit, NoticeKind kind) {
        return visit.text(Labels.noticeKind(kind.name()));
    }

    /**
     * The last letter that was sent by Vestnik.
     *
     * @param sending how far it has got; empty when none was sent
     * @param action what customers were told is being done, in the last letter that said so
     * @param data what customers were told of their data, in the last letter that said it
     * @param senders ids of those who sent each letter, by the id of the letter
     */
    record Going(
            Optional<Sending> sending, Optional<Texts> action, Optional<DataSafety> data, Map<UUID, String> senders) {

        static final Going NOTHING = new Going(Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
    }

    private static Optional<DataSafety> data(List<Notice> sent) {
        return sent.reversed().stream()
                .flatMap(notice -> notice.fields().dataSafety().stream())
                .findFirst()
                .map(Safety::answer);
    }

    /** Who sent each letter of the case. */
    Mono<Map<UUID, String>> senders(Seen seen) {
        return notices.of(seen.of().id()).collectList().map(Steps::senders);
    }

    private static Map<UUID, String> senders(List<Notice> notices) {
        return notices.stream()
                .flatMap(notice -> notice.sent().stream())
                .collect(Collectors.toMap(SentNotice::id, SentNotice::sentBy));
    }

    Mono<Going> going(Seen seen) {
        return notices.of(seen.of().id())
                .filter(Notice::isSent)
                .collectList()
                .flatMap(sent -> sent.isEmpty() ? Mono.just(Going.NOTHING) : going(seen, sent));
    }

    private Mono<Going> going(Seen seen, List<Notice> sent) {
        var last = sent.getLast();
        var action = sent.reversed().stream()
                .map(Notice::fields)
                .filter(IdentifiedFields.class::isInstance)
                .findFirst()
                .flatMap(fields -> ((IdentifiedFields) fields).action());
        return receipts.tally(last.id())
                .map(tally -> Optional.of(Sending.of(label(seen.visit(), last.kind()), tally)))
                .defaultIfEmpty(Optional.empty())
                .map(sending -> new Going(sending, action, data(sent), senders(sent)));
    }
}
