package dev.vestnik.templates;

import java.util.List;

/** The languages every text must have. A further one is a line here and a folder beside {@code mail/ru} and {@code mail/en}. */
public final class Languages {
    private static final List<Language> REQUIRED = List.of(Language.RU, Language.EN);

    private Languages() {}

    /** In the order in which people see them. */
    public static List<Language> required() {
        return REQUIRED;
    }
}
