package dev.vestnik.incidentservice.delivery;

import dev.vestnik.incidentservice.database.Signals;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Empties the queue on one node: a lane for each channel, woken by NOTIFY, all writing down what became of their parcels in one place. */
@Component
class Sender implements SmartLifecycle {
    static final String TOPIC = "delivery";

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Signals signals;
    private final Told told;
    private final Recorder recorder;
    private final Scheduler threads =
            Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor(), "delivery");
    private final List<Lane> lanes;
    private final Disposable.Composite running = Disposables.composite();
    private final Sinks.Empty<Void> finished = Sinks.empty();
    private volatile boolean open;

    Sender(LeaseStore leases, Signals signals, Told told, List<Channel> channels) {
        this.signals = signals;
        this.told = told;
        this.recorder = new Recorder(UUID.randomUUID().toString(), leases);
        this.lanes = channels.stream()
                .map(channel -> new Lane(channel, leases, recorder, told, threads))
                .toList();
    }

    @Override
    public void start() {
        open = true;
        // these live as long as the application, so they are subscribed here and not by a caller
        running.add(recorder.run().subscribe());
        running.add(told.run().subscribe());
        running.add(Mono.when(
                        lanes.stream().map(lane -> lane.run(signals.on(TOPIC))).toList())
                .doFinally(end -> finished.tryEmitEmpty())
                .subscribe());
    }

    /** Puts back what is not on its way yet and waits for what is, so that an orderly stop sends nothing twice. */
    @Override
    public void stop(Runnable whenStopped) {
        close();
        running.add(finished.asMono()
                .timeout(PATIENCE)
                .onErrorComplete()
                .doFinally(end -> stop())
                .doFinally(end -> whenStopped.run())
                .subscribe());
    }

    private void close() {
        open = false;
        lanes.forEach(Lane::close);
    }

    @Override
    public void stop() {
        close();
        threads.dispose();
        running.dispose();
    }

    @Override
    public boolean isRunning() {
        return open;
    }
}
