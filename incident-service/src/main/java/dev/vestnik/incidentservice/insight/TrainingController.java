package dev.vestnik.incidentservice.insight;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

/** Who has trained, over HTTP. */
@RestController
class TrainingController {
    private final Trainings trainings;

    TrainingController(Trainings trainings) {
        this.trainings = trainings;
    }

    @Needs(Permission.READ)
    @GetMapping("/api/v1/drills/trained")
    Flux<Trained> trained(@AuthenticationPrincipal Actor by) {
        return trainings.all(by);
    }
}
