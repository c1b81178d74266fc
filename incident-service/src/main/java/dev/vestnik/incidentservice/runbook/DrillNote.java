package dev.vestnik.incidentservice.runbook;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;

/**
 * What somebody saw while they watched a drill.
 *
 * @param byId who; a scorecard names nobody
 * @param byRole what they were there for
 * @param at by the clock of the drill
 */
public record DrillNote(UUID id, @JsonIgnore String byId, String byRole, String text, Instant at) {}
