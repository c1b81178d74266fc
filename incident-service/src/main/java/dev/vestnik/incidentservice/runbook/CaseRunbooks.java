package dev.vestnik.incidentservice.runbook;

import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.util.List;

/**
 * The runbooks of one case.
 *
 * @param attached in the order attached
 * @param proposed those whose trigger came about and that nobody has attached or refused yet, the earliest first
 */
public record CaseRunbooks(List<Checklist> attached, List<Proposal> proposed) {

    public CaseRunbooks {
        attached = List.copyOf(attached);
        proposed = List.copyOf(proposed);
    }

    /** A runbook that fits now. */
    public record Proposal(String code, Texts title, Trigger trigger, Instant since) {}
}
