package dev.vestnik.incidentservice.command;

import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.Fact;
import dev.vestnik.incidentservice.incident.timeline.Repair;
import java.util.ArrayList;
import java.util.List;

/** What a line says is being done, while nobody wrote down who does it and when to ask: none of it may be lost at a hand-over. */
public final class ToldActions {

    private ToldActions() {}

    /** In their order; over with the next line that tells how an action went, and with the restoration. */
    public static List<Entry> of(Timeline timeline) {
        var told = new ArrayList<Entry>();
        for (var entry : timeline.effective()) {
            if (entry.fact() instanceof Repair.ActionStarted(var owner, var _) && owner.isEmpty()) {
                told.add(entry);
            } else if (isEnd(entry.fact())) {
                told.clear();
            }
        }
        return CaseState.of(timeline).resolvedAt().isPresent() ? List.of() : List.copyOf(told);
    }

    private static boolean isEnd(Fact fact) {
        return fact instanceof Repair.ActionTaken
                || fact instanceof Repair.ActionFailed
                || fact instanceof Repair.ActionReverted;
    }
}
