package dev.vestnik.incidentservice.compensation.arithmetic;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** A calendar month in a contract's billing zone; where clocks change it is an hour longer or shorter. */
public record BillingMonth(YearMonth month, ZoneId zone) {

    static BillingMonth of(Instant at, ZoneId zone) {
        return new BillingMonth(YearMonth.from(at.atZone(zone)), zone);
    }

    /** The months these stretches lie in, in order. */
    public static List<BillingMonth> of(Stretches stretches, ZoneId zone) {
        return stretches.inOrder().stream()
                .flatMap(stretch -> from(of(stretch.from(), zone), stretch))
                .distinct()
                .toList();
    }

    private static Stream<BillingMonth> from(BillingMonth first, Stretch stretch) {
        return Stream.iterate(first, month -> month.span().from().isBefore(stretch.to()), BillingMonth::next);
    }

    private BillingMonth next() {
        return new BillingMonth(month.plusMonths(1), zone);
    }

    public Stretch span() {
        return new Stretch(startOf(month), startOf(month.plusMonths(1)));
    }

    private Instant startOf(YearMonth start) {
        return start.atDay(1).atStartOfDay(zone).toInstant();
    }

    public long minutes() {
        return span().length().toMinutes();
    }
}
