package dev.vestnik.incidentservice.customer;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Audit;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.incidentservice.problem.PageBounds;
import dev.vestnik.incidentservice.problem.Problem;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The door of this room: who may be hurt, one by one and by files of a million. */
@Service
public class Customers {
    /** Pieces of the file that may wait in memory while the database works. */
    private static final int AHEAD = 16;

    private static final int LARGEST_PAGE = 500;

    private final CustomerStore store;
    private final CustomerImport imports;
    private final Components components;
    private final Audit audit;

    Customers(CustomerStore store, CustomerImport imports, Components components, Audit audit) {
        this.store = store;
        this.imports = imports;
        this.components = components;
        this.audit = audit;
    }

    /**
     * Reads a CSV file (columns id, name, email, language, zone, components) as it comes and merges it: bad rows are reported and left out, good rows
     * are in; what did not change is not touched. The import id makes it safe to send again: a finished one answers with its report and reads nothing.
     */
    public Mono<ImportReport> importCsv(Actor actor, UUID importId, Flux<DataBuffer> file) {
        return Mono.fromCallable(() -> actor.require(Permission.IMPORT_CUSTOMERS))
                .then(componentIds())
                .publishOn(Schedulers.boundedElastic())
                .map(known -> importBlocking(actor, importId, known, file))
                .delayUntil(report -> audit.append(
                        actor,
                        "customers-imported",
                        "import",
                        importId.toString(),
                        Map.of("rows", Long.toString(report.rows()), "bad", Long.toString(report.bad()))));
    }

    private ImportReport importBlocking(
            Actor actor, UUID importId, Map<String, ComponentId> known, Flux<DataBuffer> file) {
        var whole = file.onErrorMap(IOException.class, gone -> cutOff());
        try (var bytes = DataBufferUtils.subscriberInputStream(whole, AHEAD)) {
            return imports.importBlocking(importId, actor.id(), known, bytes);
        } catch (IOException gone) {
            throw cutOff();
        } catch (SQLException failed) {
            throw new IllegalStateException("Import " + importId + " failed", failed);
        }
    }

    private static Problem cutOff() {
        return Problem.invalid("file", "cut-off", "Файл оборвался на полпути.", "The file was cut off on its way.");
    }

    /** The report of a finished import, or a NOT_FOUND problem. */
    public Mono<ImportReport> report(UUID importId) {
        return Mono.fromCallable(() -> imports.findBlocking(importId))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(Mono::justOrEmpty)
                .switchIfEmpty(Mono.error(() ->
                        Problem.notFound("Такой законченной загрузки нет.", "There is no such finished import.")));
    }

    /** Makes one customer be as described, by the rules of the import; an INVALID problem names every field at fault. */
    public Mono<Customer> save(Actor actor, CustomerDraft draft) {
        return Mono.fromCallable(() -> actor.require(Permission.IMPORT_CUSTOMERS))
                .then(componentIds())
                .publishOn(Schedulers.boundedElastic())
                .map(known -> saveBlocking(known, draft))
                .flatMap(store::find)
                .delayUntil(saved -> audit.append(
                        actor, "customer-saved", "customer", saved.id().value().toString(), Map.of()));
    }

    private String saveBlocking(Map<String, ComponentId> known, CustomerDraft draft) {
        try {
            var faults = imports.saveBlocking(known, draft.cells());
            if (faults.badRows() > 0) {
                throw Problem.invalid(faults.first().stream()
                        .map(fault -> new FieldError(fault.column(), fault.rule(), fault.message()))
                        .toList());
            }
            return draft.externalId().strip();
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException("Customer not saved", failed);
        }
    }

    private Mono<Map<String, ComponentId>> componentIds() {
        return components.all().collectMap(Component::code, Component::id);
    }

    /** The customer their company knows by that id, or a NOT_FOUND problem. */
    public Mono<Customer> require(String externalId) {
        return store.find(externalId)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("Такого клиента нет.", "There is no such customer.")));
    }

    /** By external id, those after {@code after}, at most that many (1–500, others are an INVALID problem); a query matches the start of an id or address, or a part of a name. */
    public Flux<Customer> page(String query, String after, int limit) {
        return store.page(query.strip(), after, PageBounds.limit(limit, LARGEST_PAGE));
    }

    /** Those of these ids, unknown ones left out; one query. */
    public Flux<Customer> known(Set<UUID> ids) {
        return ids.isEmpty() ? Flux.empty() : store.known(ids);
    }

    /** How many there are. */
    public Mono<Long> count() {
        return store.count();
    }

    /** What letters must know of these customers; unknown ids are passed over. */
    public Flux<Recipient> recipients(Collection<CustomerId> ids) {
        return store.recipients(List.copyOf(ids));
    }
}
