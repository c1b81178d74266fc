package dev.vestnik.incidentservice.incident;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Audit;
import dev.vestnik.incidentservice.database.Signals;
import dev.vestnik.incidentservice.incident.timeline.By;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.EntryId;
import dev.vestnik.incidentservice.incident.timeline.FactKind;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.problem.Problem;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Appends: read, decide, check the version, take the lock of all appends, insert. The first try takes no lock on the case; when another writer was
 * quicker, the decision is made anew with the case held, so an append never fails for being second.
 */
@Component
class Timelines {

    /** How many timelines one query reads. */
    private static final int AT_ONCE = 50;

    /** The topic under which appends wake followers and screens: payload {@code caseId position}. */
    static final String TOPIC = "timeline";

    private final CaseStore cases;
    private final EntryStore entries;
    private final Signals signals;
    private final Audit audit;
    private final TransactionalOperator transaction;
    private final InstantSource clock;

    Timelines(
            CaseStore cases,
            EntryStore entries,
            Signals signals,
            Audit audit,
            TransactionalOperator transaction,
            InstantSource clock) {
        this.cases = cases;
        this.entries = entries;
        this.signals = signals;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What one append stands on. */
    private record Decided(Timeline on, int version, Line line) {}

    Mono<Timeline> require(CaseId id) {
        return cases.find(id).flatMap(found -> read(found.of())).switchIfEmpty(unknown(id));
    }

    /** Those of these cases, in their order; fifty are read at once. */
    Flux<Timeline> of(Flux<Case> cases) {
        // the cases first and whole: who still reads them holds a connection, and would wait for a second one
        return cases.collectList().flatMapIterable(all -> all).buffer(AT_ONCE).concatMap(this::read);
    }

    private Flux<Timeline> read(List<Case> cases) {
        return entries.of(cases.stream().map(Case::id).toList())
                .collectMultimap(Entry::caseId)
                .flatMapIterable(found -> cases.stream()
                        .map(of -> new Timeline(of, List.copyOf(found.getOrDefault(of.id(), List.of()))))
                        .toList());
    }

    /** Appends what is decided on the timeline as it is then; a refusal is whatever Problem the decision throws. */
    Mono<Entry> append(Actor by, CaseId id, Function<Timeline, Line> decide) {
        return attempt(by, cases.find(id), decide)
                .switchIfEmpty(Mono.defer(() -> attempt(by, cases.findForUpdate(id), decide)))
                .switchIfEmpty(unknown(id))
                .as(transaction::transactional);
    }

    /** The same for the correction of an entry; that is a deed on the record, which comes first, for both hold a lock to the end. */
    Mono<Entry> correct(Actor by, CaseId id, EntryId corrected, Function<Timeline, Line> decide) {
        return require(id)
                .map(timeline -> Corrections.required(timeline, corrected))
                .flatMap(old -> audit.append(
                        by,
                        "line-corrected",
                        "incident",
                        id.toString(),
                        Map.of(
                                "kind",
                                FactKind.of(old.fact()).name(),
                                "line",
                                old.at().toString())))
                .then(Mono.defer(() -> append(by, id, decide)))
                .as(transaction::transactional);
    }

    /** Appends many reported lines in order, all or none, reading the timeline once; of lines with one source reference only the first. */
    Mono<Void> report(Actor by, CaseId id, List<Line> lines) {
        return cases.findForUpdate(id)
                .switchIfEmpty(unknown(id))
                .flatMap(head -> read(head.of())
                        .flatMap(timeline -> entries.lock()
                                .thenMany(Flux.fromIterable(entriesOf(by, id, timeline, head.version(), lines)))
                                .concatMap(this::insertNext)
                                .takeLast(1)
                                .concatMap(entry -> signals.send(TOPIC, id + " " + entry.position()))
                                .then()))
                .as(transaction::transactional);
    }

    private Mono<Entry> insertNext(Entry entry) {
        return cases.advance(entry.caseId(), entry.seq() - 1).then(entries.insert(entry));
    }

    private List<Entry> entriesOf(Actor by, CaseId id, Timeline timeline, int version, List<Line> lines) {
        var known = timeline.entries().stream()
                .flatMap(entry -> entry.line().sourceRef().stream())
                .collect(Collectors.toCollection(HashSet::new));
        var fresh = lines.stream()
                .filter(line -> line.sourceRef().map(known::add).orElse(true))
                .toList();
        return IntStream.range(0, fresh.size())
                .mapToObj(place -> entryOf(by, id, new Decided(timeline, version + place, fresh.get(place))))
                .toList();
    }

    private Mono<Entry> attempt(Actor by, Mono<CaseStore.Versioned> found, Function<Timeline, Line> decide) {
        return found.flatMap(head ->
                        read(head.of()).map(timeline -> new Decided(timeline, head.version(), decide.apply(timeline))))
                .flatMap(decided -> known(decided).switchIfEmpty(Mono.defer(() -> write(by, decided))));
    }

    private Mono<Entry> known(Decided decided) {
        return entries.sameAs(decided.on().of().id(), decided.line());
    }

    private Mono<Entry> write(Actor by, Decided decided) {
        var id = decided.on().of().id();
        return cases.advance(id, decided.version())
                .filter(first -> first)
                .flatMap(first -> entries.lock().then(entries.insert(entryOf(by, id, decided))))
                .flatMap(entry ->
                        signals.send(TOPIC, id + " " + entry.position()).thenReturn(entry));
    }

    private Entry entryOf(Actor by, CaseId id, Decided decided) {
        // the column keeps microseconds; what is answered now must equal what is read later
        var now = decided.on().of().clock().at(clock.instant());
        var recordedAt = now.truncatedTo(ChronoUnit.MICROS);
        return new Entry(
                EntryId.fresh(),
                id,
                0,
                decided.version() + 1,
                recordedAt,
                new By(by.kind().name(), by.id(), by.role().name()),
                decided.line());
    }

    private Mono<Timeline> read(Case of) {
        return entries.of(of.id()).collectList().map(found -> new Timeline(of, found));
    }

    private static <T> Mono<T> unknown(CaseId id) {
        return Mono.error(
                () -> Problem.notFound("Инцидента %s нет.".formatted(id), "There is no incident %s.".formatted(id)));
    }
}
