package dev.vestnik.incidentservice.compensation;

import dev.vestnik.templates.Effect;
import dev.vestnik.templates.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A new version of a catalogue entry as somebody describes it, unchecked; what a kind does not have is left out.
 *
 * @param code the entry; the first version of a new one when it is not known yet
 * @param amount what a FIXED_CREDIT gives; {@code cap} what a person may give at most, the amount itself when left out
 * @param tiers of an SLA_TIER_CREDIT, from the best availability down to 0
 */
public record CatalogueDraft(
        @Nullable String code,
        @Nullable String kind,
        @Nullable Texts name,
        @Nullable Texts words,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal cap,
        @Nullable String currency,
        @Nullable List<@Nullable TierDraft> tiers,
        @Nullable String clause,
        @Nullable Integer shortestMinutes,
        @Nullable Set<Effect> counts,
        @Nullable BigDecimal minimum,
        @Nullable AppliedOn appliedOn,
        @Nullable AuthorityClass authority,
        @Nullable Instant activeFrom,
        @Nullable Instant activeTo) {

    /** One tier in per cents. */
    public record TierDraft(
            @Nullable BigDecimal atLeast,
            @Nullable BigDecimal below,
            @Nullable BigDecimal rate) {}
}
