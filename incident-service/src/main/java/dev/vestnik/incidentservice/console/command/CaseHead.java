package dev.vestnik.incidentservice.console.command;

import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Timeline;
import java.util.HashMap;
import java.util.Map;

/** What every part of a room about leading begins with: which case it is, and whether it is over. */
final class CaseHead {

    private CaseHead() {}

    /** To be filled on. */
    static Map<String, Object> of(Timeline timeline) {
        var model = new HashMap<String, Object>();
        model.put("ref", timeline.of().ref());
        model.put("over", CaseState.of(timeline).isOver());
        return model;
    }
}
