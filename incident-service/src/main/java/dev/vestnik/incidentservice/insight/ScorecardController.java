package dev.vestnik.incidentservice.insight;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Scorecards over HTTP. */
@RestController
class ScorecardController {
    private final Scorecards scorecards;

    ScorecardController(Scorecards scorecards) {
        this.scorecards = scorecards;
    }

    @Needs(Permission.READ)
    @GetMapping("/api/v1/incidents/{ref}/scorecard")
    Mono<Scorecard> scorecard(@AuthenticationPrincipal Actor by, @PathVariable String ref) {
        return scorecards.of(by, ref);
    }
}
