package dev.vestnik.incidentservice.console.home;

import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.CaseSearch;
import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All incidents, page by page, and those among them that somebody looks for. */
@Controller
class ListPages {

    private static final int PAGE = 25;
    /** What a case has come to is folded from its timeline: one page looks through so many and offers to look further. */
    private static final int LOOKED_THROUGH = 200;

    private final Screens screens;
    private final Incidents incidents;
    private final Components components;

    ListPages(Screens screens, Incidents incidents, Components components) {
        this.screens = screens;
        this.incidents = incidents;
        this.components = components;
    }

    /** Rows, and the number to go on after when there may be more. */
    private record Found(List<CaseRow> rows, String next) {}

    @Needs(Permission.READ)
    @GetMapping(path = "/incidents", produces = MediaType.TEXT_HTML_VALUE)
    Mono<ResponseEntity<String>> list(ServerWebExchange exchange) {
        var filter = CaseFilter.of(exchange.getRequest().getQueryParams());
        return screens.show(
                exchange,
                "incidents",
                visit -> components
                        .all()
                        .collectList()
                        .flatMap(all -> found(filter, all, visit).map(found -> view(filter, all, found, visit))));
    }

    private Mono<Found> found(CaseFilter filter, List<Component> all, Visit visit) {
        return incidents
                .search(searchOf(filter, all))
                .collectList()
                .flatMap(cases -> rows(cases, filter, visit).map(rows -> found(rows, cases)));
    }

    private static CaseSearch searchOf(CaseFilter filter, List<Component> all) {
        var component = all.stream()
                .filter(one -> one.code().equals(filter.component()))
                .map(Component::id)
                .findFirst();
        var before = Optional.of(filter.before()).filter(ref -> !ref.isEmpty());
        return new CaseSearch(filter.text(), component, before, LOOKED_THROUGH);
    }

    /** One more than a page, to know whether there is another. */
    private Mono<List<CaseRow>> rows(List<Case> cases, CaseFilter filter, Visit visit) {
        return incidents
                .timelines(Flux.fromIterable(cases))
                .filter(timeline -> filter.fits(CaseState.of(timeline)))
                .take(PAGE + 1L)
                .map(timeline -> CaseRow.of(timeline, incidents.now(timeline.of()), visit))
                .collectList();
    }

    private static Found found(List<CaseRow> rows, List<Case> cases) {
        if (rows.size() > PAGE) {
            return new Found(rows.subList(0, PAGE), rows.get(PAGE - 1).ref());
        }
        return new Found(
                rows, cases.size() < LOOKED_THROUGH ? "" : cases.getLast().ref());
    }

    private static Map<String, Object> view(CaseFilter filter, List<Component> all, Found found, Visit visit) {
        return Map.of(
                "asked", filter,
                "rows", found.rows(),
                "next", found.next(),
                "states", CaseFilter.STATES,
                "severities", Arrays.stream(Severity.values()).map(Enum::name).toList(),
                "groups", Breakable.headings(all, visit));
    }
}
