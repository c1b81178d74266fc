package dev.vestnik.incidentservice.console.credit;

import dev.vestnik.incidentservice.compensation.Basis;
import dev.vestnik.incidentservice.compensation.CatalogueEntry;
import dev.vestnik.incidentservice.compensation.FixedCredit;
import dev.vestnik.incidentservice.compensation.SlaTierCredit;
import dev.vestnik.incidentservice.compensation.arithmetic.Tier;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.templates.Languages;
import dev.vestnik.templates.Share;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * One version of a catalogue entry as a reader sees it.
 *
 * @param kind the key of its kind: {@code sla} or {@code fixed}
 * @param terms what it gives, line by line
 * @param words language by language, in the order of the interface's languages
 * @param amount of a fixed sum, as it is typed; empty otherwise
 */
public record EntryView(
        String code,
        int version,
        String name,
        String kind,
        boolean byContract,
        List<String> terms,
        List<String> words,
        String amount,
        String from) {

    static EntryView of(CatalogueEntry entry, Visit visit) {
        return new EntryView(
                entry.code(),
                entry.version(),
                visit.text(entry.name()),
                entry.terms() instanceof SlaTierCredit ? "sla" : "fixed",
                entry.basis() == Basis.CONTRACT,
                terms(entry, visit),
                Languages.required().stream()
                        .map(tag -> entry.words().find(tag).orElse(""))
                        .toList(),
                amount(entry),
                visit.times(ZoneId.of("UTC")).standAlone(entry.activeFrom(), Instant.EPOCH));
    }

    private static String amount(CatalogueEntry entry) {
        return switch (entry.terms()) {
            case SlaTierCredit _ -> "";
            case FixedCredit fixed ->
                fixed.amount().amount().stripTrailingZeros().toPlainString();
        };
    }

    private static List<String> terms(CatalogueEntry entry, Visit visit) {
        return switch (entry.terms()) {
            case SlaTierCredit sla ->
                sla.tiers().stream().map(tier -> tier(tier, visit)).toList();
            case FixedCredit fixed ->
                List.of(visit.say(
                        "catalogue.fixed",
                        fixed.amount().sum().in(visit.language()),
                        fixed.cap().sum().in(visit.language())));
        };
    }

    private static String tier(Tier tier, Visit visit) {
        var language = visit.language();
        if (tier.atLeast().signum() == 0) {
            return visit.say(
                    "catalogue.tier.last",
                    new Share(tier.below()).in(language),
                    new Share(tier.rate().stripTrailingZeros()).in(language));
        }
        return visit.say(
                "catalogue.tier",
                new Share(tier.below()).in(language),
                new Share(tier.atLeast()).in(language),
                new Share(tier.rate().stripTrailingZeros()).in(language));
    }
}
