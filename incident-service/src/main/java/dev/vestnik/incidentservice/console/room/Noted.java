package dev.vestnik.incidentservice.console.room;

import dev.vestnik.incidentservice.incident.CaseState.FoundCause;
import dev.vestnik.incidentservice.incident.timeline.Entry;

/** What those inside noted, to be read beside a letter: it never gets into one by itself, for a person words it for customers. */
final class Noted {

    private Noted() {}

    /** Of the cause; empty while none was found or nothing was said of it. */
    static String cause(Seen seen) {
        return seen.state()
                .cause()
                .map(FoundCause::entry)
                .flatMap(id -> seen.timeline().entries().stream()
                        .filter(entry -> entry.id().equals(id))
                        .findFirst())
                .map(Entry::said)
                .orElse("");
    }
}
