package dev.vestnik.incidentservice.console.command;

import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.command.HandOver;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.incident.Case;
import java.util.Map;

/**
 * A role on its way to somebody, in the words of who looks.
 *
 * @param at when it was offered, or when it ended
 * @param from the name of who is responsible until then; empty when nobody is
 * @param forMe the reader is asked to answer
 * @param withdrawable the reader may take it back
 */
public record OfferRow(
        String id, String role, String from, String to, String at, String next, boolean forMe, boolean withdrawable) {

    static OfferRow of(HandOver offer, Case of, Map<String, String> names, Visit visit) {
        var me = visit.actor().id();
        var from = offer.from().map(Object::toString);
        return new OfferRow(
                offer.id().toString(),
                visit.text(offer.role().label()),
                from.map(id -> names.getOrDefault(id, id)).orElse(""),
                names.getOrDefault(offer.to().toString(), offer.to().toString()),
                visit.times(of.zone()).clock(offer.endedAt().orElse(offer.offeredAt())),
                offer.next(),
                me.equals(offer.to().toString()),
                from.filter(me::equals).isPresent()
                        || me.equals(offer.offeredBy())
                        || visit.may(Permission.ADMINISTER));
    }
}
