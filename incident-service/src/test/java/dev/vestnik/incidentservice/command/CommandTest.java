package dev.vestnik.incidentservice.command;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vestnik.incidentservice.ServiceTest;
import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.NewPerson;
import dev.vestnik.incidentservice.access.People;
import dev.vestnik.incidentservice.access.Person;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.component.ComponentDraft;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.component.Group;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Declaration;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.timeline.Fact;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.incidentservice.incident.timeline.Source;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Effect;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of those who lead and of those who are told share: an incident of their own each, and people who really work here. */
@ServiceTest
public abstract class CommandTest {

    @Autowired
    protected Incidents incidents;

    @Autowired
    protected Components components;

    @Autowired
    protected People people;

    protected Person person(Role role) {
        var asked = new NewPerson(
                "c-" + UUID.randomUUID(), "Коллега", role, Language.RU, Optional.of("correct horse battery"));
        return people.add(Actor.engine("test"), asked).block().person();
    }

    protected Actor manager() {
        return person(Role.INCIDENT_MANAGER).actor();
    }

    protected static UUID id(Actor actor) {
        return UUID.fromString(actor.id());
    }

    protected String component() {
        var draft = new ComponentDraft(
                "c-" + UUID.randomUUID(),
                new Group("command", Texts.of("Хранилище", "Storage")),
                "ru-1",
                Texts.of("Загрузка", "Uploads"),
                List.of(),
                1,
                false);
        return components.save(manager(), draft).block().code();
    }

    protected Case open(Severity severity) {
        return open(severity, component());
    }

    protected Case open(Severity severity, String component) {
        var ids = components.idsOf("components", List.of(component)).block();
        var began =
                Occurred.minute(Instant.now().truncatedTo(ChronoUnit.MINUTES).minus(5, ChronoUnit.MINUTES));
        var title = Texts.of("Загрузка файлов не работает", "Uploads are not working");
        return incidents
                .declare(
                        manager(),
                        new Declaration(title, severity, ids, Effect.DOWN, "down", began, ZoneId.of("Europe/Moscow")))
                .block();
    }

    protected void happened(Case of, Fact fact, String words) {
        incidents
                .append(Actor.engine("test"), of.id(), Line.of(fact, incidents.now(of), words, Source.MANUAL))
                .block();
    }

    protected List<Fact> facts(Case of) {
        return incidents.timeline(of.id()).block().effective().stream()
                .map(entry -> entry.fact())
                .toList();
    }

    protected static Problem refusal(ThrowingCallable deed) {
        return catchThrowableOfType(Problem.class, deed);
    }

    protected static String rule(ThrowingCallable deed) {
        return refusal(deed).fields().getFirst().rule();
    }
}
