package dev.vestnik.incidentservice.incident;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.incident.quickline.Context;
import dev.vestnik.incidentservice.incident.quickline.Context.NamedComponent;
import dev.vestnik.incidentservice.incident.quickline.QuickLine;
import dev.vestnik.incidentservice.incident.quickline.Understanding;
import dev.vestnik.incidentservice.incident.quickline.Understanding.NotUnderstood;
import dev.vestnik.incidentservice.incident.quickline.Understanding.Understood;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.incidentservice.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The door to the quick line: what is understood of it while it is typed, and its entry. */
@Component
public class QuickLines {

    /**
     * A line as somebody typed it, perhaps before it could be sent.
     *
     * @param key by which it is known when it comes a second time; the same writer's alone
     * @param ago how long before it came it was typed
     */
    public record Typed(String text, Optional<String> key, Duration ago) {

        public static Typed now(String text) {
            return new Typed(text, Optional.empty(), Duration.ZERO);
        }
    }

    private final Incidents incidents;
    private final Components components;

    QuickLines(Incidents incidents, Components components) {
        this.incidents = incidents;
        this.components = components;
    }

    /** What would be written; changes nothing. */
    public Mono<Understanding> read(CaseId id, String typed) {
        return read(id, Typed.now(typed));
    }

    /** The same of a line typed before: a time it does not name is that of the typing. */
    public Mono<Understanding> read(CaseId id, Typed typed) {
        return incidents.timeline(id).flatMap(timeline -> understood(timeline, typed));
    }

    /**
     * Appends what is understood, a line of one key once; an INVALID problem where nothing is.
     *
     * @param chosen the answer where the line leaves the day open (C.5 rule 10); what the line proposes otherwise
     */
    public Mono<Entry> append(Actor by, CaseId id, Typed typed, Optional<Instant> chosen) {
        return read(id, typed)
                .map(understanding -> lineOf(understanding, chosen))
                .map(line -> typed.key()
                        .map(key -> line.withSourceRef(by.id() + ":" + key))
                        .orElse(line))
                .flatMap(line -> incidents.append(by, id, line));
    }

    private Mono<Understanding> understood(Timeline timeline, Typed typed) {
        return named().map(known -> QuickLine.read(
                typed.text(),
                new Context(
                        incidents.before(timeline.of(), typed.ago()),
                        timeline.of().zone(),
                        timeline.effective().stream().map(Entry::at).max(Comparator.naturalOrder()),
                        CaseState.of(timeline).severity(),
                        known)));
    }

    private Mono<List<NamedComponent>> named() {
        return components
                .all()
                .filter(component -> !component.retired())
                .map(component -> new NamedComponent(
                        component.id(),
                        Stream.concat(Stream.of(component.code()), component.names().byLanguage().values().stream())
                                .distinct()
                                .toList()))
                .collectList();
    }

    private static Line lineOf(Understanding understanding, Optional<Instant> chosen) {
        return switch (understanding) {
            case NotUnderstood(var problems) -> throw Problem.invalid(problems);
            case Understood understood ->
                chosen.map(at -> at(understood.line(), at)).orElse(understood.line());
        };
    }

    private static Line at(Line line, Instant at) {
        return line.with(new Occurred(at, line.occurred().precision()), line.enteredZone());
    }
}
