package dev.vestnik.incidentservice.incident;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** The cases that are open. The database names those that may be; whether they are, their timelines say. */
@Component
class OpenCases {

    private final CaseStore cases;
    private final Timelines timelines;

    OpenCases(CaseStore cases, Timelines timelines) {
        this.cases = cases;
        this.timelines = timelines;
    }

    /** All of them, however old, the newest first: drills, or all that are none. */
    Flux<Timeline> timelines(boolean drills) {
        return timelines
                .of(cases.maybeOpen(drills))
                .filter(timeline -> CaseState.of(timeline).isOpen());
    }
}
