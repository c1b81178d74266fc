package dev.vestnik.incidentservice.console.mailbox;

import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.embedded.Letter;
import dev.vestnik.incidentservice.embedded.Mailbox;
import dev.vestnik.incidentservice.incident.Incidents;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The embedded mailbox on the screen. A letter's HTML stands in a frame of its own that may run nothing and reach nothing. */
@Controller
class MailboxPages {

    private static final int LISTED = 100;
    private static final String LOCKED_IN = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    /** One letter of the list, or the open one. */
    public record Shown(
            String id, String subject, String from, String to, String at, String text, boolean html, boolean drill) {}

    private final Screens screens;
    private final Mailbox mailbox;
    private final Incidents incidents;

    MailboxPages(Screens screens, Mailbox mailbox, Incidents incidents) {
        this.screens = screens;
        this.mailbox = mailbox;
        this.incidents = incidents;
    }

    @Needs(Permission.READ)
    @GetMapping("/mailbox")
    Mono<ResponseEntity<String>> list(ServerWebExchange exchange, @RequestParam(defaultValue = "") String query) {
        return screens.show(
                exchange,
                "mailbox",
                visit -> mailbox.latest(LISTED, query)
                        .map(letter -> shown(letter, visit))
                        .collectList()
                        .map(letters -> Map.of("letters", letters, "query", query)));
    }

    @Needs(Permission.READ)
    @GetMapping("/mailbox/{id}")
    Mono<ResponseEntity<String>> one(ServerWebExchange exchange, @PathVariable long id) {
        return screens.show(
                exchange, "letter", visit -> mailbox.one(id).map(letter -> Map.of("letter", shown(letter, visit))));
    }

    @Needs(Permission.READ)
    @GetMapping("/mailbox/{id}/html")
    Mono<ResponseEntity<String>> html(ServerWebExchange exchange, @PathVariable long id) {
        return screens.visit(exchange)
                .then(mailbox.one(id))
                .map(letter -> ResponseEntity.ok()
                        .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
                        .cacheControl(CacheControl.noStore())
                        .header("Content-Security-Policy", LOCKED_IN)
                        .body(letter.html().orElse("")));
    }

    private Shown shown(Letter letter, Visit visit) {
        return new Shown(
                String.valueOf(letter.id()),
                letter.subject(),
                letter.from(),
                String.join(", ", letter.to()),
                visit.times(incidents.zone()).standAlone(letter.receivedAt(), incidents.now()),
                letter.text().orElse(""),
                letter.html().isPresent(),
                letter.drill());
    }
}
