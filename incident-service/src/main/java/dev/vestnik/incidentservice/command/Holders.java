package dev.vestnik.incidentservice.command;

import dev.vestnik.incidentservice.duty.DutyRole;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.Fact;
import dev.vestnik.incidentservice.incident.timeline.Response;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who holds which role in a case, folded from its timeline; a role nobody took is not in it. */
public record Holders(Map<DutyRole, Holding> byRole) {

    public Holders {
        byRole = Collections.unmodifiableMap(byRole);
    }

    /** What stands on the timeline now; lines that only tell of a role and name no person change nothing. */
    public static Holders of(Timeline timeline) {
        var held = new EnumMap<DutyRole, Holding>(DutyRole.class);
        timeline.effective().forEach(entry -> {
            laidDown(entry.fact()).ifPresent(held::remove);
            holdingOf(entry).ifPresent(one -> held.put(one.role(), one));
        });
        return new Holders(held);
    }

    private static Optional<DutyRole> laidDown(Fact fact) {
        return fact instanceof Response.RoleLaidDown(var role, var person)
                ? person.flatMap(who -> DutyRole.named(role))
                : Optional.empty();
    }

    private static Optional<Holding> holdingOf(Entry entry) {
        if (entry.fact() instanceof Response.RoleTaken(var role, var person)) {
            return holding(role, person, entry.at(), false);
        }
        return entry.fact() instanceof Response.HandedOver(var role, var person)
                ? holding(role, person, entry.at(), true)
                : Optional.empty();
    }

    private static Optional<Holding> holding(String role, Optional<UUID> person, Instant at, boolean handedOver) {
        return DutyRole.named(role).flatMap(known -> person.map(who -> new Holding(known, who, at, handedOver)));
    }

    public Optional<Holding> of(DutyRole role) {
        return Optional.ofNullable(byRole.get(role));
    }

    public boolean holds(UUID person, DutyRole role) {
        return of(role).filter(holding -> holding.person().equals(person)).isPresent();
    }
}
