package dev.vestnik.incidentservice.publication;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.incidentservice.component.ComponentDraft;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.component.Group;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.CaseClock;
import dev.vestnik.incidentservice.incident.Declaration;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.NewCase;
import dev.vestnik.incidentservice.incident.timeline.CaseKind;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.Fact;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.incidentservice.incident.timeline.Source;
import dev.vestnik.incidentservice.incident.timeline.Telling;
import dev.vestnik.incidentservice.incident.timeline.Visibility;
import dev.vestnik.templates.Effect;
import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes components and cases for the tests of this room; every call its own. */
record Outage(Incidents incidents, Components components) {

    static final Texts TITLE = Texts.of("Загрузка файлов не работает", "Uploads are not working");
    private static final Actor MANAGER = new Actor(Actor.Kind.PERSON, "marker-person", Role.INCIDENT_MANAGER);

    Component component() {
        var draft = new ComponentDraft(
                "c-" + UUID.randomUUID(),
                new Group("publication", Texts.of("Файлы", "Files")),
                "ru-1",
                Texts.of("Загрузка", "Uploads"),
                List.of(),
                1,
                false);
        return components.save(MANAGER, draft).block();
    }

    /** Declared, and told: a notice without words of its own went to the page. */
    Case declared(Component component) {
        var opened = untold(component);
        append(
                opened,
                line(new Telling.NoticeSent(
                                NoticeKind.FIRST,
                                Telling.Audience.PAGE,
                                Optional.empty(),
                                0,
                                Optional.empty(),
                                Optional.empty()))
                        .with(Visibility.PUBLIC));
        return opened;
    }

    /** Declared, and nothing said to anybody. */
    Case untold(Component component) {
        return incidents
                .declare(
                        MANAGER,
                        new Declaration(
                                TITLE,
                                Severity.SEV2,
                                List.of(component.id()),
                                Effect.DOWN,
                                "down",
                                Occurred.minute(now().minus(20, ChronoUnit.MINUTES)),
                                ZoneId.of("Europe/Moscow")))
                .block();
    }

    Case drill() {
        return incidents
                .open(
                        MANAGER,
                        new NewCase(
                                CaseKind.INCIDENT, TITLE, Severity.SEV1, ZoneId.of("UTC"), true, now(), CaseClock.LIVE))
                .block();
    }

    Entry say(Case of, Fact fact, Texts publicText) {
        return append(of, line(fact).with(Visibility.PUBLIC).withPublicText(publicText));
    }

    Entry append(Case of, Line line) {
        return incidents.append(MANAGER, of.id(), line).block();
    }

    Entry correct(Case of, Entry wrong, Line line) {
        return incidents
                .correct(MANAGER, of.id(), wrong.id(), timeline -> line.correcting(wrong.id(), "marker-reason"))
                .block();
    }

    static Line line(Fact fact) {
        return Line.of(fact, now(), "marker-text", Source.MANUAL);
    }

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MINUTES);
    }
}
