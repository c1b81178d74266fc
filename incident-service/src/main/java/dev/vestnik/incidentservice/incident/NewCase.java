package dev.vestnik.incidentservice.incident;

import dev.vestnik.incidentservice.incident.timeline.CaseKind;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.time.ZoneId;

/** What a case is opened with; its id and number are given then. */
public record NewCase(
        CaseKind kind, Texts title, Severity severity, ZoneId zone, boolean drill, Instant openedAt, CaseClock clock) {}
