package dev.vestnik.incidentservice.console.credit;

import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.compensation.Compensations;
import dev.vestnik.incidentservice.compensation.Grant;
import dev.vestnik.incidentservice.compensation.Preview;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.customer.Customer;
import dev.vestnik.incidentservice.customer.Customers;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.CountedMonth;
import dev.vestnik.templates.CreditSteps;
import dev.vestnik.templates.CreditWords;
import dev.vestnik.templates.Languages;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What an incident gives to whom, and how one customer's sum was counted. */
@Controller
class CreditPages {
    private final Screens screens;
    private final CreditScreen screen;
    private final Incidents incidents;
    private final Customers customers;
    private final Compensations compensations;

    CreditPages(
            Screens screens,
            CreditScreen screen,
            Incidents incidents,
            Customers customers,
            Compensations compensations) {
        this.screens = screens;
        this.screen = screen;
        this.incidents = incidents;
        this.customers = customers;
        this.compensations = compensations;
    }

    @Needs(Permission.READ)
    @GetMapping("/incidents/{ref}/credits")
    Mono<ResponseEntity<String>> credits(
            ServerWebExchange exchange,
            @PathVariable String ref,
            @RequestParam(defaultValue = "") String entry,
            @RequestParam(defaultValue = "") String after) {
        return screens.show(exchange, "credits", visit -> screen.of(visit, ref, new CreditScreen.Look(entry, after)));
    }

    /** One line for the room: how many were granted, and how much. */
    @Needs(Permission.READ)
    @GetMapping("/incidents/{ref}/credit-line")
    Mono<ResponseEntity<String>> line(ServerWebExchange exchange, @PathVariable String ref) {
        return screens.show(
                exchange,
                "credit-line",
                visit -> incidents
                        .require(ref)
                        .flatMap(of -> compensations.overview(of.id()))
                        .map(overview -> Map.of(
                                "ref", ref,
                                "granted", overview.granted().count(),
                                "sum", Sums.of(overview.granted(), visit.language()),
                                "requested", overview.requested().count())));
    }

    /** Line by line: as it was frozen with the grant, or as it would be counted now. */
    @Needs(Permission.READ)
    @GetMapping("/incidents/{ref}/credits/{customer}")
    Mono<ResponseEntity<String>> one(
            ServerWebExchange exchange,
            @PathVariable String ref,
            @PathVariable String customer,
            @RequestParam String entry) {
        return screens.show(
                exchange,
                "credit",
                visit -> incidents
                        .require(ref)
                        .flatMap(of -> customers.require(customer).flatMap(found -> one(visit, of, found, entry))));
    }

    private Mono<Map<String, Object>> one(Visit visit, Case of, Customer customer, String entry) {
        return compensations
                .of(of.id(), customer)
                .filter(grant -> grant.entry().equals(entry) && grant.state() != Grant.State.REFUSED)
                .next()
                .map(grant -> granted(visit, grant))
                .switchIfEmpty(Mono.defer(
                        () -> compensations.preview(of.id(), entry, customer).map(preview -> counted(visit, preview))))
                .switchIfEmpty(Mono.error(CreditPages::notListed))
                .map(shown -> CreditScreen.with(
                        shown,
                        Map.of(
                                "ref", of.ref(),
                                "drill", of.drill(),
                                "title", visit.text(of.title()),
                                "entry", entry,
                                "customer", customer)));
    }

    private static Problem notListed() {
        return Problem.notFound("Этого клиента нет в списке затронутых.", "This customer is not on the affected list.");
    }

    private static Map<String, Object> granted(Visit visit, Grant grant) {
        return CreditScreen.with(
                counted(visit, grant.months()),
                Map.of(
                        "state", grant.state().name(),
                        "sum", grant.sum().sum().in(visit.language()),
                        "why", "",
                        "minutes", grant.minutes(),
                        "version", grant.entryVersion()));
    }

    private static Map<String, Object> counted(Visit visit, Preview preview) {
        var row = CreditRow.of(preview.rows().getFirst(), visit);
        return CreditScreen.with(
                counted(visit, preview.rows().getFirst().months()),
                Map.of(
                        "state", preview.estimate() ? "ESTIMATE" : "PREVIEW",
                        "sum", row.sum(),
                        "why", row.why(),
                        "minutes", row.minutes(),
                        "version", preview.entry().version()));
    }

    private static Map<String, Object> counted(Visit visit, List<CountedMonth> months) {
        return Map.of(
                "months",
                months.stream()
                        .map(month -> CreditSteps.of(month, visit.language()))
                        .toList(),
                "sentences",
                months.isEmpty()
                        ? List.of()
                        : Languages.required().stream()
                                .map(language -> CreditWords.sentence(months).in(language))
                                .toList());
    }
}
