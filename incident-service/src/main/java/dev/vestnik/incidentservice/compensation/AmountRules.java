package dev.vestnik.incidentservice.compensation;

import dev.vestnik.incidentservice.problem.FieldError;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Reads amounts that people and programs send: positive, in a known currency, no finer than its kopeck, and not absurd. */
final class AmountRules {
    private static final int MOST_DIGITS = 12;

    private AmountRules() {}

    /** The amount as money; otherwise the reason is added to the errors. */
    static Optional<Money> money(
            String field, @Nullable BigDecimal amount, @Nullable String currency, List<FieldError> wrong) {
        var unit = currency(currency, wrong);
        if (amount == null) {
            wrong.add(FieldError.of(field, "required", "Укажите сумму.", "Say how much."));
        } else if (amount.signum() <= 0) {
            wrong.add(FieldError.of(
                    field, "positive", "Сумма должна быть больше нуля.", "The amount must be above zero."));
        } else if (amount.precision() - (long) amount.scale() > MOST_DIGITS) {
            wrong.add(FieldError.of(field, "max", "Таких сумм не бывает.", "No amount is that large."));
        } else if (unit.filter(known -> isTooFine(amount, known)).isPresent()) {
            wrong.add(FieldError.of(
                    field, "scale", "Точнее копейки (цента) нельзя.", "Nothing finer than a kopeck or cent."));
        } else {
            return unit.map(known -> Money.of(known, amount, RoundingMode.UNNECESSARY));
        }
        return Optional.empty();
    }

    private static boolean isTooFine(BigDecimal amount, CurrencyUnit unit) {
        return amount.stripTrailingZeros().scale() > unit.getDecimalPlaces();
    }

    private static Optional<CurrencyUnit> currency(@Nullable String code, List<FieldError> wrong) {
        try {
            return Optional.of(CurrencyUnit.of(code == null ? "" : code));
        } catch (IllegalCurrencyException unknown) {
            wrong.add(FieldError.of(
                    "currency",
                    "unknown-currency",
                    "Нужен код валюты из трёх букв: RUB, USD.",
                    "A currency code of three letters is needed: RUB, USD."));
            return Optional.empty();
        }
    }
}
