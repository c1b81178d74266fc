package dev.vestnik.incidentservice.compensation.arithmetic;

import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.templates.CountedMonth;
import dev.vestnik.templates.CountedMonth.Rate;
import dev.vestnik.templates.Span;
import dev.vestnik.templates.Sum;
import dev.vestnik.templates.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** Hands counted months to the words of letters and screens, which know no contracts. */
public final class CreditTexts {
    private static final Map<LeftOut.Why, Texts> WHY = Map.of(
            LeftOut.Why.SLOW, Texts.of("медленная работа простоем не считается", "slow work is not downtime"),
            LeftOut.Why.MAINTENANCE, Texts.of("объявленные плановые работы", "announced maintenance"));

    private CreditTexts() {}

    /** The months as they are told, components by their names. */
    public static List<CountedMonth> of(List<MonthlyCredit> months, Map<ComponentId, Texts> names) {
        return months.stream()
                .map(month -> of(month, names.getOrDefault(month.contract().component(), Texts.none())))
                .toList();
    }

    private static CountedMonth of(MonthlyCredit month, Texts name) {
        return new CountedMonth(
                name,
                month.month().month(),
                month.month().zone(),
                new CountedMonth.Minutes(
                        month.minutes().total(),
                        month.minutes().counted(),
                        month.minutes().elsewhere()),
                month.counted().inOrder().stream().map(CreditTexts::span).toList(),
                month.leftOut().stream().map(CreditTexts::leftOut).toList(),
                month.terms().granularity().shortestMinutes(),
                month.uptime(),
                month.terms().tiers().promised(),
                month.tier().map(CreditTexts::rate),
                sum(month.contract().monthlyFee()),
                Optional.of(month.before()).filter(Money::isPositive).map(CreditTexts::sum),
                sum(month.credit()));
    }

    private static Span span(Stretch stretch) {
        return new Span(stretch.from(), stretch.to());
    }

    private static CountedMonth.LeftOut leftOut(LeftOut left) {
        return new CountedMonth.LeftOut(span(left.stretch()), WHY.getOrDefault(left.why(), Texts.none()));
    }

    private static Rate rate(Tier tier) {
        return new Rate(tier.below(), Optional.of(tier.atLeast()).filter(CreditTexts::isAboveNone), tier.rate());
    }

    private static boolean isAboveNone(BigDecimal bound) {
        return bound.signum() > 0;
    }

    /** An amount as texts say it. */
    public static Sum sum(Money money) {
        return new Sum(money.getAmount(), money.getCurrencyUnit().getCode());
    }
}
