package dev.vestnik.incidentservice.compensation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A contract as somebody describes it, unchecked: the component's code, the fee of a month, the billing zone, the code of the SLA's catalogue entry. */
public record ContractDraft(
        @Nullable String component,
        @Nullable BigDecimal fee,
        @Nullable String currency,
        @Nullable String zone,
        @Nullable String sla) {}
