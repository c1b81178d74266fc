package dev.vestnik.incidentservice.console.replay;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.customer.SampleCompany;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.replay.Replays;
import dev.vestnik.incidentservice.problem.ReaderLanguage;
import dev.vestnik.templates.Language;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** A newcomer's first minutes: the sample company, and an incident in two minutes. */
@Controller
class DemoPages {

    private static final String BREAKS = "upload-ru-1";

    private final Replays replays;
    private final SampleCompany sample;
    private final Components components;
    private final DemoCues cues;
    private final JsonMapper json;
    private final Duration length;

    DemoPages(
            Replays replays,
            SampleCompany sample,
            Components components,
            DemoCues cues,
            JsonMapper json,
            @Value("${vestnik.demo.length:2m}") Duration length) {
        this.length = length;
        this.cues = cues;
        this.replays = replays;
        this.sample = sample;
        this.components = components;
        this.json = json;
    }

    @Needs({Permission.EDIT_COMPONENTS, Permission.IMPORT_CUSTOMERS})
    @PostMapping("/sample")
    Mono<ResponseEntity<String>> company(ServerWebExchange exchange, @AuthenticationPrincipal Actor by) {
        return sample.load(by).thenReturn(Screens.goTo(exchange, "/customers"));
    }

    @Needs(Permission.REPLAY)
    @PostMapping("/demo")
    Mono<ResponseEntity<String>> play(ServerWebExchange exchange, @AuthenticationPrincipal Actor by) {
        by.require(Permission.REPLAY);
        return companyIfAbsent(by)
                .then(Mono.defer(() -> played(by, ReaderLanguage.of(exchange.getRequest()))))
                .map(drill -> Screens.goTo(exchange, "/incidents/" + drill.ref()));
    }

    private Mono<Void> companyIfAbsent(Actor by) {
        return components
                .byCode(BREAKS)
                .hasElement()
                .filter(known -> !known && by.may(Permission.IMPORT_CUSTOMERS) && by.may(Permission.EDIT_COMPONENTS))
                .flatMap(absent -> sample.load(by))
                .then();
    }

    private Mono<Case> played(Actor by, Language language) {
        var file = DemoFile.in(language, json);
        return replays.play(by, file, Replays.speedFor(file, length), cues.of(BREAKS, language));
    }
}
