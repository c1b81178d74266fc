package dev.vestnik.incidentservice.runbook;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The door of this room: what is on the shelf, which runbooks a case works by, and the ticks of their steps. */
@Component
public class Runbooks {

    private final Shelf shelf;
    private final Tried tried;
    private final Moments moments;
    private final Incidents incidents;
    private final Attaching attaching;

    Runbooks(Shelf shelf, Tried tried, Moments moments, Incidents incidents, Attaching attaching) {
        this.attaching = attaching;
        this.shelf = shelf;
        this.tried = tried;
        this.moments = moments;
        this.incidents = incidents;
    }

    /** All that could be read, by code. */
    public List<Book> all() {
        return shelf.books();
    }

    /** What could not be read, and why. */
    public List<Fault> faults() {
        return shelf.faults();
    }

    /** The runbook of that code, or a NOT_FOUND problem. */
    public Book require(String code) {
        return shelf.require(code);
    }

    /** All that could be read, by code, each with the day of its last drill: of those brought to their end, in which somebody ticked a step of it. */
    public Mono<List<Book>> tried() {
        return tried.all();
    }

    /** One of them, or a NOT_FOUND problem. */
    public Mono<Book> tried(String code) {
        return tried.require(code);
    }

    /** Those at work in the case, and those that fit now. */
    public Mono<CaseRunbooks> of(Actor by, Case of) {
        by.require(Permission.READ);
        return now(of);
    }

    private Mono<CaseRunbooks> now(Case of) {
        return Mono.zip(
                attaching.of(of.id()).collectList(),
                moments.of(of.id()),
                (rows, moment) -> Folding.of(rows, shelf.books(), moment));
    }

    /** Attaches it as it is on the shelf now; its minutes count from what made it fit, or from now. Once is enough. */
    public Mono<CaseRunbooks> attach(Actor by, Case of, String code) {
        by.require(Permission.APPEND);
        return attaching.attach(by, of, code).then(Mono.defer(() -> now(of)));
    }

    /** Takes it off the case, or refuses it before it was attached; its ticks stay on the timeline, and it is not proposed again. */
    public Mono<CaseRunbooks> takeOff(Actor by, Case of, String code) {
        by.require(Permission.APPEND);
        return attaching.takeOff(by, of, code).then(Mono.defer(() -> now(of)));
    }

    /**
     * Ticks the step; ticked already, it stays as it was. FORBIDDEN when it is another role's and they write no timeline ({@link StepRole#isTickedBy}).
     *
     * @param at when it was done; now when not said
     */
    public Mono<CaseRunbooks> tick(Actor by, Case of, String code, int number, Optional<Instant> at) {
        by.require(Permission.TICK_STEPS);
        var occurred = at.map(Occurred::minute).orElseGet(() -> Occurred.exact(incidents.now(of)));
        return attached(of, code)
                .map(attached -> requireStep(by, attached, number))
                .flatMap(step -> tickedOnce(by.with(Permission.APPEND), of, step, occurred))
                .then(Mono.defer(() -> now(of)));
    }

    /** A step within its runbook. */
    private record Found(Runbook runbook, Step step) {
        String ref() {
            return step.ref(runbook.code());
        }
    }

    private Mono<Void> tickedOnce(Actor by, Case of, Found found, Occurred occurred) {
        return incidents
                .timeline(of.id())
                .filter(timeline ->
                        Folding.tick(timeline.effective(), found.ref()).isEmpty())
                .flatMap(fresh -> incidents.append(
                        by, of.id(), timeline -> Ticks.of(timeline, found.runbook(), found.step(), occurred)))
                .then();
    }

    /** Takes the tick back by a correction with that reason; a step without one stays as it is. */
    public Mono<CaseRunbooks> untick(Actor by, Case of, String code, int number, String reason) {
        by.require(Permission.TICK_STEPS);
        return attached(of, code)
                .map(attached -> requireStep(by, attached, number))
                .zipWith(incidents.timeline(of.id()))
                .flatMap(found -> Mono.justOrEmpty(
                        Folding.tick(found.getT2().effective(), found.getT1().ref())))
                .flatMap(tick -> incidents.correct(
                        by.with(Permission.APPEND),
                        of.id(),
                        tick.id(),
                        timeline -> Ticks.undone(timeline, tick.id(), reason, incidents.now(of))))
                .then(Mono.defer(() -> now(of)));
    }

    private Mono<Runbook> attached(Case of, String code) {
        // read whole: a query broken off at the first row leaves its buffers behind
        return attaching
                .of(of.id())
                .collectList()
                .flatMap(rows -> Mono.justOrEmpty(rows.stream()
                        .filter(row -> !row.takenOff() && row.runbook().code().equals(code))
                        .map(Attached::runbook)
                        .findFirst()))
                .switchIfEmpty(Mono.error(() -> Problem.notFound(
                        "К инциденту не приложен такой порядок действий.",
                        "No such runbook is attached to the incident.")));
    }

    private static Found requireStep(Actor by, Runbook runbook, int number) {
        var step =
                runbook.step(number).orElseThrow(() -> Problem.notFound("Такого шага нет.", "There is no such step."));
        if (!step.role().isTickedBy(by)) {
            throw Problem.forbidden(
                    "Этот шаг отмечает тот, чей он: %s."
                            .formatted(step.role().label().in(Language.RU)),
                    "This step is ticked by whose it is: %s."
                            .formatted(step.role().label().in(Language.EN)));
        }
        return new Found(runbook, step);
    }
}
