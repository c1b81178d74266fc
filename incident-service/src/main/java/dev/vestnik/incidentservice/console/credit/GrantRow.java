package dev.vestnik.incidentservice.console.credit;

import dev.vestnik.incidentservice.compensation.Grant;
import dev.vestnik.incidentservice.console.frame.Visit;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/**
 * One grant or request as a reader sees it.
 *
 * @param by who asked, by name
 * @param decidedBy who decided, by name; empty while it waits, and for what was granted at once
 * @param own the reader asked for it and so cannot decide it (R-E1)
 */
public record GrantRow(
        String id,
        String customer,
        String entry,
        String state,
        String sum,
        String reason,
        String by,
        String at,
        String decidedBy,
        String why,
        boolean own) {

    static GrantRow of(Grant grant, Visit visit, ZoneId zone, Map<String, String> names, Instant now) {
        var decider = grant.decided().map(Grant.Decided::by).orElse("");
        return new GrantRow(
                grant.id().toString(),
                grant.externalId(),
                grant.entry(),
                grant.state().name(),
                grant.sum().sum().in(visit.language()),
                grant.reason(),
                names.getOrDefault(grant.askedBy(), visit.say("credits.program")),
                visit.times(zone).standAlone(grant.askedAt(), now),
                decider.equals(grant.askedBy()) || decider.isEmpty()
                        ? ""
                        : names.getOrDefault(decider, visit.say("credits.program")),
                grant.decided().map(Grant.Decided::why).orElse(""),
                grant.askedBy().equals(visit.actor().id()));
    }
}
