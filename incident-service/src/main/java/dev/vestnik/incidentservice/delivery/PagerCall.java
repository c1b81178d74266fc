package dev.vestnik.incidentservice.delivery;

import java.util.Optional;

/** One call of the pager, as it waits in the queue. */
record PagerCall(Action action, String key, Optional<Alarm> alarm) {

    /** What it asks for. */
    enum Action {
        TRIGGER,
        RESOLVE
    }
}
