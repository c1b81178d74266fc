package dev.vestnik.incidentservice.compensation;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.compensation.arithmetic.Contract;
import dev.vestnik.incidentservice.customer.CustomerId;
import dev.vestnik.incidentservice.customer.Customers;
import dev.vestnik.incidentservice.customer.Recipient;
import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Decides requests above somebody's limit (R-E1): never who asked, and only within the decider's own limit. In the caller's transaction. */
@Component
class Deciding {
    private static final int LONGEST = 1_000;

    private final GrantStore store;
    private final Catalogues catalogues;
    private final ContractStore contracts;
    private final Customers customers;

    Deciding(GrantStore store, Catalogues catalogues, ContractStore contracts, Customers customers) {
        this.store = store;
        this.catalogues = catalogues;
        this.contracts = contracts;
        this.customers = customers;
    }

    Mono<Grant> approve(Actor by, UUID id, Instant now) {
        return open(by, id)
                .flatMap(grant -> catalogues
                        .version(grant.entry(), grant.entryVersion())
                        .flatMap(entry -> requireAuthority(by, grant, entry).thenReturn(entry))
                        .zipWith(zone(grant.customer()))
                        .map(found -> found.getT1().appliedOn().day(now, month(now, found.getT2()), found.getT2()))
                        .map(day -> new Grant.Decided(by.id(), now, "", Optional.of(day)))
                        .flatMap(decided -> decided(grant, Grant.State.GRANTED, decided)));
    }

    /** Names the rule, says why, and who asked learns to whom they can turn (R-E6). */
    Mono<Grant> refuse(Actor by, UUID id, @Nullable String rule, @Nullable String reason, Instant now) {
        return Mono.fromCallable(() -> words(rule, reason))
                .flatMap(why -> open(by, id)
                        .flatMap(grant -> decided(
                                grant, Grant.State.REFUSED, new Grant.Decided(by.id(), now, why, Optional.empty()))));
    }

    private static String words(@Nullable String rule, @Nullable String reason) {
        var wrong = new ArrayList<FieldError>();
        if (rule == null || rule.isBlank() || rule.length() > LONGEST) {
            wrong.add(FieldError.of(
                    "rule", "required", "Назовите правило, по которому отказ.", "Name the rule you refuse by."));
        }
        if (reason == null || reason.isBlank() || reason.length() > LONGEST) {
            wrong.add(FieldError.of("reason", "required", "Напишите, почему.", "Say why."));
        }
        if (rule == null || reason == null || !wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return rule.strip() + ": " + reason.strip();
    }

    /** The request, held; FORBIDDEN to who asked, CONFLICT when it is decided already. */
    private Mono<Grant> open(Actor by, UUID id) {
        return Mono.fromCallable(() -> by.require(Permission.APPROVE_CREDITS))
                .then(require(id))
                .delayUntil(grant -> store.hold(grant.caseId(), grant.customer()))
                .flatMap(grant -> require(id))
                .map(grant -> decidable(by, grant));
    }

    private Mono<Grant> require(UUID id) {
        return store.find(id)
                .switchIfEmpty(
                        Mono.error(() -> Problem.notFound("Такого начисления нет.", "There is no such credit.")));
    }

    private static Grant decidable(Actor by, Grant grant) {
        if (grant.state() != Grant.State.REQUESTED) {
            throw Problem.conflict("Это уже решено.", "This has been decided already.");
        }
        if (grant.askedBy().equals(by.id())) {
            throw Problem.forbidden("Решает не тот, кто просил (R-E1).", "Whoever asked does not decide (R-E1).");
        }
        return grant;
    }

    private Mono<Void> requireAuthority(Actor by, Grant grant, CatalogueEntry entry) {
        var sum = grant.sum().money();
        return store.goodwill(grant.caseId(), grant.customer(), sum)
                .map(sum::plus)
                .filter(inAll -> Authority.of(by.role())
                        .filter(line -> line.covers(entry.authority(), inAll))
                        .isPresent())
                .switchIfEmpty(Mono.error(() -> aboveLimit(by)))
                .then();
    }

    private static Problem aboveLimit(Actor by) {
        var sentence = Texts.of(
                "Это больше, чем может дать роль %s одному клиенту за инцидент (E.4); решает следующий уровень."
                        .formatted(by.role()),
                "This is more than role %s may give one customer for an incident (E.4); the next level decides."
                        .formatted(by.role()));
        return Problem.conflict(sentence, List.of(new FieldError("amount", "limit", sentence)));
    }

    private Mono<ZoneId> zone(CustomerId customer) {
        return contracts
                .of(customer)
                .next()
                .map(Contract::zone)
                .switchIfEmpty(customers.recipients(List.of(customer)).next().map(Recipient::zone))
                .defaultIfEmpty(ZoneId.of("UTC"));
    }

    private static YearMonth month(Instant now, ZoneId zone) {
        return YearMonth.from(now.atZone(zone));
    }

    private Mono<Grant> decided(Grant grant, Grant.State state, Grant.Decided decided) {
        return store.decide(grant.id(), state, decided)
                .filter(done -> done)
                .switchIfEmpty(Mono.error(() -> Problem.conflict("Это уже решено.", "This has been decided already.")))
                .then(Mono.defer(() -> require(grant.id())));
    }
}
