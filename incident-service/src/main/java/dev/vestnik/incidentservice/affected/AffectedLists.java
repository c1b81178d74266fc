package dev.vestnik.incidentservice.affected;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.customer.CustomerId;
import dev.vestnik.incidentservice.customer.Recipient;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.timeline.Audience;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.problem.PageBounds;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door of this room: who is hurt in a case, and whom a notice goes to. One row a customer, however many reasons. */
@Service
public class AffectedLists {
    private static final int LARGEST_PAGE = 500;

    private final AffectedStore lists;
    private final AudienceStore audiences;
    private final WhomStore parts;
    private final Standings standings;
    private final Components components;
    private final Incidents incidents;
    private final TransactionalOperator transaction;

    AffectedLists(
            AffectedStore lists,
            AudienceStore audiences,
            WhomStore parts,
            Standings standings,
            Components components,
            Incidents incidents,
            TransactionalOperator transaction) {
        this.lists = lists;
        this.audiences = audiences;
        this.parts = parts;
        this.standings = standings;
        this.components = components;
        this.incidents = incidents;
        this.transaction = transaction;
    }

    /** Adds everybody who uses one of these components. The timeline is told when the list grew. */
    public Mono<Addition> addByComponents(Actor actor, CaseId id, List<ComponentId> used) {
        return Mono.fromCallable(() -> actor.require(Permission.APPEND))
                .thenMany(Flux.fromIterable(used))
                .concatMap(components::require)
                .collectList()
                .flatMap(found -> addUsersOf(actor, id, found))
                .as(transaction::transactional);
    }

    private Mono<Addition> addUsersOf(Actor actor, CaseId id, List<Component> found) {
        var codes = found.stream().map(Component::code).collect(Collectors.joining(", "));
        return lists.hold(id)
                .thenMany(Flux.fromIterable(found))
                .concatMap(component -> lists.addUsersOf(id, component, actor.id()))
                .reduce(0L, Long::sum)
                .flatMap(added -> lists.count(id).map(counts -> Addition.of(added, List.of(), counts)))
                .flatMap(addition -> told(actor, id, addition, Origin.COMPONENT + " " + codes));
    }

    /** Adds the customers with these external ids, pasted in any shape; unknown ids are named in the answer, known ones are in. */
    public Mono<Addition> addByIds(Actor actor, CaseId id, String pasted) {
        return addIds(actor, id, pasted, Origin.PASTED_IDS);
    }

    /** Adds one customer that a person named. */
    public Mono<Addition> addByHand(Actor actor, CaseId id, String externalId) {
        return addIds(actor, id, externalId, Origin.BY_HAND);
    }

    /**
     * Adds the customer who wrote, if there is one with that id, on account of that ticket; joins the caller's transaction. The timeline is not told here:
     * tickets are told of in batches. Those who add to one list wait for one another to the end of their transactions.
     */
    public Mono<Void> addReporter(Actor actor, CaseId id, String externalId, UUID ticket) {
        return Mono.fromCallable(() -> actor.require(Permission.LINK_TICKETS))
                .then(lists.hold(id))
                .then(lists.addReporter(id, externalId, ticket, actor.id()))
                .then();
    }

    /** Takes that ticket back as a reason; whoever was on the list for nothing else is off it. */
    public Mono<Void> dropReporter(Actor actor, CaseId id, UUID ticket) {
        return Mono.fromCallable(() -> actor.require(Permission.LINK_TICKETS))
                .then(lists.hold(id))
                .then(lists.dropReporter(id, ticket));
    }

    private Mono<Addition> addIds(Actor actor, CaseId id, String pasted, Origin origin) {
        return Mono.fromCallable(() -> actor.require(Permission.APPEND))
                .map(allowed -> PastedIds.idsIn(pasted))
                .flatMap(ids -> addIds(actor, id, ids, origin))
                .flatMap(addition -> told(actor, id, addition, origin.name()))
                .as(transaction::transactional);
    }

    private Mono<Addition> addIds(Actor actor, CaseId id, List<String> ids, Origin origin) {
        return lists.hold(id)
                .then(lists.addIds(id, ids, origin, actor.id()))
                .flatMap(added -> lists.unknown(ids)
                        .collectList()
                        .flatMap(unknown -> lists.count(id).map(counts -> Addition.of(added, unknown, counts))));
    }

    /** The last step of its transaction: nothing slow may follow an append. */
    private Mono<Addition> told(Actor actor, CaseId id, Addition addition, String from) {
        if (addition.added() == 0) {
            return Mono.just(addition);
        }
        return incidents
                .append(
                        actor,
                        id,
                        timeline ->
                                lineOf(timeline, Math.toIntExact(addition.now().total()), from))
                .thenReturn(addition);
    }

    private Line lineOf(Timeline timeline, int count, String from) {
        boolean started = timeline.entries().stream().anyMatch(entry -> entry.fact() instanceof Audience.ListStarted);
        var fact = started ? new Audience.ListAdded(count, from) : new Audience.ListStarted(count, from);
        var at = incidents.now(timeline.of());
        // the kind says what happened and the fact how many; the words name the components, if it was by component
        var words = from.substring(from.indexOf(' ') + 1);
        return Line.manual(fact, at, timeline.of().zone(), words.equals(from) ? "" : words);
    }

    /** How many are on the list, by language; zeros for a case without one. */
    public Mono<Counts> count(CaseId id) {
        return lists.count(id);
    }

    /** By external id, those after {@code after}, at most that many (1–500, others are an INVALID problem). */
    public Flux<AffectedCustomer> page(CaseId id, String after, int limit) {
        return lists.page(id, after, PageBounds.limit(limit, LARGEST_PAGE));
    }

    /** For these customers it does not work yet though their component does (R-B31), ids pasted in any shape; who is not on the list comes onto it. */
    public Mono<Marking> stillDown(Actor actor, CaseId id, String pastedIds) {
        return standings.stillDown(actor, id, pastedIds);
    }

    /** For these customers it works again since then, by the case's clock; who is not on the list comes onto it. */
    public Mono<Marking> restored(Actor actor, CaseId id, String pastedIds, Instant at) {
        return standings.restored(actor, id, pastedIds, at);
    }

    /** Customers whose end differs from that of their component, by id; all others end with it. */
    public Flux<Standing> standings(CaseId id) {
        return standings.of(id);
    }

    /** For how many it has ended; zeros for a case without a list. */
    public Mono<Ends> ends(CaseId id) {
        return standings.ends(id);
    }

    /** Those for whom it does not work yet, by external id, those after {@code after}, at most that many (1–500, others are an INVALID problem). */
    public Flux<AffectedCustomer> stillDown(CaseId id, String after, int limit) {
        return lists.stillDown(id, after, PageBounds.limit(limit, LARGEST_PAGE));
    }

    /** How many that part of the list are, by language. */
    public Mono<Counts> count(CaseId id, Whom whom) {
        return parts.count(id, whom);
    }

    /** Fixes the whole list as the audience of that notice, once: asked again, answers what was fixed then. */
    public Mono<Frozen> freeze(Actor actor, CaseId id, UUID notice) {
        return freeze(actor, id, notice, Whom.EVERYBODY);
    }

    /** Fixes that part of the list as the audience of that notice, once: asked again, answers what was fixed then. */
    public Mono<Frozen> freeze(Actor actor, CaseId id, UUID notice, Whom whom) {
        return Mono.fromCallable(() -> actor.require(Permission.SEND_NOTICES))
                .then(lists.hold(id))
                .then(audiences.claim(notice, id))
                .filter(first -> first)
                .flatMap(first -> parts.fill(notice, id, whom).then(audiences.seal(notice)))
                .then(Mono.defer(() -> audiences.find(notice)))
                .as(transaction::transactional);
    }

    /** The frozen audience's counts and hash; empty when nothing was frozen for that notice. */
    public Mono<Frozen> frozen(UUID notice) {
        return audiences.find(notice);
    }

    /** The same, those after that customer, at most {@code limit}: to be asked for again until none come. */
    public Flux<Recipient> recipientsOf(UUID notice, Optional<CustomerId> after, int limit) {
        return audiences.recipients(notice, after, limit);
    }

    /** The frozen audience one by one, in the order of ids: language and zone as frozen, the address as it is now. */
    public Flux<Recipient> recipientsOf(UUID notice) {
        return audiences.recipients(notice);
    }
}
