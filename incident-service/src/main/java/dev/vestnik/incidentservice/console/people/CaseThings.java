package dev.vestnik.incidentservice.console.people;

import dev.vestnik.incidentservice.access.AuditEntry;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.compensation.Compensations;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.incidentservice.notice.Notices;
import dev.vestnik.incidentservice.postmortem.Postmortems;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Incidents, and what belongs to one: called by its number and led to, looked up with one query a kind. */
@Component
class CaseThings {

    private static final Map<String, String> PAGES = Map.of(
            "incident", "", "notice", "", "postmortem", "/review", "credit", "/credits", "credit-run", "/credits");

    private final Incidents incidents;
    private final Notices notices;
    private final Postmortems reviews;
    private final Compensations credits;

    CaseThings(Incidents incidents, Notices notices, Postmortems reviews, Compensations credits) {
        this.incidents = incidents;
        this.notices = notices;
        this.reviews = reviews;
        this.credits = credits;
    }

    /** By their ids; what is not known any more is left out. */
    Mono<Map<String, Thing>> of(Visit visit, List<AuditEntry> deeds) {
        return cases(deeds)
                .flatMap(cases -> incidents.refs(cases.values()).map(refs -> things(visit, deeds, cases, refs)));
    }

    private Mono<Map<UUID, CaseId>> cases(Collection<AuditEntry> deeds) {
        var cases = new HashMap<UUID, CaseId>();
        Thing.ids(deeds, "incident").forEach(id -> cases.put(id, new CaseId(id)));
        return Mono.zip(
                        notices.casesOf(Thing.ids(deeds, "notice")),
                        reviews.casesOf(Thing.ids(deeds, "postmortem")),
                        credits.casesOf(Thing.ids(deeds, "credit", "credit-run")))
                .map(found -> Stream.of(found.getT1(), found.getT2(), found.getT3())
                        .collect(() -> cases, Map::putAll, Map::putAll));
    }

    private static Map<String, Thing> things(
            Visit visit, List<AuditEntry> deeds, Map<UUID, CaseId> cases, Map<CaseId, String> refs) {
        var things = new HashMap<String, Thing>();
        PAGES.forEach((kind, page) -> Thing.ids(deeds, kind).forEach(id -> {
            var ref = cases.containsKey(id) ? refs.get(cases.get(id)) : null;
            if (ref != null) {
                things.put(id.toString(), Thing.of(ref, visit.may(Permission.READ), "/incidents/" + ref + page));
            }
        }));
        return things;
    }
}
