package dev.vestnik.incidentservice.console.credit;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.compensation.Ask;
import dev.vestnik.incidentservice.compensation.Compensations;
import dev.vestnik.incidentservice.compensation.Tallied;
import dev.vestnik.incidentservice.console.frame.Form;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.problem.Problem;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Giving, deciding, and the run over everybody, which shows its numbers once more before it starts. */
@Controller
class CreditForms {
    private final Screens screens;
    private final CreditScreen screen;
    private final Incidents incidents;
    private final Compensations compensations;

    CreditForms(Screens screens, CreditScreen screen, Incidents incidents, Compensations compensations) {
        this.screens = screens;
        this.screen = screen;
        this.incidents = incidents;
        this.compensations = compensations;
    }

    /** A form that was not taken; {@code deciding} is the request it decides, or empty. */
    private record Tried(Form form, String deciding) {}

    /** What was typed comes back when it is not taken. */
    @Needs(Permission.GRANT_CREDITS)
    @PostMapping("/incidents/{ref}/credits")
    Mono<ResponseEntity<String>> grant(
            ServerWebExchange exchange, @AuthenticationPrincipal Actor by, @PathVariable String ref) {
        return taken(
                exchange,
                ref,
                "",
                form -> incidents.require(ref).flatMap(of -> compensations.grant(by, of.id(), ask(form))));
    }

    @Needs(Permission.APPROVE_CREDITS)
    @PostMapping("/incidents/{ref}/credits/{id}/approve")
    Mono<ResponseEntity<String>> approve(
            ServerWebExchange exchange,
            @AuthenticationPrincipal Actor by,
            @PathVariable String ref,
            @PathVariable UUID id) {
        return taken(exchange, ref, id.toString(), form -> compensations.approve(by, id));
    }

    @Needs(Permission.APPROVE_CREDITS)
    @PostMapping("/incidents/{ref}/credits/{id}/refuse")
    Mono<ResponseEntity<String>> refuse(
            ServerWebExchange exchange,
            @AuthenticationPrincipal Actor by,
            @PathVariable String ref,
            @PathVariable UUID id) {
        return taken(
                exchange,
                ref,
                id.toString(),
                form -> compensations.refuse(by, id, form.text("rule"), form.text("why")));
    }

    /** What somebody gives or decides by what was typed. */
    private interface Deed {
        Mono<?> of(Form form);
    }

    private Mono<ResponseEntity<String>> taken(ServerWebExchange exchange, String ref, String deciding, Deed deed) {
        return Form.of(exchange)
                .flatMap(form -> deed.of(form)
                        .map(done -> Screens.goTo(exchange, page(ref, form)))
                        .onErrorResume(
                                Problem.class, problem -> again(exchange, ref, new Tried(form, deciding), problem)));
    }

    /** How many and how much, to be said yes to. */
    @Needs(Permission.APPROVE_CREDITS)
    @GetMapping("/incidents/{ref}/credit-run")
    Mono<ResponseEntity<String>> sure(
            ServerWebExchange exchange,
            @AuthenticationPrincipal Actor by,
            @PathVariable String ref,
            @RequestParam String entry) {
        by.require(Permission.APPROVE_CREDITS);
        return screens.show(exchange, "credit-run", visit -> sure(visit, ref, entry, ""));
    }

    private Mono<Map<String, Object>> sure(Visit visit, String ref, String entry, String said) {
        return incidents
                .require(ref)
                .flatMap(of -> compensations
                        .preview(of.id(), entry, "", 1)
                        .map(preview -> CreditScreen.with(
                                CreditScreen.previewed(visit, preview, ""),
                                Map.of(
                                        "ref", of.ref(),
                                        "drill", of.drill(),
                                        "title", visit.text(of.title()),
                                        "said", said,
                                        "sums",
                                                preview.survey().owed().sums().entrySet().stream()
                                                        .map(sum -> sum.getKey() + " "
                                                                + sum.getValue().toPlainString())
                                                        .collect(Collectors.joining(","))))));
    }

    @Needs(Permission.APPROVE_CREDITS)
    @PostMapping("/incidents/{ref}/credit-run")
    Mono<ResponseEntity<String>> run(
            ServerWebExchange exchange, @AuthenticationPrincipal Actor by, @PathVariable String ref) {
        return Form.of(exchange)
                .flatMap(form -> incidents
                        .require(ref)
                        .flatMap(of -> compensations.run(by, of.id(), form.text("entry"), expected(form)))
                        .map(run -> Screens.goTo(exchange, page(ref, form)))
                        .onErrorResume(
                                Problem.class,
                                problem -> screens.show(
                                        exchange,
                                        HttpStatus.CONFLICT,
                                        "credit-run",
                                        visit ->
                                                sure(visit, ref, form.text("entry"), visit.text(problem.sentence())))));
    }

    private static Tallied expected(Form form) {
        var sums = new HashMap<String, BigDecimal>();
        for (var sum : form.text("sums").split(",")) {
            var parts = sum.strip().split(" ");
            if (parts.length == 2) {
                sums.put(parts[0], number(parts[1], "sums"));
            }
        }
        return new Tallied(number(form.find("count").orElse("0"), "count").longValue(), sums);
    }

    private static Ask ask(Form form) {
        return new Ask(form.text("entry"), form.text("customer"), amount(form), null, form.text("reason"));
    }

    private static @Nullable BigDecimal amount(Form form) {
        return form.find("amount").map(typed -> number(typed, "amount")).orElse(null);
    }

    /** As people write it: «1 000,50» too. */
    static BigDecimal number(String typed, String field) {
        try {
            return new BigDecimal(typed.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.'));
        } catch (NumberFormatException notANumber) {
            throw Problem.invalid(field, "format", "Ожидается число.", "Expected a number.");
        }
    }

    private static String page(String ref, Form form) {
        return "/incidents/%s/credits?entry=%s"
                .formatted(
                        ref, URLEncoder.encode(form.find("look").orElse(form.text("entry")), StandardCharsets.UTF_8));
    }

    private Mono<ResponseEntity<String>> again(ServerWebExchange exchange, String ref, Tried tried, Problem problem) {
        return screens.show(
                exchange,
                problem.kind() == Problem.Kind.CONFLICT ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST,
                "credits",
                visit -> screen.of(
                                visit, ref, new CreditScreen.Look(tried.form().text("look"), ""))
                        .map(shown -> CreditScreen.with(
                                shown,
                                Map.of(
                                        "typed",
                                        tried.form().typed(),
                                        "deciding",
                                        tried.deciding(),
                                        "said",
                                        visit.text(problem.sentenceBesideForm()),
                                        "faults",
                                        visit.faults(List.of(problem))))));
    }
}
