package dev.vestnik.incidentservice.console.room;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Incidents;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells everybody who looks at a room that its timeline moved, on whatever node it was written. A message carries the version of the timeline and nothing
 * else; what changed is asked for anew, so that nobody sees more than they may. The first comes at once, so a reconnected view knows whether it missed any.
 */
@Controller
class LiveView {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Incidents incidents;

    LiveView(Incidents incidents) {
        this.incidents = incidents;
    }

    @Needs(Permission.READ)
    @GetMapping(path = "/incidents/{ref}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ResponseBody
    Flux<ServerSentEvent<String>> events(@AuthenticationPrincipal Actor by, @PathVariable String ref) {
        by.require(Permission.READ);
        return incidents
                .require(ref)
                .flatMapMany(of -> versions(of).map(LiveView::moved).mergeWith(heartbeat()));
    }

    private Flux<Integer> versions(Case of) {
        var id = of.id().toString();
        return incidents
                .moved()
                .filter(moved -> moved.isEmpty() || moved.equals(id))
                .onBackpressureLatest()
                .startWith(id)
                .concatMap(moved -> version(of), 1)
                .distinctUntilChanged();
    }

    private Mono<Integer> version(Case of) {
        return incidents.timeline(of.id()).map(timeline -> timeline.version());
    }

    private static ServerSentEvent<String> moved(int version) {
        var text = String.valueOf(version);
        return ServerSentEvent.<String>builder()
                .id(text)
                .event("moved")
                .data(text)
                .build();
    }

    private static Flux<ServerSentEvent<String>> heartbeat() {
        return Flux.interval(HEARTBEAT)
                .onBackpressureDrop()
                .map(beat -> ServerSentEvent.<String>builder().comment("beat").build());
    }
}
