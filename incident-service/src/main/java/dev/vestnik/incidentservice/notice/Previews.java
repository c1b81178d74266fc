package dev.vestnik.incidentservice.notice;

import dev.vestnik.incidentservice.affected.AffectedLists;
import dev.vestnik.incidentservice.affected.Counts;
import dev.vestnik.incidentservice.affected.Frozen;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.incidentservice.notice.Preview.Side;
import dev.vestnik.templates.Compensation;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Languages;
import dev.vestnik.templates.Letter;
import dev.vestnik.templates.Reader;
import dev.vestnik.templates.Texts;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Shows drafts as letters before they go, and sent notices in the words that went. */
@Component
class Previews {
    private final NoticeStore store;
    private final Bases bases;
    private final AffectedLists lists;
    private final Audiences audiences;
    private final Untold untold;
    private final Renderings renderings;

    Previews(
            NoticeStore store,
            Bases bases,
            AffectedLists lists,
            Audiences audiences,
            Untold untold,
            Renderings renderings) {
        this.store = store;
        this.bases = bases;
        this.lists = lists;
        this.audiences = audiences;
        this.untold = untold;
        this.renderings = renderings;
    }

    /** For readers in that zone, or in the company's. */
    Mono<Preview> of(Notice notice, Optional<ZoneId> zone) {
        return notice.sent()
                .map(sent -> ofSent(notice, sent))
                .orElseGet(() -> bases.of(notice.caseId()).flatMap(basis -> ofDraft(notice, basis, zone)));
    }

    /** The same of a draft, with the letter that has to go with it as it would be drafted while nobody has begun it (R-B31). */
    Mono<Preview> together(Notice draft, Optional<ZoneId> zone) {
        return draft.isSent()
                ? of(draft, zone)
                : bases.of(draft.caseId()).flatMap(basis -> ofDraft(draft, proposing(draft, basis), zone));
    }

    private static Basis proposing(Notice draft, Basis basis) {
        if (draft.kind() != NoticeKind.RESOLVED
                || !basis.tellsTwoThings()
                || basis.besideResolved().isPresent()) {
            return basis;
        }
        var fields = Proposals.of(NoticeKind.NOT_FOR_YOU, basis);
        var written = new Notice.Edit(draft.draftedBy(), basis.now());
        return basis.with(Notice.drafted(draft.caseId(), NoticeKind.NOT_FOR_YOU, fields, written)
                .unkept());
    }

    private Mono<Preview> ofSent(Notice notice, SentNotice sent) {
        return store.frozenSubject(notice.caseId())
                .defaultIfEmpty(sent.heading())
                .flatMap(subject -> lists.frozen(sent.id())
                        .map(Frozen::counts)
                        .map(counts -> new Preview(notice, sides(sent, subject), List.of(), counts, Optional.empty())));
    }

    private static List<Side> sides(SentNotice sent, Texts subject) {
        return Languages.required().stream()
                .map(language -> new Side(
                        language,
                        subject.in(language),
                        page(sent.heading(), sent.body(), language),
                        "",
                        page(sent.heading(), sent.body(), language)))
                .toList();
    }

    private Mono<Preview> ofDraft(Notice notice, Basis basis, Optional<ZoneId> zone) {
        return one(notice, basis, zone)
                .flatMap(preview -> beside(notice, basis, zone)
                        .map(other -> new Preview(
                                preview.notice(),
                                preview.sides(),
                                preview.findings(),
                                preview.audience(),
                                Optional.of(other)))
                        .defaultIfEmpty(preview));
    }

    private Mono<Preview> beside(Notice notice, Basis basis, Optional<ZoneId> zone) {
        return Mono.justOrEmpty(basis.besideResolved())
                .filter(other -> notice.kind() == NoticeKind.RESOLVED && basis.tellsTwoThings())
                .flatMap(other -> one(other, basis, zone));
    }

    private Mono<Preview> one(Notice notice, Basis basis, Optional<ZoneId> zone) {
        var composed = Composer.compose(notice.fields(), basis);
        var readIn = zone.orElse(basis.setting().zone());
        return audiences
                .count(notice.kind(), basis)
                .zipWith(example(composed, basis))
                .map(found -> preview(notice, found.getT2(), readIn, found.getT1()));
    }

    /** What one reader is given stands for what each is given; a summary is shown as those without a credit get it. */
    private Mono<Composed> example(Composed composed, Basis basis) {
        return Mono.justOrEmpty(composed.letter())
                .filter(Compensation.class::isInstance)
                .flatMap(letter -> untold.customers(basis.of().id())
                        .next()
                        .flatMap(who -> untold.of(letter, basis.of().id(), List.of(who)))
                        .flatMapIterable(Map::values)
                        .next()
                        .map(credit -> composed.with(Untold.with(letter, credit))))
                .defaultIfEmpty(composed);
    }

    private Preview preview(Notice notice, Composed composed, ZoneId zone, Counts counts) {
        var sides = composed.letter()
                .filter(letter -> composed.isWhole())
                .map(letter -> sides(letter, zone))
                .orElse(List.of());
        return new Preview(notice, sides, composed.findings(), counts, Optional.empty());
    }

    private List<Side> sides(Letter letter, ZoneId zone) {
        var said = renderings.publicly(letter);
        return Languages.required().stream()
                .map(language -> {
                    var body = renderings.letter(letter, said.subject(), new Reader(language, zone));
                    return new Side(
                            language,
                            body.subject(),
                            body.text(),
                            body.html(),
                            page(said.heading(), said.body(), language));
                })
                .toList();
    }

    private static String page(Texts heading, Texts body, Language language) {
        return heading.in(language) + "\n\n" + body.in(language);
    }
}
