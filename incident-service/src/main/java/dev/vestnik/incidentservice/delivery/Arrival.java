package dev.vestnik.incidentservice.delivery;

import java.util.UUID;

/**
 * How a message stands with one recipient.
 *
 * @param recipient whom the sending room knows behind the address
 * @param arrived the next hop took it
 * @param lost it will not arrive unless somebody asks again; neither of both while it is under way
 */
public record Arrival(UUID recipient, boolean arrived, boolean lost) {}
