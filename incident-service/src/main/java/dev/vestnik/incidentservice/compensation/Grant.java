package dev.vestnik.incidentservice.compensation;

import dev.vestnik.incidentservice.customer.CustomerId;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.templates.CountedMonth;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What one customer was given, or is to be given when somebody approves, for one case under one entry (R-E2).
 *
 * @param externalId the id their company knows the customer by; empty for one who is gone
 * @param entryVersion frozen with it, like {@code months} and {@code minutes} (R-E5)
 * @param minutes how long it lasted for this customer
 * @param months what a contract credit was counted from
 * @param reason why it was asked for, in the words of who asked; internal
 * @param askedBy the id of a person or token
 * @param decided absent while it waits for approval
 */
public record Grant(
        UUID id,
        CaseId caseId,
        CustomerId customer,
        String externalId,
        String entry,
        int entryVersion,
        Basis basis,
        State state,
        Price sum,
        long minutes,
        List<CountedMonth> months,
        String reason,
        String askedBy,
        Instant askedAt,
        Optional<Decided> decided) {

    /** The names are stored for ever. */
    public enum State {
        REQUESTED,
        GRANTED,
        REFUSED
    }

    /**
     * The decision.
     *
     * @param why of a refusal: the rule, and the way to a person (R-E6)
     * @param appliedOn of a grant: the day it reaches the account, in the billing zone
     */
    public record Decided(String by, Instant at, String why, Optional<LocalDate> appliedOn) {}

    public Grant {
        months = List.copyOf(months);
    }

    public boolean isGranted() {
        return state == State.GRANTED;
    }
}
