package dev.vestnik.incidentservice.publication;

import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.incidentservice.component.Components;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks once a second whether components were changed, by whatever node, and publishes them anew; they have no timeline to follow. */
@org.springframework.stereotype.Component
class Surroundings implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Surroundings.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Components components;
    private final Publisher publisher;
    private final AtomicReference<List<Component>> published = new AtomicReference<>();
    private final Disposable.Swap looking = Disposables.swap();

    Surroundings(Components components, Publisher publisher) {
        this.components = components;
        this.publisher = publisher;
    }

    @Override
    public void start() {
        // lives as long as the application, so it is subscribed here and not by a caller
        looking.update(Flux.interval(Duration.ZERO, EVERY)
                .onBackpressureDrop()
                .concatMap(second -> look(), 1)
                .subscribe());
    }

    private Mono<Void> look() {
        return components
                .all()
                .collectList()
                .filter(all -> !all.equals(published.get()))
                .flatMap(all ->
                        publisher.publishSurroundings().then(Mono.fromRunnable(() -> published.set(List.copyOf(all)))))
                .then()
                .onErrorResume(fault -> {
                    LOG.warn("Components could not be published, trying again: {}", fault.toString());
                    return Mono.empty();
                });
    }

    @Override
    public void stop() {
        looking.update(Disposables.disposed());
    }

    @Override
    public boolean isRunning() {
        return looking.get() != null && !looking.get().isDisposed();
    }
}
