package dev.vestnik.incidentservice.incident;

import dev.vestnik.incidentservice.database.Signals;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps every follower running on this node: woken by appends, and once a second whatever happens. */
@Component
class Followers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Followers.class);
    private static final Duration AT_LEAST_EVERY = Duration.ofSeconds(1);

    private final List<Follower> followers;
    private final Following following;
    private final FollowerStore store;
    private final Signals signals;
    private final MeterRegistry meters;
    private final Map<String, AtomicLong> gauges = new ConcurrentHashMap<>();
    private final Disposable.Swap running = Disposables.swap();

    Followers(
            List<Follower> followers, Following following, FollowerStore store, Signals signals, MeterRegistry meters) {
        this.followers = followers;
        this.following = following;
        this.store = store;
        this.signals = signals;
        this.meters = meters;
    }

    @Override
    public void start() {
        // lives as long as the application, so it is subscribed here and not by a caller
        running.update(Disposables.composite(
                Flux.fromIterable(followers)
                        .flatMap(this::run, Math.max(1, followers.size()))
                        .subscribe(),
                Flux.interval(AT_LEAST_EVERY)
                        .onBackpressureDrop()
                        .concatMap(second -> measured())
                        .subscribe()));
    }

    private Flux<Void> run(Follower follower) {
        var woken = signals.on(Timelines.TOPIC).map(signal -> 0L);
        var clocked = Flux.interval(Duration.ZERO, AT_LEAST_EVERY).onBackpressureDrop();
        return store.register(follower.name())
                .retryWhen(reactor.util.retry.Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(200)))
                .thenMany(Flux.merge(woken, clocked))
                .onBackpressureLatest()
                .concatMap(wake -> caughtUp(follower), 1);
    }

    private Mono<Void> caughtUp(Follower follower) {
        return following.drain(follower).onErrorResume(fault -> {
            // every second while the database is away: the sentence is enough, and what poisons an entry is kept with
            // the parked one
            LOG.warn("Follower {} stopped for a moment: {}", follower.name(), String.valueOf(fault));
            return Mono.empty();
        });
    }

    private Mono<Void> measured() {
        return store.standings()
                .doOnNext(standing -> {
                    gauge("vestnik.follower.lag", standing.name()).set(standing.lag());
                    gauge("vestnik.follower.parked", standing.name()).set(standing.parked());
                })
                .then()
                .onErrorComplete();
    }

    private AtomicLong gauge(String name, String follower) {
        return gauges.computeIfAbsent(
                name + " " + follower, key -> meters.gauge(name, Tags.of("follower", follower), new AtomicLong()));
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
