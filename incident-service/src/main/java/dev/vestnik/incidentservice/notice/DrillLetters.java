package dev.vestnik.incidentservice.notice;

import dev.vestnik.incidentservice.delivery.Body;
import dev.vestnik.incidentservice.delivery.Deliveries;
import dev.vestnik.incidentservice.delivery.Message;
import dev.vestnik.incidentservice.delivery.To;
import dev.vestnik.incidentservice.incident.Follower;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.EntryId;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.incidentservice.incident.timeline.Telling.NoticeSent;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Languages;
import dev.vestnik.templates.Letter;
import dev.vestnik.templates.Reader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Shows what a notice reported by a drill would have looked like: one letter a language, to readers who do not exist, by the drill's own transport. Writes
 * nothing on the timeline, for a replay adds no entries of its own.
 */
@Component
class DrillLetters implements Follower {

    private static final Set<NoticeKind> WRITTEN = EnumSet.of(
            NoticeKind.FIRST,
            NoticeKind.IDENTIFIED,
            NoticeKind.RESOLVED,
            NoticeKind.NOT_FOR_YOU,
            NoticeKind.FOLLOW_UP,
            NoticeKind.POSTMORTEM);

    private final Bases bases;
    private final Renderings renderings;
    private final Deliveries deliveries;

    DrillLetters(Bases bases, Renderings renderings, Deliveries deliveries) {
        this.bases = bases;
        this.renderings = renderings;
        this.deliveries = deliveries;
    }

    @Override
    public String name() {
        return "drill-letters";
    }

    @Override
    public Mono<Void> follow(Entry entry) {
        if (!(entry.fact() instanceof NoticeSent sent) || !entry.line().source().isReport()) {
            return Mono.empty();
        }
        return bases.of(entry.caseId())
                .filter(basis -> basis.of().drill() && WRITTEN.contains(sent.kind()))
                .flatMap(basis -> shown(entry, sent.kind(), basis));
    }

    private Mono<Void> shown(Entry entry, NoticeKind kind, Basis basis) {
        var fields = DrillFields.filled(Proposals.of(kind, basis), basis);
        return Mono.justOrEmpty(Composer.compose(fields, basis))
                .filter(Composed::isWhole)
                .flatMap(composed -> Mono.justOrEmpty(composed.letter()))
                .flatMap(letter -> enqueued(entry, kind, basis, letter));
    }

    private Mono<Void> enqueued(Entry entry, NoticeKind kind, Basis basis, Letter letter) {
        var message = new Message(messageOf(entry.id()), basis.of().id().toString(), kind == NoticeKind.FIRST, true);
        var readers = Languages.required().stream()
                .map(language -> new Reader(language, zoneOf(language, basis)))
                .toList();
        return deliveries
                .enqueue(message, bodies(letter, readers), addresses(readers))
                .then();
    }

    /** The same for ever for one entry, so that following it again sends nothing twice. */
    static UUID messageOf(EntryId entry) {
        return UUID.nameUUIDFromBytes(("drill " + entry).getBytes(StandardCharsets.UTF_8));
    }

    private List<Body> bodies(Letter letter, List<Reader> readers) {
        var subject = renderings.publicly(letter).subject();
        return readers.stream()
                .map(reader -> renderings.letter(letter, subject, reader))
                .toList();
    }

    private static List<To> addresses(List<Reader> readers) {
        return readers.stream()
                .map(reader -> To.email(
                        "reader-%s@drill.example".formatted(reader.language().tag()), Renderings.variant(reader), 0))
                .toList();
    }

    private static ZoneId zoneOf(Language language, Basis basis) {
        return Language.RU.equals(language) ? basis.setting().zone() : ZoneId.of("UTC");
    }
}
