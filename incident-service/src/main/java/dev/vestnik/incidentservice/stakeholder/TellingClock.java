package dev.vestnik.incidentservice.stakeholder;

import dev.vestnik.incidentservice.command.Wake;
import dev.vestnik.incidentservice.command.Waking;
import dev.vestnik.incidentservice.deadline.Deadline;
import dev.vestnik.incidentservice.deadline.Deadlines;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.templates.Texts;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps one deadline a case: by when all inside must know. */
@Component
class TellingClock {

    static final String ROOM = "stakeholder";
    static final String KIND = "stakeholders";

    /** Why somebody is woken when it is missed. */
    static final Wake LATE = new Wake(
            "stakeholders", Texts.of("внутри компании не все предупреждены", "not everybody inside has been told"));

    private final Deadlines deadlines;
    private final Waking waking;

    TellingClock(Deadlines deadlines, Waking waking) {
        this.deadlines = deadlines;
        this.waking = waking;
    }

    /** As the news of the case has it; with nobody left to tell, and without a time, it is stopped. A case on its own clock is asked for on its screens only. */
    Mono<Void> set(Case of, StakeholderNews news) {
        return news.isComplete() || news.by().isEmpty() || !of.clock().isLive()
                ? stop(of)
                : deadlines.set(Deadline.of(
                        ROOM,
                        KIND,
                        of.id().toString(),
                        of.id().value(),
                        news.by().orElseThrow()));
    }

    /** All know, or it is over: whoever was woken may sleep. */
    Mono<Void> stop(Case of) {
        return deadlines.settle(ROOM, KIND, of.id().toString()).then(waking.calm(of, LATE));
    }
}
