package dev.vestnik.incidentservice.affected;

import java.util.UUID;

/**
 * The audience of a notice, fixed: later additions to the list do not change it.
 *
 * @param hash SHA-256 over its customers' ids and languages, in the order of ids
 */
public record Frozen(UUID notice, Counts counts, String hash) {}
