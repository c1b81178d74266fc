package dev.vestnik.incidentservice.compensation;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.compensation.Finding.Nothing;
import dev.vestnik.incidentservice.compensation.Finding.Owed;
import dev.vestnik.incidentservice.customer.Customer;
import dev.vestnik.incidentservice.customer.Customers;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives one customer one entry: at once within the role's limit, as a request above it (R-E1). In the caller's transaction. */
@Component
class Granting {
    private final Offers offers;
    private final GrantStore store;
    private final Customers customers;

    Granting(Offers offers, GrantStore store, Customers customers) {
        this.offers = offers;
        this.store = store;
        this.customers = customers;
    }

    /** What is decided on. */
    private record Question(Actor by, Ask ask, Offer offer, Candidate candidate) {}

    /** How much, and on account of what. */
    private record Answer(Question to, Finding finding, Money sum) {}

    /** An INVALID or CONFLICT problem names the rule by which it cannot be given; the second to ask gets what the first one was given. */
    Mono<Asked> grant(Actor by, CaseId id, Ask ask) {
        return Mono.fromCallable(() -> by.require(Permission.GRANT_CREDITS))
                .map(allowed -> ask.wellFormed())
                .then(Mono.defer(() ->
                        customers.require(Objects.requireNonNull(ask.customer()).strip())))
                .flatMap(
                        customer -> store.hold(id, customer.id()).then(Mono.defer(() -> grant(by, id, ask, customer))));
    }

    private Mono<Asked> grant(Actor by, CaseId id, Ask ask, Customer customer) {
        var code = Objects.requireNonNull(ask.entry()).strip();
        return store.find(id, customer.id(), code)
                .map(given -> new Asked(given, false))
                .switchIfEmpty(Mono.defer(() -> offers.of(id, code)
                        .flatMap(this::held)
                        .map(Offer::givable)
                        .flatMap(offer -> offers.one(offer, customer.id())
                                .switchIfEmpty(Mono.error(Granting::notAffected))
                                .map(candidate -> answer(new Question(by, ask, offer, candidate)))
                                .flatMap(this::written))));
    }

    private Mono<Offer> held(Offer offer) {
        return offer.entry().basis() == Basis.CONTRACT ? store.holdMonths().thenReturn(offer) : Mono.just(offer);
    }

    private static Answer answer(Question to) {
        var finding = to.offer().assessment().of(to.candidate());
        return switch (to.offer().entry().terms()) {
            case SlaTierCredit _ -> byFormula(to, finding);
            case FixedCredit fixed -> byHand(to, finding, to.ask().of(fixed));
        };
    }

    private static Answer byFormula(Question to, Finding finding) {
        to.ask().requireNoAmount();
        return switch (finding) {
            case Owed owed -> new Answer(to, finding, owed.sum());
            case Nothing nothing -> throw refused(nothing.why());
        };
    }

    private static Answer byHand(Question to, Finding finding, Money sum) {
        if (Assessment.isPaidOtherwise(to.candidate(), sum)) {
            throw refused(Finding.Why.OTHER_CURRENCY);
        }
        return new Answer(to, finding, sum);
    }

    private static Problem refused(Finding.Why why) {
        return Offer.refused(
                why.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "Начислить нельзя: %s.".formatted(why.words().in(Language.RU)),
                "Nothing can be granted: %s.".formatted(why.words().in(Language.EN)));
    }

    private Mono<Asked> written(Answer answer) {
        var offer = answer.to().offer();
        var customer = answer.to().candidate().id();
        var id = offer.scene().here().of();
        return store.goodwill(id, customer, answer.sum())
                .map(before -> batch(answer, before))
                .flatMap(batch -> offers.names()
                        .map(names -> batch.item(answer.to().candidate(), answer.finding(), answer.sum(), names))
                        .flatMap(item -> store.insert(batch, List.of(item))))
                .then(Mono.defer(() -> store.find(id, customer, offer.entry().code())))
                .map(grant -> new Asked(grant, true));
    }

    private static Batch batch(Answer answer, BigDecimal before) {
        var offer = answer.to().offer();
        boolean within = offer.entry().basis() == Basis.CONTRACT
                || Authority.of(answer.to().by().role())
                        .filter(line -> line.covers(
                                offer.entry().authority(), answer.sum().plus(before)))
                        .isPresent();
        return new Batch(
                offer.scene(),
                offer.entry(),
                within ? Grant.State.GRANTED : Grant.State.REQUESTED,
                Objects.requireNonNull(answer.to().ask().reason()).strip(),
                answer.to().by().id(),
                offer.scene().now(),
                Optional.empty());
    }

    private static Problem notAffected() {
        return Problem.invalid(
                "customer",
                "not-affected",
                "Этого клиента нет в списке затронутых; сначала добавьте его.",
                "This customer is not on the affected list; add them first.");
    }
}
