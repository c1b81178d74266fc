package dev.vestnik.incidentservice.ticket;

import dev.vestnik.incidentservice.delivery.InternalComments;
import dev.vestnik.incidentservice.ticket.CommentStore.Due;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Posts comments for the desk's own people, on each node. Not on the tick, which a silent desk would hold up. */
@Component
class Commenting implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Commenting.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int AT_ONCE = 4;

    private final CommentStore store;
    private final InternalComments desk;
    private final Disposable.Swap running = Disposables.swap();

    Commenting(CommentStore store, InternalComments desk) {
        this.store = store;
        this.desk = desk;
    }

    @Override
    public void start() {
        // lives as long as the application, so it is subscribed here and not by a caller
        running.update(Flux.interval(LOOK)
                .onBackpressureDrop()
                .concatMap(second -> round(), 1)
                .subscribe());
    }

    private Mono<Void> round() {
        return store.claim(AT_ONCE).flatMap(this::post, AT_ONCE).then().onErrorResume(fault -> {
            LOG.warn("Comments wait: {}", String.valueOf(fault));
            return Mono.empty();
        });
    }

    private Mono<Void> post(Due due) {
        return desk.post(due.id(), due.ticket(), due.incident(), due.text()).flatMap(posted -> {
            if (posted.taken()) {
                return store.posted(due.id());
            }
            return posted.mayPass()
                    ? store.deferred(due.id(), posted.reason())
                    : store.failed(due.id(), posted.reason());
        });
    }

    @Override
    public void stop() {
        running.update(Disposables.disposed());
    }

    @Override
    public boolean isRunning() {
        return running.get() != null && !running.isDisposed();
    }
}
