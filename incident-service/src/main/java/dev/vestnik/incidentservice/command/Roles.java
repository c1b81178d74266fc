package dev.vestnik.incidentservice.command;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Audit;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.duty.DutyRole;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.timeline.Line;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** The door to the roles of a case: who holds which, and taking a free one with one action (A1-06). */
@Component
public class Roles {

    private final Incidents incidents;
    private final HandOverStore offers;
    private final LongTurns turns;
    private final Audit audit;
    private final TransactionalOperator transaction;

    Roles(Incidents incidents, HandOverStore offers, LongTurns turns, Audit audit, TransactionalOperator transaction) {
        this.incidents = incidents;
        this.offers = offers;
        this.turns = turns;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Who holds which role now. */
    public Mono<Holders> holders(Case of) {
        return incidents.timeline(of.id()).map(Holders::of);
    }

    /** Takes a free role; taking one's own again changes nothing. CONFLICT when another holds it, or in SEV1 with the other of two. */
    public Mono<Holders> take(Actor by, Case of, DutyRole role) {
        return Mono.fromCallable(() -> role.requireFor(by.require(Permission.APPEND)))
                .map(RoleRules::personOf)
                .flatMap(person -> holders(of)
                        .filter(held -> held.holds(person, role))
                        .switchIfEmpty(Mono.defer(() -> taken(by, of, role, person))))
                .as(transaction::transactional);
    }

    private Mono<Holders> taken(Actor by, Case of, DutyRole role, UUID person) {
        var now = incidents.now(of);
        return audit.append(by, "role-taken", "incident", of.id().toString(), Map.of("role", role.name()))
                .then(turns.began(of, role, now))
                .then(offers.endStale(of.id(), role, Optional.of(person), now))
                .then(incidents.append(by, of.id(), timeline -> line(timeline, role, person)))
                .then(Mono.defer(() -> holders(of)));
    }

    /**
     * Gives a role back without a successor; whoever manages the incident answers for it from then on. CONFLICT for the manager's own role, for a free
     * one, and while nobody manages.
     */
    public Mono<Holders> layDown(Actor by, Case of, DutyRole role) {
        return Mono.fromCallable(() -> RoleRules.personOf(by.require(Permission.APPEND)))
                .flatMap(person -> audit.append(
                                by, "role-laid-down", "incident", of.id().toString(), Map.of("role", role.name()))
                        .then(offers.endStale(of.id(), role, Optional.empty(), incidents.now(of)))
                        .then(incidents.append(by, of.id(), timeline -> laidDown(timeline, role, person))))
                .then(Mono.defer(() -> holders(of)))
                .as(transaction::transactional);
    }

    private Line laidDown(Timeline timeline, DutyRole role, UUID person) {
        var held = RoleRules.requireLaidDown(timeline, role, person);
        return RoleLine.laidDown(timeline, held, incidents.now(timeline.of()));
    }

    private Line line(Timeline timeline, DutyRole role, UUID person) {
        RoleRules.requireGoingOn(timeline);
        RoleRules.requireFree(timeline, role, person);
        RoleRules.requireOneOfTwo(timeline, role, person);
        return RoleLine.taken(timeline, role, person, incidents.now(timeline.of()));
    }
}
