package dev.vestnik.incidentservice.delivery;

import java.util.UUID;
import reactor.core.publisher.Mono;

/**
 * Declared here, implemented by rooms that send: a message has moved on, told at most twice a second for each message. A hint, told to one node: it may
 * be lost with that node, so whoever must know also looks from time to time ({@link Deliveries#tally}).
 */
public interface Progress {

    Mono<Void> moved(UUID messageId);
}
