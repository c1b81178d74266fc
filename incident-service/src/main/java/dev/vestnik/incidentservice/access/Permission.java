package dev.vestnik.incidentservice.access;

/** One thing that can be allowed or refused. */
public enum Permission {
    READ,
    /** Read what was approved to be said to customers, and nothing internal; for partners who answer in our name. */
    READ_APPROVED,
    DECLARE,
    APPEND,
    /** Tick steps of runbooks: any of them for those who write the timeline, and those of their own role for everybody else. */
    TICK_STEPS,
    SEND_NOTICES,
    /** Write to those inside who must know of an incident; never leaves the company, so nobody has to approve it. */
    TELL_INSIDE,
    /** Link tickets to an incident and answer them. */
    LINK_TICKETS,
    /** Give a customer a credit within the role's own limit, or ask for one above it. */
    GRANT_CREDITS,
    /** Decide requests above somebody's limit; start a run over many customers. */
    APPROVE_CREDITS,
    EDIT_CATALOGUE,
    WRITE_REVIEWS,
    /** Approve and publish a postmortem somebody else wrote. */
    APPROVE_REVIEWS,
    IMPORT_CUSTOMERS,
    EDIT_COMPONENTS,
    /** Plan who is on duty, who owns a component and who inside is told. */
    EDIT_DUTY,
    REPLAY,
    FOLLOW_FEED,
    /** Search and take out the record of who did what. */
    READ_AUDIT,
    /** People, their roles, API tokens. */
    ADMINISTER
}
