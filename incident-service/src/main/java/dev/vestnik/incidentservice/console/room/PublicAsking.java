package dev.vestnik.incidentservice.console.room;

import dev.vestnik.incidentservice.console.frame.Screens;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Puts the question into the form that was sent: what was typed stays as it is. */
@Component
class PublicAsking {

    private final Screens screens;

    PublicAsking(Screens screens) {
        this.screens = screens;
    }

    Mono<ResponseEntity<String>> asked(ServerWebExchange exchange, PublicQuestion question, boolean drill) {
        return screens.show(
                        exchange, "public-question", visit -> Mono.just(Map.of("question", question, "drill", drill)))
                .map(shown -> ResponseEntity.ok()
                        .headers(shown.getHeaders())
                        .header("HX-Retarget", "#public-sure")
                        .header("HX-Reswap", "innerHTML")
                        .body(shown.getBody()));
    }
}
