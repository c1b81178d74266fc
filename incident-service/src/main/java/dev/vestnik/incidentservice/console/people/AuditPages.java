package dev.vestnik.incidentservice.console.people;

import dev.vestnik.incidentservice.access.Audit;
import dev.vestnik.incidentservice.access.AuditEntry;
import dev.vestnik.incidentservice.access.AuditQuestion;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.People;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.access.Tokens;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.incident.Incidents;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
    private final Tokens tokens;
    private final Incidents incidents;
    private final KnownThings things;
    private final AuditedObject object;

    AuditPages(
            Screens screens,
            Audit audit,
            People people,
            Tokens tokens,
            Incidents incidents,
            KnownThings things,
            AuditedObject object) {
        this.screens = screens;
        this.audit = audit;
        this.people = people;
        this.tokens = tokens;
        this.incidents = incidents;
        this.things = things;
        this.object = object;
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
                visit -> audit.verify(visit.actor())
                        .map(verdict -> Map.of(
                                "rows",
                                verdict.rows(),
                                "broken",
                                verdict.brokenAt().orElse(0))));
    }

    private Mono<Map<String, Object>> found(Visit visit, AuditForm form) {
        return names().flatMap(names -> question(visit, form, names)
                .flatMapMany(asked -> audit.search(visit.actor(), asked))
                .collectList()
                .flatMap(deeds -> Mono.zip(
                                things.of(visit, deeds, names),
                                audit.actions(visit.actor()).collectList())
                        .map(both -> view(visit, new Page(form, deeds, names), both.getT1(), both.getT2()))));
    }

    private Mono<Names> names() {
        return people.names().zipWith(tokens.names(), Names::new);
    }

    private Mono<AuditQuestion> question(Visit visit, AuditForm form, Names names) {
        return object.recorded(visit, form.object(), names)
                .map(recorded -> form.about(recorded).question(incidents.zone()));
    }

    /** What was asked for, and what there is of it. */
    private record Page(AuditForm form, List<AuditEntry> deeds, Names names) {
        String next() {
            return deeds.size() < Audit.PAGE
                    ? ""
                    : form.query(String.valueOf(deeds.getLast().position()));
        }
    }

    private Map<String, Object> view(Visit visit, Page page, Map<String, Thing> things, List<String> actions) {
        var names = page.names().all();
        var view = new HashMap<String, Object>();
        view.put(
                "rows",
                page.deeds().stream()
                        .map(deed -> DeedRow.of(deed, visit, incidents.zone(), names, things))
                        .toList());
        view.put("typed", page.form().typed());
        view.put("names", page.names().people());
        view.put("tokens", page.names().tokens());
        view.put("actions", labels(visit, actions));
        view.put("zone", incidents.zone().getId());
        view.put("query", page.form().query(""));
        view.put("next", page.next());
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
    Mono<ResponseEntity<String>> csv(ServerWebExchange exchange) {
        return deeds(exchange)
                .zipWith(names())
                .map(all -> file(
                        "audit.csv",
                        new MediaType("text", "csv", StandardCharsets.UTF_8),
                        AuditCsv.of(all.getT1(), all.getT2().all())));
    }

    @Needs(Permission.READ_AUDIT)
    @GetMapping("/audit.json")
    Mono<ResponseEntity<List<AuditEntry>>> json(ServerWebExchange exchange) {
        return deeds(exchange).map(deeds -> file("audit.json", MediaType.APPLICATION_JSON, deeds));
    }

    private Mono<List<AuditEntry>> deeds(ServerWebExchange exchange) {
        var form = AuditForm.of(exchange.getRequest().getQueryParams());
        return screens.visit(exchange)
                .flatMap(visit -> names().flatMap(names -> question(visit, form, names))
                        .flatMapMany(asked -> audit.export(visit.actor(), asked))
                        .collectList());
    }

    private static <T> ResponseEntity<T> file(String name, MediaType type, T body) {
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "no-store")
                .contentType(type)
                .body(body);
    }
}
