package dev.vestnik.incidentservice.delivery;

import dev.vestnik.incidentservice.delivery.LeaseStore.Settled;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.util.retry.Retry;

/** One channel's own way through the queue, on one node: a slow one holds up nobody but itself (R-B24). */
final class Lane {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Channel channel;
    private final LeaseStore leases;
    private final Recorder recorder;
    private final Told told;
    private final Scheduler threads;
    private volatile boolean open = true;

    Lane(Channel channel, LeaseStore leases, Recorder recorder, Told told, Scheduler threads) {
        this.channel = channel;
        this.leases = leases;
        this.recorder = recorder;
        this.told = told;
        this.threads = threads;
    }

    /** Takes nothing more in hand. */
    void close() {
        open = false;
    }

    /** Woken or once a second; done when it was closed and what was in hand is settled. */
    Mono<Void> run(Flux<?> woken) {
        return Flux.merge(woken, Flux.interval(LOOK))
                .onBackpressureLatest()
                .takeWhile(signal -> open)
                .concatMap(signal -> drain(), 1)
                .retryWhen(Retry.backoff(Long.MAX_VALUE, LOOK)
                        .maxBackoff(Duration.ofSeconds(5))
                        .doBeforeRetry(retry -> LOG.warn("Sending paused: {}", String.valueOf(retry.failure()))))
                .then();
    }

    /** Batch after batch, until one comes back short or the next hop cannot be reached. */
    private Mono<Long> drain() {
        return Mono.defer(this::round)
                .repeat(() -> open)
                .takeWhile(more -> more)
                .count();
    }

    private Mono<Boolean> round() {
        return leases.claim(recorder.node(), channel)
                .collectList()
                .flatMap(batch -> Flux.fromIterable(batch)
                        .flatMap(this::carry, channel.atOnce())
                        // every one is waited for: a cancelled one would keep its lease
                        .reduce(
                                true,
                                (reached, settled) -> reached && !(settled.outcome() instanceof Outcome.Unreachable))
                        .map(reached -> reached && batch.size() == channel.batch()));
    }

    private Mono<Settled> carry(Parcel parcel) {
        return Mono.fromCallable(() -> new Settled(parcel, carryBlocking(parcel)))
                .subscribeOn(threads)
                .flatMap(recorder::record)
                .doOnNext(told::tell);
    }

    private Outcome carryBlocking(Parcel parcel) {
        if (!open) {
            return new Outcome.Unreachable("stopping");
        }
        try {
            return channel.carry(parcel);
        } catch (RuntimeException fault) {
            LOG.warn("Delivery {} failed unforeseen", parcel.id(), fault);
            return new Outcome.Deferred("fault: " + fault.getClass().getSimpleName());
        }
    }
}
