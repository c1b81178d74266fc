package dev.vestnik.incidentservice.incident.quickline;

import dev.vestnik.incidentservice.incident.timeline.Fact;
import dev.vestnik.incidentservice.incident.timeline.Handling;
import dev.vestnik.incidentservice.incident.timeline.Repair;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** How people say what was done about it. */
final class RepairWords {
    private static final Pattern VERSION = Pattern.compile("\\bv?\\d+(?:\\.\\d+)+[\\w.-]*");
    private static final String WORK =
            "(?:откат|перезапуск|рестарт|переключени|восстановлени|перезагрузк|миграци|починк|исправлени"
                    + "|failover|фейловер|ребут|работ[ыу] по|перенос|очистк|пересборк)\\p{L}*";
    private static final String WORK_EN =
            "(?:roll(?:ing)? ?back|rollback|restart|failover|fail-over|switch(?:over)?|restore|reboot"
                    + "|migration|recovery|cleanup|fix)";
    private static final String BEGUN =
            "(?:начал|начат|начина|запуст|запущ|стартова|приступ|поше?л|иде[тм]|делаем)\\p{L}*";
    private static final String RELEASE = "(?:выкладк|релиз|депло|раскатк|выкат|хотфикс)\\p{L}*";

    private RepairWords() {}

    static List<Rule> permanentFix() {
        return List.of(
                Rule.plain(
                        "(?:окончательн|постоянн|полноценн)\\p{L}* (?:исправлени|фикс|решени"
                                + "|починк)\\p{L}*(?=.*(?:готов|выкачен|выкатил|сделан|заверш|закончен))"
                                + "|(?:готов\\p{L}*|выкатил\\p{L}*|заверш\\p{L}*) (?:окончательн|постоянн)\\p{L}* (?:исправлени"
                                + "|фикс)"
                                + "|permanent fix(?= .*(?:done|complete|deployed|rolled out|finished|in place|released))",
                        new Repair.PermanentFixDone()),
                Rule.plain(
                        "(?:окончательн|постоянн|полноценн)\\p{L}* (?:исправлени|фикс|решени|починк)|permanent fix",
                        new Repair.PermanentFixStarted()));
    }

    static List<Rule> failed() {
        return List.of(Rule.free(
                "\\bне (?:помог|сработал|заработал|удал|получил(?:ось|ся)|дал\\p{L}* (?:результат|эффект)"
                        + "|привел\\p{L}* к)\\p{L}*"
                        + "|безуспешно|без (?:эффекта|результата|толку|успеха)|никакого эффекта|"
                        + WORK
                        + " (?:упал|сломал|провалил|завершил\\p{L}* с ошиб)\\p{L}*|no (?:effect|help|luck|improvement)"
                        + "|(?:did not|didn't|does not|doesn't|hasn't|has not) (?:help|work|fix|change)\\w*|not helping"
                        + "|isn't helping|without (?:effect|success)|unsuccessful|"
                        + WORK_EN + "\\w* (?:has )?failed|failed to (?:\\w+)|could ?n(?:'t|ot) (?:\\w+)",
                RepairWords::failure));
    }

    static List<Rule> reverted() {
        return List.of(Rule.plain(
                "вернул[иа]? (?:все )?(?:как было|назад|обратно)"
                        + "|отменил[иа]? (?:действи|изменени|отключени|переключени|ограничени)"
                        + "|откатил[иа]? (?:обратно|фикс|хотфикс|исправлени|наше изменени)"
                        + "|(?:undid|undone|reverted|rolled back|backed out) (?:the |our |that )?(?:fix|hotfix"
                        + "|workaround|action|mitigation)",
                new Repair.ActionReverted()));
    }

    /** Restored or corrected, but not the service. */
    static List<Rule> besidesService() {
        return List.of(
                Rule.free(
                        "исправил[иа]? (?:опечатк|текст|ссылк|запис|перевод)|fixed (?:a |the )?(?:typo|text|link|wording)",
                        new Handling.Noted()),
                Rule.plain(
                        "восстановил[иа]? (?:\\p{L}+ ){0,3}из (?:бэкап|бекап|резервн|копи|снимк|снапшот|архив)"
                                + "|restored (?:\\w+ ){0,3}from (?:a |the )?(?:\\w+ )?(?:backup|snapshot|replica)",
                        new Repair.ActionTaken()));
    }

    static List<Rule> release() {
        return List.of(
                Rule.plain(
                        "\\b(?:выкатил|выложил|раскатил|задеплоил|зарелизил)[иа]?\\b|" + RELEASE
                                + " (?:\\S+ ){0,2}(?:закон|заверш|готов|прош[её]?л|выполн|успешн|выкачен|выложен"
                                + "|раскатан)\\p{L}*" + "|(?:закончил|завершил)[иа]? "
                                + RELEASE
                                + "|\\bdeployed\\b|\\breleased\\b|\\brolled out\\b"
                                + "|(?:deploy\\w*|release|rollout) (?:\\S+ ){0,2}(?:done|finished|complete\\w*|ended|succeeded"
                                + "|is live)" + "|(?:finished|completed) (?:the )?(?:deploy|release|rollout)",
                        version(Repair.ReleaseDone::new)),
                Rule.plain(
                        BEGUN + " (?:\\S+ )?" + RELEASE + "|" + RELEASE + " (?:\\S+ ){0,2}" + BEGUN
                                + "|\\b(?:выкатываем|раскатываем|катим|деплоим|выкладываем|релизим)\\b"
                                + "|(?:deploy\\w*|release|rollout) (?:\\S+ ){0,2}(?:started|begins?|began|in progress"
                                + "|under way)" + "|(?:started|starting) (?:\\w+ )?(?:deploy|release|rollout)\\w*"
                                + "|\\b(?:deploying|releasing|rolling out)\\b",
                        version(Repair.ReleaseStarted::new)));
    }

    static List<Rule> started() {
        return List.of(Rule.plain(
                BEGUN + " (?:\\p{L}+ ){0,2}" + WORK + "|" + WORK + "(?: \\S+){0,2} " + BEGUN
                        + "|\\b(?:откатываем|перезапускаем|рестартим|рестартуем|переключаем|перезагружаем|чиним"
                        + "|восстанавливаем|исправляем|выключаем|отключаем|включаем|добавляем|увеличиваем|поднимаем"
                        + "|чистим|останавливаем|меняем|заменяем|переносим|расширяем)\\b"
                        + "|(?:start|started|starting|began|beginning|kicked off) (?:\\w+ ){0,3}" + WORK_EN + "|"
                        + WORK_EN
                        + "\\w* (?:has |is |was )?(?:started|begun|began|running|in progress|under ?way)"
                        + "|\\b(?:rolling back|restarting|switching|failing over|reverting|rebooting|fixing|restoring"
                        + "|disabling|enabling|scaling|draining|replacing)\\b",
                Repair.ActionStarted.told()));
    }

    static List<Rule> taken() {
        return List.of(Rule.plain(
                "\\b(?:откатил|перезапустил|рестартовал|рестартнул|рестартанул|переключил|перезагрузил"
                        + "|ребутнул|отключил|выключил|включил|добавил|увеличил|уменьшил|расширил|заменил|убил|очистил"
                        + "|почистил|сбросил|остановил|приостановил|заблокировал|разблокировал|ограничил|вывел|ввел"
                        + "|применил|поменял|изменил|перенес|закрыл|открыл|подкрутил|поправил)(?:[иа])?\\b"
                        + "|\\b(?:вывели|ввели|перенесли)\\b|\\bоткачен[аоы]?\\b|"
                        + WORK
                        + " (?:\\S+ )?(?:готов|сделан|закончен|завершен|выполнен|закончил|завершил|сделал)\\p{L}*"
                        + "|(?:закончил|завершил|сделал)[иа]? "
                        + WORK + "|рестарт (?:сделан|готов)"
                        + "|\\b(?:rolled back|restarted|switched|failed over|rebooted|disabled|enabled|added|increased"
                        + "|decreased|scaled|replaced|killed|cleared|cleaned|flushed|stopped|paused|blocked|unblocked"
                        + "|applied|changed|drained|reverted|locked|unlocked|moved|reset)\\b" + "|"
                        + WORK_EN + " (?:is )?(?:done|complete|completed|finished)",
                new Repair.ActionTaken()));
    }

    /** «Ещё не заработало» after no action is an observation, not a failed one; both are safe, so the plainer reading is kept. */
    private static Optional<Fact> failure(Heard heard) {
        return heard.plain().endsWith("?") ? Optional.empty() : Optional.of(new Repair.ActionFailed());
    }

    private static Function<Heard, Optional<Fact>> version(Function<String, Fact> fact) {
        return heard -> {
            var found = VERSION.matcher(heard.plain());
            return Optional.of(fact.apply(found.find() ? found.group() : ""));
        };
    }
}
