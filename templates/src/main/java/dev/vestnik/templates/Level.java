package dev.vestnik.templates;

/** How a finding weighs: BLOCK stops sending, WARN is shown and asks for a reason, INFO is only shown. */
public enum Level {
    BLOCK,
    WARN,
    INFO
}
