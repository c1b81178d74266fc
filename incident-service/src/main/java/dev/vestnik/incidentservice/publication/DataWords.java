package dev.vestnik.incidentservice.publication;

import dev.vestnik.incidentservice.incident.timeline.Recovery.DataSafety;
import dev.vestnik.templates.Texts;

/** The answer to "is my data safe" as the page says it (R-B8). */
final class DataWords {

    private DataWords() {}

    static Texts of(DataSafety data) {
        return switch (data) {
            case SAFE -> Texts.of("Данные в сохранности.", "Your data is safe.");
            case UNKNOWN -> Texts.of("Проверяем, всё ли сохранилось.", "We are checking whether all data is intact.");
            case LOST ->
                Texts.of(
                        "Часть данных потеряна; тем, кого это коснулось, мы пишем лично.",
                        "Some data was lost; we write to everyone concerned personally.");
        };
    }
}
