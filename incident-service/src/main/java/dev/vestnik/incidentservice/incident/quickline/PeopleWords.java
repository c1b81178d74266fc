package dev.vestnik.incidentservice.incident.quickline;

import dev.vestnik.incidentservice.incident.timeline.Fact;
import dev.vestnik.incidentservice.incident.timeline.Response;
import java.util.List;
import java.util.Optional;

/** How people say who was called, who came and who leads. */
final class PeopleWords {
    private static final String TOLD =
            "(?:сообщи|написа|позвони|звоним|позва|вызва|вызыва|разбуди|дерну|пингну|сказа|уведоми"
                    + "|оповести|предупреди|извести|рассказа|постави\\p{L} в известность|дозвони|на связи)\\p{L}*";
    private static final String ONCALL = "(?:дежурн|онкол|он-кол|on-?call)\\p{L}*";
    private static final String BUSINESS =
            "(?:бизнес|руковод|директор|продукт|стейкхолдер|продаж|пиар|маркетинг|юрист|начальств|акаунт"
                    + "|аккаунт|заказчик|топ)\\p{L}*";
    private static final String BUSINESS_EN =
            "(?:business|stakeholders?|management|leadership|sales|execs?|executives|the ceo|the cto"
                    + "|directors?|account managers?|legal|pr team)";

    private PeopleWords() {}

    static List<Rule> oncall() {
        return List.of(Rule.plain(
                TOLD + " (?:\\p{L}+ ){0,2}" + ONCALL + "|" + ONCALL
                        + " (?:\\p{L}+ ){0,2}(?:сообщ|вызва|разбуд|позвон|уведом|позва|напис|оповещ|извещ|предупре"
                        + "|постав)\\p{L}*" + "|(?:told|called|paged|paging|notified|pinged|informed|woke|alerted"
                        + "|calling) (?:\\w+ ){0,3}on-?call"
                        + "|on-?call (?:\\w+ )?(?:told|paged|notified|called|informed|alerted)",
                new Response.OncallTold()));
    }

    static List<Rule> stakeholders() {
        return List.of(Rule.plain(
                TOLD + " (?:\\p{L}+ ){0,2}" + BUSINESS + "|" + BUSINESS
                        + " (?:\\p{L}+ ){0,2}(?:сообщ|сказа|в курсе|уведом|предупре|извест|извещ|оповещ"
                        + "|рассказа)\\p{L}*" + "|\\bpr\\b (?:\\p{L}+ )?(?:в курсе|сообщили|предупредили)"
                        + "|(?:told|informed|notified|briefed|updated) (?:the |our )?(?:\\w+ )?"
                        + BUSINESS_EN + "|" + BUSINESS_EN + " (?:\\w+ )?(?:told|informed|notified|briefed|aware)",
                new Response.StakeholdersTold()));
    }

    static List<Rule> acknowledged() {
        return List.of(Rule.plain(
                "\\bвзял[иа]?\\b (?:\\p{L}+ )?в работу|\\bв работе\\b"
                        + "|принял[иа]? (?:в работу|инцидент|алерт|вызов)"
                        + "|(?:дежурн|инженер|команд|разработчик|админ|сетевик|онкол|sre"
                        + "|devops)\\p{L}* (?:\\p{L}+ )?(?:взял|взяла|взяли|принял|подтвердил|подключил|ответил"
                        + "|на связи|в деле|смотр|за компом)\\p{L}*"
                        + "|^взял[иа]?(?! (?:пауз|тайм|роль|перерыв))(?:$| )|подтвердил[иа]? (?:алерт|инцидент|вызов)"
                        + "|\\backnowledged\\b|\\back(?:ed|'d)?\\b"
                        + "|on-?call (?:\\w+ )?(?:took|accepted|picked|joined|is on it|is looking|responded|answered)"
                        + "|\\b(?:took|taking) (?:it|the incident|this|ownership)|pick(?:ed|ing) (?:it |this )?up"
                        + "|\\b(?:i'm|he's|she's|they're|is|are|am) on it\\b|^on it\\b|^taken\\b",
                new Response.Acknowledged()));
    }

    static List<Rule> roles() {
        return List.of(
                Rule.plain(
                        "передал[иа]? (?:\\p{L}+ )?(?:смену|роль|дежурств|инцидент|дела|вахту)"
                                + "|сдал[иа]? (?:смену|дежурство)|пересменк|hand(?:ed|ing)?[ -]?over|hand-?off"
                                + "|handed (?:it )?off",
                        heard -> Optional.of(Response.HandedOver.told(role(heard)))),
                Rule.plain(
                        "(?:взял|взяла|взяли|принял|приняла|беру|стал|стала) (?:на себя )?роль"
                                + "|\\b(?:я|теперь|назначен\\p{L}*) (?:\\p{L}+ )?(?:менеджер|координатор|im\\b|техлид)"
                                + "|менеджер инцидента(?:\\s*[:—–-]| теперь)|[—–-] (?:менеджер инцидента|incident manager)"
                                + "|(?:took|taking|takes|taken) (?:the )?(?:role|command|over as)"
                                + "|(?:i am|i'm|is now) (?:the )?(?:incident (?:manager|commander)|im\\b|tech lead"
                                + "|comm\\w* lead)" + "|incident (?:manager|commander):",
                        heard -> Optional.of(Response.RoleTaken.told(role(heard)))));
    }

    static List<Rule> escalated() {
        return List.of(Rule.plain(
                "\\bэскал\\p{L}+|\\bescalat\\w+|поднял[иа]? (?:вопрос )?(?:до|на уровень|на руковод)"
                        + "|подключил[иа]? (?:вторую|третью) линию",
                new Response.Escalated()));
    }

    static List<Rule> opened() {
        return List.of(Rule.plain(
                "(?:открыл|завел|объявил)[иа]? инцидент|завели инцидент|инцидент (?:открыт|заведен|объявлен)"
                        + "|incident (?:is |was )?(?:opened|declared|created)"
                        + "|(?:opened|declared|declaring|created) (?:an |the )?incident",
                new Response.Opened()));
    }

    static List<Rule> checks() {
        return List.of(Rule.plain(
                "^\\[[xх]]|^[✓✔☑]|(?:пункт|шаг)\\p{L}* (?:\\S+ ){0,3}(?:выполнен|сделан|готов|пройден)"
                        + "|(?:step|check) (?:\\S+ ){0,3}(?:done|ticked|complete)",
                heard -> Optional.<Fact>of(new Response.CheckTicked(heard.shortened(), Optional.empty()))));
    }

    /** The role, when it is one of the known; else the words as they stand. */
    private static String role(Heard heard) {
        var plain = heard.plain();
        if (plain.matches(".*(?:менеджер|координатор|incident (?:manager|commander)|\\bim\\b|command).*")) {
            return "INCIDENT_MANAGER";
        }
        if (plain.matches(".*(?:техлид|техническ|tech).*")) {
            return "TECH_LEAD";
        }
        return plain.matches(".*(?:коммуникац|comm).*") ? "COMMUNICATIONS_LEAD" : heard.shortened();
    }
}
