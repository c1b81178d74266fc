package dev.vestnik.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CreditWordsTests {
    private static final Texts FILES = Texts.of("Загрузка файлов", "File upload");
    private static final CountedMonth.Rate TEN =
            new CountedMonth.Rate(percent("99.95"), Optional.of(percent("99.00")), percent("10.00"));

    @Test
    void sentenceWhenOneMonthGivesTellsEveryNumber() {
        var sentence = CreditWords.sentence(List.of(november(22, 0, Optional.of(TEN), Optional.empty(), "1200.00")));

        assertThat(plain(sentence.in(Language.RU)))
                .isEqualTo(
                        "22 минуты из 43 200 минут ноября — доступность 99,949 %; это ниже 99,95 % и не ниже 99,00 %,"
                                + " поэтому ставка 10 %; 10 % от 12 000 ₽ — 1 200 ₽");
        assertThat(plain(sentence.in(Language.EN)))
                .isEqualTo("22 of the 43,200 minutes of November make an availability of 99.949%; this is below 99.95%"
                        + " and not below 99.00%, so the rate is 10%; 10% of RUB 12,000 is RUB 1,200");
    }

    @Test
    void sentenceWhenOtherIncidentsOfTheMonthCountTellsWhatWasGrantedBefore() {
        var more = november(43, 21, Optional.of(TEN), Optional.of(sum("700.50")), "499.50");

        var sentence = CreditWords.sentence(List.of(more, more));

        assertThat(plain(sentence.in(Language.RU)))
                .startsWith("43 минуты (из них 21 — другие сбои) из 43 200 минут ноября — доступность 99,949 %;")
                .contains(
                        "10 % от 12 000 ₽ — 1 200 ₽; за этот месяц уже начислили 700,50 ₽, остаётся 499,50 ₽; 43 минуты")
                .endsWith("; всего 999 ₽");
        assertThat(plain(sentence.in(Language.EN)))
                .startsWith("43 (21 of them in other incidents) of the 43,200 minutes of November make")
                .endsWith("RUB 700.50 was granted for this month before, RUB 499.50 remains; RUB 999 in all");
    }

    @Test
    void stepsWhenNothingIsOwedSayWhy() {
        var steps = CreditSteps.of(november(1, 0, Optional.empty(), Optional.empty(), "0"), Language.RU);

        assertThat(steps)
                .extracting(step -> plain(step.label() + ": " + step.text()))
                .containsExactly(
                        "Сервис: Загрузка файлов",
                        "Период: ноябрь 2026, МСК: 43 200 минут",
                        "Не работало: 12 ноября, 16:00–16:22 МСК — 22 минуты",
                        "Как считаем: целые минуты; пересечения сбоев — один раз",
                        "Посчитали: 1 минута",
                        "Доступность: (43 200 − 1) ÷ 43 200 = 99,949 %",
                        "Ставка: нет: доступность не ниже 99,95 %",
                        "Итого за месяц: 0 ₽");
    }

    private static CountedMonth november(
            long counted, long elsewhere, Optional<CountedMonth.Rate> rate, Optional<Sum> before, String credit) {
        var down = new Span(Instant.parse("2026-11-12T13:00:00Z"), Instant.parse("2026-11-12T13:22:00Z"));
        return new CountedMonth(
                FILES,
                YearMonth.of(2026, 11),
                ZoneId.of("Europe/Moscow"),
                new CountedMonth.Minutes(43_200, counted, elsewhere),
                List.of(down),
                List.of(),
                1,
                percent("99.949"),
                percent("99.95"),
                rate,
                sum("12000"),
                before,
                sum(credit));
    }

    private static Sum sum(String amount) {
        return new Sum(new BigDecimal(amount), "RUB");
    }

    private static BigDecimal percent(String percent) {
        return new BigDecimal(percent);
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
