package dev.vestnik.incidentservice.incident.quickline;

import dev.vestnik.incidentservice.incident.timeline.Fact;
import dev.vestnik.incidentservice.incident.timeline.Impact;
import dev.vestnik.incidentservice.incident.timeline.Impact.Detector;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.templates.Effect;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How people say what broke, who noticed, and how bad it is. */
final class ImpactWords {
    private static final Pattern MACHINE = Pattern.compile(
            "алерт|алярм|мониторинг|заббикс|графан|датчик|сигнализ|оповещени|alert|monitor|zabbix|grafana"
                    + "|prometheus|probe|healthcheck");
    private static final Pattern CUSTOMER = Pattern.compile("клиент|пользовател|customer|user");
    private static final Pattern SLOW =
            Pattern.compile("медленн|тормоз|долго|деград|подвиса|slow|degraded|degradation|laggy|high latency");
    private static final Pattern PATCHY =
            Pattern.compile("перебо|через раз|частично|иногда|периодическ|мига|флапа|у части|не у всех|intermittent"
                    + "|flapping|sporadic|some (?:users|customers|requests)|partial");
    private static final Pattern LEVEL = Pattern.compile("(?:sev|сев)[ -]?([1-4])\\b"
            + "|(?:уров\\p{L}+|критичност\\p{L}+|severity|level)\\s*(?:до|на|to|is|:)?\\s*([1-4])\\b");
    private static final String BAD =
            "(?:упал[аои]?|сломал(?:ось|ся|ась|ись)|не работа(?:ет|ют)|леж(?:ит|ат)|недоступ\\p{L}+"
                    + "|отвалил\\p{L}+|плохо|ошибк\\p{L}+|тормоз\\p{L}+)";

    /** What had trouble is not a service: fewer errors are good news. */
    private static final String MEASURED =
            "(?:ошиб\\p{L}+|задержк\\p{L}+|latency|errors?|error rate|нагрузк\\p{L}+|очеред\\p{L}+|queue"
                    + "|load|p\\d\\d|cpu|количеств\\p{L}+|процент\\p{L}*|дол[яи]|врем\\p{L}+ ответа|response time"
                    + "|5xx|4xx|rps|лаг|lag)";

    private ImpactWords() {}

    static List<Rule> severity() {
        return List.of(Rule.plain(
                "^(?:инцидент |incident |уровень )?(?:sev|сев)[ -]?[1-4]\\b"
                        + "|(?:повысил|понизил|поднял|снизил|опустил|теперь|меняем|поменял|изменил|ставим|поставил"
                        + "|переводим|перевел|raised?|lowered?|upgraded?|downgraded?|now|set|changed?|->|→"
                        + "|это)[^.;?]*(?:\\bsev[ -]?[1-4]|сев[ -]?[1-4]"
                        + "|(?:уров\\p{L}+|критичност\\p{L}+|severity|level)\\s*(?:до|на|to|is|:)?\\s*[1-4]\\b)"
                        + "|(?:уров\\p{L}+|критичност\\p{L}+|severity)\\s*(?:—|-|:|теперь|is"
                        + "|now)?\\s*(?:sev[ -]?)?[1-4]\\b",
                ImpactWords::changed));
    }

    static List<Rule> scope() {
        return List.of(Rule.plain(
                "(?:охват|масштаб)\\p{L}* (?:\\p{L}+ )?(?:измен|вырос|расшир|сузил|увелич|уменьш|растет)"
                        + "|также (?:затронут|страда|не работа)|затронут\\p{L}* (?:также|еще|и другие)"
                        + "|\\bscope (?:\\w+ )?(?:chang|gr[eo]w|widen|narrow|expand|shr[iau]nk)|also affect"
                        + "|spread(?:s|ing)? to|affects more",
                heard -> Optional.of(new Impact.ScopeChanged(heard.components()))));
    }

    static List<Rule> complaint() {
        return List.of(Rule.plain(
                "перв\\p{L}+ (?:\\p{L}+ )?(?:обращени|жалоб|тикет|звон|заявк|сообщени|письм)"
                        + "|(?:пошли|посыпал\\p{L}+|пришл\\p{L}+|прилетел\\p{L}*"
                        + "|поступил\\p{L}*) (?:\\p{L}+ ){0,2}(?:обращени|жалоб|тикет|звон|заявк)"
                        + "|(?:обращени|жалоб|тикет|заявк)\\p{L}* (?:\\p{L}+ )?(?:от |пришл|поступил|прилетел)"
                        + "|(?:клиент|пользовател|заказчик|мерчант)\\p{L}* (?:\\p{L}+ )?(?:пиш|жалу|сообщ|написал|звон"
                        + "|пожаловал)"
                        + "|звон(?:ок|ки|ят) (?:от|из) |calls? from"
                        + "|^(?:тикет|обращение|жалоба|заявка|ticket|complaint)\\b"
                        + "|first (?:\\w+ )?(?:ticket|complaint|call|report|customer)"
                        + "|(?:tickets?|complaints?) (?:from|received|came|arriv|coming)"
                        + "|(?:customers?|users?|clients?) (?:\\w+ )?(?:complain|report|say|writ|call|wrote|told)",
                heard -> Optional.of(new Impact.FirstComplaint(channel(heard.plain())))));
    }

    static List<Rule> detection() {
        return List.of(
                // a detection begins the line, so that a word within it, or a piece of code, makes no milestone
                Rule.free(
                        "(?:алерт|алярм|alert)\\p{L}* (?:\\p{L}+ )?(?:погас|закры|снял|ушел|ушли|прошел|cleared"
                                + "|resolved|closed|recovered|gone)",
                        DiagnosisWords.NOTED),
                Rule.plain(
                        "^(?:перв\\p{L}+ |нов\\p{L}+ )?(?:алерт|алярм)\\p{L}*"
                                + "|^(?:сработал|пришел|прилетел|загорел|получил|увидел|поймал)\\p{L}* (?:\\p{L}+ )?(?:алерт"
                                + "|алярм)"
                                + "|^мониторинг\\p{L}* (?:\\p{L}+ )?(?:замети|сработа|показа|увиде|присла|сообщи|поймал|крич)"
                                + "|^сработал\\p{L}* (?:\\p{L}+ )?(?:мониторинг|оповещ|сигнализ|датчик|триггер|проверк)"
                                + "|^(?:\\p{L}+ )?(?:заметил|обнаружил|засекл|увидел)[аи]?\\b|^обнаружен[аоы]?\\b"
                                + "|^(?:an? |the |first |new |got an? |received an? )?(?:\\w+ )?alert(?:s|ed"
                                + "|ing)?\\b(?: (?:fired|came|went|raised|triggered|received|on|for|from|about|at)\\b|:|$)"
                                + "|^monitoring (?:\\w+ )?(?:alert|notic|detect|fir|saw|sees|show)"
                                + "|^(?:\\w+ )?(?:detected|noticed|spotted|discovered)\\b|^we (?:saw|see)\\b",
                        heard -> Optional.of(new Impact.Detected(detector(heard)))));
    }

    /** An instrument that came back to normal is not the service; an alert that kept silent is no failed action. */
    static List<Rule> measured() {
        return List.of(
                Rule.free(
                        "(?:алерт|алярм|мониторинг|alert|monitoring)\\p{L}* (?:\\p{L}+ )?(?:не\\b|not\\b|didn't"
                                + "|silent|молч)",
                        DiagnosisWords.NOTED),
                Rule.free(
                        "\\b" + MEASURED
                                + "[^,;.]{0,16}(?:в норм\\p{L}|back to normal|normal\\b|recovered|восстановил\\p{L}+)",
                        DiagnosisWords.NOTED));
    }

    static List<Rule> started() {
        return List.of(
                Rule.free(
                        MEASURED + "[^,;.]{0,24}\\b(?:упал|снизил|уменьшил|down|dropp|fell|falling|decreas|went down"
                                + "|пада)\\p{L}*",
                        DiagnosisWords.NOTED),
                Rule.free("(?:\\bstill\\b|все еще|до сих пор|по-прежнему)", DiagnosisWords.NOTED),
                Rule.plain(
                        "(?<!не )\\b(?:упал[аои]?|лег(?:ла|ло|ли)?|леж(?:ит|ат)|отвалил\\p{L}+"
                                + "|сломал(?:ось|ся|ась|ись)|перестал[аио]? \\p{L}+|тормоз(?:ит|ят)|подвиса(?:ет|ют)|медленно"
                                + "|деградац\\p{L}+|деградиру\\p{L}+|перебо(?:и|ями)|недоступ(?:ен|на|но|ны)|крашит\\p{L}*"
                                + "|умер(?:ла|ло|ли)?)\\b"
                                + "|(?:сбой|авари\\p{L}+|инцидент|проблем\\p{L}+|деградац\\p{L}+|ошибк\\p{L}+"
                                + "|влияни\\p{L}+) (?:\\p{L}+ )?нач(?:ал|ин)\\p{L}*"
                                + "|нач(?:ал|ин)\\p{L}* (?:сбой|авари|ошибк|проблем|деградац|сыпаться|падать|тормозить|таймаут)"
                                + "|\\b(?:is|are|went|goes|gone) (?:\\w+ )?(?:down|offline|dead|dark)\\b|\\bdown$"
                                + "|^[\\w/ -]{2,40} down\\b"
                                + "|(?:outage|impact|disruption|degradation|problem|incident) (?:\\w+ )?(?:began|begins?"
                                + "|started|starts)" + "|\\bunavailable\\b|\\bunreachable\\b"
                                + "|\\b(?:is|are) (?:failing|slow|degraded|flapping|broken|timing out)\\b|\\bcrash(?:ed|es)\\b"
                                + "|\\bbroken?\\b|started (?:failing|timing out)",
                        ImpactWords::impact),
                Rule.free(
                        "\\bне (?:работа(?:ет|ют)|открыва\\p{L}+|груз\\p{L}+|отвеча\\p{L}+|проход\\p{L}+"
                                + "|доступ(?:ен|на|но|ны)|запуска\\p{L}+|могут \\p{L}+)"
                                + "|\\b(?:not|isn't|aren't|doesn't|don't) (?:work|respond|load|open|available|reachable)\\w*"
                                + "|stopped (?:working|responding)"
                                + "|(?:customers?|users?|clients?) (?:can't|cannot|can not|are unable)",
                        ImpactWords::unlessYet));
    }

    static List<Rule> other() {
        return List.of(
                Rule.plain(
                        "(?:провайдер|поставщик|вендор|aws|cloudflare|дата-?центр|оператор связи"
                                + "|магистрал)\\p{L}* (?:\\p{L}+ ){0,3}(?:сообщ|пиш|сбо|авари|статус|подтверд|упал|чинит"
                                + "|восстанов)"
                                + "|(?:provider|vendor|supplier|upstream|aws|cloudflare|carrier)(?:'s)? (?:\\w+ ){0,3}(?:report"
                                + "|say|status|confirm|outage|is down|went down|restored)",
                        new Impact.ExternalEvent()),
                Rule.plain(
                        "^(?:триггер|trigger|изменение|change)\\b|изменени\\p{L}+ конфиг|смен\\p{L}+ конфиг"
                                + "|config(?:uration)? change",
                        new Impact.Trigger()));
    }

    static String bad() {
        return BAD;
    }

    /** «Ещё не работает», "not working yet": it goes on, nothing began. */
    private static Optional<Fact> unlessYet(Heard heard) {
        var goesOn = Pattern.compile("еще не|пока не|все еще|по-прежнему|до сих пор|still|\\byet\\b")
                .matcher(heard.plain())
                .find();
        return goesOn || heard.plain().endsWith("?") ? Optional.empty() : impact(heard);
    }

    private static Optional<Fact> impact(Heard heard) {
        var effect = heard.says(SLOW) ? Effect.SLOW : heard.says(PATCHY) ? Effect.INTERMITTENT : Effect.DOWN;
        return Optional.of(new Impact.ImpactStarted(heard.components(), effect, Optional.empty()));
    }

    private static Optional<Fact> changed(Heard heard) {
        return LEVEL.matcher(heard.plain())
                .results()
                .reduce((first, second) -> second)
                .map(found -> Optional.ofNullable(found.group(1)).orElseGet(() -> found.group(2)))
                .map(level -> Severity.valueOf("SEV" + level))
                .map(to -> new Impact.SeverityChanged(heard.context().severity(), to));
    }

    private static Detector detector(Heard heard) {
        return heard.says(MACHINE) ? Detector.MONITORING : heard.says(CUSTOMER) ? Detector.CUSTOMER : Detector.STAFF;
    }

    static String channel(String plain) {
        var small = plain.toLowerCase(Locale.ROOT);
        if (small.matches(".*(?:звон|позвон|телефон|\\bcall|phone).*")) {
            return "phone";
        }
        if (small.matches(".*(?:чат|chat).*")) {
            return "chat";
        }
        if (small.matches(".*(?:письм|почт|mail).*")) {
            return "email";
        }
        return small.matches(".*(?:твит|twitter|соцсет|телеграм|telegram|social).*") ? "social" : "ticket";
    }
}
