package dev.vestnik.incidentservice.console.people;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.access.TokenAsk;
import dev.vestnik.incidentservice.access.Tokens;
import dev.vestnik.incidentservice.console.frame.Form;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** API tokens: issued with narrower rights and an end, shown once, revoked at once. */
@Controller
class TokenPages {

    private final Screens screens;
    private final Tokens tokens;
    private final Incidents incidents;
    private final InstantSource clock;

    TokenPages(Screens screens, Tokens tokens, Incidents incidents, InstantSource clock) {
        this.screens = screens;
        this.tokens = tokens;
        this.incidents = incidents;
        this.clock = clock;
    }

    /** What stands on the page beside the list. */
    private record Beside(Map<String, String> typed, List<String> scopes, Map<String, String> faults, String secret) {}

    @Needs(Permission.ADMINISTER)
    @GetMapping(path = "/tokens", produces = MediaType.TEXT_HTML_VALUE)
    Mono<ResponseEntity<String>> list(ServerWebExchange exchange) {
        return shown(exchange, HttpStatus.OK, visit -> new Beside(Map.of(), List.of(), Map.of(), ""));
    }

    @Needs(Permission.ADMINISTER)
    @PostMapping("/tokens")
    Mono<ResponseEntity<String>> issue(ServerWebExchange exchange, @AuthenticationPrincipal Actor by) {
        return Form.of(exchange)
                .flatMap(form -> Mono.fromCallable(() -> asked(form))
                        .flatMap(asked -> tokens.issue(by, asked))
                        .flatMap(issued -> shown(
                                exchange,
                                HttpStatus.CREATED,
                                visit -> new Beside(Map.of(), List.of(), Map.of(), issued.secret())))
                        .onErrorResume(Faults::areMendable, problem -> again(exchange, form, (Problem) problem)));
    }

    private TokenAsk asked(Form form) {
        var now = clock.instant();
        return TokenAsk.of(form.text("name"), form.text("role"), form.all("scopes"), end(form, now), now);
    }

    private static Optional<Instant> end(Form form, Instant now) {
        return form.find("days")
                .filter(days -> days.matches("[1-9]\\d{0,3}"))
                .map(days -> now.plus(Duration.ofDays(Integer.parseInt(days))));
    }

    private Mono<ResponseEntity<String>> again(ServerWebExchange exchange, Form form, Problem problem) {
        return shown(
                exchange,
                Faults.statusOf(problem),
                visit -> new Beside(form.typed(), form.all("scopes"), Faults.of(visit, problem), ""));
    }

    @Needs(Permission.ADMINISTER)
    @PostMapping("/tokens/{id}/revoke")
    Mono<ResponseEntity<String>> revoke(
            ServerWebExchange exchange, @AuthenticationPrincipal Actor by, @PathVariable UUID id) {
        return tokens.revoke(by, id).thenReturn(Screens.goTo(exchange, "/tokens"));
    }

    private Mono<ResponseEntity<String>> shown(
            ServerWebExchange exchange, HttpStatusCode status, Function<Visit, Beside> beside) {
        return screens.show(
                exchange,
                status,
                "tokens",
                visit -> tokens.list(visit.actor())
                        .map(token -> TokenRow.of(token, visit, clock.instant(), incidents.zone()))
                        .collectList()
                        .map(rows -> view(rows, beside.apply(visit))));
    }

    private static Map<String, Object> view(List<TokenRow> rows, Beside beside) {
        return Map.of(
                "rows", rows,
                "roles", Role.forTokens().stream().map(Enum::name).toList(),
                "rights", Rights.of(List.of(Permission.values())),
                "typed", beside.typed(),
                "scopes", beside.scopes(),
                "faults", beside.faults(),
                "secret", beside.secret());
    }
}
