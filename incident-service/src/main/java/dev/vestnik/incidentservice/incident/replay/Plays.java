package dev.vestnik.incidentservice.incident.replay;

import dev.vestnik.incidentservice.incident.timeline.CaseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;

/** The plays going on on this node. A play ends with its node: what was told stays told. */
@Component
class Plays implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Plays.class);

    private final Disposable.Composite going = Disposables.composite();

    /** Goes on by itself; nobody waits for the end, so it is subscribed here. */
    void start(CaseId id, Flux<?> performance) {
        going.add(performance.subscribe(told -> {}, fault -> LOG.warn("The play of {} broke off", id, fault)));
    }

    @Override
    public void destroy() {
        going.dispose();
    }
}
