package dev.vestnik.statuspage.intake;

import dev.vestnik.statuspage.document.Change;
import dev.vestnik.statuspage.document.DiskCopy;
import dev.vestnik.statuspage.document.Documents;
import dev.vestnik.statuspage.document.FeedEvent;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/** Follows the feed for as long as the page lives: what it says is kept on disk and shown. */
@Component
class Intake implements SmartLifecycle {

    /** Before the web server, so that the first answer already comes from the disk. */
    static final int PHASE = 0;

    private static final Logger log = LoggerFactory.getLogger(Intake.class);
    private static final Duration CONFIRM_EVERY = Duration.ofMinutes(1);

    private final PageSettings settings;
    private final InstantSource clock;
    private final Published published;
    private final List<PublishedListener> listeners;
    private final Feed feed;
    private final DiskCopy disk;

    private volatile boolean running;
    private Receiving receiving = Receiving.from(Documents.none());
    private Instant keptConfirmation = Instant.EPOCH;
    private boolean diskBehind = true;
    private Scheduler thread = Schedulers.immediate();
    private Disposable following = Disposables.disposed();

    Intake(PageSettings settings, InstantSource clock, Published published, List<PublishedListener> listeners) {
        this.settings = settings;
        this.clock = clock;
        this.published = published;
        this.listeners = List.copyOf(listeners);
        this.feed = new Feed(settings);
        this.disk = new DiskCopy(settings.home());
    }

    @Override
    public void start() {
        var kept = disk.load();
        log.info(
                "{} documents kept under {}, read up to {}",
                kept.documents().byId().size(),
                settings.home(),
                kept.documents().position());
        diskBehind = kept.documents().position().isEmpty();
        kept.confirmedAt().ifPresent(published::confirm);
        show(kept.documents());
        thread = Schedulers.newSingle("intake");
        // the root of the page's life: nobody above could subscribe
        following = settings.feed().map(this::follow).orElseGet(Mono::never).subscribe();
        running = true;
    }

    private Mono<Void> follow(URI url) {
        return Flux.defer(() -> connect(url))
                .publishOn(thread)
                .map(this::receive)
                .then(Mono.<Void>error(() -> new IllegalStateException("The feed ended")))
                .doOnError(why -> log.info("The feed is cut: {}", why.toString()))
                .onErrorMap(LostPlace.class, this::forgetPlace)
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(250))
                        .maxBackoff(Duration.ofSeconds(3))
                        .jitter(0.5)
                        .transientErrors(true));
    }

    private Flux<FeedEvent> connect(URI url) {
        receiving = Receiving.from(published.documents());
        return feed.after(url, published.documents().position());
    }

    private LostPlace forgetPlace(LostPlace lost) {
        published.show(published.documents().unplaced());
        return lost;
    }

    private FeedEvent receive(FeedEvent event) {
        var before = receiving.shown();
        receiving = receiving.after(event);
        if (receiving.arriving().isPresent()) {
            return event;
        }
        published.confirm(clock.instant());
        if (receiving.shown() != before) {
            keep(event);
            show(receiving.shown());
        } else {
            keepConfirmation();
        }
        return event;
    }

    // a disk that fails must not take the page with it: what is shown goes on, and the next change is kept as a whole
    private void keep(FeedEvent event) {
        try {
            if (event instanceof Change change && !diskBehind) {
                disk.keep(change, clock.instant());
            } else {
                disk.replace(receiving.shown(), clock.instant());
            }
            diskBehind = false;
        } catch (UncheckedIOException failed) {
            diskBehind = true;
            log.error("The page's own copy could not be written under {}", settings.home(), failed);
        }
    }

    private void keepConfirmation() {
        var now = clock.instant();
        if (diskBehind || now.isBefore(keptConfirmation.plus(CONFIRM_EVERY))) {
            return;
        }
        keptConfirmation = now;
        try {
            disk.confirm(now);
        } catch (UncheckedIOException failed) {
            log.warn("The last confirmation could not be kept: {}", failed.getMessage());
        }
    }

    private void show(Documents documents) {
        published.show(documents);
        listeners.forEach(listener -> listener.published(documents));
    }

    @Override
    public void stop() {
        running = false;
        following.dispose();
        thread.dispose();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
