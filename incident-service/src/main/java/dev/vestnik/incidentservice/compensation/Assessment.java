package dev.vestnik.incidentservice.compensation;

import dev.vestnik.incidentservice.affected.Standing;
import dev.vestnik.incidentservice.compensation.Finding.Nothing;
import dev.vestnik.incidentservice.compensation.Finding.Owed;
import dev.vestnik.incidentservice.compensation.Finding.Why;
import dev.vestnik.incidentservice.compensation.Outage.Harm;
import dev.vestnik.incidentservice.compensation.arithmetic.Contract;
import dev.vestnik.incidentservice.compensation.arithmetic.Downtime;
import dev.vestnik.incidentservice.compensation.arithmetic.LeftOut;
import dev.vestnik.incidentservice.compensation.arithmetic.MonthlyCredit;
import dev.vestnik.incidentservice.compensation.arithmetic.Stretches;
import dev.vestnik.incidentservice.customer.CustomerId;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** Finds what each customer gets of one entry for one case. Pure: the same scene and candidate always give the same finding. */
final class Assessment {
    private final CatalogueEntry entry;
    private final Scene scene;
    private final Map<CustomerId, Standing> standings;

    private Assessment(CatalogueEntry entry, Scene scene) {
        this.entry = entry;
        this.scene = scene;
        this.standings = scene.standings().stream()
                .collect(Collectors.toMap(Standing::customer, standing -> standing, (one, same) -> one, HashMap::new));
    }

    static Assessment of(CatalogueEntry entry, Scene scene) {
        return new Assessment(entry, scene);
    }

    /** Of what the entry gives by itself; a person may name another sum of a fixed one. */
    Finding of(Candidate candidate) {
        return switch (entry.terms()) {
            case SlaTierCredit sla -> ofSla(candidate, sla);
            case FixedCredit fixed -> ofFixed(candidate, fixed.amount().money());
        };
    }

    private Finding ofFixed(Candidate candidate, Money amount) {
        var minutes = minutes(candidate);
        if (candidate.has()) {
            return new Nothing(Why.ALREADY, minutes, List.of());
        }
        return isPaidOtherwise(candidate, amount)
                ? new Nothing(Why.OTHER_CURRENCY, minutes, List.of())
                : new Owed(amount, minutes, List.of());
    }

    static boolean isPaidOtherwise(Candidate candidate, Money amount) {
        return !candidate.contracts().isEmpty()
                && candidate.contracts().stream()
                        .noneMatch(contract -> contract.monthlyFee().isSameCurrency(amount));
    }

    private Finding ofSla(Candidate candidate, SlaTierCredit sla) {
        var hurt = Set.copyOf(scene.here().components());
        var contracts = candidate.contracts().stream()
                .filter(contract -> hurt.contains(contract.component()))
                .toList();
        var under = sameCurrency(contracts.stream()
                .filter(contract -> contract.sla().equals(entry.code()))
                .toList());
        var months = under.stream()
                .flatMap(contract -> months(candidate, contract, sla).stream())
                .toList();
        var minutes = minutes(candidate);
        return refusal(candidate, contracts, under, months)
                .<Finding>map(why -> new Nothing(why, minutes, months))
                .orElseGet(() -> ofMonths(months, minutes, sla));
    }

    /** One grant is in one currency: a customer with contracts in two gets that of the first, and the rest by hand. */
    private static List<Contract> sameCurrency(List<Contract> under) {
        return under.stream()
                .filter(contract ->
                        contract.monthlyFee().isSameCurrency(under.getFirst().monthlyFee()))
                .toList();
    }

    private Optional<Why> refusal(
            Candidate candidate, List<Contract> contracts, List<Contract> under, List<MonthlyCredit> months) {
        if (candidate.has()) {
            return Optional.of(Why.ALREADY);
        }
        if (contracts.isEmpty()) {
            return Optional.of(Why.NO_CONTRACT);
        }
        if (under.isEmpty()) {
            return Optional.of(Why.OTHER_SLA);
        }
        if (isStillDown(candidate)) {
            return Optional.of(Why.STILL_DOWN);
        }
        return Optional.of(Why.NOT_DOWN).filter(why -> months.isEmpty());
    }

    private boolean isStillDown(Candidate candidate) {
        var standing = standings.get(candidate.id());
        return standing != null && standing.stillDown();
    }

    private static Finding ofMonths(List<MonthlyCredit> months, long minutes, SlaTierCredit sla) {
        var credits = months.stream().map(MonthlyCredit::credit).toList();
        var sum = Money.total(credits);
        if (sum.isZero()) {
            boolean owed = months.stream().anyMatch(month -> month.due().isPositive());
            return new Nothing(owed ? Why.PAID_BEFORE : Why.AS_PROMISED, minutes, months);
        }
        return sum.getAmount().compareTo(sla.minimum().orElse(BigDecimal.ZERO)) < 0
                ? new Nothing(Why.TOO_SMALL, minutes, months)
                : new Owed(sum, minutes, months);
    }

    private List<MonthlyCredit> months(Candidate candidate, Contract contract, SlaTierCredit sla) {
        return sla.formula()
                .credits(contract, downtime(candidate, contract, sla), month -> candidate.before(contract, month));
    }

    private Downtime downtime(Candidate candidate, Contract contract, SlaTierCredit sla) {
        var here = harms(candidate).stream()
                .filter(harm -> harm.component().equals(contract.component()))
                .toList();
        var elsewhere = scene.elsewhere().stream()
                .filter(outage -> candidate.others().contains(outage.of()))
                .flatMap(outage -> outage.harms().stream())
                .filter(harm -> harm.component().equals(contract.component()))
                .toList();
        return new Downtime(counted(here, sla), counted(elsewhere, sla), slow(here, sla));
    }

    private static Stretches counted(List<Harm> harms, SlaTierCredit sla) {
        return Stretches.of(harms.stream()
                .filter(harm -> sla.counts().contains(harm.effect()))
                .map(Harm::stretch)
                .toList());
    }

    private static List<LeftOut> slow(List<Harm> harms, SlaTierCredit sla) {
        return harms.stream()
                .filter(harm -> !sla.counts().contains(harm.effect()))
                .map(harm -> new LeftOut(harm.stretch(), LeftOut.Why.SLOW))
                .toList();
    }

    private List<Harm> harms(Candidate candidate) {
        var standing = standings.get(candidate.id());
        if (standing == null) {
            return scene.here().harms();
        }
        return scene.here()
                .endingAt(
                        standing.stillDown()
                                ? scene.now()
                                : standing.restoredAt().orElse(scene.now()));
    }

    /** How long it lasted for this customer, in the union of what they use. */
    private long minutes(Candidate candidate) {
        var harms = harms(candidate);
        var own = harms.stream()
                .filter(harm -> candidate.uses().contains(harm.component()))
                .toList();
        var stretches =
                (own.isEmpty() ? harms : own).stream().map(Harm::stretch).toList();
        return Stretches.of(stretches).minutes();
    }
}
