package dev.vestnik.incidentservice.insight;

import dev.vestnik.incidentservice.incident.interval.Measure;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.templates.Texts;
import java.util.Map;
import java.util.Optional;

/** What an exercise trains, in the order in which it comes, with its target in minutes by severity (practice B.3, R-B3); none where practice names none. */
public enum Exercise {
    // spotless:off
    ACKNOWLEDGE(Measure.TTA, "Взяли в работу", "Taken in hand", Map.of()),
    LIST(Measure.LIST_STARTED, "Первый список затронутых", "First list of those affected", Map.of()),
    LIST_READY(Measure.LIST_FINAL, "Окончательный список", "Final list", Map.of()),
    FIRST_NOTICE(Measure.TTN_FROM_DETECT, "Первое сообщение клиентам", "First notice to customers", Map.of(Severity.SEV1, 10L, Severity.SEV2, 20L, Severity.SEV3, 60L)),
    REPLY(Measure.FIRST_REPLY, "Ответ тому, кто написал", "Reply to the one who wrote", Map.of(Severity.SEV1, 15L, Severity.SEV2, 30L, Severity.SEV3, 240L, Severity.SEV4, 1440L)),
    CAUSE_TOLD(Measure.NOTICE_LAG, "Сообщение о причине, когда её нашли", "Notice of the cause once it was found", Map.of(Severity.SEV1, 15L, Severity.SEV2, 30L)),
    FOLLOW_UP(Measure.FOLLOW_UP_AFTER, "Итоги после восстановления", "Summary after restoration", Map.of(Severity.SEV1, 1440L));
    // spotless:on

    private final Measure measure;
    private final Texts label;
    private final Map<Severity, Long> targets;

    Exercise(Measure measure, String ru, String en, Map<Severity, Long> targets) {
        this.measure = measure;
        this.label = Texts.of(ru, en);
        this.targets = targets;
    }

    Measure measure() {
        return measure;
    }

    public Texts label() {
        return label;
    }

    /** In minutes. */
    public Optional<Long> target(Severity severity) {
        return Optional.ofNullable(targets.get(severity));
    }
}
