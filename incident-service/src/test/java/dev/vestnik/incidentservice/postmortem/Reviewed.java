package dev.vestnik.incidentservice.postmortem;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.incidentservice.component.ComponentDraft;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.component.Group;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Declaration;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.timeline.Fact;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.incidentservice.incident.timeline.Recovery;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.incidentservice.incident.timeline.Source;
import dev.vestnik.templates.Effect;
import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A resolved incident of an hour for each test, and a review of it in which nothing is wrong. */
public record Reviewed(Incidents incidents, Components components) {

    public static final Actor WRITER = new Actor(Actor.Kind.PERSON, "review-writer", Role.TECH_LEAD);
    public static final Actor APPROVER = new Actor(Actor.Kind.PERSON, "review-approver", Role.INCIDENT_MANAGER);
    static final Texts TITLE = Texts.of("Загрузка файлов не работала", "Uploads were not working");
    static final Instant STARTED = Instant.now().truncatedTo(ChronoUnit.MINUTES).minus(2, ChronoUnit.HOURS);

    /** In every field that stays inside: nothing public may hold it. */
    public static final String MARKER = "ТОЛЬКОДЛЯСВОИХ";

    public Case open() {
        return incidents
                .declare(
                        APPROVER,
                        new Declaration(
                                TITLE,
                                Severity.SEV2,
                                List.of(component().id()),
                                Effect.DOWN,
                                "down",
                                Occurred.minute(STARTED),
                                ZoneId.of("Europe/Moscow")))
                .block();
    }

    public Case resolved() {
        var of = open();
        happened(of, new Recovery.Resolved(List.of(), Recovery.DataSafety.SAFE), STARTED.plus(1, ChronoUnit.HOURS));
        return of;
    }

    void happened(Case of, Fact fact, Instant at) {
        incidents
                .append(APPROVER, of.id(), Line.of(fact, at, MARKER, Source.MANUAL))
                .block();
    }

    private Component component() {
        var draft = new ComponentDraft(
                "r-" + UUID.randomUUID(),
                new Group("review", Texts.of("Файлы", "Files")),
                "ru-1",
                Texts.of("Загрузка", "Uploads"),
                List.of(),
                1,
                false);
        return components.save(APPROVER, draft).block();
    }

    public static Draft complete() {
        return new Draft(
                Texts.none(),
                Texts.of(MARKER + " сводка", MARKER + " summary"),
                new CustomerText(
                        Texts.of(
                                "Час нельзя было сохранить новые файлы. Ранее загруженные файлы целы.",
                                "For an hour new files could not be saved. Files uploaded earlier are safe."),
                        Texts.of(
                                "Обновление балансировщика закрыло порт загрузки.",
                                "An update of the load balancer closed the upload port."),
                        Texts.of("Обновления теперь идут по одной зоне.", "Updates now go zone by zone.")),
                MARKER + " как это работает обычно",
                List.of(
                        new Factor(
                                Optional.of(Factor.Category.SYSTEM_DESIGN),
                                MARKER + " обновление шло во все зоны сразу",
                                "https://graphs.example/" + MARKER),
                        new Factor(
                                Optional.of(Factor.Category.TOOLS),
                                MARKER + " проверка смотрела только на ответ 200",
                                "")),
                List.of(MARKER + " откат занял минуту"),
                List.of(MARKER + " письмо ушло через полчаса"),
                List.of(MARKER + " это был не понедельник"),
                List.of(action()));
    }

    static DraftAction action() {
        return new DraftAction(
                Optional.empty(),
                MARKER + ": выкладывать балансировщик по одной зоне",
                Optional.of(DraftAction.Type.PREVENT),
                MARKER + " техлид",
                Optional.of(LocalDate.parse("2027-03-26")),
                Optional.of(DraftAction.Priority.P0),
                MARKER + " выкладка во все зоны отклоняется",
                Texts.of("Обновлять балансировщик по одной зоне", "Update the load balancer zone by zone"));
    }
}
