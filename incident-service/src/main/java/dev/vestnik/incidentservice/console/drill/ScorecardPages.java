package dev.vestnik.incidentservice.console.drill;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.console.frame.Form;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.insight.Scorecards;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.incidentservice.runbook.DrillNotes;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** How a drill went, in words that look for lost minutes and for nobody to blame; whoever watched it writes down what they saw. */
@Controller
class ScorecardPages {

    private final Screens screens;
    private final Scorecards scorecards;
    private final DrillNotes notes;
    private final Incidents incidents;

    ScorecardPages(Screens screens, Scorecards scorecards, DrillNotes notes, Incidents incidents) {
        this.screens = screens;
        this.scorecards = scorecards;
        this.notes = notes;
        this.incidents = incidents;
    }

    @Needs(Permission.READ)
    @GetMapping("/incidents/{ref}/scorecard")
    Mono<ResponseEntity<String>> card(ServerWebExchange exchange, @PathVariable String ref) {
        return screens.show(exchange, "scorecard", visit -> view(ref, visit, "", List.of()));
    }

    /** Keeps a note; one that is not taken comes back as it was typed. */
    @Needs(Permission.TICK_STEPS)
    @PostMapping("/incidents/{ref}/scorecard")
    Mono<ResponseEntity<String>> note(
            ServerWebExchange exchange, @AuthenticationPrincipal Actor by, @PathVariable String ref) {
        return Form.of(exchange)
                .map(form -> form.text("text"))
                .flatMap(text -> incidents
                        .require(ref)
                        .flatMap(of -> notes.write(by, of, text))
                        .map(kept -> Screens.goTo(exchange, "/incidents/" + ref + "/scorecard#notes"))
                        .onErrorResume(Problem::isTypo, problem -> again(exchange, ref, text, problem)));
    }

    private Mono<ResponseEntity<String>> again(ServerWebExchange exchange, String ref, String text, Throwable problem) {
        return screens.show(
                exchange,
                HttpStatus.BAD_REQUEST,
                "scorecard",
                visit -> view(ref, visit, text, List.of((Problem) problem)));
    }

    private Mono<Map<String, Object>> view(String ref, Visit visit, String typed, List<Problem> wrong) {
        return scorecards
                .of(visit.actor(), ref)
                .map(card -> new ScorecardView(card, visit).values(typed, visit.faults(wrong)));
    }
}
