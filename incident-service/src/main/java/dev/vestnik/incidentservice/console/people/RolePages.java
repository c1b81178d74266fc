package dev.vestnik.incidentservice.console.people;

import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.console.frame.Screens;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The authority table as people read it: each role, what it is for, and what it may do. */
@Controller
class RolePages {

    private final Screens screens;

    RolePages(Screens screens) {
        this.screens = screens;
    }

    @Needs(Permission.READ)
    @GetMapping(path = "/people/roles", produces = MediaType.TEXT_HTML_VALUE)
    Mono<ResponseEntity<String>> table(ServerWebExchange exchange) {
        return screens.show(
                exchange,
                "roles",
                visit -> Mono.just(Map.of(
                        "roles",
                        rows(),
                        "subjects",
                        Rights.of(List.of(Permission.values())),
                        "mine",
                        visit.actor().role())));
    }

    /** A role and what it may do, one after the other and by subject. */
    public record Row(String role, List<String> may, List<Rights> rights) {}

    private static List<Row> rows() {
        return Role.forTokens().stream()
                .map(role -> new Row(
                        role.name(),
                        role.permissions().stream().map(Enum::name).toList(),
                        Rights.of(role.permissions())))
                .toList();
    }
}
