package dev.vestnik.incidentservice.incident.replay;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** {@code POST /api/v1/replays}: a scenario file in, its intervals out; with {@code ?speed=} it is played and answered at once with the drill. */
@RestController
class ReplayController {

    private static final double FASTEST = 100_000;

    private final Replays replays;

    ReplayController(Replays replays) {
        this.replays = replays;
    }

    /** What a play answers: the drill to look at. */
    record Playing(String incident, String ref, boolean drill, double speed) {}

    @Needs(Permission.REPLAY)
    @PostMapping("/api/v1/replays")
    Mono<ResponseEntity<Object>> replay(
            @AuthenticationPrincipal Actor by, @RequestBody JsonNode file, @RequestParam @Nullable Double speed) {
        if (speed == null) {
            return replays.run(by, file).map(result -> ResponseEntity.ok(result));
        }
        if (!(speed > 0 && speed <= FASTEST)) {
            throw Problem.invalid(
                    "speed",
                    "range",
                    "Скорость: больше 0 и не больше 100 000.",
                    "Speed is above 0 and at most 100,000.");
        }
        return replays.play(by, file, speed)
                .map(drill -> ResponseEntity.status(HttpStatus.ACCEPTED)
                        .body(new Playing(drill.id().toString(), drill.ref(), true, speed)));
    }
}
