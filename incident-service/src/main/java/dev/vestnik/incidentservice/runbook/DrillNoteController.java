package dev.vestnik.incidentservice.runbook;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.incident.Incidents;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Notes of drills over HTTP; they are read with the scorecard. */
@RestController
class DrillNoteController {

    private final DrillNotes notes;
    private final Incidents incidents;

    DrillNoteController(DrillNotes notes, Incidents incidents) {
        this.notes = notes;
        this.incidents = incidents;
    }

    record NoteRequest(@Nullable String text) {}

    @Needs(Permission.TICK_STEPS)
    @PostMapping("/api/v1/incidents/{ref}/scorecard/notes")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<DrillNote> write(
            @AuthenticationPrincipal Actor by, @PathVariable String ref, @RequestBody NoteRequest request) {
        return incidents
                .require(ref)
                .flatMap(of -> notes.write(by, of, Objects.requireNonNullElse(request.text(), "")));
    }
}
