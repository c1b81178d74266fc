package dev.vestnik.incidentservice.command;

import dev.vestnik.incidentservice.delivery.Alarm;
import dev.vestnik.incidentservice.delivery.Alarm.Urgency;
import dev.vestnik.incidentservice.delivery.Pager;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.templates.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The door to waking: somebody wakes once a case and reason, and may sleep again; drills and cases on their own clock wake nobody. */
@Component
public class Waking {

    private final Pager pager;
    private final Incidents incidents;
    private final String consoleUrl;

    Waking(Pager pager, Incidents incidents, @Value("${vestnik.console-url:http://localhost:8080}") String consoleUrl) {
        this.pager = pager;
        this.incidents = incidents;
        this.consoleUrl = consoleUrl;
    }

    /** Nothing when somebody is awake for it already; joins the caller's transaction. */
    public Mono<Void> wake(Case of, Wake why) {
        return isReal(of)
                ? incidents
                        .timeline(of.id())
                        .map(timeline -> alarm(of, CaseState.of(timeline).severity(), why))
                        .flatMap(pager::wake)
                : Mono.empty();
    }

    /** It has ended; nothing when nobody was woken for it. */
    public Mono<Void> calm(Case of, Wake why) {
        return isReal(of) ? pager.calm(key(of, why)) : Mono.empty();
    }

    private static boolean isReal(Case of) {
        return !of.drill() && of.clock().isLive();
    }

    private Alarm alarm(Case of, Severity severity, Wake why) {
        var words = why.words();
        return new Alarm(
                key(of, why),
                "%s %s: %s / %s".formatted(of.ref(), severity, words.in(Language.RU), words.in(Language.EN)),
                of.ref(),
                urgency(severity),
                consoleUrl + "/incidents/" + of.ref());
    }

    private static String key(Case of, Wake why) {
        return "vestnik %s %s".formatted(of.ref(), why.name());
    }

    private static Urgency urgency(Severity severity) {
        return switch (severity) {
            case SEV1 -> Urgency.CRITICAL;
            case SEV2 -> Urgency.ERROR;
            case SEV3 -> Urgency.WARNING;
            case SEV4 -> Urgency.INFO;
        };
    }
}
