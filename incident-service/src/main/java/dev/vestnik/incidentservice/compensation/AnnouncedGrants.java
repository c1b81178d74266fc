package dev.vestnik.incidentservice.compensation;

import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.incidentservice.schedule.EverySecond;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Puts single grants on the timeline in batches ten seconds apart; runs tell of themselves. */
@Component
class AnnouncedGrants implements EverySecond {
    private final TellingStore store;
    private final GrantLines lines;
    private final TransactionalOperator transaction;

    AnnouncedGrants(TellingStore store, GrantLines lines, TransactionalOperator transaction) {
        this.store = store;
        this.lines = lines;
        this.transaction = transaction;
    }

    @Override
    public Mono<Void> tick(Instant now) {
        return store.unannounced().concatMap(this::announce).then();
    }

    private Mono<Void> announce(CaseId id) {
        return store.announce(id)
                .flatMap(tallied -> lines.granted(id, tallied, UUID.randomUUID().toString()))
                .as(transaction::transactional);
    }
}
