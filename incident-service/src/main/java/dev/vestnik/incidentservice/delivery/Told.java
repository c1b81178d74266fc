package dev.vestnik.incidentservice.delivery;

import dev.vestnik.incidentservice.delivery.LeaseStore.Settled;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Tells what moved, to the rooms that sent it and to the counters. What moves after a quiet moment is told at once, because the world waits for it; what
 * keeps moving, twice a second.
 */
@Component
class Told {
    private static final Logger LOG = LoggerFactory.getLogger(Told.class);
    private static final Duration MEASURE = Duration.ofSeconds(5);

    private final DeliveryStore store;
    private final List<Progress> rooms;
    private final MeterRegistry meters;
    private final Duration between;
    private final Set<UUID> moved = ConcurrentHashMap.newKeySet();
    private final Sinks.Many<Boolean> wakes = Sinks.many().multicast().directBestEffort();
    private final ReentrantLock door = new ReentrantLock();
    private volatile DeliveryStore.Waiting waiting = new DeliveryStore.Waiting(0, 0);

    Told(
            DeliveryStore store,
            List<Progress> rooms,
            MeterRegistry meters,
            @Value("${vestnik.delivery.told-every:500ms}") Duration between) {
        this.between = between;
        this.store = store;
        this.rooms = rooms;
        this.meters = meters;
        Gauge.builder("vestnik.delivery.queued", this, told -> told.waiting.count())
                .register(meters);
        Gauge.builder("vestnik.delivery.oldest.seconds", this, told -> told.waiting.oldestSeconds())
                .register(meters);
    }

    void tell(Settled settled) {
        meters.counter("vestnik.delivery.attempts", "outcome", nameOf(settled.outcome()))
                .increment();
        moved.add(settled.parcel().messageId());
        wake();
    }

    private void wake() {
        door.lock();
        try {
            // while nobody runs it is lost, and whoever must know looks for itself
            wakes.tryEmitNext(true);
        } finally {
            door.unlock();
        }
    }

    private static String nameOf(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Delivered _ -> "sent";
            case Outcome.Deferred _ -> "deferred";
            case Outcome.Unreachable _ -> "unreachable";
            case Outcome.Rejected _, Outcome.Refused _ -> "failed";
        };
    }

    /** Tells and measures for as long as it is subscribed to. */
    Flux<Void> run() {
        return Flux.merge(
                wakes.asFlux().onBackpressureLatest().concatMap(wake -> tellAll(), 1),
                Flux.interval(Duration.ZERO, MEASURE).onBackpressureDrop().concatMap(at -> measure()));
    }

    private Mono<Void> tellAll() {
        return Flux.defer(() -> Flux.fromIterable(List.copyOf(moved)))
                .doOnNext(moved::remove)
                .concatMap(this::tellRooms)
                .then(Mono.delay(between))
                .then();
    }

    private Mono<Void> tellRooms(UUID messageId) {
        return Flux.fromIterable(rooms)
                .concatMap(room -> room.moved(messageId))
                .then()
                .onErrorResume(fault -> logged("Progress of {} was not told", messageId, fault));
    }

    private Mono<Void> measure() {
        return store.waiting()
                .doOnNext(measured -> waiting = measured)
                .then()
                .onErrorResume(fault -> logged("The queue was not measured {}", "", fault));
    }

    private static Mono<Void> logged(String sentence, Object about, Throwable fault) {
        LOG.warn(sentence + ": {}", about, String.valueOf(fault));
        return Mono.empty();
    }
}
