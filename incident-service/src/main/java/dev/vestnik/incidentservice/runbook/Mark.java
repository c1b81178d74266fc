package dev.vestnik.incidentservice.runbook;

import dev.vestnik.templates.Language;
import dev.vestnik.templates.Texts;
import java.util.Locale;

/** The words of a file that the reader of runbooks looks for; all others are for people alone. */
enum Mark {
    STEPS("Шаги", "Steps"),
    DONE_WHEN("Готово, когда", "Done when"),
    MANDATORY("обязательно", "mandatory"),
    WHERE("Где", "Where"),
    TEMPLATE("Шаблон", "Template"),
    EVIDENCE("Видно по", "Evidence"),
    SEES("Вестник видит", "Vestnik sees");

    private final Texts words;

    Mark(String ru, String en) {
        this.words = Texts.of(ru, en);
    }

    Texts words() {
        return words;
    }

    boolean is(String text, Language language) {
        return text.toLowerCase(Locale.ROOT).equals(words.in(language).toLowerCase(Locale.ROOT));
    }

    /** Whether the line begins with this word and a colon. */
    boolean begins(String line, Language language) {
        return line.startsWith(words.in(language) + ":");
    }
}
