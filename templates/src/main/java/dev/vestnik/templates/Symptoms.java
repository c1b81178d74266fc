package dev.vestnik.templates;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The symptoms that every component has from the start (R-B1): one for each {@link Effect}. */
public final class Symptoms {
    private static final List<Symptom> GENERIC =
            Stream.of(Effect.values()).map(Symptoms::generic).toList();

    private Symptoms() {}

    /** In the order of {@link Effect}. */
    public static List<Symptom> generic() {
        return GENERIC;
    }

    /** The generic symptom of that effect; its code is {@code down}, {@code intermittent} or {@code slow}. */
    public static Symptom generic(Effect effect) {
        var code = effect.name().toLowerCase(Locale.ROOT);
        return new Symptom(code, effect.word("present"), effect.word("past"), effect, true);
    }
}
