package dev.vestnik.incidentservice.delivery;

import dev.vestnik.incidentservice.database.Signals;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door of this room: takes messages in, tells how far they got, tries again what failed. */
@Component
public class Deliveries {
    private static final int AT_ONCE = 2_000;
    private static final int RECEIPT = 500;
    private static final int MOST = 10_000;

    private final DeliveryStore store;
    private final ReceiptStore receipts;
    private final ReplyStore replies;
    private final Signals signals;

    Deliveries(DeliveryStore store, ReceiptStore receipts, ReplyStore replies, Signals signals) {
        this.store = store;
        this.receipts = receipts;
        this.replies = replies;
        this.signals = signals;
    }

    /**
     * Queues the message for these addresses, each once however often this is asked; answers how many are new. Joins the caller's transaction: sending
     * starts when that commits. A letter to somebody who gets a reply to a ticket is held until that ends (R-B26), and a reply of the same thread that is
     * still waiting gives way to the new one (R-B25). Every variant named by an address must be among the bodies, here or in an earlier call.
     */
    public Mono<Long> enqueue(Message message, Collection<Body> bodies, List<To> to) {
        return Flux.fromIterable(bodies)
                .concatMap(body -> store.putBody(message.id(), body))
                .thenMany(put(message, to, To.Way.DESK))
                .concatWith(begun(message, to))
                .concatWith(put(message, to, To.Way.EMAIL))
                .concatWith(put(message, to, To.Way.PAGER))
                .reduce(0L, Long::sum)
                .flatMap(fresh ->
                        signals.send(Sender.TOPIC, message.id().toString()).thenReturn(fresh));
    }

    private Flux<Long> begun(Message message, List<To> to) {
        return to.stream().anyMatch(one -> one.channel() == To.Way.DESK) ? replies.begun(message.id()) : Flux.empty();
    }

    private Flux<Long> put(Message message, List<To> to, To.Way way) {
        return Flux.fromIterable(to)
                .filter(one -> one.channel() == way)
                .buffer(AT_ONCE)
                .concatMap(some -> store.put(message, some));
    }

    /** How many deliveries of the message stand in which state; all zero for an unknown one. */
    public Mono<Tally> tally(UUID messageId) {
        return store.tally(messageId);
    }

    /** Those that wait to be tried again or failed, addresses masked; at most {@code limit}. */
    public Flux<Trouble> troubles(UUID messageId, int limit) {
        return store.troubles(messageId, limit);
    }

    /** How the message stands with each recipient that was named with it. */
    public Flux<Arrival> arrivals(UUID messageId) {
        return receipts.arrivals(messageId);
    }

    /** What was sent, or is on its way, to that recipient: oldest first, the latest 500. Addresses are masked. */
    public Flux<Received> received(UUID recipient) {
        return receipts.received(recipient, RECEIPT);
    }

    /** The newest reply to each of these tickets, as their desk calls them; those without one are left out. */
    public Flux<Reply> replies(Collection<String> tickets) {
        return replies.newest(tickets);
    }

    /** Replies accepted by a desk since then, oldest first, ten thousand at most. */
    public Flux<Reply> accepted(Instant since) {
        return replies.accepted(since, MOST);
    }

    /** Replies to that ticket that are not under way yet will not go: it is not about that matter after all. */
    public Mono<Void> dropReplies(String ticket) {
        return replies.drop(ticket);
    }

    /** Queues the failed ones of the message again; answers how many. */
    public Mono<Long> retryFailed(UUID messageId) {
        return store.retry(messageId)
                .flatMap(again ->
                        signals.send(Sender.TOPIC, messageId.toString()).thenReturn(again));
    }
}
