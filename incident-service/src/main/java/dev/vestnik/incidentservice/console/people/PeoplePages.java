package dev.vestnik.incidentservice.console.people;

import dev.vestnik.incidentservice.access.Account;
import dev.vestnik.incidentservice.access.Accounts;
import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.NewPerson;
import dev.vestnik.incidentservice.access.People;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.console.frame.Form;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The list of people, and adding one; a one-time password is on the answer's page and nowhere else. */
@Controller
class PeoplePages {

    private final Screens screens;
    private final Accounts accounts;
    private final People people;
    private final Incidents incidents;

    PeoplePages(Screens screens, Accounts accounts, People people, Incidents incidents) {
        this.screens = screens;
        this.accounts = accounts;
        this.people = people;
        this.incidents = incidents;
    }

    /** What stands on the page beside the list. */
    private record Beside(Map<String, String> typed, Map<String, String> faults, Map<String, String> once) {
        static final Beside NOTHING = new Beside(Map.of(), Map.of(), Map.of());
    }

    @Needs(Permission.ADMINISTER)
    @GetMapping(path = "/people", produces = MediaType.TEXT_HTML_VALUE)
    Mono<ResponseEntity<String>> list(ServerWebExchange exchange) {
        return shown(exchange, HttpStatus.OK, visit -> Beside.NOTHING);
    }

    @Needs(Permission.ADMINISTER)
    @PostMapping("/people")
    Mono<ResponseEntity<String>> add(ServerWebExchange exchange, @AuthenticationPrincipal Actor by) {
        return Form.of(exchange)
                .flatMap(form -> Mono.fromCallable(() -> asked(form))
                        .flatMap(asked -> people.add(by, asked))
                        .flatMap(added -> shown(
                                exchange, HttpStatus.CREATED, visit -> new Beside(Map.of(), Map.of(), once(added))))
                        .onErrorResume(Faults::areMendable, problem -> again(exchange, form, (Problem) problem)));
    }

    private static NewPerson asked(Form form) {
        return NewPerson.of(form.text("login"), form.text("name"), form.text("role"), form.text("language"), null);
    }

    private static Map<String, String> once(People.Added added) {
        return Map.of(
                "name", added.person().name(),
                "login", added.person().login(),
                "password", added.oneTimePassword().orElse(""));
    }

    private Mono<ResponseEntity<String>> again(ServerWebExchange exchange, Form form, Problem problem) {
        return shown(
                exchange,
                Faults.statusOf(problem),
                visit -> new Beside(form.typed(), Faults.of(visit, problem), Map.of()));
    }

    private Mono<ResponseEntity<String>> shown(
            ServerWebExchange exchange, HttpStatusCode status, Function<Visit, Beside> beside) {
        return screens.show(
                exchange,
                status,
                "people",
                visit -> accounts.list(visit.actor())
                        .map(account -> row(account, visit))
                        .collectList()
                        .map(rows -> view(rows, beside.apply(visit))));
    }

    private AccountRow row(Account account, Visit visit) {
        return AccountRow.of(account, visit, incidents.now(), incidents.zone());
    }

    private static Map<String, Object> view(List<AccountRow> rows, Beside beside) {
        return Map.of(
                "rows", rows,
                "roles", Role.forPeople().stream().map(Enum::name).toList(),
                "typed", beside.typed(),
                "faults", beside.faults(),
                "once", beside.once());
    }
}
