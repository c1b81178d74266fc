package dev.vestnik.incidentservice.compensation;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.customer.Customer;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.incidentservice.problem.PageBounds;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door of this room: what customers get back for a case. Nothing is given twice, and nothing is ever taken away silently. */
@Service
public class Compensations {
    private static final int LARGEST_PAGE = 500;

    private final Granting granting;
    private final Deciding deciding;
    private final Estimates previews;
    private final RunStarts starting;
    private final RunPages running;
    private final Books books;
    private final TransactionalOperator transaction;

    Compensations(
            Granting granting,
            Deciding deciding,
            Estimates previews,
            RunStarts starting,
            RunPages running,
            Books books,
            TransactionalOperator transaction) {
        this.granting = granting;
        this.deciding = deciding;
        this.previews = previews;
        this.starting = starting;
        this.running = running;
        this.books = books;
        this.transaction = transaction;
    }

    /** What was given for the case so far, and what waits. */
    public Mono<Overview> overview(CaseId id) {
        return books.overview(id);
    }

    /** To which cases these grants and runs belong, unknown ones left out; one query. */
    public Mono<Map<UUID, CaseId>> casesOf(Set<UUID> ids) {
        return books.casesOf(ids);
    }

    /**
     * Grants, requests and refusals in the order they were asked for, those after that one; of one state when it is given; at most that
     * many (1–500, others are an INVALID problem).
     */
    public Flux<Grant> of(CaseId id, Optional<Grant.State> state, Optional<UUID> after, int limit) {
        return books.page(id, state, after, PageBounds.limit(limit, LARGEST_PAGE));
    }

    /** What this customer was given or asked for, the oldest first. */
    public Flux<Grant> of(CaseId id, Customer customer) {
        return books.of(id, customer);
    }

    /** What the entry would give, with one page of customers by external id; an INVALID problem when there is no such entry. */
    public Mono<Preview> preview(CaseId id, String entry, String after, int limit) {
        return previews.of(id, entry, after, PageBounds.limit(limit, LARGEST_PAGE));
    }

    /** The same for one customer; empty when they are not on the list. */
    public Mono<Preview> preview(CaseId id, String entry, Customer customer) {
        return previews.one(id, entry, customer);
    }

    /** Granted within the role's limit, requested above it; the first grant when there is one (R-E1, R-E2, R-E3). */
    public Mono<Asked> grant(Actor by, CaseId id, Ask ask) {
        return granting.grant(by, id, ask)
                .delayUntil(asked -> asked.fresh() ? books.audited(by, asked.grant()) : Mono.empty())
                .as(transaction::transactional);
    }

    /** Requests that others made and this one may decide, by case, drills aside, the longest waiting first; none without that right. */
    public Flux<Awaiting> awaiting(Actor by) {
        return by.may(Permission.APPROVE_CREDITS) ? books.awaiting(by.id()) : Flux.empty();
    }

    /** Grants what was asked for; FORBIDDEN to who asked, CONFLICT above the decider's own limit or when it is decided already. */
    public Mono<Grant> approve(Actor by, UUID id) {
        return books.now(id)
                .flatMap(now -> deciding.approve(by, id, now))
                .delayUntil(grant -> books.audited(by, grant))
                .as(transaction::transactional);
    }

    /** Refuses what was asked for, by a rule and with a reason (R-E6). */
    public Mono<Grant> refuse(Actor by, UUID id, @Nullable String rule, @Nullable String reason) {
        return books.now(id)
                .flatMap(now -> deciding.refuse(by, id, rule, reason, now))
                .delayUntil(grant -> books.audited(by, grant))
                .as(transaction::transactional);
    }

    /** Grants the entry to everybody whom the contract owes it; {@code expected} is what the preview said. Answers the run as far as it has come. */
    public Mono<Run> run(Actor by, CaseId id, String entry, Tallied expected) {
        return starting.start(by, id, entry, expected)
                .as(transaction::transactional)
                .delayUntil(run -> running.onward(run.id()))
                .flatMap(run -> books.run(run.id()));
    }
}
