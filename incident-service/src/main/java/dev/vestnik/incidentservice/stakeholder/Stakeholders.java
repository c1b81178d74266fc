package dev.vestnik.incidentservice.stakeholder;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Audit;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.command.Wake;
import dev.vestnik.incidentservice.command.Waking;
import dev.vestnik.incidentservice.deadline.Deadline;
import dev.vestnik.incidentservice.deadline.Deadlines;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.Impact;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.Response;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door to who inside must know (A1-10): the list, and for each case who was told and by when all should be. */
@Component
public class Stakeholders {

    static final String ROOM = "stakeholder";
    static final String KIND = "stakeholders";

    /** Why somebody is woken when the time is over. */
    static final Wake LATE = new Wake(
            "stakeholders", Texts.of("внутри компании не все предупреждены", "not everybody inside has been told"));

    /** Marks what this room wrote, so that it is not read back as news. */
    static final String REF = "stakeholders:";

    private final StakeholderStore store;
    private final LetterStore letters;
    private final Incidents incidents;
    private final Deadlines deadlines;
    private final Waking waking;
    private final Audit audit;
    private final TransactionalOperator transaction;

    Stakeholders(
            StakeholderStore store,
            LetterStore letters,
            Incidents incidents,
            Deadlines deadlines,
            Waking waking,
            Audit audit,
            TransactionalOperator transaction) {
        this.store = store;
        this.letters = letters;
        this.incidents = incidents;
        this.deadlines = deadlines;
        this.waking = waking;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** The list, by name. */
    public Flux<Stakeholder> all() {
        return store.all();
    }

    /** Adds one, or changes the one of that id. */
    public Mono<Stakeholder> save(Actor by, Stakeholder one) {
        return Mono.fromCallable(() -> by.require(Permission.EDIT_DUTY))
                .then(store.put(one))
                .then(audit.append(
                        by, "stakeholder-saved", "stakeholder", one.id().toString(), Map.of()))
                .thenReturn(one)
                .as(transaction::transactional);
    }

    /** Takes one off the list; NOT_FOUND when there is none. */
    public Mono<Void> remove(Actor by, UUID id) {
        return Mono.fromCallable(() -> by.require(Permission.EDIT_DUTY))
                .then(store.retire(id))
                .filter(found -> found)
                .switchIfEmpty(Mono.error(
                        () -> Problem.notFound("Такого адресата нет.", "There is nobody like that on the list.")))
                .then(audit.append(by, "stakeholder-removed", "stakeholder", id.toString(), Map.of()))
                .as(transaction::transactional);
    }

    /** Who must know of that case now, and who does. */
    public Mono<StakeholderNews> of(Case of) {
        return incidents.timeline(of.id()).flatMap(this::news);
    }

    private Mono<StakeholderNews> news(Timeline timeline) {
        var state = CaseState.of(timeline);
        return Mono.zip(
                        store.all().filter(one -> one.mustKnow(state)).collectList(),
                        store.told(timeline.of().id()),
                        letters.standing(timeline.of().id()))
                .map(read -> new StakeholderNews(
                        read.getT1().stream()
                                .map(one -> new StakeholderNews.One(
                                        one,
                                        Optional.ofNullable(read.getT3().get(one.id())),
                                        Optional.ofNullable(read.getT2().get(one.id()))))
                                .toList(),
                        target(state).map(since(timeline)::plus)));
    }

    /** Practice/2, table B: half an hour, an hour, no time. */
    private static Optional<Duration> target(CaseState state) {
        return switch (state.severity()) {
            case SEV1 -> Optional.of(Duration.ofMinutes(30));
            case SEV2 -> Optional.of(Duration.ofMinutes(60));
            case SEV3, SEV4 -> Optional.empty();
        };
    }

    /** A case that became worse is news again. */
    private static Instant since(Timeline timeline) {
        return timeline.effective().stream()
                .filter(entry ->
                        entry.fact() instanceof Impact.SeverityChanged(var from, var to) && to.isWorseThan(from))
                .map(Entry::at)
                .reduce((first, second) -> second)
                .orElse(timeline.of().openedAt());
    }

    /** They know now; one line of the timeline for all who did not know before, none when all did. */
    public Mono<StakeholderNews> told(Actor by, Case of, Collection<UUID> who) {
        return Mono.fromCallable(() -> by.require(Permission.APPEND))
                .then(of(of))
                .map(news -> untold(news, who))
                .filter(fresh -> !fresh.isEmpty())
                .flatMap(fresh -> audited(by, of, fresh)
                        .then(store.tell(of.id(), ids(fresh), incidents.now(of), by.id()))
                        .then(Mono.defer(() -> clocked(of)))
                        .then(append(by, of, fresh)))
                .then(Mono.defer(() -> of(of)))
                .as(transaction::transactional);
    }

    private Mono<Void> audited(Actor by, Case of, List<Stakeholder> fresh) {
        var who = fresh.stream().map(one -> one.id().toString()).collect(Collectors.joining(" "));
        return audit.append(by, "stakeholders-told", "incident", of.id().toString(), Map.of("who", who));
    }

    private static List<Stakeholder> untold(StakeholderNews news, Collection<UUID> who) {
        return news.each().stream()
                .filter(one -> !one.isTold() && who.contains(one.who().id()))
                .map(StakeholderNews.One::who)
                .toList();
    }

    private static List<UUID> ids(List<Stakeholder> some) {
        return some.stream().map(Stakeholder::id).toList();
    }

    private Mono<Entry> append(Actor by, Case of, List<Stakeholder> fresh) {
        var names = fresh.stream().map(Stakeholder::name).collect(Collectors.joining(", "));
        return incidents.append(
                by,
                of.id(),
                timeline -> Line.manual(new Response.StakeholdersTold(), incidents.now(of), of.zone(), names)
                        .withSourceRef(REF + UUID.randomUUID()));
    }

    /** Somebody wrote on the timeline that those inside were told: all who must know do. */
    Mono<Void> saidSo(Case of, Entry entry) {
        return of(of).map(news -> untold(
                        news, news.each().stream().map(one -> one.who().id()).toList()))
                .filter(fresh -> !fresh.isEmpty())
                .flatMap(fresh ->
                        store.tell(of.id(), ids(fresh), entry.at(), entry.by().id()))
                .then(Mono.defer(() -> clocked(of)));
    }

    /** Sets the time by which all must know, or settles it when they do. */
    Mono<Void> clocked(Case of) {
        return of(of).flatMap(news ->
                news.isComplete() || news.by().isEmpty() || !of.clock().isLive()
                        ? settled(of)
                        : deadlines.set(Deadline.of(
                                ROOM,
                                KIND,
                                of.id().toString(),
                                of.id().value(),
                                news.by().orElseThrow())));
    }

    Mono<Void> settled(Case of) {
        return deadlines.settle(ROOM, KIND, of.id().toString()).then(waking.calm(of, LATE));
    }
}
