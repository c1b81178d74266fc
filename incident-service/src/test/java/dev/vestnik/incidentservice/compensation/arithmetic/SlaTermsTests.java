package dev.vestnik.incidentservice.compensation.arithmetic;

import static dev.vestnik.incidentservice.compensation.arithmetic.Yandex.MOSCOW;
import static dev.vestnik.incidentservice.compensation.arithmetic.Yandex.credits;
import static dev.vestnik.incidentservice.compensation.arithmetic.Yandex.from;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.templates.CreditWords;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked examples of practice E.3, the column of Yandex Compute, and the edges around them. */
class SlaTermsTests {
    private static final ZoneId UTC = ZoneId.of("UTC");

    @ParameterizedTest
    @CsvSource({
        "2026-11-02T08:00:00Z,   20, 43200, 99.953,    0.00",
        "2026-11-02T08:00:00Z,   21, 43200, 99.951,    0.00",
        "2026-11-02T08:00:00Z,   22, 43200, 99.949, 1200.00",
        "2026-11-02T08:00:00Z,  432, 43200, 99.000, 1200.00",
        "2026-11-02T08:00:00Z,  433, 43200, 98.997, 1800.00",
        "2026-11-02T08:00:00Z, 2160, 43200, 95.000, 1800.00",
        "2026-11-02T08:00:00Z, 2161, 43200, 94.997, 3600.00",
        "2021-06-08T09:47:00Z,  168, 43200, 99.611, 1200.00",
        "2018-10-21T22:52:00Z, 1451, 44640, 96.749, 1800.00",
        "2024-08-02T06:00:00Z,  763, 44640, 98.290, 1800.00",
        "2026-10-05T06:00:00Z, 1740, 44640, 96.102, 1800.00",
        "2026-11-02T08:00:00Z,   25, 43200, 99.942, 1200.00",
        "2026-02-10T08:00:00Z,   20, 40320, 99.950,    0.00",
        "2026-02-10T08:00:00Z,   21, 40320, 99.947, 1200.00",
        "2028-02-10T08:00:00Z,   20, 41760, 99.952,    0.00",
        "2028-02-10T08:00:00Z,   21, 41760, 99.949, 1200.00",
        "2026-10-10T08:00:00Z,   22, 44640, 99.950,    0.00",
        "2026-10-10T08:00:00Z,   23, 44640, 99.948, 1200.00"
    })
    void creditsWhenDownSoManyMinutesAreThoseOfTheWorkedExamples(
            String start, long minutes, long total, String uptime, String credit) {
        var month = credits(MOSCOW, from(start, minutes)).getFirst();

        assertThat(month.minutes()).isEqualTo(new MonthlyCredit.Minutes(total, minutes, 0));
        assertThat(month.uptime()).isEqualByComparingTo(uptime);
        assertThat(month.credit()).isEqualTo(Money.parse("RUB " + credit));
    }

    @Test
    void creditsWhenAcrossTheMonthBorderInMoscowGiveBothMonths() {
        var months = credits(MOSCOW, from("2026-10-31T20:30:00Z", 60));

        assertThat(months)
                .extracting(
                        month -> month.month().month(),
                        month -> month.minutes().counted(),
                        month -> month.uptime().toPlainString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(YearMonth.of(2026, 10), 30L, "99.932"),
                        org.assertj.core.groups.Tuple.tuple(YearMonth.of(2026, 11), 30L, "99.930"));
        assertThat(months).extracting(MonthlyCredit::credit).containsOnly(Money.parse("RUB 1200"));
    }

    @Test
    void creditsWhenTheSameOutageIsCountedInUtcGiveOneMonth() {
        var months = credits(UTC, from("2026-10-31T20:30:00Z", 60));

        assertThat(months).hasSize(1);
        assertThat(months.getFirst().uptime()).isEqualByComparingTo("99.865");
        assertThat(months.getFirst().credit()).isEqualTo(Money.parse("RUB 1200"));
    }

    @Test
    void creditsWhenTheClocksChangeCountTheMonthAsLongAsItIs() {
        var berlin = ZoneId.of("Europe/Berlin");

        assertThat(credits(berlin, from("2026-03-10T08:00:00Z", 30))
                        .getFirst()
                        .minutes()
                        .total())
                .isEqualTo(44_640 - 60);
        assertThat(credits(berlin, from("2026-10-10T08:00:00Z", 30))
                        .getFirst()
                        .minutes()
                        .total())
                .isEqualTo(44_640 + 60);
    }

    @Test
    void creditsWhenSpansOverlapCountEveryMinuteOnce() {
        var months = credits(
                MOSCOW,
                from("2026-11-02T08:10:00Z", 10),
                from("2026-11-02T08:00:00Z", 15),
                from("2026-11-02T08:20:00Z", 1));

        assertThat(months.getFirst().minutes().counted()).isEqualTo(21);
        assertThat(months.getFirst().credit()).isEqualTo(Money.parse("RUB 0"));
    }

    @Test
    void creditsWhenStretchesArePartialMinutesDropTheParts() {
        var at = Instant.parse("2026-11-02T08:00:00Z");
        var months = credits(MOSCOW, new Stretch(at, at.plusSeconds(22 * 60 - 1)));

        assertThat(months.getFirst().minutes().counted()).isEqualTo(21);
    }

    @Test
    void creditsWhenOnlyLongStretchesCountPassOverShortOnesButNotThoseCutByTheMonth() {
        var terms = new SlaTerms(Yandex.TERMS.tiers(), new Granularity(5));
        var down = Stretches.of(List.of(
                from("2026-11-02T08:00:00Z", 4), from("2026-11-03T08:00:00Z", 5), from("2026-10-31T20:57:00Z", 6)));

        var months =
                terms.credits(Yandex.contract("RUB 12000", MOSCOW), Downtime.of(down), month -> Money.parse("RUB 0"));

        assertThat(months).extracting(month -> month.minutes().counted()).containsExactly(3L, 8L);
    }

    @Test
    void creditsWhenAnotherIncidentOfTheMonthWasPaidGiveTheRest() {
        var contract = Yandex.contract("RUB 12000", MOSCOW);
        var down = new Downtime(
                Stretches.of(List.of(from("2026-11-20T08:00:00Z", 420))),
                Stretches.of(List.of(from("2026-11-02T08:00:00Z", 22))),
                List.of());

        var month = Yandex.TERMS
                .credits(contract, down, paid -> Money.parse("RUB 1200"))
                .getFirst();

        assertThat(month.minutes()).isEqualTo(new MonthlyCredit.Minutes(43_200, 442, 22));
        assertThat(month.due()).isEqualTo(Money.parse("RUB 1800"));
        assertThat(month.credit()).isEqualTo(Money.parse("RUB 600"));
    }

    @Test
    void creditsWhenMaintenanceWasAnnouncedDoNotCountItsWindow() {
        var down = new Downtime(
                Stretches.of(List.of(from("2026-11-02T08:00:00Z", 60))),
                Stretches.none(),
                List.of(
                        new LeftOut(from("2026-11-02T08:10:00Z", 40), LeftOut.Why.MAINTENANCE),
                        new LeftOut(from("2026-11-02T08:00:00Z", 10), LeftOut.Why.SLOW)));

        var month = Yandex.TERMS
                .credits(Yandex.contract("RUB 12000", MOSCOW), down, paid -> Money.parse("RUB 0"))
                .getFirst();

        assertThat(month.minutes().counted()).isEqualTo(20);
        assertThat(month.credit().isZero()).isTrue();
    }

    @Test
    void creditsWhenTheFeeIsOddRoundHalfUpToTheKopeck() {
        var month = Yandex.TERMS
                .credits(
                        Yandex.contract("RUB 1234.45", MOSCOW),
                        Downtime.of(Stretches.of(List.of(from("2026-11-02T08:00:00Z", 30)))),
                        paid -> Money.parse("RUB 0"))
                .getFirst();

        assertThat(month.credit()).isEqualTo(Money.parse("RUB 123.45"));
    }

    @Test
    void textsWhenToldAreThoseOfTheLetter() {
        var months = credits(MOSCOW, from("2026-11-02T08:00:00Z", 22));
        var names = Map.of(months.getFirst().contract().component(), Texts.of("Диски", "Disks"));

        var sentence = CreditWords.sentence(CreditTexts.of(months, names));

        assertThat(sentence.in(Language.RU).replace('\u00a0', ' '))
                .isEqualTo(
                        "22 минуты из 43 200 минут ноября — доступность 99,949 %; это ниже 99,95 % и не ниже 99,00 %,"
                                + " поэтому ставка 10 %; 10 % от 12 000 ₽ — 1 200 ₽");
    }
}
