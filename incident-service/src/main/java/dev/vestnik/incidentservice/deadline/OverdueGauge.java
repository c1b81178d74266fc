package dev.vestnik.incidentservice.deadline;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Counts on every node what is past due and unsettled ({@code vestnik.deadlines.overdue}): more than none for long means that firing fails. */
@Component
class OverdueGauge implements SmartLifecycle {

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Deadlines deadlines;
    private final InstantSource clock;
    private final AtomicLong overdue;
    private final Disposable.Swap running = Disposables.swap();

    OverdueGauge(Deadlines deadlines, InstantSource clock, MeterRegistry meters) {
        this.deadlines = deadlines;
        this.clock = clock;
        this.overdue = meters.gauge("vestnik.deadlines.overdue", new AtomicLong());
    }

    @Override
    public void start() {
        // the tick runs on one node of the cluster, a gauge is read on each; lives as long as the application
        running.update(Flux.interval(Duration.ZERO, EVERY)
                .onBackpressureDrop()
                .concatMap(turn -> measured())
                .subscribe());
    }

    /** Keeps the last count while the database is away. */
    Mono<Void> measured() {
        return Mono.defer(() -> deadlines.overdue(clock.instant()))
                .doOnNext(overdue::set)
                .then()
                .onErrorComplete();
    }

    @Override
    public void stop() {
        running.update(Disposables.disposed());
    }

    @Override
    public boolean isRunning() {
        return running.get() != null && !running.get().isDisposed();
    }
}
