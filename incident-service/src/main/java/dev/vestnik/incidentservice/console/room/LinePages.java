package dev.vestnik.incidentservice.console.room;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.console.frame.Form;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.QuickLines;
import dev.vestnik.incidentservice.incident.quickline.Question;
import dev.vestnik.incidentservice.incident.quickline.Understanding;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The quick line: says what it understands while somebody types, and appends on Enter. */
@Controller
class LinePages {

    private static final Duration LONGEST_WAIT = Duration.ofDays(7);
    private static final Duration NEAR = Duration.ofHours(1);

    private final Screens screens;
    private final Rooms rooms;
    private final Incidents incidents;
    private final QuickLines lines;

    LinePages(Screens screens, Rooms rooms, Incidents incidents, QuickLines lines) {
        this.lines = lines;
        this.screens = screens;
        this.rooms = rooms;
        this.incidents = incidents;
    }

    @Needs(Permission.READ)
    @GetMapping("/incidents/{ref}/understood")
    Mono<ResponseEntity<String>> understood(
            ServerWebExchange exchange,
            @PathVariable String ref,
            @RequestParam(defaultValue = "") String line,
            @RequestParam(defaultValue = "") String at) {
        return screens.show(
                exchange,
                "understood",
                visit -> line.isBlank()
                        ? Mono.just(Map.of("ref", ref))
                        : incidents
                                .require(ref)
                                .flatMap(of -> lines.read(of.id(), line))
                                .map(understanding -> Hint.of(understanding, visit, instant(at)))
                                .map(hint -> Map.of("ref", ref, "hint", hint)));
    }

    @Needs(Permission.APPEND)
    @PostMapping("/incidents/{ref}/lines")
    Mono<ResponseEntity<String>> append(
            ServerWebExchange exchange, @AuthenticationPrincipal Actor by, @PathVariable String ref) {
        return Form.of(exchange)
                .flatMap(form -> screens.show(
                        exchange,
                        "line-taken",
                        visit -> incidents
                                .require(ref)
                                .flatMap(of -> append(by, of, form)
                                        .flatMap(entry -> rooms.parts(visit, ref)
                                                .map(parts -> dated(parts, visit, of, entry))))));
    }

    /** A line that stands far from the newest ones says where, for it may have been meant otherwise. */
    private Map<String, Object> dated(Map<String, Object> parts, Visit visit, Case of, Entry entry) {
        var now = incidents.now(of);
        if (Duration.between(entry.at(), now).compareTo(NEAR) > 0) {
            parts.put("dated", visit.times(of.zone()).standAlone(entry.at(), now));
            parts.put("takenId", entry.id().toString());
        }
        return parts;
    }

    /** The other day is taken only when the line that is sent leaves it open. */
    private Mono<Entry> append(Actor by, Case of, Form form) {
        var typed = typed(form);
        return Mono.justOrEmpty(instant(form.text("at")))
                .flatMap(day -> lines.read(of.id(), typed).map(understanding -> other(understanding, day)))
                .defaultIfEmpty(Optional.empty())
                .flatMap(chosen -> lines.append(by, of.id(), typed, chosen));
    }

    /** A line kept in a browser while the service could not be reached says how long ago it was typed, at most a week. */
    private static QuickLines.Typed typed(Form form) {
        var key = form.find("key").filter(text -> text.matches("[0-9a-z-]{8,64}"));
        var ago = form.find("ago")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .filter(length -> length.compareTo(LONGEST_WAIT) <= 0)
                .orElse(Duration.ZERO);
        return new QuickLines.Typed(form.text("line"), key, ago);
    }

    private static Optional<Instant> other(Understanding understanding, Instant answer) {
        return understanding instanceof Understanding.Understood understood
                ? understood.question().map(Question::other).filter(answer::equals)
                : Optional.empty();
    }

    private static Optional<Instant> instant(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(Instant.parse(typed));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
