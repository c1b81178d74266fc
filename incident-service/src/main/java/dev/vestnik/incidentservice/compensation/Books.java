package dev.vestnik.incidentservice.compensation;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Audit;
import dev.vestnik.incidentservice.customer.Customer;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.incidentservice.problem.Problem;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is written of grants and runs: read back, and put into the audit. */
@Component
class Books {
    private final GrantStore grants;
    private final RunStore runs;
    private final Incidents incidents;
    private final Audit audit;

    Books(GrantStore grants, RunStore runs, Incidents incidents, Audit audit) {
        this.grants = grants;
        this.runs = runs;
        this.incidents = incidents;
        this.audit = audit;
    }

    Mono<Overview> overview(CaseId id) {
        return grants.tally(id, Grant.State.GRANTED)
                .flatMap(granted -> grants.tally(id, Grant.State.REQUESTED)
                        .flatMap(requested ->
                                runs.of(id).collectList().map(found -> new Overview(granted, requested, found))));
    }

    Flux<Grant> page(CaseId id, Optional<Grant.State> state, Optional<UUID> after, int limit) {
        return grants.page(id, state, after, limit);
    }

    Flux<Grant> of(CaseId id, Customer customer) {
        return grants.of(id, customer.id());
    }

    Flux<Awaiting> awaiting(String decider) {
        return grants.awaiting(decider);
    }

    Mono<Map<UUID, CaseId>> casesOf(Set<UUID> ids) {
        return grants.casesOf(ids);
    }

    Mono<Run> run(UUID id) {
        return runs.find(id);
    }

    /** What time it is for the case of that grant; NOT_FOUND when there is no such grant. */
    Mono<Instant> now(UUID grant) {
        return grants.find(grant)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("Такого начисления нет.", "There is no such credit.")))
                .flatMap(found -> incidents.timeline(found.caseId()))
                .map(timeline -> incidents.now(timeline.of()));
    }

    Mono<Void> audited(Actor by, Grant grant) {
        return audit.append(
                by,
                "credit-" + grant.state().name().toLowerCase(Locale.ROOT),
                "credit",
                grant.id().toString(),
                Map.of("entry", grant.entry(), "version", Integer.toString(grant.entryVersion())));
    }
}
