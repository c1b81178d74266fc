package dev.vestnik.incidentservice.incident.interval;

import static dev.vestnik.incidentservice.incident.interval.Milestone.ACKNOWLEDGED;
import static dev.vestnik.incidentservice.incident.interval.Milestone.CALLED;
import static dev.vestnik.incidentservice.incident.interval.Milestone.CAUSE;
import static dev.vestnik.incidentservice.incident.interval.Milestone.CAUSE_TOLD;
import static dev.vestnik.incidentservice.incident.interval.Milestone.COMPLAINT;
import static dev.vestnik.incidentservice.incident.interval.Milestone.DETECTED;
import static dev.vestnik.incidentservice.incident.interval.Milestone.FIRST_LIST;
import static dev.vestnik.incidentservice.incident.interval.Milestone.FIRST_NOTICE;
import static dev.vestnik.incidentservice.incident.interval.Milestone.FIRST_RECOVERY;
import static dev.vestnik.incidentservice.incident.interval.Milestone.FOLLOW_UP;
import static dev.vestnik.incidentservice.incident.interval.Milestone.IMPACT;
import static dev.vestnik.incidentservice.incident.interval.Milestone.OPENED;
import static dev.vestnik.incidentservice.incident.interval.Milestone.RESOLVED;

import dev.vestnik.templates.Texts;

/** The intervals between two milestones (C.3): their stable names in answers, and what they run from and to. */
public enum Measure {
    // spotless:off
    TTD("TTD", IMPACT, DETECTED, "До обнаружения", "Time to detect"),
    TTA("TTA", CALLED, ACKNOWLEDGED, "До взятия в работу", "Time to acknowledge"),
    TTN_FROM_DETECT("TTN_from_detect", DETECTED, FIRST_NOTICE, "До первого сообщения", "Time to first notice"),
    TTN_FROM_IMPACT("TTN_from_impact", IMPACT, FIRST_NOTICE, "Молчание для клиентов", "Silence for customers"),
    TTI("TTI", DETECTED, CAUSE, "До причины", "Time to identify"),
    FIRST_RECOVERY_AFTER("first_recovery", IMPACT, FIRST_RECOVERY, "До первого улучшения", "First recovery"),
    TTM("TTM", IMPACT, Milestone.MITIGATED, "До конца влияния", "Time to mitigate"),
    TTR("TTR", IMPACT, RESOLVED, "До восстановления", "Time to restore"),
    DETECT_TO_RESOLVE("detect_to_resolve", DETECTED, RESOLVED, "От обнаружения до восстановления", "Detection to restoration"),
    ONCALL("oncall_told", DETECTED, Milestone.ONCALL_TOLD, "До вызова дежурного", "Time to on-call"),
    NOTICE_LAG("notice_lag", CAUSE, CAUSE_TOLD, "От причины до сообщения о ней", "Notice lag after cause"),
    LIST_STARTED("first_list", OPENED, FIRST_LIST, "До первого списка затронутых", "Time to first list"),
    LIST_FINAL("final_list", OPENED, Milestone.FINAL_LIST, "До окончательного списка", "Time to final list"),
    FIRST_REPLY("first_reply", COMPLAINT, Milestone.REPLIED, "До первого личного ответа", "First personal reply"),
    FOLLOW_UP_AFTER("follow_up", RESOLVED, FOLLOW_UP, "До итогового письма", "Time to follow-up"),
    REVIEW_AFTER("postmortem", RESOLVED, Milestone.REVIEW_PUBLISHED, "До публикации разбора", "Time to published review"),
    ETA_ERROR_FIRST("eta_error_first", Milestone.FIRST_ETA, RESOLVED, "Ошибка первого срока", "Error of the first ETA"),
    ETA_ERROR_LAST("eta_error_last", Milestone.LAST_ETA, RESOLVED, "Ошибка последнего срока", "Error of the last ETA");
    // spotless:on

    private final String key;
    private final Milestone from;
    private final Milestone to;
    private final Texts label;

    Measure(String key, Milestone from, Milestone to, String ru, String en) {
        this.key = key;
        this.from = from;
        this.to = to;
        this.label = Texts.of(ru, en);
    }

    /** Its name in answers and exports; never changes. */
    public String key() {
        return key;
    }

    public Milestone from() {
        return from;
    }

    public Milestone to() {
        return to;
    }

    public Texts label() {
        return label;
    }

    /** One of the nine that a scenario file expects, in their order. */
    public boolean isOfScenario() {
        return compareTo(DETECT_TO_RESOLVE) <= 0;
    }
}
