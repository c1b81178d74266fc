package dev.vestnik.incidentservice.compensation;

import dev.vestnik.templates.Sum;
import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One version of what can be given; it never changes once made.
 *
 * @param code its lasting name: {@code SLA-COMPUTE}
 * @param name for those who choose it
 * @param words for letters, with <code>{amount}</code>: by contract a clause, as goodwill a verb (B.7)
 * @param activeFrom inclusive, {@code activeTo} exclusive
 */
public record CatalogueEntry(
        String code,
        int version,
        AuthorityClass authority,
        AppliedOn appliedOn,
        Texts name,
        Texts words,
        Terms terms,
        Instant activeFrom,
        Optional<Instant> activeTo) {

    static final String AMOUNT = "{amount}";

    public boolean isActive(Instant at) {
        return !at.isBefore(activeFrom)
                && activeTo.filter(end -> !at.isBefore(end)).isEmpty();
    }

    public Basis basis() {
        return terms.basis();
    }

    /** What letters say of that sum. */
    public Texts worded(Sum sum) {
        var amounts = sum.texts();
        return new Texts(words.byLanguage().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, text -> text.getValue().replace(AMOUNT, amounts.in(text.getKey())))));
    }
}
