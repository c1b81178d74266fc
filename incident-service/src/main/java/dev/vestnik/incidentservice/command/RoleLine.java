package dev.vestnik.incidentservice.command;

import dev.vestnik.incidentservice.duty.DutyRole;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.timeline.Fact;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What the timeline is told of roles: the role and an id, never a name. */
final class RoleLine {

    private RoleLine() {}

    static Line taken(Timeline timeline, DutyRole role, UUID person, Instant now) {
        return line(timeline, new Response.RoleTaken(role.name(), Optional.of(person)), "", now);
    }

    /** Confirmed: from nobody it is simply taken. */
    static Line handedOver(Timeline timeline, HandOver offer, Instant now) {
        var person = Optional.of(offer.to());
        Fact fact = offer.from().isPresent()
                ? new Response.HandedOver(offer.role().name(), person)
                : new Response.RoleTaken(offer.role().name(), person);
        return line(timeline, fact, "", now).withSourceRef("hand-over:" + offer.id());
    }

    static Line laidDown(Timeline timeline, Holding held, Instant now) {
        return line(timeline, new Response.RoleLaidDown(held.role().name(), Optional.of(held.person())), "", now);
    }

    static Line line(Timeline timeline, Fact fact, String words, Instant now) {
        return Line.manual(fact, now, timeline.of().zone(), words);
    }
}
