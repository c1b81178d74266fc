package dev.vestnik.incidentservice.console.people;

import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.notice.Notices;
import dev.vestnik.incidentservice.notice.SentNotice;
import dev.vestnik.templates.Languages;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What partners may say in our name (practice/6 §F.2): the last notice sent of each open incident, word for word, and nothing of the inside. */
@Controller
class ApprovedPages {

    private static final int LATEST = 50;

    private final Screens screens;
    private final Incidents incidents;
    private final Notices notices;

    ApprovedPages(Screens screens, Incidents incidents, Notices notices) {
        this.screens = screens;
        this.incidents = incidents;
        this.notices = notices;
    }

    /** One language of an approved text. */
    public record Said(String language, String heading, String text) {}

    /** The newest words about an incident that customers have been told of. */
    public record Row(String ref, List<Said> said) {}

    @Needs(Permission.READ_APPROVED)
    @GetMapping(path = "/approved", produces = MediaType.TEXT_HTML_VALUE)
    Mono<ResponseEntity<String>> approved(ServerWebExchange exchange) {
        return screens.show(
                exchange,
                "approved",
                visit -> incidents
                        .timelines(incidents.latest(LATEST))
                        .filter(timeline -> !CaseState.of(timeline).isOver())
                        .concatMap(timeline -> row(timeline.of()))
                        .collectList()
                        .map(rows -> Map.of("rows", rows)));
    }

    private Mono<Row> row(Case of) {
        return notices.sent(of.id()).takeLast(1).next().map(newest -> new Row(of.ref(), said(newest)));
    }

    private static List<Said> said(SentNotice notice) {
        return Languages.required().stream()
                .map(language -> new Said(
                        language.tag(),
                        notice.heading().find(language).orElse(""),
                        notice.body().find(language).orElse("")))
                .toList();
    }
}
