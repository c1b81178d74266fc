package dev.vestnik.templates;

import java.util.Locale;

/** How a failure feels to those who use the component; gives the verbs and the generic symptom of practice B.6. */
public enum Effect {
    DOWN,
    INTERMITTENT,
    SLOW;

    /** «не работает», "is not working". */
    public Texts impactVerb() {
        return word("verb");
    }

    /** The verb that follows "since …": "has not been working"; in Russian the same as {@link #impactVerb()}. */
    public Texts impactSince() {
        return word("since");
    }

    /** The generic symptom as a clause in the present: «сервис «Сеть» недоступен». */
    public Texts genericPresent(Texts component) {
        return Placeholders.fill(word("present"), component);
    }

    /** The generic symptom as a clause in the past: «сервис «Сеть» был недоступен». */
    public Texts genericPast(Texts component) {
        return Placeholders.fill(word("past"), component);
    }

    Texts word(String form) {
        return Words.texts("effect." + name().toLowerCase(Locale.ROOT) + "." + form);
    }
}
