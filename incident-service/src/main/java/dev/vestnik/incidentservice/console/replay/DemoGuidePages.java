package dev.vestnik.incidentservice.console.replay;

import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.Timeline;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The guide beside the built-in incident: in one sentence what is to be seen now, and what to look at; nothing beside any other drill. */
@Controller
class DemoGuidePages {

    private final Screens screens;
    private final Incidents incidents;
    private final DemoGuide guide;

    DemoGuidePages(Screens screens, Incidents incidents, DemoGuide guide) {
        this.screens = screens;
        this.incidents = incidents;
        this.guide = guide;
    }

    @Needs(Permission.READ)
    @GetMapping("/incidents/{ref}/guide")
    Mono<ResponseEntity<String>> guide(ServerWebExchange exchange, @PathVariable String ref) {
        return screens.show(
                exchange,
                "demo-guide",
                visit -> incidents
                        .require(ref)
                        .flatMap(of -> incidents.timeline(of.id()))
                        .flatMap(timeline -> view(timeline, visit)));
    }

    private Mono<Map<String, Object>> view(Timeline timeline, Visit visit) {
        return Mono.justOrEmpty(DemoScene.of(timeline))
                .flatMap(scene -> guide.of(timeline.of(), scene, visit)
                        .map(sights -> Map.<String, Object>of(
                                "scene", scene.name(), "over", scene == DemoScene.OVER, "sights", sights)))
                .defaultIfEmpty(Map.of("scene", ""));
    }
}
