package dev.vestnik.incidentservice.postmortem;

import dev.vestnik.templates.Texts;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One action as people type it (practice D.4); what it lacks stops approval, not saving.
 *
 * @param id absent for a new one
 * @param owner a person or a role
 * @param due the last day, in the company's zone
 * @param doneTest how one can tell that it is finished
 * @param publicText what customers read of it; empty for one that stays inside
 */
public record DraftAction(
        Optional<UUID> id,
        String title,
        Optional<Type> type,
        String owner,
        Optional<LocalDate> due,
        Optional<Priority> priority,
        String doneTest,
        Texts publicText) {

    DraftAction withId(UUID given) {
        return new DraftAction(Optional.of(given), title, type, owner, due, priority, doneTest, publicText);
    }

    /** What an action is good for. */
    public enum Type {
        PREVENT("Предотвратить", "Prevent"),
        DETECT_SOONER("Заметить раньше", "Detect sooner"),
        MITIGATE_FASTER("Исправить быстрее", "Mitigate faster"),
        COMMUNICATE_BETTER("Сообщать лучше", "Communicate better"),
        REPAIR("Возместить ущерб", "Repair the damage"),
        LEARN("Научиться", "Learn");

        private final Texts label;

        Type(String ru, String en) {
            this.label = Texts.of(ru, en);
        }

        public Texts label() {
            return label;
        }
    }

    /** P0 must be done, P1 should. */
    public enum Priority {
        P0,
        P1
    }
}
