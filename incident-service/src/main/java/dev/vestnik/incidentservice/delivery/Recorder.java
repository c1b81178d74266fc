package dev.vestnik.incidentservice.delivery;

import dev.vestnik.incidentservice.delivery.LeaseStore.Settled;
import java.time.Duration;
import java.util.List;
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
    private final Sinks.Many<Pending> waiting = Sinks.many().multicast().onBackpressureBuffer(AT_ONCE * 8, false);

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

    /** One after the other by a lock, which parks a virtual thread; a busy loop would keep from its processor the very thread it waits for. */
    private void handIn(Pending pending) {
        door.lock();
        try {
            waiting.emitNext(pending, Sinks.EmitFailureHandler.FAIL_FAST);
        } finally {
            door.unlock();
        }
    }

    /** Writes for as long as it is subscribed to. A batch that could not be written is written again: its letters are on their way. */
    Flux<Integer> run() {
        return waiting.asFlux()
                .bufferTimeout(AT_ONCE, GATHER)
                .onBackpressureBuffer()
                .concatMap(this::write);
    }

    private Mono<Integer> write(List<Pending> batch) {
        return leases.settle(node, batch.stream().map(Pending::settled).toList())
                .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, PATIENCE))
                .then(Mono.fromRunnable(() -> batch.forEach(one -> one.written().tryEmitEmpty())))
                .thenReturn(batch.size());
    }
}
