package dev.vestnik.incidentservice.compensation.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The arithmetic against a straightforward one of another making: a bit for every minute, and long numbers of kopecks. */
class RandomCreditsTests {
    private static final int CASES = 4_000;
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Moscow"),
            ZoneId.of("UTC"),
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Asia/Kolkata"));

    @Test
    void creditsWhenCountedMinuteByMinuteAreTheSame() {
        var random = new Random(20_261_122);
        for (int i = 0; i < CASES; i++) {
            var zone = ZONES.get(random.nextInt(ZONES.size()));
            var first = LocalDate.of(2026, 1 + random.nextInt(12), 1).atStartOfDay(zone);
            long feeKopecks = 1 + random.nextInt(5_000_000);
            var spans = spans(random, first);

            var month = Yandex.TERMS.credits(
                    Yandex.contract(
                            "RUB "
                                    + Money.ofMinor(CurrencyUnit.of("RUB"), feeKopecks)
                                            .getAmount(),
                            zone),
                    Downtime.of(Stretches.of(spans)),
                    none -> Money.parse("RUB 0"));

            var expected = counted(spans, first);
            var inMonth = month.stream()
                    .filter(one -> one.month().span().from().equals(first.toInstant()))
                    .toList();
            assertThat(inMonth.stream()
                            .mapToLong(one -> one.minutes().counted())
                            .sum())
                    .isEqualTo(expected.cardinality());
            assertThat(inMonth.stream()
                            .mapToLong(one -> one.credit().getAmountMinorLong())
                            .sum())
                    .as("case %d: %s of %s in %s", i, expected.cardinality(), feeKopecks, first)
                    .isEqualTo(kopecks(feeKopecks, expected.cardinality(), minutesOf(first)));
        }
    }

    private static List<Stretch> spans(Random random, ZonedDateTime first) {
        var spans = new ArrayList<Stretch>();
        int most = 1 << random.nextInt(12);
        for (int i = 0; i <= random.nextInt(5); i++) {
            var from = first.toInstant().plus(random.nextInt(46_000) - 500L, ChronoUnit.MINUTES);
            spans.add(new Stretch(from, from.plus(1 + random.nextInt(most), ChronoUnit.MINUTES)));
        }
        return spans;
    }

    private static BitSet counted(List<Stretch> spans, ZonedDateTime first) {
        var down = new BitSet();
        for (var span : spans) {
            long from = ChronoUnit.MINUTES.between(first.toInstant(), span.from());
            long to = ChronoUnit.MINUTES.between(first.toInstant(), span.to());
            for (long minute = Math.max(0, from); minute < Math.min(to, minutesOf(first)); minute++) {
                down.set((int) minute);
            }
        }
        return down;
    }

    private static long minutesOf(ZonedDateTime first) {
        return ChronoUnit.MINUTES.between(first, first.plusMonths(1));
    }

    private static long kopecks(long fee, long down, long total) {
        long tenThousandths = (total - down) * 10_000;
        if (down == 0 || tenThousandths >= 9_995 * total) {
            return 0;
        }
        long rate = tenThousandths >= 9_900 * total ? 10 : tenThousandths >= 9_500 * total ? 15 : 30;
        return (fee * rate + 50) / 100;
    }
}
