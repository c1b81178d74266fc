package dev.vestnik.incidentservice.delivery;

import dev.vestnik.incidentservice.database.Signals;
import dev.vestnik.incidentservice.delivery.LeaseStore.Settled;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/** The loop of one node that empties the queue: woken by NOTIFY or once a second, takes a batch, carries it, writes down what became of it. */
@Component
class Sender implements SmartLifecycle {
    static final String TOPIC = "delivery";

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final int BATCH = 200;
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final LeaseStore leases;
    private final Signals signals;
    private final Told told;
    private final Map<String, Channel> channels;
    private final int connections;
    private final String node = UUID.randomUUID().toString();
    private final Recorder recorder;
    private final Scheduler threads =
            Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor(), "delivery");
    private final Disposable.Composite running = Disposables.composite();
    private final Sinks.Empty<Void> finished = Sinks.empty();
    private volatile boolean open;

    Sender(LeaseStore leases, Signals signals, Told told, List<Channel> channels, SmtpSettings settings) {
        this.leases = leases;
        this.signals = signals;
        this.told = told;
        this.channels = channels.stream().collect(Collectors.toMap(Channel::name, Function.identity()));
        this.connections = settings.connections();
        this.recorder = new Recorder(node, leases);
    }

    @Override
    public void start() {
        open = true;
        // these live as long as the application, so they are subscribed here and not by a caller
        running.add(recorder.run().subscribe());
        running.add(told.run().subscribe());
        running.add(rounds().doFinally(end -> finished.tryEmitEmpty()).subscribe());
    }

    private Flux<Long> rounds() {
        return Flux.merge(signals.on(TOPIC).map(signal -> 0L), Flux.interval(LOOK))
                .onBackpressureLatest()
                .takeWhile(woken -> open)
                .concatMap(woken -> drain(), 1)
                .retryWhen(Retry.backoff(Long.MAX_VALUE, LOOK)
                        .maxBackoff(Duration.ofSeconds(5))
                        .doBeforeRetry(retry -> LOG.warn("Sending paused: {}", String.valueOf(retry.failure()))));
    }

    /** Batch after batch, until one comes back short or the next hop cannot be reached. */
    private Mono<Long> drain() {
        return Mono.defer(this::round)
                .repeat(() -> open)
                .takeWhile(more -> more)
                .count();
    }

    private Mono<Boolean> round() {
        var usable = channels.values().stream()
                .filter(Channel::isOpen)
                .map(Channel::name)
                .toList();
        return leases.claim(node, usable, BATCH)
                .collectList()
                .flatMap(batch -> Flux.fromIterable(batch)
                        .flatMap(this::carry, connections)
                        // every one is waited for: a cancelled one would keep its lease
                        .reduce(
                                true,
                                (reached, settled) -> reached && !(settled.outcome() instanceof Outcome.Unreachable))
                        .map(reached -> reached && batch.size() == BATCH));
    }

    private Mono<Settled> carry(Parcel parcel) {
        return Mono.fromCallable(() -> new Settled(parcel, carryBlocking(parcel)))
                .subscribeOn(threads)
                .flatMap(recorder::record)
                .doOnNext(told::tell);
    }

    private Outcome carryBlocking(Parcel parcel) {
        var channel = channels.get(parcel.channel());
        if (channel == null || !open) {
            return new Outcome.Unreachable(open ? "this node cannot send " + parcel.channel() : "stopping");
        }
        try {
            return channel.carry(parcel);
        } catch (RuntimeException fault) {
            LOG.warn("Delivery {} failed unforeseen", parcel.id(), fault);
            return new Outcome.Deferred("fault: " + fault.getClass().getSimpleName());
        }
    }

    /** Puts back what is not on its way yet and waits for what is, so that an orderly stop sends nothing twice. */
    @Override
    public void stop(Runnable whenStopped) {
        open = false;
        running.add(finished.asMono()
                .timeout(PATIENCE)
                .onErrorComplete()
                .doFinally(end -> stop())
                .doFinally(end -> whenStopped.run())
                .subscribe());
    }

    @Override
    public void stop() {
        open = false;
        threads.dispose();
        running.dispose();
    }

    @Override
    public boolean isRunning() {
        return open;
    }
}
