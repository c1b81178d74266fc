package dev.vestnik.incidentservice.compensation;

import dev.vestnik.incidentservice.compensation.arithmetic.CreditTexts;
import dev.vestnik.incidentservice.compensation.arithmetic.MonthlyCredit;
import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.templates.CountedMonth;
import dev.vestnik.templates.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;

/** Grants or requests of one entry for one case that are written together: what they have in common. */
record Batch(
        Scene scene,
        CatalogueEntry entry,
        Grant.State state,
        String reason,
        String by,
        Instant at,
        Optional<UUID> run) {

    /** One customer's row, in the shape the insert reads. */
    record Item(
            UUID id,
            UUID customer,
            BigDecimal amount,
            String currency,
            long minutes,
            List<CountedMonth> inputs,
            List<Paid> paid,
            LocalDate applied) {}

    /** What a month of a contract is paid with. */
    record Paid(ComponentId component, LocalDate month, BigDecimal amount, String currency) {
        static Paid of(MonthlyCredit month) {
            return new Paid(
                    month.contract().component(),
                    month.month().month().atDay(1),
                    month.credit().getAmount(),
                    month.credit().getCurrencyUnit().getCode());
        }
    }

    Item item(Candidate candidate, Finding finding, Money sum, Map<ComponentId, Texts> names) {
        var months = finding.months();
        return new Item(
                UUID.randomUUID(),
                candidate.id().value(),
                sum.getAmount(),
                sum.getCurrencyUnit().getCode(),
                finding.minutes(),
                CreditTexts.of(months, names),
                months.stream()
                        .filter(month -> month.credit().isPositive())
                        .map(Paid::of)
                        .toList(),
                entry.appliedOn().day(at, lastMonth(months), zoneOf(candidate)));
    }

    private YearMonth lastMonth(List<MonthlyCredit> months) {
        return months.stream()
                .map(month -> month.month().month())
                .max(YearMonth::compareTo)
                .orElse(YearMonth.from(at.atZone(ZoneId.of("UTC"))));
    }

    static ZoneId zoneOf(Candidate candidate) {
        return candidate.contracts().isEmpty()
                ? candidate.zone()
                : candidate.contracts().getFirst().zone();
    }
}
