package dev.vestnik.incidentservice.ticket;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.affected.AffectedLists;
import dev.vestnik.incidentservice.delivery.Deliveries;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Corrections;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.notice.Notices;
import dev.vestnik.incidentservice.problem.Problem;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Says which case a ticket is about, with all that follows: who wrote is affected and answered, the desk is told, the first complaint stands. Joins the caller's transaction. */
@Component
class Linking {
    private final TicketStore store;
    private final AffectedLists affected;
    private final CommentStore comments;
    private final LinkedReporters reporters;
    private final Notices notices;
    private final Deliveries deliveries;
    private final Incidents incidents;

    Linking(
            TicketStore store,
            AffectedLists affected,
            CommentStore comments,
            LinkedReporters reporters,
            Notices notices,
            Deliveries deliveries,
            Incidents incidents) {
        this.store = store;
        this.affected = affected;
        this.comments = comments;
        this.reporters = reporters;
        this.notices = notices;
        this.deliveries = deliveries;
        this.incidents = incidents;
    }

    Mono<Void> link(Actor by, Case of, Ticket ticket) {
        return store.link(ticket.id(), of.id(), by.id())
                .flatMap(fresh -> fresh ? follow(by, of, ticket) : settled(ticket, of));
    }

    /** Linked before, or by somebody else a moment ago. */
    private Mono<Void> settled(Ticket ticket, Case of) {
        return store.find(ticket.id())
                .filter(now -> !now.isLinkedTo(of.id()))
                .flatMap(now -> Mono.error(() -> Problem.conflict(
                        "Обращение уже связано с инцидентом %s; сначала отвяжите его."
                                .formatted(now.link().map(Ticket.Link::ref).orElse("…")),
                        "The ticket is linked to incident %s; unlink it first."
                                .formatted(now.link().map(Ticket.Link::ref).orElse("…")))));
    }

    private Mono<Void> follow(Actor by, Case of, Ticket ticket) {
        return affected.addReporter(by, of.id(), ticket.customerExternalId().orElse(""), ticket.id())
                .then(comment(by, of, ticket))
                .then(answer(by, of, ticket))
                .then(complained(by, of.id(), ticket));
    }

    /** An exercise says nothing to anybody outside (R-B19). */
    private Mono<Void> comment(Actor by, Case of, Ticket ticket) {
        return of.drill() ? Mono.empty() : comments.put(ticket.id(), of.ref(), CommentWords.linked(of), by.id());
    }

    /** With the newest stage, when the public was told already (R-B25); read anew, for linking looks up who wrote. */
    private Mono<Void> answer(Actor by, Case of, Ticket ticket) {
        return Mono.defer(() -> store.find(ticket.id()))
                .flatMap(reporters::of)
                .flatMap(reporter -> notices.answer(by, of.id(), reporter));
    }

    /** The last step: nothing slow may follow an append. */
    private Mono<Void> complained(Actor by, CaseId id, Ticket ticket) {
        return incidents
                .timeline(id)
                .flatMap(timeline ->
                        Mono.justOrEmpty(FirstComplaints.due(timeline, ticket, incidents.now(timeline.of()))))
                .flatMap(line -> incidents.append(by, id, line))
                .then();
    }

    Mono<Void> unlink(Actor by, Case of, Ticket ticket) {
        return store.unlink(ticket.id(), of.id())
                .filter(linked -> linked)
                .flatMap(linked -> affected.dropReporter(by, of.id(), ticket.id())
                        .then(deliveries.dropReplies(ticket.externalId()))
                        .then(withdraw(by, of.id(), ticket))
                        .then(Mono.defer(() -> nextFirst(by, of.id()))));
    }

    private Mono<Void> withdraw(Actor by, CaseId id, Ticket ticket) {
        return incidents
                .timeline(id)
                .flatMap(timeline -> Mono.justOrEmpty(FirstComplaints.standingOn(timeline, ticket.id())))
                .flatMap(entry -> incidents.correct(by, id, entry.id(), timeline -> correction(timeline, entry)))
                .then();
    }

    private static Line correction(Timeline timeline, Entry entry) {
        return Corrections.of(
                timeline,
                entry.id(),
                "обращение отвязано · ticket unlinked",
                true,
                now -> FirstComplaints.withdrawn(now, entry));
    }

    /** Of those still linked the earliest is the first. */
    private Mono<Void> nextFirst(Actor by, CaseId id) {
        return store.earliest(id).flatMap(ticket -> complained(by, id, ticket));
    }
}
