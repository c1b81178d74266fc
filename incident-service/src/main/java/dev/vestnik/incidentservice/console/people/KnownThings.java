package dev.vestnik.incidentservice.console.people;

import dev.vestnik.incidentservice.access.AuditEntry;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.customer.Customers;
import dev.vestnik.incidentservice.stakeholder.Stakeholders;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Whatever deeds are done to, called by its name and led to; looked up with one query a kind, and only for kinds that are there. */
@Component
class KnownThings {

    private final CaseThings cases;
    private final Components components;
    private final Customers customers;
    private final Stakeholders stakeholders;

    KnownThings(CaseThings cases, Components components, Customers customers, Stakeholders stakeholders) {
        this.cases = cases;
        this.components = components;
        this.customers = customers;
        this.stakeholders = stakeholders;
    }

    /** A thing under its id. */
    private record Found(String id, Thing thing) {}

    /** By their ids, people and tokens by those names; what is not known any more is left out. */
    Mono<Map<String, Thing>> of(Visit visit, List<AuditEntry> deeds, Names names) {
        return Flux.concat(
                        components(visit, Thing.ids(deeds, "component")),
                        customers(visit, Thing.ids(deeds, "customer")),
                        stakeholders(visit, Thing.ids(deeds, "stakeholder")))
                .collectMap(Found::id, Found::thing)
                .zipWith(cases.of(visit, deeds), KnownThings::both)
                .map(found -> both(found, plain(visit, deeds, names)));
    }

    private static Map<String, Thing> both(Map<String, Thing> some, Map<String, Thing> others) {
        var all = new HashMap<>(some);
        all.putAll(others);
        return all;
    }

    private Flux<Found> components(Visit visit, Set<UUID> ids) {
        return ids.isEmpty()
                ? Flux.empty()
                : components
                        .all()
                        .map(one -> new Found(
                                one.id().value().toString(),
                                Thing.of(
                                        visit.text(one.names()),
                                        visit.may(Permission.EDIT_COMPONENTS),
                                        "/components/" + segment(one.code()))));
    }

    private Flux<Found> customers(Visit visit, Set<UUID> ids) {
        return customers
                .known(ids)
                .map(one -> new Found(
                        one.id().value().toString(),
                        Thing.of(
                                one.name(),
                                visit.may(Permission.READ),
                                "/customers/" + segment(one.externalId()) + "/receipt")));
    }

    private Flux<Found> stakeholders(Visit visit, Set<UUID> ids) {
        return ids.isEmpty()
                ? Flux.empty()
                : stakeholders
                        .all()
                        .map(one -> new Found(
                                one.id().toString(), Thing.of(one.name(), visit.may(Permission.READ), "/duty/inside")));
    }

    /** What needs no further question. */
    private static Map<String, Thing> plain(Visit visit, Collection<AuditEntry> deeds, Names names) {
        var things = new HashMap<String, Thing>();
        var administers = visit.may(Permission.ADMINISTER);
        names.people().forEach((id, name) -> things.put(id, Thing.of(name, administers, "/people/" + id)));
        names.tokens().forEach((id, name) -> things.put(id, Thing.of(name, administers, "/tokens")));
        deeds.stream()
                .filter(deed -> deed.objectKind().equals("catalogue-entry"))
                .forEach(deed -> things.put(
                        deed.objectId(), Thing.of(deed.objectId(), visit.may(Permission.READ), "/catalogue")));
        Thing.ids(deeds, "duty-shift")
                .forEach(id -> things.put(id.toString(), Thing.of("", visit.may(Permission.READ), "/duty")));
        return things;
    }

    private static String segment(String text) {
        return UriUtils.encodePathSegment(text, StandardCharsets.UTF_8);
    }
}
