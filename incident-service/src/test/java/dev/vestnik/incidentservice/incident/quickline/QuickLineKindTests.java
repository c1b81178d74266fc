package dev.vestnik.incidentservice.incident.quickline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.incident.timeline.FactKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuickLineKindTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    первое обращение | FIRST_COMPLAINT
                    пришёл тикет от «Ромашки» | FIRST_COMPLAINT
                    клиенты пишут, что не грузятся файлы | FIRST_COMPLAINT
                    жалоба в чате | FIRST_COMPLAINT
                    сработал алерт по задержке | DETECTED
                    мониторинг заметил рост ошибок | DETECTED
                    заметили на графиках | DETECTED
                    алерт погас | DIAGNOSIS_NOTE
                    упало хранилище | IMPACT_STARTED
                    сеть лежит | IMPACT_STARTED
                    не работает авторизация | IMPACT_STARTED
                    начался сбой | IMPACT_STARTED
                    сервис недоступен | IMPACT_STARTED
                    ошибки упали до 1 % | DIAGNOSIS_NOTE
                    SEV2 | SEVERITY_CHANGED
                    повысили уровень до 1 | SEVERITY_CHANGED
                    теперь SEV1 | SEVERITY_CHANGED
                    охват вырос | SCOPE_CHANGED
                    сообщили дежурному | ONCALL_TOLD
                    разбудили дежурного | ONCALL_TOLD
                    дежурному позвонили | ONCALL_TOLD
                    взял в работу | ACKNOWLEDGED
                    взяли | ACKNOWLEDGED
                    дежурный подключился | ACKNOWLEDGED
                    взял роль менеджера инцидента | ROLE_TAKEN
                    передал смену Ивану | HANDED_OVER
                    эскалация на вторую линию | ESCALATED
                    сказали бизнесу | STAKEHOLDERS_TOLD
                    бизнес в курсе | STAKEHOLDERS_TOLD
                    открыли инцидент | INCIDENT_OPENED
                    гипотеза: закончилось место на диске | HYPOTHESIS
                    похоже, кончилась память | HYPOTHESIS
                    исключили сеть | RULED_OUT
                    дело не в базе | RULED_OUT
                    причина найдена: ошибка в конфигурации | CAUSE_FOUND
                    нашли причину | CAUSE_FOUND
                    поняли, в чём дело | CAUSE_FOUND
                    причина не подтвердилась | CAUSE_REVOKED
                    есть обходной путь: загружать через API | WORKAROUND_KNOWN
                    откат начали | ACTION_STARTED
                    начали перезапуск узлов | ACTION_STARTED
                    переключаем трафик | ACTION_STARTED
                    откатили | ACTION_TAKEN
                    перезапустили брокер | ACTION_TAKEN
                    не помогло | ACTION_FAILED
                    откат не помог | ACTION_FAILED
                    вернули как было | ACTION_REVERTED
                    выкладку 2.3.1 начали | RELEASE_STARTED
                    выкатили 2.3.1 | RELEASE_DONE
                    релиз закончили | RELEASE_DONE
                    окончательное исправление выкатили | PERMANENT_FIX_DONE
                    частично восстановили | PARTIAL_RESTORE
                    восстановили не полностью | PARTIAL_RESTORE
                    часть клиентов снова работает | PARTIAL_RESTORE
                    клиенты больше не страдают | MITIGATED
                    починили | RESOLVED
                    восстановлено | RESOLVED
                    заработало | RESOLVED
                    снова работает | RESOLVED
                    откатили, заработало | RESOLVED
                    восстановили реплику из бэкапа | ACTION_TAKEN
                    снова упало | REOPENED
                    опять не работает | REOPENED
                    проблема вернулась | REOPENED
                    прогноз 17:00 | ETA_SET
                    починим к 17:30 | ETA_SET
                    срок сдвинули на 18:00 | ETA_CHANGED
                    закрыли | CLOSED
                    закрыли инцидент | CLOSED
                    ложная тревога | FALSE_ALARM
                    попросили согласование текста | APPROVAL_ASKED
                    текст согласовали | APPROVED
                    начали собирать список | AFFECTED_LIST_STARTED
                    ответили на 5 тикетов | TICKET_REPLIED
                    провайдер сообщил об аварии | EXTERNAL_EVENT
                    TODO завести алерт на место | TODO
                    надо добавить мониторинг | TODO
                    созвон в 15:30 | NOTE
                    исправили опечатку в письме | NOTE
                    пользователи не могут войти | IMPACT_STARTED
                    всё работает, кроме загрузки | PARTIAL_RESTORE
                    восстановили всё, кроме сборок | PARTIAL_RESTORE
                    заработало у половины клиентов | PARTIAL_RESTORE
                    задержка в норме | DIAGNOSIS_NOTE
                    всё ещё лежит | DIAGNOSIS_NOTE
                    алерт не сработал | DIAGNOSIS_NOTE
                    откат закончили | ACTION_TAKEN
                    звонок от клиента | FIRST_COMPLAINT
                    нашли: кончилось место на диске | CAUSE_FOUND
                    причина — ошибка в конфиге | CAUSE_FOUND
                    Анна — менеджер инцидента | ROLE_TAKEN
                    хотфикс выкачен | RELEASE_DONE
                    собрали список затронутых: 120 клиентов | AFFECTED_LIST_UPDATED
                    закрыли порт 8080 | ACTION_TAKEN
                    прилетел алерт по диску | DETECTED
                    клиент спрашивает, видели ли мы алерт | NOTE
                    <script>alert(1)</script> | NOTE
                    """)
    void readWhenRussianWordsAreTypedKnowsTheKind(String typed, FactKind kind) {
        assertThat(Lines.kind(typed)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    first ticket from user | FIRST_COMPLAINT
                    customers report errors | FIRST_COMPLAINT
                    alert fired on p99 | DETECTED
                    monitoring noticed errors | DETECTED
                    we noticed slow uploads | DETECTED
                    alert cleared | DIAGNOSIS_NOTE
                    storage down | IMPACT_STARTED
                    uploads are failing | IMPACT_STARTED
                    login is not working | IMPACT_STARTED
                    outage began | IMPACT_STARTED
                    errors went down | DIAGNOSIS_NOTE
                    sev1 | SEVERITY_CHANGED
                    raised to SEV1 | SEVERITY_CHANGED
                    scope widened | SCOPE_CHANGED
                    told the on-call | ONCALL_TOLD
                    paged on-call engineer | ONCALL_TOLD
                    ack | ACKNOWLEDGED
                    on-call took it | ACKNOWLEDGED
                    taking over as incident manager | ROLE_TAKEN
                    handed over to the night shift | HANDED_OVER
                    escalated to the network team | ESCALATED
                    told the business | STAKEHOLDERS_TOLD
                    incident declared | INCIDENT_OPENED
                    hypothesis: disk full | HYPOTHESIS
                    looks like DNS | HYPOTHESIS
                    probably fixed | HYPOTHESIS
                    ruled out the network | RULED_OUT
                    not the cause | RULED_OUT
                    root cause found | CAUSE_FOUND
                    found the cause: bad config | CAUSE_FOUND
                    cause was wrong | CAUSE_REVOKED
                    workaround: use the API | WORKAROUND_KNOWN
                    rollback started | ACTION_STARTED
                    restarting the brokers | ACTION_STARTED
                    rolled back | ACTION_TAKEN
                    restarted the broker | ACTION_TAKEN
                    restart did not help | ACTION_FAILED
                    rollback failed | ACTION_FAILED
                    reverted the fix | ACTION_REVERTED
                    deploy 2.3.1 started | RELEASE_STARTED
                    deployed 2.3.1 | RELEASE_DONE
                    deployment of the permanent fix begins | PERMANENT_FIX_STARTED
                    partially restored | PARTIAL_RESTORE
                    affected services begin to recover | PARTIAL_RESTORE
                    mitigated | MITIGATED
                    customers are no longer affected | MITIGATED
                    fixed | RESOLVED
                    service restored | RESOLVED
                    back to normal | RESOLVED
                    working again | RESOLVED
                    rolled back, works again | RESOLVED
                    down again | REOPENED
                    ETA 17:00 | ETA_SET
                    ETA moved to 18:00 | ETA_CHANGED
                    incident closed | CLOSED
                    false alarm | FALSE_ALARM
                    needs a disk alert | TODO
                    todo: add an alert | TODO
                    call at noon | NOTE
                    users can't log in | IMPACT_STARTED
                    login broken | IMPACT_STARTED
                    fixed a typo | NOTE
                    recovered for most users | PARTIAL_RESTORE
                    restored everything except builds | PARTIAL_RESTORE
                    error rate back to normal | DIAGNOSIS_NOTE
                    still down | DIAGNOSIS_NOTE
                    fix deployed, not helping | ACTION_FAILED
                    uploads work again | RESOLVED
                    customers are not affected | NOTE
                    renamed the alert | NOTE
                    asked them whether anything was detected | NOTE
                    """)
    void readWhenEnglishWordsAreTypedKnowsTheKind(String typed, FactKind kind) {
        assertThat(Lines.kind(typed)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    не восстановили
                    ещё не починили
                    пока не работает
                    ещё не заработало
                    починили?
                    починили? нет
                    fixed - no, still broken
                    скоро починим
                    пытаемся восстановить
                    не уверен, что починили
                    если заработает, сообщим
                    восстанавливаем из бэкапа
                    починка идёт
                    ждём, когда заработает
                    никто не починил
                    причину не нашли
                    ищем причину
                    причина неизвестна
                    причина пока не ясна
                    не поняли, в чём дело
                    выясняем, в чём причина
                    нашли причину?
                    не закрыли
                    не ложная тревога
                    клиенты всё ещё страдают
                    не частично восстановлено
                    not fixed yet
                    not resolved
                    isn't working again
                    still not restored
                    will be fixed soon
                    fixed?
                    trying to get it fixed
                    should be restored by night
                    not back to normal
                    cause not found
                    looking for the cause
                    cause unknown
                    no root cause identified
                    haven't found the cause
                    not mitigated
                    not closed
                    not a false alarm
                    nothing is restored, no service works again
                    """)
    void readWhenMilestoneIsDeniedDoubtedOrSoughtDoesNotSetIt(String typed) {
        assertThat(Lines.kind(typed))
                .isNotIn(
                        FactKind.RESOLVED,
                        FactKind.MITIGATED,
                        FactKind.PARTIAL_RESTORE,
                        FactKind.CAUSE_FOUND,
                        FactKind.CLOSED,
                        FactKind.FALSE_ALARM);
    }
}
