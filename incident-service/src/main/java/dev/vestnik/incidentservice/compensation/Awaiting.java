package dev.vestnik.incidentservice.compensation;

import dev.vestnik.incidentservice.incident.timeline.CaseId;

/** Requests of one case that wait for somebody's decision. */
public record Awaiting(CaseId caseId, long requests) {}
