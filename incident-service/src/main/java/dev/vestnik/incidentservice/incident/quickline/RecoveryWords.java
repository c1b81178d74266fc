package dev.vestnik.incidentservice.incident.quickline;

import dev.vestnik.incidentservice.incident.timeline.Fact;
import dev.vestnik.incidentservice.incident.timeline.Recovery;
import dev.vestnik.incidentservice.incident.timeline.Recovery.DataSafety;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How people say what works again, and what came back. */
final class RecoveryWords {
    private static final String AGAIN = "(?:снова|опять|вновь|еще раз|повторно)";
    private static final String HEALED =
            "(?:восстанов\\p{L}*|заработал\\p{L}*|работа(?:ет|ют)|починил\\p{L}*|поднял\\p{L}*|доступ\\p{L}+)";
    private static final String HEALED_EN =
            "\\b(?:fixed|restored|recovered|resolved|works?|working|back(?: up| online| to normal)?)";
    private static final Pattern SAFE =
            Pattern.compile("данные (?:\\p{L}+ )?(?:целы|в порядке|сохран|не (?:потер|постра|утер|утра))"
                    + "|потер\\p{L}* данных нет|без потер\\p{L}* данных|data (?:is |are )?(?:safe|intact)"
                    + "|no data (?:was |were |is )?(?:lost|loss)|without data loss");
    private static final Pattern LOST = Pattern.compile(
            "данные (?:\\p{L}+ )?(?:потер|утер|утра|пропал)|потер\\p{L}+ данн|(?:есть|часть) потер\\p{L}+"
                    + "|data (?:was |were |is |has been )?lost|lost (?:\\w+ )?data|data loss");

    private RecoveryWords() {}

    static List<Rule> reopened() {
        return List.of(Rule.free(
                AGAIN + " (?:\\p{L}+ )?" + ImpactWords.bad() + "|" + ImpactWords.bad()
                        + " (?:снова|опять)|(?:проблема|сбой|инцидент|ошибки|авария) (?:\\p{L}+ )?(?:вернул|повторил)"
                        + "|переоткрыл|\\bповторил(?:ось|ся|ась)\\b"
                        + "|(?:down|broken?|failing|failed|unavailable|slow) again"
                        + "|again (?:down|broken|failing|unavailable)|reopen(?:ed|ing)?\\b"
                        + "|(?:problem|issue|errors?|outage|incident) (?:is |are |has |have )?(?:back\\b|return"
                        + "|came back|come back|recur)" + "|it happened again",
                heard -> unlessAsked(heard, new Recovery.Reopened(heard.components()))));
    }

    static List<Rule> partial() {
        return List.of(
                Rule.plain(
                        HEALED + "[^.;]{0,40}(?:\\bкроме\\b|\\bза исключением\\b)|" + HEALED
                                + " (?:\\p{L}+ )?у (?:половин|част|большинств|некотор|многих)\\p{L}*|" + HEALED_EN
                                + "[^.;]{0,40}(?:\\bexcept\\b|\\bapart from\\b)|" + HEALED_EN
                                + " (?:again )?for (?:most|some|half|many|part)\\b",
                        RecoveryWords::partlyUnlessAsked),
                Rule.free(
                        "восстанов\\p{L}+ (?:\\p{L}+ )?не (?:все|полност|до конца|у всех|везде)"
                                + "|не (?:полностью|до конца|у всех|везде|все \\p{L}+) (?:восстанов|заработал|починил|работа)"
                                + "|(?:починил|заработал|поднял|работа)\\p{L}*,? (?:но )?не (?:все|полност|до конца|у всех"
                                + "|везде)" + "|(?:fixed|restored|recovered|working"
                                + "|back)(?:,? but)? (?:not (?:for )?(?:all|everyone|everything|fully|completely|entirely))"
                                + "|not (?:fully|completely|entirely) (?:fixed|restored|recovered|resolved|back|working)",
                        RecoveryWords::partlyUnlessAsked),
                Rule.plain(
                        "частично " + HEALED + "|" + HEALED
                                + " частично"
                                + "|\\b(?:часть|половин\\p{L}|большинств\\p{L}|некоторые|большая часть) (?:\\p{L}+ ){0,3}"
                                + HEALED
                                + "|\\bпочти (?:все |полностью |везде )?" + HEALED
                                + "|начал\\p{L}* (?:восстанавлив|оживать|подниматься|работать)|\\bвосстанавливается\\b"
                                + "|\\bоживает\\b|стало лучше"
                                + "|partial(?:ly)? (?:\\w+ )?(?:restor|recover|back|work|fix|up\\b)"
                                + "|\\b(?:some|most|half|part) (?:of )?(?:\\w+ ){0,3}(?:recover|back|restor|work)"
                                + "|mostly (?:recover|back|restor|fix|work)|\\b(?:is |are )?recovering\\b"
                                + "|(?:start|began|begin)\\w* (?:to recover|recovering)|almost (?:recovered|restored|back|fixed)",
                        RecoveryWords::partlyUnlessAsked));
    }

    static List<Rule> mitigated() {
        return List.of(
                Rule.free(
                        "клиент\\p{L}* (?:\\p{L}+ )?(?:больше|уже) не (?:страда|вид|замеча|чувств|затронут|испыт)"
                                + "|влияни\\p{L}+ (?:на клиентов )?(?:больше )?нет\\b"
                                + "|(?:customers?|users?) (?:are |is )?(?:no longer (?:affected|impacted|hurt|seeing)"
                                + "|not (?:affected|impacted|hurt) any ?more)"
                                + "|no (?:more |longer any )?customer impact",
                        heard -> unlessAsked(heard, mitigation(heard))),
                Rule.firm(
                        "влияни\\p{L}+ (?:на клиентов )?(?:\\p{L}+ )?(?:снят|прекра|закончил|устранен|прошл)"
                                + "|митигировал|митигац\\p{L}+ (?:готов|сделан|выполнен)|смягчил\\p{L}*|\\bmitigated\\b"
                                + "|mitigation (?:is )?(?:complete|in place|done|applied)"
                                + "|impact (?:is |has |was )?(?:over|gone|ended|stopped|eliminated)",
                        heard -> Optional.of(mitigation(heard))));
    }

    static List<Rule> resolved() {
        return List.of(Rule.firm(
                "\\bпочинил(?:и|а|ось|ся|ась|ись)?\\b|\\bпочинен[аоы]?\\b"
                        + "|\\bвосстановил(?:и|а|ось|ся|ась|ись)?\\b|\\bвосстановлен[аоы]?\\b|\\bзаработал[аои]?\\b"
                        + "|(?:снова|опять|теперь|вновь|все|уже) (?:\\p{L}+ )?работа(?:ет|ют)"
                        + "|работа(?:ет|ют) (?:снова|опять|штатно|нормально|стабильно|как обычно|как раньше|в штатном)"
                        + "|\\bустранил[иа]?\\b|\\bустранен[аоы]?\\b|\\bисправил[иа]?\\b|\\bисправлен[аоы]?\\b"
                        + "|(?:проблем\\p{L}|сбой|авари\\p{L}|инцидент) (?:\\p{L}+ )?(?:решен|решил|ликвидир|закончил"
                        + "|прошел|прошла)" + "|решили проблему|\\bподнял(?:ся|ось|ась|ись)\\b|\\bожил[аои]?\\b"
                        + "|(?:все|всё) (?:ок|ok|хорошо|в норме|зелен)|вернул(?:ось|ся|ась|ись) в норму|\\bв норме\\b"
                        + "|\\bдоступ (?:\\p{L}+ )?(?:вернул|появил)|снова доступ"
                        + "|\\bresolved\\b|\\bfixed\\b|\\brestored\\b|\\brecovered\\b"
                        + "|back (?:to normal|up|online|in service)|(?:works?|working|available|up) again"
                        + "|\\b(?:is|are|we're|service) back\\b|all (?:green|clear|good)\\b"
                        + "|everything (?:works|is working|is back|is up|recovered)|service (?:is )?normal"
                        + "|operating normally|is up\\b|repaired",
                heard -> Optional.of(new Recovery.Resolved(heard.components(), data(heard)))));
    }

    static DataSafety data(Heard heard) {
        if (heard.says(SAFE)) {
            return DataSafety.SAFE;
        }
        return heard.says(LOST) ? DataSafety.LOST : DataSafety.UNKNOWN;
    }

    private static Fact mitigation(Heard heard) {
        return new Recovery.Mitigated(heard.components());
    }

    private static Optional<Fact> partlyUnlessAsked(Heard heard) {
        return unlessAsked(heard, new Recovery.PartialRestore(heard.components()));
    }

    private static Optional<Fact> unlessAsked(Heard heard, Fact fact) {
        return heard.plain().endsWith("?") ? Optional.empty() : Optional.of(fact);
    }
}
