package dev.vestnik.incidentservice.runbook;

import dev.vestnik.templates.Texts;

/** What a step asks of its role. */
public enum StepKind {
    CHECK("ПРОВЕРИТЬ", "CHECK"),
    DO("СДЕЛАТЬ", "DO"),
    TELL("СООБЩИТЬ", "TELL"),
    DECIDE("РЕШИТЬ", "DECIDE");

    private final Texts word;

    StepKind(String ru, String en) {
        this.word = Texts.of(ru, en);
    }

    /** As it stands in the files and on the screens. */
    public Texts word() {
        return word;
    }
}
