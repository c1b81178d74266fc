package dev.vestnik.incidentservice.ticket;

import dev.vestnik.incidentservice.customer.CustomerId;
import dev.vestnik.incidentservice.customer.Customers;
import dev.vestnik.incidentservice.customer.Recipient;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.incidentservice.notice.Reporter;
import dev.vestnik.incidentservice.notice.Reporters;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Languages;
import dev.vestnik.templates.Reader;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who is owed a reply with each public notice (R-B24): they read the language they wrote in, in their own zone or else the company's. */
@Component
class LinkedReporters implements Reporters {
    private static final int MOST = 20_000;

    private final TicketStore store;
    private final Customers customers;
    private final Incidents incidents;

    LinkedReporters(TicketStore store, Customers customers, Incidents incidents) {
        this.store = store;
        this.customers = customers;
        this.incidents = incidents;
    }

    @Override
    public Flux<Reporter> of(CaseId of) {
        return store.linked(of, MOST).collectList().flatMapMany(this::reporters);
    }

    /** The one who wrote that ticket. */
    Mono<Reporter> of(Ticket ticket) {
        return reporters(List.of(ticket)).next();
    }

    private Flux<Reporter> reporters(List<Ticket> tickets) {
        var known =
                tickets.stream().flatMap(ticket -> ticket.customer().stream()).toList();
        return customers
                .recipients(known)
                .collectMap(Recipient::customer, Recipient::zone)
                .flatMapIterable(zones ->
                        tickets.stream().map(ticket -> reporter(ticket, zones)).toList());
    }

    private Reporter reporter(Ticket ticket, Map<CustomerId, ZoneId> zones) {
        var zone = ticket.customer()
                .flatMap(customer -> Optional.ofNullable(zones.get(customer)))
                .orElse(incidents.zone());
        return new Reporter(
                ticket.externalId(),
                ticket.externalId(),
                ticket.customer(),
                new Reader(written(ticket.language()), zone),
                Optional.empty(),
                ticket.repliedAt().isEmpty());
    }

    /** Who reads a language we do not write in gets English. */
    private static Language written(Language language) {
        return Languages.required().contains(language) ? language : Language.EN;
    }
}
