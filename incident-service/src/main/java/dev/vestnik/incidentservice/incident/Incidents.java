package dev.vestnik.incidentservice.incident;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.database.Signals;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.EntryId;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door of this room: opens cases, appends to their timelines, reads them back. Absent cases are NOT_FOUND problems. */
@Component
public class Incidents {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Timelines timelines;
    private final Opening opening;
    private final CaseStore cases;
    private final OpenCases open;
    private final Signals signals;
    private final IncidentSettings settings;
    private final InstantSource clock;

    Incidents(
            Timelines timelines,
            Opening opening,
            CaseStore cases,
            OpenCases open,
            Signals signals,
            IncidentSettings settings,
            InstantSource clock) {
        this.settings = settings;
        this.timelines = timelines;
        this.opening = opening;
        this.cases = cases;
        this.open = open;
        this.signals = signals;
        this.clock = clock;
    }

    /** Opens an incident: INCIDENT_OPENED now and IMPACT_STARTED when it began, in one transaction. */
    public Mono<Case> declare(Actor by, Declaration declaration) {
        by.require(Permission.DECLARE);
        return opening.declare(by, declaration);
    }

    /** Opens a case that only reports (a replay, an import) or is planned; it starts without entries. */
    public Mono<Case> open(Actor by, NewCase fresh) {
        by.require(Permission.DECLARE);
        return opening.open(by, fresh);
    }

    /** Appends one line, judged unless it is a report. Answers the entry already there when it tells the same (C.5 rule 9). */
    public Mono<Entry> append(Actor by, CaseId id, Line line) {
        return append(by, id, timeline -> line);
    }

    /** Opens a case and appends what a report says of it, in order and all or none; a report is recorded and never judged (design idea 6). */
    public Mono<Case> report(Actor by, NewCase fresh, List<Line> lines) {
        by.require(Permission.DECLARE);
        by.require(Permission.APPEND);
        lines.forEach(LineForm::require);
        return opening.report(by, fresh, lines);
    }

    /** Appends the line decided on the timeline as it is at that moment; the decision may be made again. */
    public Mono<Entry> append(Actor by, CaseId id, Function<Timeline, Line> decide) {
        by.require(Permission.APPEND);
        return timelines.append(
                by, id, timeline -> Decisions.accepted(timeline, decide.apply(timeline), now(timeline.of())));
    }

    /** Appends the correction of an entry; the old one stays (C.5 rule 1). */
    public Mono<Entry> correct(Actor by, CaseId id, EntryId entry, Function<Timeline, Line> decide) {
        by.require(Permission.APPEND);
        return timelines.correct(
                by,
                id,
                entry,
                timeline -> Decisions.correction(timeline, entry, decide.apply(timeline), now(timeline.of())));
    }

    /** The whole timeline. */
    public Mono<Timeline> timeline(CaseId id) {
        return timelines.require(id);
    }

    /** The timelines of these cases, in their order: for lists, which would wait for one after the other otherwise. */
    public Flux<Timeline> timelines(Flux<Case> cases) {
        return timelines.of(cases);
    }

    /** The case with that number, as {@code INC-2026-0042} in any case of letters, or with that id. */
    public Mono<Case> require(String ref) {
        return (UUID_FORM.matcher(ref).matches()
                        ? cases.find(CaseId.of(ref)).map(CaseStore.Versioned::of)
                        : cases.findByRef(ref))
                .switchIfEmpty(Mono.error(() -> Problem.notFound(
                        "Инцидента %s нет.".formatted(ref), "There is no incident %s.".formatted(ref))));
    }

    /** The numbers of these cases, unknown ones left out; one query. */
    public Mono<Map<CaseId, String>> refs(Collection<CaseId> ids) {
        return cases.refs(Set.copyOf(ids));
    }

    /** Whether nothing has been appended to its case after it. */
    public Mono<Boolean> isLast(Entry entry) {
        return cases.find(entry.caseId()).map(found -> found.version() == entry.seq());
    }

    /** The latest cases that are not drills, newest first. */
    public Flux<Case> latest(int limit) {
        return cases.latest(false, limit);
    }

    /** All that are open, however old, drills aside, newest first. */
    public Flux<Timeline> open() {
        return open.timelines(false);
    }

    /** All drills that are open, newest first. */
    public Flux<Timeline> openDrills() {
        return open.timelines(true);
    }

    /** Those looked for, the newest first; none after a number that no case has. */
    public Flux<Case> search(CaseSearch wanted) {
        return cases.search(wanted);
    }

    /** The latest drills, newest first. */
    public Flux<Case> latestDrills(int limit) {
        return cases.latest(true, limit);
    }

    /** What time it is for what is not yet a case. */
    public Instant now() {
        return clock.instant();
    }

    /** The company's reference zone: that of times typed without one. */
    public ZoneId zone() {
        return settings.zone();
    }

    /** What time it is for this case. */
    public Instant now(Case of) {
        return of.clock().at(clock.instant());
    }

    /** What time it was for this case so long ago, by the clock on the wall. */
    public Instant before(Case of, Duration ago) {
        return of.clock().at(clock.instant().minus(ago));
    }

    /** Something was appended, on whatever node: the id of the case, or empty when any case may have changed (after a reconnect). */
    public Flux<String> moved() {
        return signals.on(Timelines.TOPIC).map(signal -> signal.payload().split(" ", 2)[0]);
    }
}
