package dev.vestnik.incidentservice.incident;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Audit;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.incidentservice.incident.timeline.CaseKind;
import dev.vestnik.incidentservice.incident.timeline.FactKind;
import dev.vestnik.incidentservice.incident.timeline.Impact;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.Response;
import dev.vestnik.incidentservice.incident.timeline.Source;
import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.incidentservice.problem.Problem;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Opens cases and gives them their numbers. */
@Component
class Opening {

    private static final int LONGEST_TITLE = 300;

    private final CaseStore cases;
    private final Timelines timelines;
    private final IncidentSettings settings;
    private final Audit audit;
    private final TransactionalOperator transaction;
    private final InstantSource clock;

    Opening(
            CaseStore cases,
            Timelines timelines,
            IncidentSettings settings,
            Audit audit,
            TransactionalOperator transaction,
            InstantSource clock) {
        this.cases = cases;
        this.timelines = timelines;
        this.settings = settings;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    Mono<Case> declare(Actor by, Declaration declaration) {
        wellFormed(declaration);
        var fresh = new NewCase(
                CaseKind.INCIDENT,
                declaration.title(),
                declaration.severity(),
                declaration.zone(),
                declaration.drill(),
                clock.instant(),
                CaseClock.LIVE);
        return open(by, fresh)
                .flatMap(opened -> timelines
                        .append(by, opened.id(), timeline -> checked(timeline, started(declaration)))
                        .then(timelines.append(by, opened.id(), timeline -> openedLine(opened)))
                        .thenReturn(opened))
                .as(transaction::transactional);
    }

    Mono<Case> report(Actor by, NewCase fresh, List<Line> lines) {
        return open(by, fresh)
                .flatMap(opened -> timelines.report(by, opened.id(), lines).thenReturn(opened))
                .as(transaction::transactional);
    }

    Mono<Case> open(Actor by, NewCase fresh) {
        var prefix = fresh.drill() ? "DRL" : fresh.kind().prefix();
        int year = clock.instant().atZone(settings.zone()).getYear();
        return cases.nextNumber(prefix, year)
                .map(number -> toCase(fresh, "%s-%d-%04d".formatted(prefix, year, number)))
                .flatMap(cases::insert)
                .delayUntil(opened -> audit.append(
                        by,
                        opened.drill() ? "drill-opened" : "incident-opened",
                        "incident",
                        opened.id().toString(),
                        Map.of("severity", opened.severity().name())))
                .as(transaction::transactional);
    }

    private static Case toCase(NewCase fresh, String ref) {
        return new Case(
                CaseId.fresh(),
                fresh.kind(),
                ref,
                fresh.title(),
                fresh.severity(),
                fresh.zone(),
                fresh.drill(),
                fresh.openedAt(),
                fresh.clock());
    }

    private Line checked(Timeline timeline, Line line) {
        return Decisions.accepted(timeline, line, clock.instant());
    }

    private static Line started(Declaration declaration) {
        var fact = new Impact.ImpactStarted(
                declaration.components(), declaration.effect(), Optional.of(declaration.symptom()));
        return Line.of(fact, declaration.since().at(), "", Source.MANUAL)
                .with(declaration.since(), declaration.zone().getId())
                .withPublicText(declaration.title())
                .withSourceRef(Declaration.SOURCE_REF)
                .with(FactKind.of(fact).visibility());
    }

    private static Line openedLine(Case opened) {
        return Line.of(new Response.Opened(), opened.openedAt(), "", Source.MANUAL);
    }

    private static void wellFormed(Declaration declaration) {
        var errors = new ArrayList<FieldError>();
        if (declaration.components().isEmpty()) {
            errors.add(FieldError.of("components", "required", "Выберите, что сломалось.", "Choose what is broken."));
        }
        if (!declaration.title().isComplete()) {
            errors.add(FieldError.of(
                    "title",
                    "missing-language",
                    "Название нужно на обоих языках.",
                    "The title is needed in both languages."));
        }
        declaration.title().byLanguage().forEach((language, title) -> {
            if (title.length() > LONGEST_TITLE) {
                errors.add(FieldError.of(
                        "title." + language.tag(), "max-length", "Не длиннее 300 знаков.", "At most 300 characters."));
            }
        });
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }
}
