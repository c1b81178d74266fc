package dev.vestnik.incidentservice.compensation;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.compensation.arithmetic.Tier;
import dev.vestnik.incidentservice.customer.WhenSampleLoaded;
import dev.vestnik.templates.Effect;
import dev.vestnik.templates.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the sample company promises and gives: one SLA with three tiers, two courtesies, and a contract for everything its customers use. */
@Component
class SampleCredits implements WhenSampleLoaded {
    /** Long ago, so that incidents of past years can be replayed under them. */
    private static final Instant ALWAYS = Instant.parse("2010-01-01T00:00:00Z");

    private static final String SLA = "SLA-COMPUTE";

    private final CatalogueStore catalogue;
    private final ContractStore contracts;
    private final TransactionalOperator transaction;

    SampleCredits(CatalogueStore catalogue, ContractStore contracts, TransactionalOperator transaction) {
        this.catalogue = catalogue;
        this.contracts = contracts;
        this.transaction = transaction;
    }

    @Override
    public Mono<Void> loaded(Actor by, List<String> externalIds) {
        return Flux.just(
                        sla(), courtesy("COURTESY-500", "RUB", "500", "3000"), courtesy("COURTESY-5", "USD", "5", "50"))
                .concatMap(entry -> catalogue.insert(entry, by.id()))
                .then(contracts.putSamples(externalIds, SLA))
                .then()
                .as(transaction::transactional);
    }

    private static CatalogueEntry sla() {
        var tiers =
                List.of(Tier.of("99.00", "99.95", "10"), Tier.of("95.00", "99.00", "15"), Tier.of("0", "95.00", "30"));
        return entry(
                SLA,
                AuthorityClass.FORMULA,
                AppliedOn.NEXT_BILL,
                Texts.of("SLA 99,95 %: снижение платы", "SLA 99.95%: fee reduction"),
                Texts.of("плата снижается на {amount}", "your fee is reduced by {amount}"),
                new SlaTierCredit(tiers, "4.2", 1, Set.of(Effect.DOWN, Effect.INTERMITTENT), Optional.empty()));
    }

    private static CatalogueEntry courtesy(String code, String currency, String amount, String cap) {
        return entry(
                code,
                AuthorityClass.AGENT,
                AppliedOn.AT_ONCE,
                Texts.of("Извинение: деньги на баланс", "Apology: money to the balance"),
                Texts.of("начисляем {amount} на баланс", "adding {amount} to your balance"),
                new FixedCredit(new Price(new BigDecimal(amount), currency), new Price(new BigDecimal(cap), currency)));
    }

    private static CatalogueEntry entry(
            String code, AuthorityClass authority, AppliedOn applied, Texts name, Texts words, Terms terms) {
        return new CatalogueEntry(code, 1, authority, applied, name, words, terms, ALWAYS, Optional.empty());
    }
}
