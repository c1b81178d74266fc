package dev.vestnik.incidentservice.incident.interval;

import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.incident.timeline.Audience;
import dev.vestnik.incidentservice.incident.timeline.Diagnosis;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.Handling;
import dev.vestnik.incidentservice.incident.timeline.Impact;
import dev.vestnik.incidentservice.incident.timeline.Planned;
import dev.vestnik.incidentservice.incident.timeline.Promise;
import dev.vestnik.incidentservice.incident.timeline.Recovery;
import dev.vestnik.incidentservice.incident.timeline.Repair;
import dev.vestnik.incidentservice.incident.timeline.Response;
import dev.vestnik.incidentservice.incident.timeline.Review;
import dev.vestnik.incidentservice.incident.timeline.Support;
import dev.vestnik.incidentservice.incident.timeline.Telling;
import dev.vestnik.templates.Effect;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An entry at which harm began, lessened, ended or came back. An empty list of components means: none named. */
record Turning(Entry entry, Turn turn, List<ComponentId> named, Optional<Effect> effect) {

    enum Turn {
        STARTS,
        ENDS_FOR_LISTED,
        MITIGATES,
        RESOLVES,
        RETURNS,
        VOIDS
    }

    /** The turnings among these entries, in their order. */
    static List<Turning> among(List<Entry> entries) {
        return entries.stream().flatMap(Turning::of).toList();
    }

    boolean opens() {
        return turn == Turn.STARTS || turn == Turn.RETURNS;
    }

    boolean is(Turn one) {
        return turn == one;
    }

    /** Whether it tells of a first recovery (R1). */
    boolean recovers() {
        return turn == Turn.ENDS_FOR_LISTED || turn == Turn.MITIGATES || turn == Turn.RESOLVES;
    }

    private static Stream<Turning> of(Entry entry) {
        return switch (entry.fact()) {
            case Impact impact -> of(entry, impact);
            case Recovery recovery -> Stream.of(of(entry, recovery));
            case Handling handling -> of(entry, handling);
            case Response _, Diagnosis _, Repair _, Telling _, Promise _ -> Stream.empty();
            case Audience _, Support _, Planned _, Review _ -> Stream.empty();
        };
    }

    private static Stream<Turning> of(Entry entry, Impact impact) {
        return switch (impact) {
            case Impact.ImpactStarted(var named, var effect, var _) ->
                Stream.of(new Turning(entry, Turn.STARTS, named, Optional.of(effect)));
            case Impact.Trigger _, Impact.Detected _, Impact.FirstComplaint _ -> Stream.empty();
            case Impact.SeverityChanged _, Impact.ScopeChanged _, Impact.ExternalEvent _ -> Stream.empty();
        };
    }

    private static Turning of(Entry entry, Recovery recovery) {
        return switch (recovery) {
            case Recovery.PartialRestore(var named) -> turning(entry, Turn.ENDS_FOR_LISTED, named);
            case Recovery.Mitigated(var named) -> turning(entry, Turn.MITIGATES, named);
            case Recovery.Resolved(var named, var _) -> turning(entry, Turn.RESOLVES, named);
            case Recovery.Reopened(var named) -> turning(entry, Turn.RETURNS, named);
        };
    }

    /** A false alarm hurt nobody from then on; a merged case goes on at its parent. */
    private static Stream<Turning> of(Entry entry, Handling handling) {
        return switch (handling) {
            case Handling.FalseAlarm _, Handling.Merged _ -> Stream.of(turning(entry, Turn.VOIDS, List.of()));
            case Handling.Closed _, Handling.StageSetBack _, Handling.Noted _ -> Stream.empty();
            case Handling.Todo _, Handling.Withdrawn _, Handling.Redacted _ -> Stream.empty();
        };
    }

    private static Turning turning(Entry entry, Turn turn, List<ComponentId> named) {
        return new Turning(entry, turn, named, Optional.empty());
    }
}
