package dev.vestnik.incidentservice.runbook;

import dev.vestnik.incidentservice.incident.Incidents;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The shelf with the day of each runbook's last drill: what its file says, or what a later drill shows (A3-07). */
@Component
class Tried {

    private final Shelf shelf;
    private final TriedStore store;
    private final Incidents incidents;

    Tried(Shelf shelf, TriedStore store, Incidents incidents) {
        this.shelf = shelf;
        this.store = store;
        this.incidents = incidents;
    }

    Mono<List<Book>> all() {
        return store.last()
                .map(last ->
                        shelf.books().stream().map(book -> tried(book, last)).toList());
    }

    /** The runbook of that code, or a NOT_FOUND problem. */
    Mono<Book> require(String code) {
        return Mono.fromSupplier(() -> shelf.require(code)).zipWith(store.last(), this::tried);
    }

    private Book tried(Book book, Map<String, Instant> last) {
        return Optional.ofNullable(last.get(book.runbook().code()))
                .map(this::day)
                .map(book::triedOn)
                .orElse(book);
    }

    private LocalDate day(Instant at) {
        return at.atZone(incidents.zone()).toLocalDate();
    }
}
