package dev.vestnik.statuspage.document;

import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.util.Optional;

/**
 * The answers a reader looks for; an empty one is not known yet.
 *
 * @param symptoms what customers see
 * @param who who is hit, in words, without a name
 * @param approximate whether the start is known only roughly
 * @param dataSafety what is known of customers' data
 * @param nextUpdateBy the promise: the next message comes by then
 */
public record IncidentFacts(
        Optional<Texts> symptoms,
        Optional<Texts> who,
        Optional<Instant> startedAt,
        boolean approximate,
        Optional<Instant> resolvedAt,
        Optional<Texts> dataSafety,
        Optional<Instant> nextUpdateBy) {}
