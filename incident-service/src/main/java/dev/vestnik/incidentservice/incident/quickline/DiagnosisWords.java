package dev.vestnik.incidentservice.incident.quickline;

import dev.vestnik.incidentservice.incident.timeline.Diagnosis;
import dev.vestnik.incidentservice.incident.timeline.Fact;
import java.util.List;

/** How people say what they believe, rule out and know. */
final class DiagnosisWords {
    static final Fact NOTED = new Diagnosis.Noticed();

    private DiagnosisWords() {}

    static List<Rule> hypothesis() {
        return List.of(Rule.free(
                "^гипотез|^hypothes|^версия:|^теория|^theory|\\bгипотеза:|не исключ|предполаг|подозрева"
                        + "|подозрени|\\bпохоже\\b|\\bкажется\\b|\\bвозможно\\b|\\bнаверн|\\bвидимо\\b|\\bвероятно\\b"
                        + "|\\bскорее всего\\b|может быть|\\bвроде\\b"
                        + "|\\bsuspect|\\bmaybe\\b|\\bperhaps\\b|\\bprobably\\b|\\bpossibly\\b|\\blikely\\b|\\bmight\\b"
                        + "|\\bcould be\\b|looks like|seems|we think|думаем, что",
                new Diagnosis.Hypothesis()));
    }

    static List<Rule> ruledOut() {
        return List.of(
                Rule.free(
                        "причин\\p{L}* (?:\\p{L}+ )?(?:не подтверд|оказалась не|не та\\b|отозва|оказалась неверн"
                                + "|оказалась ошибоч)" + "|не та причина|с причиной ошиблись"
                                + "|cause (?:was |is )?(?:wrong|revoked|not confirmed|disproved)|wrong cause"
                                + "|not the cause after all",
                        new Diagnosis.CauseRevoked()),
                Rule.plain(
                        "\\bисключил|\\bисключен[аоы]?\\b|\\bотмели\\b|ruled out|\\brul(?:e|ing) out\\b",
                        new Diagnosis.RuledOut()),
                Rule.free(
                        "(?:это|дело|причина|виноват\\p{L}*|проблема) не (?:в |во |из-за|он|она|причина|сет|баз"
                                + "|релиз)"
                                + "|не виноват|\\bне причина|not the (?:root )?cause|is(?: not|n't) the (?:root )?cause"
                                + "|not (?:caused by|due to|because of)"
                                + "|not (?:the )?(?:network|database|db|dns|release)'?s? (?:fault|problem)",
                        new Diagnosis.RuledOut()));
    }

    /** Looking for it is not having found it. */
    static List<Rule> searching() {
        return List.of(Rule.free(
                "(?:ищем|ищут|ищет|искать|поиск|выясня|разбираем|разбирает|изуча|уточня|пытаемся понять"
                        + "|анализир|определяем|устанавливаем)[^.;]{0,30}(?:причин|в чем дело|проблем|что случил)"
                        + "|причин\\p{L}* (?:\\p{L}+ ){0,3}(?:неизвестн|неясн|непонятн|не\\b|ищ|выясня|уточня"
                        + "|устанавлива)" + "|(?:looking|searching) for (?:\\w+ ){0,2}cause"
                        + "|(?:investigat|determin|identify|find)\\w* (?:\\w+ ){0,2}cause$"
                        + "|cause (?:\\w+ ){0,2}(?:unknown|unclear|not\\b|under investigation|tbd|being|still)"
                        + "|(?:no|unknown) (?:root )?cause|причин\\p{L}* пока нет",
                NOTED));
    }

    static List<Rule> cause() {
        return List.of(Rule.firm(
                "^(?:нашли|found):|причин\\p{L}*:"
                        + "|причин\\p{L}* (?:\\p{L}+ ){0,3}(?:найден|нашл|нашел|понятн|\\bясн|\\bизвестн|установлен"
                        + "|установил|выяснил|выяснен|определен|определил|обнаруж|в том)"
                        + "|причина\\s[—–-]\\s|причина (?:—|–|в )"
                        + "|\\b(?:нашл[иа]|нашел|наш[её]л|выяснил[иа]?|установил[иа]?|определил[иа]?|обнаружил[иа]?"
                        + "|поняли|понял[а]?|знаем|локализовал[иа]?) (?:\\p{L}+ ){0,2}(?:причин|в чем дело"
                        + "|в чем проблем|баг\\b|проблему|виновник|корень|источник проблем)"
                        + "|(?:поняли|выяснили), (?:в чем|из-за чего|почему)|\\bдело (?:было |оказалось )?в(?:о)? "
                        + "|\\bнайден[аы]? причин"
                        + "|cause (?:is |was |has been )?(?:found|identified|known|confirmed|located|determined"
                        + "|established)" + "|\\b(?:root )?cause:|(?:root )?cause (?:is|was) (?!not|un)"
                        + "|(?:found|identified|located|know|confirmed|pinpointed|determined"
                        + "|established) (?:\\w+ ){0,3}cause"
                        + "|found (?:the |a )?(?:bug|problem|culprit|issue)\\b|figured out (?:why|what)",
                new Diagnosis.CauseFound()));
    }

    static List<Rule> workaround() {
        return List.of(
                Rule.free(
                        "(?:ищем|нет|без|no|looking for|searching for|not) (?:\\w+ ){0,2}(?:обходн|workaround)"
                                + "|обходн\\p{L}+ \\p{L}+ (?:пока )?нет",
                        NOTED),
                Rule.plain(
                        "обходн\\p{L}+ (?:пут|решени|вариант|способ)|можно обойти|\\bобход:|workaround",
                        new Diagnosis.WorkaroundKnown()));
    }

    static List<Rule> noted() {
        return List.of(Rule.free(
                "\\b(?:смотрим|проверяем|изучаем|анализируем|разбираемся|разбираем|выясняем|ищем|копаем|видим"
                        + "|видно|наблюдаем|растет|растут|падает|судя по|в логах|на графиках|логи)\\b"
                        + "|\\b(?:investigating|checking|looking (?:into|at|for)|analy[sz]ing|digging|searching"
                        + "|observing|watching|in (?:the )?logs)\\b" + "|причин|\\bcause\\b",
                NOTED));
    }
}
