package dev.vestnik.incidentservice.console.people;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Audit;
import dev.vestnik.incidentservice.access.AuditEntry;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.People;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.incident.Incidents;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The record of deeds: searched by who, what, to which thing and when; taken out as a file. */
@Controller
class AuditPages {

    private final Screens screens;
    private final Audit audit;
    private final People people;
    private final Incidents incidents;

    AuditPages(Screens screens, Audit audit, People people, Incidents incidents) {
        this.screens = screens;
        this.audit = audit;
        this.people = people;
        this.incidents = incidents;
    }

    @Needs(Permission.READ_AUDIT)
    @GetMapping(path = "/audit", produces = MediaType.TEXT_HTML_VALUE)
    Mono<ResponseEntity<String>> search(ServerWebExchange exchange) {
        var form = AuditForm.of(exchange.getRequest().getQueryParams());
        return screens.show(exchange, "audit", visit -> found(visit, form));
    }

    /** Reads the whole chain and says whether it still holds. */
    @Needs(Permission.READ_AUDIT)
    @GetMapping("/audit/check")
    Mono<ResponseEntity<String>> check(ServerWebExchange exchange) {
        return screens.show(
                exchange,
                "audit-check",
                visit -> audit.verify()
                        .map(verdict -> Map.of(
                                "rows",
                                verdict.rows(),
                                "broken",
                                verdict.brokenAt().orElse(0))));
    }

    private Mono<Map<String, Object>> found(Visit visit, AuditForm form) {
        return Mono.zip(
                        audit.search(visit.actor(), form.question(incidents.zone()))
                                .collectList(),
                        people.names(),
                        audit.actions(visit.actor()).collectList())
                .map(all -> view(visit, form, all.getT1(), all.getT2(), all.getT3()));
    }

    private Map<String, Object> view(
            Visit visit, AuditForm form, List<AuditEntry> deeds, Map<String, String> names, List<String> actions) {
        var view = new HashMap<String, Object>();
        view.put(
                "rows",
                deeds.stream()
                        .map(deed -> DeedRow.of(deed, visit, incidents.zone(), names))
                        .toList());
        view.put("typed", form.typed());
        view.put("names", names);
        view.put("actions", labels(visit, actions));
        view.put("zone", incidents.zone().getId());
        view.put("query", form.query(""));
        view.put(
                "next",
                deeds.size() < Audit.PAGE
                        ? ""
                        : form.query(String.valueOf(deeds.getLast().position())));
        return view;
    }

    private static Map<String, String> labels(Visit visit, List<String> actions) {
        var labels = new HashMap<String, String>();
        actions.forEach(action ->
                labels.put(action, visit.words().find("audit.action." + action).orElse(action)));
        return labels;
    }

    @Needs(Permission.READ_AUDIT)
    @GetMapping("/audit.csv")
    Mono<ResponseEntity<String>> csv(ServerWebExchange exchange, @AuthenticationPrincipal Actor by) {
        return deeds(exchange, by)
                .zipWith(people.names())
                .map(all -> file(
                        "audit.csv",
                        new MediaType("text", "csv", StandardCharsets.UTF_8),
                        AuditCsv.of(all.getT1(), all.getT2())));
    }

    @Needs(Permission.READ_AUDIT)
    @GetMapping("/audit.json")
    Mono<ResponseEntity<List<AuditEntry>>> json(ServerWebExchange exchange, @AuthenticationPrincipal Actor by) {
        return deeds(exchange, by).map(deeds -> file("audit.json", MediaType.APPLICATION_JSON, deeds));
    }

    private Mono<List<AuditEntry>> deeds(ServerWebExchange exchange, Actor by) {
        var form = AuditForm.of(exchange.getRequest().getQueryParams());
        return audit.export(by, form.question(incidents.zone())).collectList();
    }

    private static <T> ResponseEntity<T> file(String name, MediaType type, T body) {
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "no-store")
                .contentType(type)
                .body(body);
    }
}
