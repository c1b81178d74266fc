package dev.vestnik.incidentservice.insight;

import dev.vestnik.incidentservice.delivery.To;
import dev.vestnik.templates.Texts;

/** How the delivery of a message ended, as one tells it to a person. */
public enum Ending {
    DELIVERED,
    UNDER_WAY,
    TOLD_OTHERWISE,
    FAILED;

    static Ending of(String state) {
        return switch (state) {
            case "SENT" -> DELIVERED;
            case "REPLACED" -> TOLD_OTHERWISE;
            case "BOUNCED", "REFUSED", "DROPPED" -> FAILED;
            // queued, held, on its way, to be tried again; and what a newer node may add
            default -> UNDER_WAY;
        };
    }

    boolean isGood() {
        return this == DELIVERED;
    }

    Texts words(To.Way way) {
        return switch (this) {
            case DELIVERED ->
                switch (way) {
                    case EMAIL -> Texts.of("Почтовый сервер принял письмо", "The mail server took the letter");
                    case DESK -> Texts.of("Ответ опубликован в заявке", "The reply was posted to the ticket");
                    case PAGER -> Texts.of("Дежурного разбудили", "Whoever is on duty was woken");
                };
            case UNDER_WAY -> Texts.of("Ещё в пути", "Still on its way");
            case TOLD_OTHERWISE -> Texts.of("Не отправлено: рассказали иначе", "Not sent: told another way");
            case FAILED -> Texts.of("Не доставлено", "Not delivered");
        };
    }
}
