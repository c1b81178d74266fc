package dev.vestnik.incidentservice.console.room;

import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.FactKind;
import java.util.ArrayList;
import java.util.List;

/** One thing to look at in a case that plays by itself; each is offered once it has happened. */
public record Guide(String what, String href) {

    static List<Guide> of(Seen seen) {
        if (seen.of().clock().isLive()) {
            return List.of();
        }
        var kinds = seen.timeline().effective().stream()
                .map(Entry::fact)
                .map(FactKind::of)
                .map(FactKind::name)
                .toList();
        var guide = new ArrayList<Guide>();
        if (kinds.contains("NOTICE_SENT")) {
            guide.add(new Guide("letters", "/mailbox"));
        }
        if (kinds.contains("AFFECTED_STILL_DOWN")) {
            guide.add(new Guide("receipt", "/customers"));
        }
        if (kinds.contains("POSTMORTEM_PUBLISHED")) {
            guide.add(new Guide("review", "/incidents/" + seen.of().ref() + "/postmortem"));
            if (seen.visit().may(Permission.ADMINISTER)) {
                guide.add(new Guide("cut", "/demo/power-cut"));
            }
        }
        return List.copyOf(guide);
    }
}
