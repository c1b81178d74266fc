package dev.vestnik.incidentservice.stakeholder;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Audit;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.Response;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** The door to who inside knows of a case: told or not yet, and by when all should be. */
@Component
public class WhoKnows {

    /** Marks what this room wrote, so that it is not read back as news. */
    private static final String REF = "stakeholders:";

    private final StakeholderStore store;
    private final LetterStore letters;
    private final Incidents incidents;
    private final TellingClock clock;
    private final Audit audit;
    private final TransactionalOperator transaction;

    WhoKnows(
            StakeholderStore store,
            LetterStore letters,
            Incidents incidents,
            TellingClock clock,
            Audit audit,
            TransactionalOperator transaction) {
        this.store = store;
        this.letters = letters;
        this.incidents = incidents;
        this.clock = clock;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Who must know of that case now, and who does. */
    public Mono<StakeholderNews> of(Case of) {
        return incidents.timeline(of.id()).flatMap(this::news);
    }

    private Mono<StakeholderNews> news(Timeline timeline) {
        var id = timeline.of().id();
        return Mono.zip(store.all().collectList(), store.told(id), letters.standing(id))
                .map(read -> StakeholderNews.of(timeline, read.getT1(), read.getT2(), read.getT3()));
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
        return of(of).flatMap(news -> clock.set(of, news));
    }

    /** Whether that line of a timeline was written here. */
    static boolean wrote(Entry entry) {
        return entry.line().sourceRef().filter(ref -> ref.startsWith(REF)).isPresent();
    }
}
