package dev.vestnik.statuspage.front;

import dev.vestnik.statuspage.document.Documents;
import java.time.Instant;
import java.util.Optional;

/**
 * What is to be printed, at one minute.
 *
 * @param confirmedAt the minute of the last word of the source; empty when there never was one
 * @param stale whether the source is silent for longer than readers should not be told
 * @param now this minute
 */
public record Edition(Documents documents, Optional<Instant> confirmedAt, boolean stale, Instant now) {}
