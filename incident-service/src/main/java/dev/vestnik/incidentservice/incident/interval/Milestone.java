package dev.vestnik.incidentservice.incident.interval;

import dev.vestnik.templates.Texts;

/** A moment that intervals are counted from or to (C.2, C.3). */
public enum Milestone {
    IMPACT("начало сбоя", "start of impact"),
    DETECTED("обнаружение", "detection"),
    OPENED("открытие инцидента", "opening of the incident"),
    CALLED("вызов дежурного", "call to the on-call"),
    ONCALL_TOLD("сообщение дежурному", "message to the on-call"),
    ACKNOWLEDGED("взятие в работу", "acknowledgement"),
    FIRST_NOTICE("первое сообщение клиентам", "first notice"),
    CAUSE("найденная причина", "cause found"),
    CAUSE_TOLD("сообщение о причине", "notice of the cause"),
    FIRST_RECOVERY("первое улучшение", "first recovery"),
    MITIGATED("конец влияния на клиентов", "mitigation"),
    RESOLVED("восстановление", "restoration"),
    FIRST_LIST("первый список затронутых", "first affected list"),
    FINAL_LIST("окончательный список затронутых", "final affected list"),
    COMPLAINT("первое обращение", "first complaint"),
    REPLIED("первый личный ответ", "first personal reply"),
    FOLLOW_UP("итоговое письмо", "follow-up"),
    REVIEW_PUBLISHED("публикация разбора", "published review"),
    FIRST_ETA("первый названный срок", "first ETA"),
    LAST_ETA("последний названный срок", "last ETA"),
    CLOSED("закрытие", "closing");

    private final Texts label;

    Milestone(String ru, String en) {
        this.label = Texts.of(ru, en);
    }

    /** A noun in the nominative, with a small first letter. */
    public Texts label() {
        return label;
    }
}
