package dev.vestnik.incidentservice.postmortem;

import dev.vestnik.incidentservice.incident.timeline.CaseId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The review of one incident.
 *
 * @param version what an edit or a step is checked against
 * @param revision grows when a published one is revised
 * @param frozen what Vestnik knew when it was published; absent before
 * @param writers ids of everybody who started or edited it
 * @param edited who changed its words last; empty while nobody has
 */
public record Postmortem(
        UUID id,
        CaseId caseId,
        ReviewState state,
        int version,
        int revision,
        Draft draft,
        List<Action> actions,
        Optional<ReviewFacts> frozen,
        List<String> writers,
        Deed started,
        Optional<Deed> edited,
        Optional<Deed> approved,
        Optional<Deed> published) {

    /** Who did something, by id, and when by the clock of the case. */
    public record Deed(String by, Instant at) {}

    public Postmortem {
        actions = List.copyOf(actions);
        writers = List.copyOf(writers);
    }

    Postmortem with(List<Action> kept) {
        return with(draft.with(kept.stream().map(Action::typed).toList()), kept);
    }

    /** As if this were typed. */
    Postmortem with(Draft typed) {
        return with(typed, actions);
    }

    private Postmortem with(Draft typed, List<Action> kept) {
        return new Postmortem(
                id, caseId, state, version, revision, typed, kept, frozen, writers, started, edited, approved,
                published);
    }
}
