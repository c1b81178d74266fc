package dev.vestnik.incidentservice.console.people;

import dev.vestnik.incidentservice.access.Account;
import dev.vestnik.incidentservice.access.Accounts;
import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.access.Tokens;
import dev.vestnik.incidentservice.console.frame.Form;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.problem.Problem;
import java.util.Map;
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

/** One person, and what an administrator may change about them; each change asks once more before it is made. */
@Controller
class PersonPages {

    private final Screens screens;
    private final Accounts accounts;
    private final Tokens tokens;
    private final Incidents incidents;

    PersonPages(Screens screens, Accounts accounts, Tokens tokens, Incidents incidents) {
        this.screens = screens;
        this.accounts = accounts;
        this.tokens = tokens;
        this.incidents = incidents;
    }

    @Needs(Permission.ADMINISTER)
    @GetMapping(path = "/people/{id}", produces = MediaType.TEXT_HTML_VALUE)
    Mono<ResponseEntity<String>> one(ServerWebExchange exchange, @PathVariable UUID id) {
        return shown(exchange, HttpStatus.OK, id, "", visit -> Map.of());
    }

    @Needs(Permission.ADMINISTER)
    @PostMapping("/people/{id}/role")
    Mono<ResponseEntity<String>> role(
            ServerWebExchange exchange, @AuthenticationPrincipal Actor by, @PathVariable UUID id) {
        return Form.of(exchange)
                .map(PersonPages::asked)
                .flatMap(role -> accounts.setRole(by, id, role))
                .as(changed -> answered(exchange, id, changed));
    }

    private static Role asked(Form form) {
        return Role.forPeople().stream()
                .filter(role -> role.name().equals(form.text("role")))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("role", "one-of", "Выберите роль.", "Choose a role."));
    }

    @Needs(Permission.ADMINISTER)
    @PostMapping("/people/{id}/disable")
    Mono<ResponseEntity<String>> disable(
            ServerWebExchange exchange, @AuthenticationPrincipal Actor by, @PathVariable UUID id) {
        return answered(exchange, id, accounts.disable(by, id));
    }

    @Needs(Permission.ADMINISTER)
    @PostMapping("/people/{id}/enable")
    Mono<ResponseEntity<String>> enable(
            ServerWebExchange exchange, @AuthenticationPrincipal Actor by, @PathVariable UUID id) {
        return answered(exchange, id, accounts.enable(by, id));
    }

    @Needs(Permission.ADMINISTER)
    @PostMapping("/people/{id}/unlock")
    Mono<ResponseEntity<String>> unlock(
            ServerWebExchange exchange, @AuthenticationPrincipal Actor by, @PathVariable UUID id) {
        return answered(exchange, id, accounts.unlock(by, id));
    }

    /** The new one-time password is on the answer's page and nowhere else. */
    @Needs(Permission.ADMINISTER)
    @PostMapping("/people/{id}/password")
    Mono<ResponseEntity<String>> password(
            ServerWebExchange exchange, @AuthenticationPrincipal Actor by, @PathVariable UUID id) {
        return accounts.resetPassword(by, id)
                .flatMap(oneTime -> shown(exchange, HttpStatus.OK, id, oneTime, visit -> Map.of()))
                .onErrorResume(Faults::areMendable, problem -> refused(exchange, id, (Problem) problem));
    }

    private Mono<ResponseEntity<String>> answered(ServerWebExchange exchange, UUID id, Mono<Void> change) {
        return change.thenReturn(Screens.goTo(exchange, "/people/" + id))
                .onErrorResume(Faults::areMendable, problem -> refused(exchange, id, (Problem) problem));
    }

    private Mono<ResponseEntity<String>> refused(ServerWebExchange exchange, UUID id, Problem problem) {
        return shown(exchange, Faults.statusOf(problem), id, "", visit -> Faults.of(visit, problem));
    }

    private Mono<ResponseEntity<String>> shown(
            ServerWebExchange exchange,
            HttpStatusCode status,
            UUID id,
            String oneTime,
            Function<Visit, Map<String, String>> faults) {
        return screens.show(
                exchange,
                status,
                "person",
                visit -> accounts.require(visit.actor(), id)
                        .zipWith(tokens.issuedBy(visit.actor(), id)
                                .map(Tokens.Token::name)
                                .collectList())
                        .map(found -> Map.of(
                                "row", row(found.getT1(), visit),
                                "tokens", found.getT2(),
                                "roles",
                                        Role.forPeople().stream()
                                                .map(Enum::name)
                                                .toList(),
                                "password", oneTime,
                                "faults", faults.apply(visit))));
    }

    private AccountRow row(Account account, Visit visit) {
        return AccountRow.of(account, visit, incidents.now(), incidents.zone());
    }
}
