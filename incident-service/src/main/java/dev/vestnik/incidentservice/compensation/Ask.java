package dev.vestnik.incidentservice.compensation;

import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.incidentservice.problem.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to give to one customer.
 *
 * @param entry the code of the catalogue entry
 * @param customer the id their company knows the customer by
 * @param amount of a FIXED_CREDIT, when it is to be another than the entry's; never of what a formula counts
 * @param reason why, for those who decide and review; internal
 */
public record Ask(
        @Nullable String entry,
        @Nullable String customer,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable String reason) {
    private static final int LONGEST_REASON = 1_000;

    /** Itself, or an INVALID problem naming every field at fault. */
    Ask wellFormed() {
        var wrong = new ArrayList<FieldError>();
        if (entry == null || entry.isBlank()) {
            wrong.add(FieldError.of("entry", "required", "Выберите, что начислить.", "Choose what to give."));
        }
        if (customer == null || customer.isBlank()) {
            wrong.add(FieldError.of("customer", "required", "Укажите клиента.", "Name the customer."));
        }
        if (reason == null || reason.isBlank()) {
            wrong.add(FieldError.of("reason", "required", "Напишите, почему.", "Say why."));
        } else if (reason.length() > LONGEST_REASON) {
            wrong.add(FieldError.of("reason", "max-length", "Не длиннее 1000 знаков.", "At most 1,000 characters."));
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return this;
    }

    /** What is to be given under those terms, or an INVALID problem that names the rule. */
    Money of(FixedCredit fixed) {
        if (amount == null) {
            return fixed.amount().money();
        }
        var wrong = new ArrayList<FieldError>();
        var own = fixed.amount().currency();
        var sum = AmountRules.money(
                "amount", amount, Optional.ofNullable(currency).orElse(own), wrong);
        if (currency != null && !currency.equals(own)) {
            wrong.add(FieldError.of(
                    "currency",
                    "currency",
                    "Эта позиция каталога — в %s.".formatted(own),
                    "This entry of the catalogue is in %s.".formatted(own)));
        } else if (sum.filter(most -> most.isGreaterThan(fixed.cap().money())).isPresent()) {
            wrong.add(FieldError.of(
                    "amount",
                    "cap",
                    "По этой позиции — не больше %s %s."
                            .formatted(fixed.cap().amount().toPlainString(), own),
                    "Under this entry at most %s %s."
                            .formatted(own, fixed.cap().amount().toPlainString())));
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return sum.orElseThrow();
    }

    /** A formula leaves no sum to a person. */
    void requireNoAmount() {
        if (amount != null) {
            throw Problem.invalid(List.of(FieldError.of(
                    "amount",
                    "by-formula",
                    "По договору сумму считает формула; уберите сумму.",
                    "By contract the formula counts the sum; leave the amount out.")));
        }
    }
}
