package dev.vestnik.incidentservice.stakeholder;

import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.util.UUID;

/** One sending of the note to those inside: what was asked of them, and who sent it when, by the clock of the case. */
record StakeholderLetter(UUID id, CaseId of, Texts ask, String sentBy, Instant sentAt) {}
