package dev.vestnik.incidentservice.incident.quickline;

import dev.vestnik.incidentservice.incident.timeline.Audience;
import dev.vestnik.incidentservice.incident.timeline.Fact;
import dev.vestnik.incidentservice.incident.timeline.Handling;
import dev.vestnik.incidentservice.incident.timeline.Planned;
import dev.vestnik.incidentservice.incident.timeline.Promise;
import dev.vestnik.incidentservice.incident.timeline.Review;
import dev.vestnik.incidentservice.incident.timeline.Support;
import dev.vestnik.incidentservice.incident.timeline.Telling;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How people say what became of the case, of approvals, lists, tickets, times and planned work. */
final class CaseWords {
    private static final String TICKETS = "(?:тикет|обращени|заявк|жалоб|клиент|пользовател)\\p{L}*";
    private static final Pattern CHANGED = Pattern.compile(
            "измен|сдвин|перен|продл|нов\\p{L}+ (?:срок|прогноз)|уже не|new eta|changed|moved|slipped|now ");

    private CaseWords() {}

    /** Written with a mark in front: what it is, is said outright. */
    static List<Rule> marked() {
        return List.of(
                Rule.free(
                        "^(?:todo|to do|туду|тудушка|на потом|потом|на будущее|action item|ai:|needs?|надо|нужно"
                                + "|хорошо бы|не забыть|follow[- ]up:)(?:\\b|\\s|:)",
                        new Handling.Todo()),
                Rule.free("^(?:note|заметка|прим\\.|примечание|fyi|к сведению)(?:\\b|:)", new Handling.Noted()));
    }

    static List<Rule> ending() {
        return List.of(
                Rule.firm(
                        "\\bложн\\p{L}+ (?:тревог|срабатыв|алерт)|\\bfalse (?:alarm|positive|alert)",
                        new Handling.FalseAlarm()),
                Rule.firm(
                        "(?:объединил|объединен|слил|дубл)\\p{L}* (?:\\p{L}+ ){0,2}(?:inc|drl|инцидент)"
                                + "|дубл(?:ь|икат) (?:inc|инцидент)|merged (?:with |into )(?:inc|drl|incident)|duplicate of",
                        new Handling.Merged(Optional.empty())),
                Rule.firm(
                        "^(?:закрыли|закрыто|закрыт|закрываем|закрываю|closed|closing)\\W*$"
                                + "|закры(?:л|ли|ла|то|т|ваем|ваю) (?:инцидент|сбой|кейс|карточк|аварию)"
                                + "|(?:инцидент|сбой|кейс) закры(?:т|ли|л|ла|ваем|ваю)|(?:incident|case) (?:is )?closed"
                                + "|clos(?:ed|ing) (?:the |this )?(?:incident|case)",
                        new Handling.Closed()));
    }

    static List<Rule> approval() {
        return List.of(
                Rule.plain(
                        "(?:попросил\\p{L}*|запросил\\p{L}*|ждем|жду|ушло на|отправил\\p{L}* на|отдал\\p{L}* на"
                                + "|просим) (?:\\p{L}+ ){0,2}(?:одобрени|согласовани|апрув)"
                                + "|(?:asked|waiting|sent|requested|asking) (?:\\w+ ){0,3}approval",
                        new Telling.ApprovalAsked(Optional.empty())),
                Rule.plain(
                        "\\bне согласовал|\\bотклонил[иа]?\\b (?:\\p{L}+ )?(?:текст|письмо|черновик)"
                                + "|(?:text|letter|draft) (?:was )?(?:refused|rejected)",
                        new Telling.Refused(Optional.empty())),
                Rule.plain(
                        "\\b(?:согласовал|одобрил|апрувнул)[иа]?\\b|\\b(?:согласован|одобрен)[аоы]?\\b"
                                + "|(?:text|letter|draft|notice) (?:is |was )?approved"
                                + "|\\bapproved (?:the )?(?:text|letter|draft|notice)",
                        new Telling.Approved(Optional.empty())));
    }

    static List<Rule> lists() {
        return List.of(
                Rule.plain(
                        "список (?:\\p{L}+ ){0,2}(?:окончат|финал|собран|готов|полный)\\p{L}*"
                                + "|(?:окончательн|финальн|полн)\\p{L}+ список"
                                + "|(?:affected |customer )?list (?:is )?(?:final|complete)|final (?:affected |customer )?list",
                        heard -> Optional.of(new Audience.ListFinal(heard.count(), "quick line"))),
                Rule.plain(
                        "добавил[иа]? (?:\\S+ ){0,3}в список|added (?:\\S+ ){0,3}to the (?:affected )?list",
                        heard -> Optional.of(new Audience.ListAdded(heard.count(), "quick line"))),
                Rule.plain(
                        "список (?:\\p{L}+ ){0,2}обнов|(?:обновил|собрал)[иа]? список|(?:affected )?list updated"
                                + "|updated the (?:affected )?list",
                        heard -> Optional.of(new Audience.ListUpdated(heard.count(), "quick line"))),
                Rule.plain(
                        "(?:начал|собира|выгружа|составля)\\p{L}* (?:\\p{L}+ )?список"
                                + "|список (?:\\p{L}+ ){0,2}(?:нач|собира)\\p{L}*"
                                + "|(?:started|building|collecting) (?:\\w+ ){0,2}list",
                        new Audience.ListStarted(0, "quick line")));
    }

    static List<Rule> tickets() {
        return List.of(
                Rule.plain(
                        "ответил[иа]? (?:\\p{L}+ )?(?:на |в )?(?:\\d+ )?" + TICKETS + "|" + TICKETS
                                + " ответил|replied to (?:\\w+ )?(?:\\d+ )?(?:tickets?|customers?|complaint)"
                                + "|answered (?:the )?(?:\\d+ )?(?:ticket|customer|complaint)"
                                + "|(?:tickets?|customers?) (?:answered|replied)",
                        heard -> Optional.of(
                                new Support.TicketReplied(heard.count(), ImpactWords.channel(heard.plain())))),
                Rule.plain(
                        "(?:связал|привязал|прилинковал|приклеил)[иа]? (?:\\S+ ){0,2}" + TICKETS
                                + "|linked (?:\\S+ )?tickets?|tickets? linked",
                        heard -> Optional.of(
                                new Support.TicketLinked(heard.count(), ImpactWords.channel(heard.plain())))),
                Rule.plain(
                        "решил[иа]? (?:\\p{L}+ )?компенс|компенсаци\\p{L}* (?:решен|одобрен|согласован|утвержден)"
                                + "|compensation (?:decided|approved|agreed)|decided to (?:compensate|credit)",
                        heard -> Optional.of(new Support.CompensationDecided(heard.shortened()))));
    }

    static List<Rule> eta() {
        return List.of(Rule.free(
                "прогноз|\\bсрок|\\beta\\b|ожидаем (?:\\p{L}+ )?(?:к|в|до)\\b"
                        + "|(?:починим|восстановим|поднимем|заработает|исправим|закончим) (?:\\p{L}+ )?(?:к|до|в)\\b"
                        + "|(?:expect(?:ed|ing)?|fix|restor\\w+|back) (?:\\w+ ){0,3}(?:by|at|around)\\b",
                CaseWords::promised));
    }

    static List<Rule> planned() {
        return List.of(
                Rule.plain(
                        "(?:плановые )?работы (?:начали|начались|начаты)|начали (?:плановые )?работы"
                                + "|maintenance (?:has )?(?:started|began|begins)",
                        new Planned.Started()),
                Rule.plain(
                        "работы (?:\\p{L}+ )?(?:завершен|закончен|закончил|завершил)\\p{L}*"
                                + "|(?:закончили|завершили) (?:плановые )?работы"
                                + "|maintenance (?:is )?(?:complete|completed|finished|over)",
                        new Planned.Completed()),
                Rule.plain(
                        "работы (?:\\p{L}+ )?(?:продлен|продлил|продлева)\\p{L}*|продлили (?:плановые )?работы"
                                + "|maintenance (?:is )?extended|extended the maintenance",
                        heard -> Optional.of(new Planned.Extended(heard.momentNamed()))),
                Rule.plain(
                        "(?:отменили|отменяем) (?:плановые )?работы|работы (?:\\p{L}+ )?отмен\\p{L}+"
                                + "|maintenance (?:is )?cancel",
                        new Planned.Cancelled()));
    }

    static List<Rule> review() {
        return List.of(
                Rule.plain(
                        "(?:разбор|постмортем)\\p{L}* (?:\\p{L}+ )?опубликов|опубликовал[иа]? (?:разбор|постмортем)"
                                + "|post-?mortem (?:is )?published|published the post-?mortem",
                        new Review.PostmortemPublished()),
                Rule.plain(
                        "(?:разбор|постмортем)\\p{L}* (?:\\p{L}+ )?начат|начали (?:разбор\\b(?! причин)|постмортем)"
                                + "|post-?mortem started|started the post-?mortem",
                        new Review.PostmortemStarted()));
    }

    private static Optional<Fact> promised(Heard heard) {
        var eta = heard.momentNamed();
        if (eta.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(heard.says(CHANGED) ? new Promise.EtaChanged(eta) : new Promise.EtaSet(eta));
    }
}
