package dev.vestnik.incidentservice.compensation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/** On which day a credit reaches the customer's account, in the billing zone. The names are stored for ever. */
public enum AppliedOn {
    /** On the day it is granted. */
    AT_ONCE {
        @Override
        LocalDate day(Instant granted, YearMonth last, ZoneId zone) {
            return LocalDate.ofInstant(granted, zone);
        }
    },
    /** With the next bill: the first of the month after the one it is granted in, and never before its own months are over. */
    NEXT_BILL {
        @Override
        LocalDate day(Instant granted, YearMonth last, ZoneId zone) {
            var now = YearMonth.from(granted.atZone(zone));
            return (last.isAfter(now) ? last : now).plusMonths(1).atDay(1);
        }
    };

    /** The day for what is granted then; {@code last} is the last month it was counted for. */
    abstract LocalDate day(Instant granted, YearMonth last, ZoneId zone);
}
