package dev.vestnik.incidentservice.notice;

import dev.vestnik.incidentservice.affected.AffectedLists;
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
    private static final int LETTERS = 1;

    private final AffectedLists lists;
    private final Deliveries deliveries;
    private final Renderings renderings;

    Planning(AffectedLists lists, Deliveries deliveries, Renderings renderings) {
        this.lists = lists;
        this.deliveries = deliveries;
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
        return lists.recipientsOf(plan.notice())
                .filter(recipient -> recipient.email().isPresent())
                .collectList()
                .flatMap(recipients -> deliveries.enqueue(
                        plan.message(),
                        bodies(plan, recipients),
                        recipients.stream()
                                .map(Planning::addressed)
                                .flatMap(Optional::stream)
                                .toList()));
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

    private static Reader readerOf(Recipient recipient) {
        return written(new Reader(recipient.language(), recipient.zone()));
    }

    /** Who reads a language we do not write in gets English. */
    static Reader written(Reader reader) {
        var written = Languages.required().contains(reader.language());
        return new Reader(written ? reader.language() : Language.EN, reader.zone());
    }
}
