package dev.vestnik.incidentservice.console.home;

import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Incidents;
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
                visit -> rows(incidents.latest(LISTED), visit)
                        .zipWith(asked.of(visit), (rows, waiting) -> view(rows, false, waiting)));
    }

    @Needs(Permission.READ)
    @GetMapping(path = "/drills", produces = MediaType.TEXT_HTML_VALUE)
    Mono<ResponseEntity<String>> drills(ServerWebExchange exchange) {
        return screens.show(
                exchange,
                "home",
                visit -> rows(incidents.latestDrills(LISTED), visit).map(rows -> view(rows, true, List.of())));
    }

    private Mono<List<CaseRow>> rows(Flux<Case> cases, Visit visit) {
        return cases.concatMap(of -> incidents.timeline(of.id()))
                .map(timeline -> CaseRow.of(timeline, incidents.now(timeline.of()), visit))
                .collectList();
    }

    private static Map<String, Object> view(List<CaseRow> rows, boolean drills, List<Asked.One> waiting) {
        return Map.of(
                "asked",
                waiting,
                "overdue",
                rows.stream().filter(CaseRow::isLate).toList(),
                "drills",
                drills,
                "demo",
                true,
                "sample",
                true,
                "empty",
                rows.isEmpty(),
                "open",
                rows.stream().filter(CaseRow::open).toList(),
                "recent",
                rows.stream().filter(row -> !row.open()).toList());
    }
}
