package dev.vestnik.incidentservice.incident.interval;

import dev.vestnik.templates.Texts;

/** A doubt about the data of a timeline (C.3, C.5, R-B16): shown, never a refusal. The names are stable. */
public enum Flag {
    DETECTED_BEFORE_IMPACT("Обнаружили раньше, чем пострадали клиенты", "Detected before customers were hurt"),
    START_UNKNOWN("Точное начало сбоя не известно", "The exact start of the impact is not known"),
    NOT_OPENED("Нет записи об открытии инцидента", "The opening of the incident is not recorded"),
    MISSING_MILESTONE("Нет важной вехи", "A milestone is missing"),
    OUT_OF_ORDER("Вехи идут не по порядку", "Milestones are out of order"),
    FUTURE_TIME("Время записи в будущем", "An entry's time is in the future"),
    ENTERED_LATE("Записано задним числом", "Written down afterwards"),
    SILENT_GAP("Больше часа без записей при SEV1", "More than an hour without entries while SEV1"),
    IDENTIFIED_WITHOUT_CAUSE(
            "О причине сообщили, но на ленте её ещё не было", "The cause was told before it was on the timeline"),
    REVOKED_WITHOUT_CORRECTION(
            "Причина не подтвердилась, а поправку клиентам не отправили",
            "The cause was revoked, but no correction was sent"),
    FIRST_AFTER_MITIGATED("Первое сообщение — когда всё уже прошло", "The first notice came after the impact was over"),
    RESOLVED_NOTICE_WITHOUT_EVENT(
            "О восстановлении сообщили, но на ленте его ещё не было",
            "Restoration was told before it was on the timeline"),
    RESOLVED_NOTICE_LATE(
            "О восстановлении сообщили позже чем через 15 минут", "Restoration was told more than 15 minutes after it"),
    CLOSED_WITHOUT_FOLLOW_UP("Закрыто без итогового письма", "Closed without a follow-up"),
    MAINTENANCE_INSIDE_INCIDENT("Плановые работы внутри инцидента", "Maintenance inside an incident"),
    PUBLIC_WITHOUT_TEXT(
            "Публичная запись без текста на двух языках не видна", "A public entry without both texts is not shown");

    private final Texts label;

    Flag(String ru, String en) {
        this.label = Texts.of(ru, en);
    }

    public Texts label() {
        return label;
    }
}
