package dev.vestnik.incidentservice.command;

import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.templates.Texts;
import reactor.core.publisher.Flux;

/** Declared here, filled by rooms above: what they know of a case that the next one in charge must know too. */
public interface HandOverNews {

    /**
     * One line of the card.
     *
     * @param topic a stable name: {@code reporters}, {@code credits}
     */
    record Item(String topic, Texts words) {}

    /** In the order of reading; nothing when there is nothing to say. */
    Flux<Item> of(CaseId id);
}
