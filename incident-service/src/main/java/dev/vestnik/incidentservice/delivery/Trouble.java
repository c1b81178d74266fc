package dev.vestnik.incidentservice.delivery;

import java.time.Instant;
import java.util.UUID;

/** A delivery that did not arrive yet or will not, as people may see it: the address is masked, {@code reason} is what the next hop said. */
public record Trouble(UUID delivery, String address, String state, String reason, int attempts, Instant nextOrLast) {}
