package dev.vestnik.templates;

/** How a finding weighs: BLOCK stops sending, WARN is shown. */
public enum Level {
    BLOCK,
    WARN
}
