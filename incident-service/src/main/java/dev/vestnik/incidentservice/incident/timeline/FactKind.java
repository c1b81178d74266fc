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
 * The table of kinds (C.2): the stable name under which a fact is stored and exchanged, its type, default visibility, short label, and how it is made of what is said. The name is
 * written into rows and files for ever; the Java type may be renamed.
 */
public enum FactKind {
    // spotless:off
    TRIGGER(Impact.Trigger.class, INTERNAL, "Изменение", "Trigger", p -> new Impact.Trigger()),
    IMPACT_STARTED(Impact.ImpactStarted.class, PUBLIC, "Сбой начался", "Impact started", p -> new Impact.ImpactStarted(p.components(), p.effect(), p.symptom())),
    DETECTED(Impact.Detected.class, PUBLIC, "Обнаружили", "Detected", p -> new Impact.Detected(p.detector())),
    FIRST_COMPLAINT(Impact.FirstComplaint.class, INTERNAL, "Первое обращение", "First complaint", p -> new Impact.FirstComplaint(p.detail())),
    SEVERITY_CHANGED(Impact.SeverityChanged.class, PUBLIC, "Уровень изменён", "Severity changed", p -> new Impact.SeverityChanged(p.severityBefore(), p.severity())),
    SCOPE_CHANGED(Impact.ScopeChanged.class, PUBLIC, "Охват изменился", "Scope changed", p -> new Impact.ScopeChanged(p.components())),
    EXTERNAL_EVENT(Impact.ExternalEvent.class, INTERNAL, "Внешнее событие", "External event", p -> new Impact.ExternalEvent()),
    INCIDENT_OPENED(Response.Opened.class, INTERNAL, "Инцидент открыт", "Incident opened", p -> new Response.Opened()),
    ONCALL_TOLD(Response.OncallTold.class, INTERNAL, "Сообщили дежурному", "On-call told", p -> new Response.OncallTold()),
    ACKNOWLEDGED(Response.Acknowledged.class, INTERNAL, "Взяли в работу", "Acknowledged", p -> new Response.Acknowledged()),
    ROLE_TAKEN(Response.RoleTaken.class, INTERNAL, "Роль взята", "Role taken", p -> Response.RoleTaken.told(p.detail())),
    HANDED_OVER(Response.HandedOver.class, INTERNAL, "Передача", "Handed over", p -> Response.HandedOver.told(p.detail())),
    ROLE_LAID_DOWN(Response.RoleLaidDown.class, INTERNAL, "Роль сложена", "Role laid down", p -> Response.RoleLaidDown.told(p.detail())),
    ESCALATED(Response.Escalated.class, INTERNAL, "Эскалация", "Escalated", p -> new Response.Escalated()),
    STAKEHOLDERS_TOLD(Response.StakeholdersTold.class, INTERNAL, "Сообщили бизнесу", "Stakeholders told", p -> new Response.StakeholdersTold()),
    CHECK_TICKED(Response.CheckTicked.class, INTERNAL, "Шаг выполнен", "Check ticked", p -> new Response.CheckTicked(p.detail(), Optional.empty())),
    HYPOTHESIS(Diagnosis.Hypothesis.class, INTERNAL, "Гипотеза", "Hypothesis", p -> new Diagnosis.Hypothesis()),
    RULED_OUT(Diagnosis.RuledOut.class, INTERNAL, "Исключили", "Ruled out", p -> new Diagnosis.RuledOut()),
    DIAGNOSIS_NOTE(Diagnosis.Noticed.class, INTERNAL, "Наблюдение", "Diagnosis note", p -> new Diagnosis.Noticed()),
    CAUSE_FOUND(Diagnosis.CauseFound.class, PUBLIC, "Причина найдена", "Cause found", p -> new Diagnosis.CauseFound()),
    CAUSE_REVOKED(Diagnosis.CauseRevoked.class, INTERNAL, "Причина не подтвердилась", "Cause revoked", p -> new Diagnosis.CauseRevoked()),
    WORKAROUND_KNOWN(Diagnosis.WorkaroundKnown.class, PUBLIC, "Есть обходной путь", "Workaround known", p -> new Diagnosis.WorkaroundKnown()),
    ACTION_STARTED(Repair.ActionStarted.class, INTERNAL, "Действие начато", "Action started", p -> Repair.ActionStarted.told()),
    ACTION_TAKEN(Repair.ActionTaken.class, INTERNAL, "Действие", "Action taken", p -> new Repair.ActionTaken()),
    ACTION_FAILED(Repair.ActionFailed.class, INTERNAL, "Действие не помогло", "Action failed", p -> new Repair.ActionFailed()),
    ACTION_REVERTED(Repair.ActionReverted.class, INTERNAL, "Действие отменено", "Action reverted", p -> new Repair.ActionReverted()),
    RELEASE_STARTED(Repair.ReleaseStarted.class, INTERNAL, "Выкладка начата", "Release started", p -> new Repair.ReleaseStarted(p.detail())),
    RELEASE_DONE(Repair.ReleaseDone.class, INTERNAL, "Выкладка завершена", "Release done", p -> new Repair.ReleaseDone(p.detail())),
    PERMANENT_FIX_STARTED(Repair.PermanentFixStarted.class, PUBLIC, "Окончательное исправление начато", "Permanent fix started", p -> new Repair.PermanentFixStarted()),
    PERMANENT_FIX_DONE(Repair.PermanentFixDone.class, PUBLIC, "Окончательное исправление готово", "Permanent fix done", p -> new Repair.PermanentFixDone()),
    PARTIAL_RESTORE(Recovery.PartialRestore.class, PUBLIC, "Восстановлено частично", "Partly restored", p -> new Recovery.PartialRestore(p.components())),
    MITIGATED(Recovery.Mitigated.class, PUBLIC, "Клиенты больше не страдают", "Mitigated", p -> new Recovery.Mitigated(p.components())),
    RESOLVED(Recovery.Resolved.class, PUBLIC, "Восстановлено", "Resolved", p -> new Recovery.Resolved(p.components(), p.data())),
    REOPENED(Recovery.Reopened.class, PUBLIC, "Сбой повторился", "Reopened", p -> new Recovery.Reopened(p.components())),
    NOTICE_DRAFTED(Telling.NoticeDrafted.class, INTERNAL, "Черновик письма", "Notice drafted", p -> new Telling.NoticeDrafted(p.notice(), Optional.empty())),
    APPROVAL_ASKED(Telling.ApprovalAsked.class, INTERNAL, "Попросили одобрение", "Approval asked", p -> new Telling.ApprovalAsked(Optional.empty())),
    APPROVED(Telling.Approved.class, INTERNAL, "Одобрено", "Approved", p -> new Telling.Approved(Optional.empty())),
    REFUSED(Telling.Refused.class, INTERNAL, "Отклонено", "Refused", p -> new Telling.Refused(Optional.empty())),
    NOTICE_SENT(Telling.NoticeSent.class, PUBLIC, "Письмо отправлено", "Notice sent", p -> new Telling.NoticeSent(p.notice(), p.audience(), Optional.empty(), p.count(), Optional.empty(), p.eta())),
    NOTICE_FAILED(Telling.NoticeFailed.class, INTERNAL, "Письма не дошли", "Notice failed", p -> new Telling.NoticeFailed(Optional.empty(), p.count())),
    FOLLOW_UP_WAIVED(Telling.FollowUpWaived.class, INTERNAL, "Итоги решено не отправлять", "Follow-up waived", p -> new Telling.FollowUpWaived()),
    ETA_SET(Promise.EtaSet.class, PUBLIC, "Назван срок", "ETA set", p -> new Promise.EtaSet(p.eta())),
    ETA_CHANGED(Promise.EtaChanged.class, PUBLIC, "Срок изменён", "ETA changed", p -> new Promise.EtaChanged(p.eta())),
    ETA_BROKEN(Promise.EtaBroken.class, INTERNAL, "Срок сорван", "ETA broken", p -> new Promise.EtaBroken(p.at())),
    PROMISE_BROKEN(Promise.PromiseBroken.class, INTERNAL, "Обещание нарушено", "Promise broken", p -> new Promise.PromiseBroken(Optional.empty(), p.at())),
    AFFECTED_LIST_STARTED(Audience.ListStarted.class, INTERNAL, "Список затронутых начат", "Affected list started", p -> new Audience.ListStarted(p.count(), p.detail())),
    AFFECTED_LIST_UPDATED(Audience.ListUpdated.class, INTERNAL, "Список затронутых обновлён", "Affected list updated", p -> new Audience.ListUpdated(p.count(), p.detail())),
    AFFECTED_ADDED(Audience.ListAdded.class, INTERNAL, "Добавлены затронутые", "Affected added", p -> new Audience.ListAdded(p.count(), p.detail())),
    AFFECTED_LIST_FINAL(Audience.ListFinal.class, INTERNAL, "Список затронутых окончательный", "Affected list final", p -> new Audience.ListFinal(p.count(), p.detail())),
    AFFECTED_STILL_DOWN(Audience.StillDown.class, INTERNAL, "Ещё не работает у клиентов", "Still down for customers", p -> new Audience.StillDown(p.count(), p.detail())),
    TICKET_LINKED(Support.TicketLinked.class, INTERNAL, "Обращение связано", "Ticket linked", p -> new Support.TicketLinked(1, p.detail())),
    TICKET_REPLIED(Support.TicketReplied.class, INTERNAL, "Ответили на обращение", "Ticket replied", p -> new Support.TicketReplied(1, p.detail())),
    COMPENSATION_DECIDED(Support.CompensationDecided.class, INTERNAL, "Решено о компенсации", "Compensation decided", p -> new Support.CompensationDecided(p.detail())),
    COMPENSATION_GRANTED(Support.CompensationGranted.class, INTERNAL, "Компенсация начислена", "Compensation granted", p -> new Support.CompensationGranted(p.count(), p.detail())),
    CLOSED(Handling.Closed.class, PUBLIC, "Закрыто", "Closed", p -> new Handling.Closed()),
    FALSE_ALARM(Handling.FalseAlarm.class, PUBLIC, "Ложная тревога", "False alarm", p -> new Handling.FalseAlarm()),
    MERGED(Handling.Merged.class, PUBLIC, "Объединено", "Merged", p -> new Handling.Merged(Optional.empty())),
    STAGE_SET_BACK(Handling.StageSetBack.class, INTERNAL, "Стадия возвращена", "Stage set back", p -> new Handling.StageSetBack(p.stageBefore(), p.stage())),
    NOTE(Handling.Noted.class, INTERNAL, "Заметка", "Note", p -> new Handling.Noted()),
    TODO(Handling.Todo.class, INTERNAL, "На потом", "To do", p -> new Handling.Todo()),
    WITHDRAWN(Handling.Withdrawn.class, INTERNAL, "Запись отозвана", "Withdrawn", p -> new Handling.Withdrawn()),
    REDACTED(Handling.Redacted.class, INTERNAL, "Удалено", "Redacted", p -> new Handling.Redacted(p.detail())),
    MAINT_ANNOUNCED(Planned.Announced.class, PUBLIC, "Работы объявлены", "Work announced", p -> new Planned.Announced(Optional.empty(), Optional.empty())),
    MAINT_STARTED(Planned.Started.class, PUBLIC, "Работы начались", "Work started", p -> new Planned.Started()),
    MAINT_WINDOW_END(Planned.WindowEnded.class, PUBLIC, "Окно работ закончилось", "Work window ended", p -> new Planned.WindowEnded()),
    MAINT_EXTENDED(Planned.Extended.class, PUBLIC, "Работы продлены", "Work extended", p -> new Planned.Extended(p.eta())),
    MAINT_COMPLETED(Planned.Completed.class, PUBLIC, "Работы завершены", "Work completed", p -> new Planned.Completed()),
    MAINT_CANCELLED(Planned.Cancelled.class, PUBLIC, "Работы отменены", "Work cancelled", p -> new Planned.Cancelled()),
    POSTMORTEM_STARTED(Review.PostmortemStarted.class, INTERNAL, "Разбор начат", "Postmortem started", p -> new Review.PostmortemStarted()),
    POSTMORTEM_REVIEWED(Review.PostmortemReviewed.class, INTERNAL, "Разбор обсуждён", "Postmortem reviewed", p -> new Review.PostmortemReviewed()),
    POSTMORTEM_APPROVED(Review.PostmortemApproved.class, INTERNAL, "Разбор одобрен", "Postmortem approved", p -> new Review.PostmortemApproved()),
    POSTMORTEM_PUBLISHED(Review.PostmortemPublished.class, PUBLIC, "Разбор опубликован", "Postmortem published", p -> new Review.PostmortemPublished());
    // spotless:on

    private static final Map<String, FactKind> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(FactKind::name, Function.identity()));

    private final Class<? extends Fact> type;
    private final Visibility visibility;
    private final Texts label;
    private final Function<FactParts, Fact> make;

    FactKind(Class<? extends Fact> type, Visibility visibility, String ru, String en, Function<FactParts, Fact> make) {
        this.make = make;
        this.type = type;
        this.visibility = visibility;
        this.label = Texts.of(ru, en);
    }

    /** The kind of this fact; every fact has one. */
    public static FactKind of(Fact fact) {
        return KindOfFact.of(fact);
    }

    /** The kind stored under that name; empty for one this version does not know, which is parked and never published. */
    public static Optional<FactKind> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The fact of this kind, of as much as is said; what is not said is absent, empty or the plainest. */
    public Fact of(FactParts parts) {
        return make.apply(parts);
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
