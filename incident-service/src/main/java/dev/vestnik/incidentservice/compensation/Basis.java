package dev.vestnik.incidentservice.compensation;

/** Why something is given. The names are stored for ever. */
public enum Basis {
    /** The contract owes it. */
    CONTRACT,
    /** An apology beyond the contract. */
    GOODWILL
}
