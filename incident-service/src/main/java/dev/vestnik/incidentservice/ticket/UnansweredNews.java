package dev.vestnik.incidentservice.ticket;

import dev.vestnik.incidentservice.command.HandOverNews;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.templates.Texts;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Tells whoever takes a case over how many of those who wrote still wait for an answer. */
@Component
class UnansweredNews implements HandOverNews {

    private static final int MOST = 500;

    private final TicketStore store;

    UnansweredNews(TicketStore store) {
        this.store = store;
    }

    @Override
    public Flux<Item> of(CaseId id) {
        return store.linked(id, MOST)
                .filter(ticket -> ticket.repliedAt().isEmpty())
                .count()
                .filter(waiting -> waiting > 0)
                .map(waiting -> new Item(
                        "reporters",
                        Texts.of("без ответа: %d".formatted(waiting), "without an answer: %d".formatted(waiting))))
                .flux();
    }
}
