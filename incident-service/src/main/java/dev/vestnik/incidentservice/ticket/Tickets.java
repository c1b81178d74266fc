package dev.vestnik.incidentservice.ticket;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.delivery.Deliveries;
import dev.vestnik.incidentservice.delivery.Reply;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.incidentservice.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door of this room: tickets as their desk told them, which case each is about, and how long people have waited for an answer. */
@Component
public class Tickets {
    private static final int MOST = 500;
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final TicketStore store;
    private final Linking linking;
    private final CommentStore comments;
    private final Deliveries deliveries;
    private final TransactionalOperator transaction;

    Tickets(
            TicketStore store,
            Linking linking,
            CommentStore comments,
            Deliveries deliveries,
            TransactionalOperator transaction) {
        this.store = store;
        this.linking = linking;
        this.comments = comments;
        this.deliveries = deliveries;
        this.transaction = transaction;
    }

    /** Takes in what the desk tells, once for each id of a call; a ticket that is known gets its new words. */
    Mono<Ticket> receive(String callId, Arrival arrival) {
        return store.firstCall(callId)
                .filter(first -> first)
                .flatMap(first -> store.put(TicketStore.DESK, arrival))
                .then(Mono.defer(() -> store.findExternal(arrival.id())))
                .as(transaction::transactional);
    }

    /** Takes in a ticket made up for that drill and links it: it is answered as any other, and nothing of that leaves the system (R-B19). */
    public Mono<Ticket> exercise(Actor by, Case of, Arrival arrival) {
        by.require(Permission.REPLAY);
        Exercises.requireDrill(of);
        var own = Exercises.named(of, arrival);
        return store.put(TicketStore.DRILL, own)
                .then(Mono.defer(() -> store.findExternal(own.id())))
                .flatMap(ticket -> link(by, of, ticket.id().toString()));
    }

    /** Nobody's reply was accepted there yet, linked or not: the longest waiting first, 500 at most. */
    public Flux<Standing> waiting(Actor by) {
        return allowed(by).thenMany(standing(store.waiting(MOST)));
    }

    /** The latest that may be about that case, not linked and not answered, newest first. */
    public Flux<Standing> unlinked(Actor by, Case of, int limit) {
        return allowed(by).thenMany(standing(store.unlinked(of.drill(), Math.clamp(limit, 1, MOST))));
    }

    /** About that case: those without a reply first, the longest waiting of them at the top; 500 at most. */
    public Flux<Standing> of(Actor by, CaseId id) {
        return allowed(by).thenMany(standing(store.linked(id, MOST)));
    }

    private static Mono<Actor> allowed(Actor by) {
        return Mono.fromCallable(() -> by.require(Permission.LINK_TICKETS));
    }

    private Flux<Standing> standing(Flux<Ticket> tickets) {
        return tickets.collectList().flatMapMany(this::standing);
    }

    private Flux<Standing> standing(List<Ticket> tickets) {
        return deliveries
                .replies(tickets.stream().map(Ticket::externalId).toList())
                .collectMap(Reply::ticket)
                .flatMapIterable(newest -> merged(tickets, newest));
    }

    private static List<Standing> merged(List<Ticket> tickets, Map<String, Reply> newest) {
        return tickets.stream()
                .map(ticket -> Standing.of(ticket, Optional.ofNullable(newest.get(ticket.externalId()))))
                .toList();
    }

    /** The ticket with that id, ours or the desk's, or a NOT_FOUND problem. */
    public Mono<Ticket> require(String id) {
        return (UUID_FORM.matcher(id).matches() ? store.find(UUID.fromString(id)) : Mono.<Ticket>empty())
                .switchIfEmpty(Mono.defer(() -> store.findExternal(id)))
                .switchIfEmpty(Mono.error(() -> Problem.notFound("Такого обращения нет.", "There is no such ticket.")));
    }

    /** Says that the ticket is about that case, once; a CONFLICT problem when it is about another, or of an exercise where the case is not. */
    public Mono<Ticket> link(Actor by, Case of, String id) {
        return allowed(by)
                .then(require(id))
                .doOnNext(ticket -> Exercises.requireSame(of, ticket))
                .flatMap(ticket -> linking.link(by, of, ticket).as(transaction::transactional))
                .then(Mono.defer(() -> require(id)));
    }

    /** Takes that back; a ticket that is not linked to that case is left as it is. */
    public Mono<Void> unlink(Actor by, Case of, String id) {
        return allowed(by)
                .then(require(id))
                .flatMap(ticket -> linking.unlink(by, of, ticket).as(transaction::transactional));
    }

    /** Queues a comment that only the desk's own people read. */
    public Mono<Void> comment(Actor by, String id, String text) {
        return allowed(by)
                .then(require(id))
                .doOnNext(Exercises::requireReal)
                .flatMap(ticket -> comments.put(ticket, CommentForm.required(text), by.id()));
    }
}
