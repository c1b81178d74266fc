package dev.vestnik.incidentservice.notice;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.affected.AffectedLists;
import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.incidentservice.component.ComponentDraft;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.component.Group;
import dev.vestnik.incidentservice.customer.Customers;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.CaseClock;
import dev.vestnik.incidentservice.incident.Declaration;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.NewCase;
import dev.vestnik.incidentservice.incident.timeline.CaseKind;
import dev.vestnik.incidentservice.incident.timeline.Fact;
import dev.vestnik.incidentservice.incident.timeline.FactKind;
import dev.vestnik.incidentservice.incident.timeline.Impact;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.incidentservice.incident.timeline.Source;
import dev.vestnik.templates.Effect;
import dev.vestnik.templates.Symptom;
import dev.vestnik.templates.Texts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;

/** A company with one component and some customers who use it, and a case in which it broke; each test has its own. */
class Company {
    static final Actor MANAGER = new Actor(Actor.Kind.PERSON, "manager", Role.INCIDENT_MANAGER);
    static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    /** Written into every internal field: no letter may hold it. */
    static final String MARKER = "ВНУТРЕННЕЕinternal";

    private static final List<String> WHO =
            List.of("ru,Europe/Moscow", "en,UTC", "ru,Asia/Yekaterinburg", "en,Europe/Berlin");

    private final Components components;
    private final Customers customers;
    private final Incidents incidents;
    private final AffectedLists lists;

    Company(Components components, Customers customers, Incidents incidents, AffectedLists lists) {
        this.components = components;
        this.customers = customers;
        this.incidents = incidents;
        this.lists = lists;
    }

    /** What a test works with; customer n has the address {@code cN-run@customer.example}. */
    record Broken(Case of, Component component, String run) {
        String address(int customer) {
            return "c%d-%s@customer.example".formatted(customer, run);
        }
    }

    /** Declared ten minutes ago, all customers on the list. */
    Broken broken(int count, Texts names) {
        var run = UUID.randomUUID().toString();
        var component = component(run, names);
        hire(run, component, count);
        var since = Occurred.minute(Instant.now().minus(Duration.ofMinutes(10)).truncatedTo(ChronoUnit.MINUTES));
        var declaration =
                new Declaration(names, Severity.SEV2, List.of(component.id()), Effect.DOWN, "uploads", since, MOSCOW);
        var opened = incidents.declare(MANAGER, declaration).block();
        if (count > 0) {
            lists.addByComponents(MANAGER, opened.id(), List.of(component.id())).block();
        }
        return new Broken(opened, component, run);
    }

    /** The same as an exercise on the live clock. */
    Broken drill(int count) {
        var run = UUID.randomUUID().toString();
        var names = Texts.of("Загрузка файлов", "File upload");
        var component = component(run, names);
        hire(run, component, count);
        var now = Instant.now();
        var opened = incidents
                .open(MANAGER, new NewCase(CaseKind.INCIDENT, names, Severity.SEV2, MOSCOW, true, now, CaseClock.LIVE))
                .block();
        var drill = new Broken(opened, component, run);
        var started = new Impact.ImpactStarted(List.of(component.id()), Effect.DOWN, Optional.of("uploads"));
        happened(drill, started, Optional.empty());
        lists.addByComponents(MANAGER, opened.id(), List.of(component.id())).block();
        return drill;
    }

    Broken broken(int count) {
        return broken(count, Texts.of("Загрузка файлов", "File upload"));
    }

    private Component component(String run, Texts names) {
        var uploads = new Symptom(
                "uploads",
                Texts.of("новые файлы не сохраняются", "new files are not being saved"),
                Texts.of("новые файлы не сохранялись", "new files were not being saved"),
                Effect.DOWN,
                false);
        var group = new Group("g-" + run, Texts.of("Файлы", "Files"));
        return components
                .save(MANAGER, new ComponentDraft("u-" + run, group, "ru-1", names, List.of(uploads), 1, false))
                .block();
    }

    private void hire(String run, Component component, int count) {
        var rows = IntStream.range(0, count)
                .mapToObj(n -> "%s-%d,%s,c%d-%s@customer.example,%s,%s"
                        .formatted(run, n, MARKER, n, run, WHO.get(n % WHO.size()), component.code()))
                .collect(Collectors.joining("\n", "id,name,email,language,zone,components\n", "\n"));
        var bytes = DefaultDataBufferFactory.sharedInstance.wrap(rows.getBytes(StandardCharsets.UTF_8));
        customers.importCsv(MANAGER, UUID.randomUUID(), Flux.just(bytes)).block();
    }

    /** Now, with an internal remark that must stay inside. */
    void happened(Broken broken, Fact fact, Optional<Texts> publicText) {
        var line = Line.of(fact, Instant.now(), MARKER, Source.MANUAL)
                .with(FactKind.of(fact).visibility());
        incidents
                .append(
                        MANAGER,
                        broken.of().id(),
                        publicText.map(line::withPublicText).orElse(line))
                .block();
    }
}
