package dev.vestnik.incidentservice.compensation.arithmetic;

import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.customer.CustomerId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The tiers of the worked examples, and a contract of 12,000 roubles a month under them. */
final class Yandex {
    static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    static final SlaTerms TERMS = new SlaTerms(
            Tiers.of(Tier.of("99.00", "99.95", "10"), Tier.of("95.00", "99.00", "15"), Tier.of("0", "95.00", "30")),
            Granularity.WHOLE_MINUTES);

    private Yandex() {}

    static Contract contract(String fee, ZoneId zone) {
        return new Contract(
                new CustomerId(UUID.randomUUID()), new ComponentId(UUID.randomUUID()), Money.parse(fee), zone, "SLA");
    }

    static List<MonthlyCredit> credits(ZoneId zone, Stretch... down) {
        var downtime = Downtime.of(Stretches.of(Arrays.asList(down)));
        return TERMS.credits(contract("RUB 12000", zone), downtime, month -> Money.zero(CurrencyUnit.of("RUB")));
    }

    static Stretch from(String start, long minutes) {
        var at = Instant.parse(start);
        return new Stretch(at, at.plusSeconds(minutes * 60));
    }
}
