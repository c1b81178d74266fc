package dev.vestnik.templates;

import java.util.Locale;

/** The grammatical case a number's noun or unit stands in; languages without cases give one form for all three. */
public enum Case {
    NOMINATIVE,
    ACCUSATIVE,
    GENITIVE;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
