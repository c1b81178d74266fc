package dev.vestnik.incidentservice.console.command;

import dev.vestnik.incidentservice.command.Holders;
import dev.vestnik.incidentservice.command.Holding;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.duty.DutyRole;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.templates.Durations;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One role of a case and who has it.
 *
 * @param name of who holds it; empty when nobody does
 * @param since how long already, in words
 * @param late it is time to hand over
 * @param takeable nobody holds it and the reader may play it
 * @param layable the reader may give it back without a successor
 */
public record HolderRow(
        String role,
        String label,
        String name,
        String since,
        boolean mine,
        boolean late,
        boolean takeable,
        boolean layable) {

    static List<HolderRow> of(Holders holders, Case of, Instant now, Map<String, String> names, Visit visit) {
        return Stream.of(DutyRole.values())
                .map(role -> holders.of(role)
                        .map(holding -> held(holding, holders, now, names, visit))
                        .orElseGet(() -> free(role, visit)))
                .toList();
    }

    private static HolderRow held(
            Holding holding, Holders holders, Instant now, Map<String, String> names, Visit visit) {
        var person = holding.person().toString();
        var length = now.isAfter(holding.since()) ? Duration.between(holding.since(), now) : Duration.ZERO;
        return new HolderRow(
                holding.role().name(),
                visit.text(holding.role().label()),
                names.getOrDefault(person, person),
                Durations.inWords(length, dev.vestnik.templates.Case.ACCUSATIVE, visit.language()),
                person.equals(visit.actor().id()),
                holding.isLong(now),
                false,
                isLayable(holding, holders, visit));
    }

    /** As the rule has it: never the manager's own, and only while somebody manages. */
    private static boolean isLayable(Holding holding, Holders holders, Visit visit) {
        var me = visit.actor().id();
        var manager = holders.of(DutyRole.INCIDENT_MANAGER)
                .map(leads -> leads.person().toString());
        return holding.role() != DutyRole.INCIDENT_MANAGER
                && manager.isPresent()
                && (manager.filter(me::equals).isPresent()
                        || me.equals(holding.person().toString()));
    }

    private static HolderRow free(DutyRole role, Visit visit) {
        return new HolderRow(
                role.name(), visit.text(role.label()), "", "", false, false, visit.may(role.needs()), false);
    }

    public boolean held() {
        return !name.isEmpty();
    }
}
