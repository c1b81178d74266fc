package dev.vestnik.incidentservice.runbook;

/** What a runbook is for: an incident of customers, whose steps are ticked, or the running of Vestnik itself, which is only read. */
public enum RunbookKind {
    INCIDENT,
    OPERATION
}
