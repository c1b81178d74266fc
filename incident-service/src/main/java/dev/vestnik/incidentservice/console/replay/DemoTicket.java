package dev.vestnik.incidentservice.console.replay;

import dev.vestnik.incidentservice.ticket.Arrival;
import dev.vestnik.incidentservice.ticket.Channel;
import dev.vestnik.templates.Language;
import java.time.Instant;
import java.util.Optional;

/** The one who writes to support while the built-in incident plays: the sample company's first customer that is hurt, who reads Russian. */
final class DemoTicket {

    static final String WRITER = "C-0007";

    private DemoTicket() {}

    static Arrival at(Instant openedAt) {
        return new Arrival(
                "T1",
                Optional.of(WRITER),
                Channel.CHAT,
                Language.RU,
                "Файл не загружается",
                "Здравствуйте! Файл не загружается: ошибка 503. У вас что-то сломалось?",
                openedAt);
    }
}
