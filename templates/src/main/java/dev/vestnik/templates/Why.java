package dev.vestnik.templates;

/** Why the reader gets the letter; the footer says it (R-B28). */
public enum Why {
    USES_COMPONENT,
    SUBSCRIBED,
    WROTE_TO_US,
    NAMED_BY_COMPANY,
    CONTRACT_CONTACT
}
