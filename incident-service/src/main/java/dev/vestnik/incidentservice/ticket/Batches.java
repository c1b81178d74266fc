package dev.vestnik.incidentservice.ticket;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.delivery.Deliveries;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.incidentservice.incident.timeline.Fact;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.incidentservice.incident.timeline.Source;
import dev.vestnik.incidentservice.incident.timeline.Support;
import dev.vestnik.incidentservice.schedule.EverySecond;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts TICKET_LINKED and TICKET_REPLIED on timelines, in batches ten seconds apart and each ticket exactly once; looks which replies were accepted. */
@Component
class Batches implements EverySecond {
    private static final Actor ENGINE = Actor.engine("ticket");

    private final BatchStore store;
    private final TicketStore tickets;
    private final Deliveries deliveries;
    private final Incidents incidents;
    private final TransactionalOperator transaction;

    Batches(
            BatchStore store,
            TicketStore tickets,
            Deliveries deliveries,
            Incidents incidents,
            TransactionalOperator transaction) {
        this.store = store;
        this.tickets = tickets;
        this.deliveries = deliveries;
        this.incidents = incidents;
        this.transaction = transaction;
    }

    @Override
    public Mono<Void> tick(Instant now) {
        return lookForReplies()
                .thenMany(store.withNewLinks())
                .concatMap(id -> tell(id, store.takeLinks(id), Support.TicketLinked::new))
                .thenMany(Flux.defer(store::withNewReplies))
                .concatMap(id -> tell(id, store.takeReplies(id), Support.TicketReplied::new))
                .then(tickets.forgetCalls());
    }

    private Mono<Void> lookForReplies() {
        return store.knownUntil()
                .flatMap(since -> deliveries.accepted(since).collectList())
                .filter(accepted -> !accepted.isEmpty())
                .flatMap(store::put);
    }

    private Mono<Void> tell(CaseId id, Flux<Channel> taken, BiFunction<Integer, String, Fact> fact) {
        return taken.collectList()
                .filter(channels -> !channels.isEmpty())
                .flatMap(channels -> incidents.append(
                        ENGINE, id, timeline -> line(timeline, fact.apply(channels.size(), words(channels)))))
                .then()
                .as(transaction::transactional);
    }

    private static String words(List<Channel> channels) {
        return channels.stream().distinct().sorted().map(Channel::name).collect(Collectors.joining(", "));
    }

    private Line line(Timeline timeline, Fact fact) {
        var at = incidents.now(timeline.of());
        return Line.of(fact, at, "", Source.TICKET)
                .with(Occurred.exact(at), timeline.of().zone().getId());
    }
}
