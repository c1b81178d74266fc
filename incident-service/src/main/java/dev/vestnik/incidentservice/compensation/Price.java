package dev.vestnik.incidentservice.compensation;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.vestnik.templates.Sum;
import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** An amount with its currency as it is stored and exchanged: {@code {"amount": "1200.00", "currency": "RUB"}}. */
public record Price(
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, String currency) {

    public static Price of(Money money) {
        return new Price(money.getAmount(), money.getCurrencyUnit().getCode());
    }

    /** As money; only prices that were checked have it. */
    public Money money() {
        return Money.of(CurrencyUnit.of(currency), amount.stripTrailingZeros());
    }

    /** As texts say it. */
    public Sum sum() {
        return new Sum(amount, currency);
    }
}
