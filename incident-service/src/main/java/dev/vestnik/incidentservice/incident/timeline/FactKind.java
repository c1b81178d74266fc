package dev.vestnik.incidentservice.incident.timeline;

import static dev.vestnik.incidentservice.incident.timeline.Visibility.INTERNAL;
import static dev.vestnik.incidentservice.incident.timeline.Visibility.PUBLIC;

import dev.vestnik.templates.Texts;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The table of kinds (C.2): the stable name under which a fact is stored and exchanged, its type, default visibility and short label. The name is
 * written into rows and files for ever; the Java type may be renamed.
 */
public enum FactKind {
    // spotless:off
    TRIGGER(Impact.Trigger.class, INTERNAL, "Изменение", "Trigger"),
    IMPACT_STARTED(Impact.ImpactStarted.class, PUBLIC, "Сбой начался", "Impact started"),
    DETECTED(Impact.Detected.class, PUBLIC, "Обнаружили", "Detected"),
    FIRST_COMPLAINT(Impact.FirstComplaint.class, INTERNAL, "Первое обращение", "First complaint"),
    SEVERITY_CHANGED(Impact.SeverityChanged.class, PUBLIC, "Уровень изменён", "Severity changed"),
    SCOPE_CHANGED(Impact.ScopeChanged.class, PUBLIC, "Охват изменился", "Scope changed"),
    EXTERNAL_EVENT(Impact.ExternalEvent.class, INTERNAL, "Внешнее событие", "External event"),
    INCIDENT_OPENED(Response.Opened.class, INTERNAL, "Инцидент открыт", "Incident opened"),
    ONCALL_TOLD(Response.OncallTold.class, INTERNAL, "Сообщили дежурному", "On-call told"),
    ACKNOWLEDGED(Response.Acknowledged.class, INTERNAL, "Взяли в работу", "Acknowledged"),
    ROLE_TAKEN(Response.RoleTaken.class, INTERNAL, "Роль взята", "Role taken"),
    HANDED_OVER(Response.HandedOver.class, INTERNAL, "Передача", "Handed over"),
    ESCALATED(Response.Escalated.class, INTERNAL, "Эскалация", "Escalated"),
    STAKEHOLDERS_TOLD(Response.StakeholdersTold.class, INTERNAL, "Сообщили бизнесу", "Stakeholders told"),
    CHECK_TICKED(Response.CheckTicked.class, INTERNAL, "Шаг выполнен", "Check ticked"),
    HYPOTHESIS(Diagnosis.Hypothesis.class, INTERNAL, "Гипотеза", "Hypothesis"),
    RULED_OUT(Diagnosis.RuledOut.class, INTERNAL, "Исключили", "Ruled out"),
    DIAGNOSIS_NOTE(Diagnosis.Noticed.class, INTERNAL, "Наблюдение", "Diagnosis note"),
    CAUSE_FOUND(Diagnosis.CauseFound.class, PUBLIC, "Причина найдена", "Cause found"),
    CAUSE_REVOKED(Diagnosis.CauseRevoked.class, INTERNAL, "Причина не подтвердилась", "Cause revoked"),
    WORKAROUND_KNOWN(Diagnosis.WorkaroundKnown.class, PUBLIC, "Есть обходной путь", "Workaround known"),
    ACTION_STARTED(Repair.ActionStarted.class, INTERNAL, "Действие начато", "Action started"),
    ACTION_TAKEN(Repair.ActionTaken.class, INTERNAL, "Действие", "Action taken"),
    ACTION_FAILED(Repair.ActionFailed.class, INTERNAL, "Действие не помогло", "Action failed"),
    ACTION_REVERTED(Repair.ActionReverted.class, INTERNAL, "Действие отменено", "Action reverted"),
    RELEASE_STARTED(Repair.ReleaseStarted.class, INTERNAL, "Выкладка начата", "Release started"),
    RELEASE_DONE(Repair.ReleaseDone.class, INTERNAL, "Выкладка завершена", "Release done"),
    PERMANENT_FIX_STARTED(Repair.PermanentFixStarted.class, PUBLIC, "Окончательное исправление начато", "Permanent fix started"),
    PERMANENT_FIX_DONE(Repair.PermanentFixDone.class, PUBLIC, "Окончательное исправление готово", "Permanent fix done"),
    PARTIAL_RESTORE(Recovery.PartialRestore.class, PUBLIC, "Восстановлено частично", "Partly restored"),
    MITIGATED(Recovery.Mitigated.class, PUBLIC, "Клиенты больше не страдают", "Mitigated"),
    RESOLVED(Recovery.Resolved.class, PUBLIC, "Восстановлено", "Resolved"),
    REOPENED(Recovery.Reopened.class, PUBLIC, "Сбой повторился", "Reopened"),
    NOTICE_DRAFTED(Telling.NoticeDrafted.class, INTERNAL, "Черновик письма", "Notice drafted"),
    APPROVAL_ASKED(Telling.ApprovalAsked.class, INTERNAL, "Попросили одобрение", "Approval asked"),
    APPROVED(Telling.Approved.class, INTERNAL, "Одобрено", "Approved"),
    REFUSED(Telling.Refused.class, INTERNAL, "Отклонено", "Refused"),
    NOTICE_SENT(Telling.NoticeSent.class, PUBLIC, "Письмо отправлено", "Notice sent"),
    NOTICE_FAILED(Telling.NoticeFailed.class, INTERNAL, "Письма не дошли", "Notice failed"),
    FOLLOW_UP_WAIVED(Telling.FollowUpWaived.class, INTERNAL, "Итоги решено не отправлять", "Follow-up waived"),
    ETA_SET(Promise.EtaSet.class, PUBLIC, "Назван срок", "ETA set"),
    ETA_CHANGED(Promise.EtaChanged.class, PUBLIC, "Срок изменён", "ETA changed"),
    ETA_BROKEN(Promise.EtaBroken.class, INTERNAL, "Срок сорван", "ETA broken"),
    PROMISE_BROKEN(Promise.PromiseBroken.class, INTERNAL, "Обещание нарушено", "Promise broken"),
    AFFECTED_LIST_STARTED(Audience.ListStarted.class, INTERNAL, "Список затронутых начат", "Affected list started"),
    AFFECTED_LIST_UPDATED(Audience.ListUpdated.class, INTERNAL, "Список затронутых обновлён", "Affected list updated"),
    AFFECTED_ADDED(Audience.ListAdded.class, INTERNAL, "Добавлены затронутые", "Affected added"),
    AFFECTED_LIST_FINAL(Audience.ListFinal.class, INTERNAL, "Список затронутых окончательный", "Affected list final"),
    TICKET_LINKED(Support.TicketLinked.class, INTERNAL, "Обращение связано", "Ticket linked"),
    TICKET_REPLIED(Support.TicketReplied.class, INTERNAL, "Ответили на обращение", "Ticket replied"),
    COMPENSATION_DECIDED(Support.CompensationDecided.class, INTERNAL, "Решено о компенсации", "Compensation decided"),
    COMPENSATION_GRANTED(Support.CompensationGranted.class, INTERNAL, "Компенсация начислена", "Compensation granted"),
    CLOSED(Handling.Closed.class, PUBLIC, "Закрыто", "Closed"),
    FALSE_ALARM(Handling.FalseAlarm.class, PUBLIC, "Ложная тревога", "False alarm"),
    MERGED(Handling.Merged.class, PUBLIC, "Объединено", "Merged"),
    STAGE_SET_BACK(Handling.StageSetBack.class, INTERNAL, "Стадия возвращена", "Stage set back"),
    NOTE(Handling.Noted.class, INTERNAL, "Заметка", "Note"),
    TODO(Handling.Todo.class, INTERNAL, "На потом", "To do"),
    WITHDRAWN(Handling.Withdrawn.class, INTERNAL, "Запись отозвана", "Withdrawn"),
    REDACTED(Handling.Redacted.class, INTERNAL, "Удалено", "Redacted"),
    MAINT_ANNOUNCED(Planned.Announced.class, PUBLIC, "Работы объявлены", "Work announced"),
    MAINT_STARTED(Planned.Started.class, PUBLIC, "Работы начались", "Work started"),
    MAINT_WINDOW_END(Planned.WindowEnded.class, PUBLIC, "Окно работ закончилось", "Work window ended"),
    MAINT_EXTENDED(Planned.Extended.class, PUBLIC, "Работы продлены", "Work extended"),
    MAINT_COMPLETED(Planned.Completed.class, PUBLIC, "Работы завершены", "Work completed"),
    MAINT_CANCELLED(Planned.Cancelled.class, PUBLIC, "Работы отменены", "Work cancelled"),
    POSTMORTEM_STARTED(Review.PostmortemStarted.class, INTERNAL, "Разбор начат", "Postmortem started"),
    POSTMORTEM_REVIEWED(Review.PostmortemReviewed.class, INTERNAL, "Разбор обсуждён", "Postmortem reviewed"),
    POSTMORTEM_APPROVED(Review.PostmortemApproved.class, INTERNAL, "Разбор одобрен", "Postmortem approved"),
    POSTMORTEM_PUBLISHED(Review.PostmortemPublished.class, PUBLIC, "Разбор опубликован", "Postmortem published");
    // spotless:on

    private static final Map<Class<?>, FactKind> BY_TYPE =
            Arrays.stream(values()).collect(Collectors.toMap(FactKind::type, Function.identity()));
    private static final Map<String, FactKind> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(FactKind::name, Function.identity()));

    private final Class<? extends Fact> type;
    private final Visibility visibility;
    private final Texts label;

    FactKind(Class<? extends Fact> type, Visibility visibility, String ru, String en) {
        this.type = type;
        this.visibility = visibility;
        this.label = Texts.of(ru, en);
    }

    /** The kind of this fact; every fact has one (tested). */
    public static FactKind of(Fact fact) {
        var kind = BY_TYPE.get(fact.getClass());
        if (kind == null) {
            throw new IllegalStateException("No kind for " + fact.getClass());
        }
        return kind;
    }

    /** The kind stored under that name; empty for one this version does not know, which is parked and never published. */
    public static Optional<FactKind> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    public Class<? extends Fact> type() {
        return type;
    }

    /** Visibility unless a person says otherwise. */
    public Visibility visibility() {
        return visibility;
    }

    public Texts label() {
        return label;
    }
}
