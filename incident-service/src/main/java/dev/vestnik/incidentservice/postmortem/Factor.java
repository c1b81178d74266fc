package dev.vestnik.incidentservice.postmortem;

import dev.vestnik.templates.Texts;
import java.util.Optional;

/**
 * One thing that contributed to the failure (practice D.1); there is never only one.
 *
 * @param category absent while nobody chose
 * @param evidence where it can be seen: a link, a graph, an entry; may be empty
 */
public record Factor(Optional<Category> category, String description, String evidence) {

    /** What kind of condition it is; none of them is a person. */
    public enum Category {
        SYSTEM_DESIGN("Устройство системы", "System design"),
        DOCUMENTATION("Документация", "Documentation"),
        TOOLS("Инструменты", "Tools"),
        ATMOSPHERE_AND_LOAD("Обстановка и нагрузка", "Atmosphere and load"),
        CIRCUMSTANCES_OF_THE_DAY("Обстоятельства дня", "Circumstances of the day"),
        PROCESS("Порядок работы", "Process"),
        EXTERNAL("Внешнее", "External");

        private final Texts label;

        Category(String ru, String en) {
            this.label = Texts.of(ru, en);
        }

        public Texts label() {
            return label;
        }
    }
}
