package dev.vestnik.incidentservice.compensation;

import dev.vestnik.incidentservice.command.HandOverNews;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.templates.Texts;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Tells whoever takes a case over how many credits were given and how many wait for a decision. */
@Component
class CreditNews implements HandOverNews {

    private final Compensations compensations;

    CreditNews(Compensations compensations) {
        this.compensations = compensations;
    }

    @Override
    public Flux<Item> of(CaseId id) {
        return compensations
                .overview(id)
                .filter(seen -> seen.granted().count() + seen.requested().count() > 0)
                .map(seen -> new Item("credits", words(seen)))
                .flux();
    }

    private static Texts words(Overview seen) {
        var given = seen.granted().count();
        var waiting = seen.requested().count();
        return Texts.of(
                "начислено: %d, ждут решения: %d".formatted(given, waiting),
                "granted: %d, waiting for a decision: %d".formatted(given, waiting));
    }
}
