package dev.vestnik.incidentservice.compensation;

/** Who may give a catalogue entry at all, within their limit (E.4, kinds). The names are stored for ever. */
public enum AuthorityClass {
    /** Owed by contract, exactly as the formula says: nobody's limit applies. */
    FORMULA,
    /** Small courtesies of every agent. */
    AGENT,
    /** Only the head of support and above. */
    HEAD
}
