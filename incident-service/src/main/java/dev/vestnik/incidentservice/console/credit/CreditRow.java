package dev.vestnik.incidentservice.console.credit;

import dev.vestnik.incidentservice.compensation.Finding;
import dev.vestnik.incidentservice.compensation.Preview;
import dev.vestnik.incidentservice.compensation.Price;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.templates.CountedMonth;
import dev.vestnik.templates.Share;
import java.util.stream.Collectors;

/**
 * One customer of a preview as a reader sees them.
 *
 * @param uptime of each month that was counted; empty for what is not counted
 * @param rate of each month in which something is owed
 * @param sum empty when they get nothing; then {@code why} says by which rule
 */
public record CreditRow(
        String customer, String name, long minutes, String uptime, String rate, String sum, String why) {

    static CreditRow of(Preview.Row row, Visit visit) {
        return new CreditRow(
                row.customer(),
                row.name(),
                row.finding().minutes(),
                row.months().stream()
                        .map(month -> new Share(month.uptime()).in(visit.language()))
                        .collect(Collectors.joining(" · ")),
                row.months().stream()
                        .flatMap(month -> month.rate().stream())
                        .map(CountedMonth.Rate::percent)
                        .map(percent -> new Share(percent.stripTrailingZeros()).in(visit.language()))
                        .collect(Collectors.joining(" · ")),
                row.finding() instanceof Finding.Owed owed
                        ? Price.of(owed.sum()).sum().in(visit.language())
                        : "",
                row.finding() instanceof Finding.Nothing none
                        ? visit.text(none.why().words())
                        : "");
    }
}
