package dev.vestnik.incidentservice.delivery;

import dev.vestnik.incidentservice.delivery.LeaseStore.Settled;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

/**
 * Makes outcomes durable many at a time: whoever hands one in is answered when it is written, and only then takes its next letter. So no more letters can
 * be sent twice after a crash than were in hand at that moment, without paying one commit a letter.
 */
final class Recorder {
    private static final int AT_ONCE = 256;
    private static final Duration GATHER = Duration.ofMillis(4);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final String node;
    private final LeaseStore leases;
    private final Queue<Pending> waiting = new ConcurrentLinkedQueue<>();
    private final Sinks.Many<Boolean> wakes = Sinks.many().multicast().directBestEffort();

    private final ReentrantLock door = new ReentrantLock();

    private record Pending(Settled settled, Sinks.Empty<Void> written) {}

    Recorder(String node, LeaseStore leases) {
        this.node = node;
        this.leases = leases;
    }

    /** Whose leases these are. */
    String node() {
        return node;
    }

    /** Done when it is durable. */
    Mono<Settled> record(Settled settled) {
        return Mono.defer(() -> {
            var pending = new Pending(settled, Sinks.empty());
            handIn(pending);
            return pending.written().asMono().thenReturn(settled);
        });
    }

    /** First into the queue, then the wake: whoever wakes finds it. By a lock, which parks a virtual thread and does not spin. */
    private void handIn(Pending pending) {
        waiting.add(pending);
        door.lock();
        try {
            // while a batch is being written one wake is kept, and the next batch takes all that came meanwhile
            wakes.tryEmitNext(true);
        } finally {
            door.unlock();
        }
    }

    /**
     * Writes for as long as it is subscribed to. A batch that could not be written is written again: its letters are on their way. Not by
     * {@code bufferTimeout}: on a busy machine its timer may fire between counting an element and keeping it, and a lone one then waits for ever.
     */
    Flux<Integer> run() {
        return wakes.asFlux().onBackpressureLatest().concatMap(wake -> gathered(), 1);
    }

    private Flux<Integer> gathered() {
        return Mono.delay(GATHER).thenMany(Mono.defer(() -> write(next())).repeat(() -> !waiting.isEmpty()));
    }

    private List<Pending> next() {
        var batch = new ArrayList<Pending>();
        for (var one = waiting.poll(); one != null; one = batch.size() < AT_ONCE ? waiting.poll() : null) {
            batch.add(one);
        }
        return batch;
    }

    private Mono<Integer> write(List<Pending> batch) {
        if (batch.isEmpty()) {
            return Mono.empty();
        }
        return leases.settle(node, batch.stream().map(Pending::settled).toList())
                .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, PATIENCE))
                .then(Mono.fromRunnable(() -> batch.forEach(one -> one.written().tryEmitEmpty())))
                .thenReturn(batch.size());
    }
}
