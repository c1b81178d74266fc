package dev.vestnik.incidentservice.console.room;

import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.console.frame.Screens;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The room of one incident, whole and in the parts that change by themselves. */
@Controller
class RoomPages {

    private static final Set<String> SHOWN = Set.of("all", "public", "internal");

    private final Screens screens;
    private final Rooms rooms;

    RoomPages(Screens screens, Rooms rooms) {
        this.screens = screens;
        this.rooms = rooms;
    }

    @Needs(Permission.READ)
    @GetMapping(path = "/incidents/{ref}", produces = MediaType.TEXT_HTML_VALUE)
    Mono<ResponseEntity<String>> room(ServerWebExchange exchange, @PathVariable String ref) {
        return screens.show(
                exchange,
                "room",
                visit -> rooms.parts(visit, ref).doOnNext(parts -> parts.put("show", shown(exchange))));
    }

    /** Which entries of the timeline were asked for: all, those customers see, or those for us. */
    private static String shown(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getRequest().getQueryParams().getFirst("show"))
                .filter(SHOWN::contains)
                .orElse("all");
    }

    /** The lines of the timeline that are too old to be drawn with the room. */
    @Needs(Permission.READ)
    @GetMapping("/incidents/{ref}/older")
    Mono<ResponseEntity<String>> older(ServerWebExchange exchange, @PathVariable String ref) {
        return screens.show(exchange, "room-older", visit -> rooms.older(visit, ref));
    }

    /** All that a change of the timeline changes, to be put in place of what stands there. */
    @Needs(Permission.READ)
    @GetMapping("/incidents/{ref}/live")
    Mono<ResponseEntity<String>> live(ServerWebExchange exchange, @PathVariable String ref) {
        return screens.show(exchange, "room-live", visit -> rooms.parts(visit, ref));
    }
}
