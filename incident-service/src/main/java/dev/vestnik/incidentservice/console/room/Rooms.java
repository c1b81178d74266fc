package dev.vestnik.incidentservice.console.room;

import dev.vestnik.incidentservice.access.People;
import dev.vestnik.incidentservice.affected.AffectedCustomer;
import dev.vestnik.incidentservice.affected.AffectedLists;
import dev.vestnik.incidentservice.affected.Counts;
import dev.vestnik.incidentservice.affected.Ends;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.console.home.Breakable;
import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.interval.Flags;
import dev.vestnik.incidentservice.incident.interval.Intervals;
import dev.vestnik.incidentservice.incident.timeline.Recovery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gathers what the parts of a room show, out of the timeline. */
@Component
class Rooms {

    private static final int SHOWN = 50;

    /** More of the timeline than this is not sent anew with each of its lines. */
    private static final int LATEST = 30;

    /** One customer for whom it does not work yet. */
    public record Down(String id, String name) {}

    private final Incidents incidents;
    private final Components components;
    private final AffectedLists affected;
    private final People people;
    private final Steps steps;
    private final String pageUrl;

    Rooms(
            Incidents incidents,
            Components components,
            AffectedLists affected,
            People people,
            Steps steps,
            @Value("${vestnik.page-url:http://localhost:8081}") String pageUrl) {
        this.pageUrl = pageUrl;
        this.steps = steps;
        this.incidents = incidents;
        this.components = components;
        this.affected = affected;
        this.people = people;
    }

    /** The incident as this visitor sees it now, or a NOT_FOUND problem. */
    Mono<Seen> seen(Visit visit, String ref) {
        return incidents
                .require(ref)
                .flatMap(of -> incidents.timeline(of.id()))
                .flatMap(timeline -> seen(visit, timeline));
    }

    private Mono<Seen> seen(Visit visit, Timeline timeline) {
        return Mono.zip(components.byId(), people.names())
                .map(found -> new Seen(
                        visit,
                        timeline,
                        CaseState.of(timeline),
                        found.getT1(),
                        found.getT2(),
                        incidents.now(timeline.of())));
    }

    /** All parts of the room. */
    Mono<Map<String, Object>> parts(Visit visit, String ref) {
        return seen(visit, ref)
                .flatMap(seen -> Mono.zip(
                                affected.count(seen.of().id()),
                                steps.going(seen),
                                affected.ends(seen.of().id()),
                                affected.stillDown(seen.of().id(), "", SHOWN).collectList())
                        .map(found -> withDown(
                                parts(seen, found.getT1(), found.getT2()), seen, found.getT3(), found.getT4())));
    }

    /** Who is still down can be said once something works again. */
    private static Map<String, Object> withDown(
            Map<String, Object> parts, Seen seen, Ends ends, List<AffectedCustomer> down) {
        parts.put(
                "down",
                down.stream().map(one -> new Down(one.externalId(), one.name())).toList());
        parts.put("downCount", ends.stillDown());
        parts.put(
                "recovering",
                seen.timeline().effective().stream()
                        .anyMatch(entry ->
                                entry.fact() instanceof Recovery && !(entry.fact() instanceof Recovery.Reopened)));
        return parts;
    }

    private Map<String, Object> parts(Seen seen, Counts counts, Steps.Going going) {
        var intervals = Intervals.of(seen.timeline(), seen.now());
        var hurt = Hurt.of(counts, seen);
        var parts = new HashMap<String, Object>();
        parts.put("ref", seen.of().ref());
        parts.put("drill", seen.of().drill());
        parts.put("live", seen.of().clock().isLive());
        parts.put("version", String.valueOf(seen.timeline().version()));
        parts.put("top", TopLine.of(seen));
        parts.put("facts", KnownFact.questions(seen, hurt.total()));
        parts.put("otherFacts", KnownFact.others(seen, going.data()));
        parts.put("growth", Hurt.growth(seen, hurt.total()));
        parts.put("letters", StageMark.letters(seen));
        parts.put("promises", StageMark.promises(seen, intervals.promises().each()));
        parts.putAll(lines(seen, going.senders()));
        parts.put("zoneId", seen.of().clock().isLive() ? seen.of().zone().getId() : "");
        parts.put("zone", seen.times().zoneLabel(seen.now()));
        parts.put("numbers", Numbers.of(seen, intervals));
        parts.put("flags", flags(seen));
        going.sending().ifPresent(sending -> parts.put("sending", sending));
        parts.put("phrases", Phrase.of(seen, going.action()));
        parts.put("affected", hurt);
        parts.put("groups", Breakable.headings(List.copyOf(seen.components().values()), seen.visit()));
        parts.put("now", seen.clock(seen.now()));
        parts.putAll(outside(seen));
        parts.put("over", seen.state().isOver());
        parts.put("steps", FactForm.offered(seen));
        return parts;
    }

    /** The newest lines; how many there are in all, when some are left out. */
    private static Map<String, Object> lines(Seen seen, Map<UUID, String> senders) {
        var lines = new Saga(seen, senders).newestFirst();
        return lines.size() <= LATEST
                ? Map.of("lines", lines)
                : Map.of("lines", lines.subList(0, LATEST), "lineCount", lines.size());
    }

    /** The lines that are left out of the room until somebody asks for all. */
    Mono<Map<String, Object>> older(Visit visit, String ref) {
        return seen(visit, ref).flatMap(seen -> steps.senders(seen).map(senders -> older(seen, senders)));
    }

    private static Map<String, Object> older(Seen seen, Map<UUID, String> senders) {
        var lines = new Saga(seen, senders).newestFirst();
        return Map.of(
                "ref",
                seen.of().ref(),
                "live",
                seen.of().clock().isLive(),
                "older",
                lines.subList(Math.min(LATEST, lines.size()), lines.size()));
    }

    /** What customers see at this moment, in both languages, and where. */
    private Map<String, Object> outside(Seen seen) {
        return Map.of("outside", Outside.of(seen), "pageUrl", pageUrl(seen));
    }

    private String pageUrl(Seen seen) {
        return "%s%s/%s/i/%s"
                .formatted(
                        pageUrl,
                        seen.of().drill() ? "/drill" : "",
                        seen.visit().language(),
                        seen.of().ref());
    }

    private static List<String> flags(Seen seen) {
        return Flags.of(seen.timeline(), seen.now()).stream()
                .map(flagged -> seen.visit().text(flagged.sentence()))
                .distinct()
                .toList();
    }
}
