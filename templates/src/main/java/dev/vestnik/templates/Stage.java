package dev.vestnik.templates;

import java.util.Locale;

/** The public stage of an incident (practice B.1), as readers see it. */
public enum Stage {
    INVESTIGATING,
    IDENTIFIED,
    MONITORING,
    RESOLVED,
    FALSE_ALARM,
    MERGED;

    /** Whether customers may still be hurt. */
    public boolean isOpen() {
        return this == INVESTIGATING || this == IDENTIFIED || this == MONITORING;
    }

    public Texts label() {
        return Words.texts("stage." + name().toLowerCase(Locale.ROOT));
    }
}
