package dev.vestnik.incidentservice.console.home;

import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.Timeline;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The first screen: what is going on, then what was; on an empty system what to begin with. Drills have a list of their own. */
@Controller
class HomePages {

    private static final int LISTED = 50;

    private final Screens screens;
    private final Incidents incidents;
    private final Asked asked;

    HomePages(Screens screens, Incidents incidents, Asked asked) {
        this.screens = screens;
        this.incidents = incidents;
        this.asked = asked;
    }

    @Needs(Permission.READ)
    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    Mono<ResponseEntity<String>> home(ServerWebExchange exchange) {
        return screens.show(
                exchange,
                "home",
                visit -> Mono.zip(
                                rows(incidents.open(), visit),
                                rows(incidents.timelines(incidents.latest(LISTED)), visit),
                                asked.of(visit))
                        .map(found -> view(found.getT1(), found.getT2(), false, found.getT3())));
    }

    @Needs(Permission.READ)
    @GetMapping(path = "/drills", produces = MediaType.TEXT_HTML_VALUE)
    Mono<ResponseEntity<String>> drills(ServerWebExchange exchange) {
        return screens.show(
                exchange,
                "home",
                visit -> rows(incidents.openDrills(), visit)
                        .zipWith(
                                rows(incidents.timelines(incidents.latestDrills(LISTED)), visit),
                                (open, latest) -> view(open, latest, true, List.of())));
    }

    private Mono<List<CaseRow>> rows(Flux<Timeline> timelines, Visit visit) {
        return timelines
                .map(timeline -> CaseRow.of(timeline, incidents.now(timeline.of()), visit))
                .collectList();
    }

    private static Map<String, Object> view(
            List<CaseRow> open, List<CaseRow> latest, boolean drills, List<Asked.One> waiting) {
        return Map.of(
                "asked",
                waiting,
                "overdue",
                open.stream().filter(CaseRow::isLate).toList(),
                "drills",
                drills,
                "demo",
                true,
                "sample",
                true,
                "empty",
                open.isEmpty() && latest.isEmpty(),
                "open",
                open,
                "recent",
                latest.stream().filter(row -> !row.open()).toList());
    }
}
