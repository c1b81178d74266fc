package dev.vestnik.templates;

import java.util.Locale;

/** Things that Vestnik counts in sentences; their forms stand in each language's word list. */
public enum Noun {
    CUSTOMER,
    USER,
    REQUEST,
    SERVICE,
    SERVER,
    ORDER,
    ROUBLE,
    FILE,
    COMPANY,
    ZONE,
    VIRTUAL_MACHINE,
    TICKET;

    String key() {
        return "noun." + name().toLowerCase(Locale.ROOT);
    }
}
