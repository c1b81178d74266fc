package dev.vestnik.incidentservice.console.replay;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.embedded.PowerCut;
import dev.vestnik.incidentservice.problem.Problem;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The end of the play: the service is killed, and the status page stays. Asked twice; for administrators, in the default run. */
@Controller
class PowerCutPages {

    private final Screens screens;
    private final PowerCut power;
    private final String pageUrl;

    PowerCutPages(Screens screens, PowerCut power, @Value("${vestnik.page-url:http://localhost:8081}") String pageUrl) {
        this.screens = screens;
        this.power = power;
        this.pageUrl = pageUrl;
    }

    @Needs(Permission.ADMINISTER)
    @GetMapping("/demo/power-cut")
    Mono<ResponseEntity<String>> question(ServerWebExchange exchange, @AuthenticationPrincipal Actor by) {
        requirePossible(by);
        return screens.show(exchange, "power-cut", visit -> Mono.just(Map.of("struck", false, "pageUrl", pageUrl)));
    }

    @Needs(Permission.ADMINISTER)
    @PostMapping("/demo/power-cut")
    Mono<ResponseEntity<String>> strike(ServerWebExchange exchange, @AuthenticationPrincipal Actor by) {
        requirePossible(by);
        return screens.show(exchange, "power-cut", visit -> Mono.just(Map.of("struck", true, "pageUrl", pageUrl)))
                .doOnSuccess(answer -> power.strike());
    }

    private void requirePossible(Actor by) {
        by.require(Permission.ADMINISTER);
        if (!power.isPossible()) {
            throw Problem.conflict(
                    "Так можно только в пробном запуске, где страница работает рядом.",
                    "This is for the default run alone, where the page works beside the service.");
        }
    }
}
