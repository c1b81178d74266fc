package dev.vestnik.incidentservice.compensation;

import dev.vestnik.incidentservice.compensation.arithmetic.CreditTexts;
import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.customer.Customer;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts what an entry would give, for everybody or for one, and writes nothing. */
@Component
class Estimates {
    private final Offers offers;

    Estimates(Offers offers) {
        this.offers = offers;
    }

    Mono<Preview> of(CaseId id, String entry, String after, int limit) {
        return offers.of(id, entry)
                .flatMap(offer -> survey(offer, Optional.empty()).flatMap(survey -> page(offer, survey, after, limit)));
    }

    private Mono<Preview> page(Offer offer, Survey survey, String after, int limit) {
        return offers.names()
                .flatMap(names -> offers.page(offer, after, Optional.empty(), limit)
                        .map(candidate -> row(offer.assessment(), candidate, names))
                        .collectList())
                .map(rows -> new Preview(offer.entry(), offer.isEstimate(), survey, rows));
    }

    /** Empty when that customer is not on the list. */
    Mono<Preview> one(CaseId id, String entry, Customer customer) {
        return offers.of(id, entry)
                .flatMap(offer -> offers.one(offer, customer.id())
                        .zipWith(offers.names(), (found, names) -> row(offer.assessment(), found, names))
                        .map(row -> new Preview(
                                offer.entry(), offer.isEstimate(), Survey.NONE.with(row.finding()), List.of(row))));
    }

    private static Preview.Row row(Assessment assessment, Candidate candidate, Map<ComponentId, Texts> names) {
        var finding = assessment.of(candidate);
        return new Preview.Row(
                candidate.externalId(),
                candidate.name(),
                candidate.language(),
                finding,
                CreditTexts.of(finding.months(), names));
    }

    /** Of those who were on the list by then, in pages: the list may be of a million. */
    Mono<Survey> survey(Offer offer, Optional<Instant> listed) {
        var assessment = offer.assessment();
        return offers.everybody(offer, listed).map(assessment::of).reduce(Survey.NONE, Survey::with);
    }
}
