package dev.vestnik.incidentservice.incident;

import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.incidentservice.incident.timeline.CaseKind;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The head of a case: what was said once, when it was opened, and never changes. All else is computed from its entries.
 *
 * @param ref its number for people, {@code INC-2026-0042}; drills count on their own, {@code DRL-2026-0007}
 * @param title customers' words for it, frozen: letters of one case keep one subject (R-B32)
 * @param severity as opened; later changes are entries
 * @param zone the IANA zone times are typed in unless said otherwise
 * @param drill marked everywhere, told to nobody outside
 * @param clock what "now" is for this case
 */
public record Case(
        CaseId id,
        CaseKind kind,
        String ref,
        Texts title,
        Severity severity,
        ZoneId zone,
        boolean drill,
        Instant openedAt,
        CaseClock clock) {}
