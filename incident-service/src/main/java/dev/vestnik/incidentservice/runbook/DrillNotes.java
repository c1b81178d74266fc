package dev.vestnik.incidentservice.runbook;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.problem.Problem;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The door to what is noted of a drill by those who watch it (A3-02): where somebody looked for a button, what they did not find. It stands on the scorecard
 * and not on the timeline, for an observer prompts nobody while it goes on.
 */
@Component
public class DrillNotes {

    /** The longest note. */
    public static final int LONGEST = 500;

    private final DrillNoteStore store;
    private final Incidents incidents;

    DrillNotes(DrillNoteStore store, Incidents incidents) {
        this.store = store;
        this.incidents = incidents;
    }

    /** In the order written; none of a real incident. */
    public Flux<DrillNote> of(Actor by, Case of) {
        by.require(Permission.READ);
        return store.of(of.id());
    }

    /** Keeps it, with the time of the drill; also when the drill is over. INVALID when it is empty or too long, NOT_FOUND for a real incident. */
    public Mono<DrillNote> write(Actor by, Case of, String text) {
        by.require(Permission.TICK_STEPS);
        return Mono.fromCallable(() -> fresh(by, of, text.strip()))
                .flatMap(note -> store.put(of.id(), note).thenReturn(note));
    }

    private DrillNote fresh(Actor by, Case of, String text) {
        if (!of.drill()) {
            throw Problem.notFound("Наблюдения записывают только в учениях.", "Only drills have observations.");
        }
        if (text.isEmpty() || text.length() > LONGEST) {
            throw Problem.invalid(
                    "text",
                    "length",
                    "Напишите, что вы видели: от 1 до %d знаков.".formatted(LONGEST),
                    "Write what you saw: 1 to %d characters.".formatted(LONGEST));
        }
        return new DrillNote(UUID.randomUUID(), by.id(), by.role().name(), text, incidents.now(of));
    }
}
