package dev.vestnik.incidentservice.publication;

import dev.vestnik.incidentservice.database.Signals;
import dev.vestnik.incidentservice.publication.DocumentStore.Look;
import dev.vestnik.incidentservice.publication.DocumentStore.Place;
import dev.vestnik.incidentservice.publication.DocumentStore.Row;
import dev.vestnik.statuspage.document.Change;
import dev.vestnik.statuspage.document.Complete;
import dev.vestnik.statuspage.document.FeedEvent;
import dev.vestnik.statuspage.document.Heartbeat;
import dev.vestnik.statuspage.document.Reset;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;

/**
 * Tells readers what changed in public, from where they stood: first everything if they come from another history, then change by
 * change. Every two seconds it says that there is nothing newer.
 */
@Service
class ChangeFeed {

    private static final Duration HEARTBEAT = Duration.ofSeconds(2);

    private final DocumentStore store;
    private final Signals signals;
    private final InstantSource clock;

    ChangeFeed(DocumentStore store, Signals signals, InstantSource clock) {
        this.store = store;
        this.signals = signals;
        this.clock = clock;
    }

    /** The feed from that place on, or from the beginning; it has no end of its own. */
    Flux<FeedEvent> from(Optional<Place> start) {
        return Flux.defer(() -> {
            var reader = new Reader(start);
            return looks().concatMap(look -> told(reader), 1);
        });
    }

    private Flux<Long> looks() {
        var woken = signals.on(Publisher.TOPIC).map(signal -> 0L);
        return Flux.merge(woken, Flux.interval(Duration.ZERO, HEARTBEAT)).onBackpressureLatest();
    }

    private Flux<FeedEvent> told(Reader reader) {
        return store.look(reader.place).flatMapIterable(look -> {
            reader.place = Optional.of(look.now());
            return look.continues() ? changes(look) : everything(look);
        });
    }

    private List<FeedEvent> changes(Look look) {
        var events = new ArrayList<FeedEvent>();
        look.rows().forEach(row -> events.add(changeOf(look, row)));
        events.add(heartbeat(look));
        return events;
    }

    private List<FeedEvent> everything(Look look) {
        var events = new ArrayList<FeedEvent>();
        events.add(new Reset(look.now().epoch()));
        look.rows().stream().filter(row -> row.document().isPresent()).forEach(row -> events.add(changeOf(look, row)));
        events.add(new Complete(look.now().epoch(), look.now().revision()));
        events.add(heartbeat(look));
        return events;
    }

    private static FeedEvent changeOf(Look look, Row row) {
        return row.document()
                .map(document -> Change.put(look.now().epoch(), row.revision(), row.id(), document))
                .orElseGet(() -> Change.remove(look.now().epoch(), row.revision(), row.id()));
    }

    private Heartbeat heartbeat(Look look) {
        return new Heartbeat(look.now().epoch(), look.now().revision(), clock.instant());
    }

    /** How far one reader was told; used by one look after the other. */
    private static final class Reader {
        private volatile Optional<Place> place;

        Reader(Optional<Place> start) {
            this.place = start;
        }
    }
}
