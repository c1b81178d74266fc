package dev.vestnik.incidentservice.notice;

import dev.vestnik.incidentservice.affected.AffectedLists;
import dev.vestnik.incidentservice.customer.CustomerId;
import dev.vestnik.incidentservice.customer.Recipient;
import dev.vestnik.incidentservice.delivery.Body;
import dev.vestnik.incidentservice.delivery.Deliveries;
import dev.vestnik.incidentservice.delivery.Message;
import dev.vestnik.incidentservice.delivery.To;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Languages;
import dev.vestnik.templates.Letter;
import dev.vestnik.templates.Reader;
import dev.vestnik.templates.Texts;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Turns a notice and its frozen audience into deliveries: one rendering for each language and zone, one row a person. */
@Component
class Planning {
    /** Replies to those who wrote have rank 0 (R-B24). */
    static final int LETTERS = 1;

    private static final int AT_ONCE = 500;

    private final AffectedLists lists;
    private final Deliveries deliveries;
    private final PersonalLetters personal;
    private final Renderings renderings;

    Planning(AffectedLists lists, Deliveries deliveries, PersonalLetters personal, Renderings renderings) {
        this.lists = lists;
        this.deliveries = deliveries;
        this.personal = personal;
        this.renderings = renderings;
    }

    /** What is to be planned: the letter, under which subject, and of which case. */
    record Plan(UUID notice, NoticeKind kind, Letter letter, Texts subject, Case of) {

        /** FIRST begins the conversation that all later letters of the case go on with. */
        Message message() {
            return new Message(notice, of.id().toString(), kind == NoticeKind.FIRST, of.drill());
        }
    }

    /** How many letters were queued. */
    Mono<Long> plan(Plan plan) {
        return Untold.isPersonal(plan.letter()) ? personally(plan, Optional.empty()) : shared(plan);
    }

    private Mono<Long> shared(Plan plan) {
        return lists.recipientsOf(plan.notice()).collectList().flatMap(all -> enqueue(plan, all));
    }

    private Mono<Long> enqueue(Plan plan, List<Recipient> some) {
        var reached =
                some.stream().filter(recipient -> recipient.email().isPresent()).toList();
        return deliveries.enqueue(
                plan.message(),
                bodies(plan, reached),
                reached.stream()
                        .map(Planning::addressed)
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** A page of readers at a time, so that a letter of each one's own is never in memory for all of them. */
    private Mono<Long> personally(Plan plan, Optional<CustomerId> after) {
        return lists.recipientsOf(plan.notice(), after, AT_ONCE)
                .collectList()
                .filter(some -> !some.isEmpty())
                .flatMap(some -> personal.enqueue(plan, some)
                        .flatMap(now -> personally(
                                        plan, Optional.of(some.getLast().customer()))
                                .map(later -> now + later)))
                .defaultIfEmpty(0L);
    }

    private List<Body> bodies(Plan plan, List<Recipient> recipients) {
        return recipients.stream()
                .map(Planning::readerOf)
                .distinct()
                .map(reader -> renderings.letter(plan.letter(), plan.subject(), reader))
                .toList();
    }

    private static Optional<To> addressed(Recipient recipient) {
        return recipient
                .email()
                .map(email -> To.email(email, Renderings.variant(readerOf(recipient)), LETTERS)
                        .knownAs(recipient.customer().value()));
    }

    static Reader readerOf(Recipient recipient) {
        return written(new Reader(recipient.language(), recipient.zone()));
    }

    /** Who reads a language we do not write in gets English. */
    static Reader written(Reader reader) {
        var written = Languages.required().contains(reader.language());
        return new Reader(written ? reader.language() : Language.EN, reader.zone());
    }
}
