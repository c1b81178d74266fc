package dev.vestnik.incidentservice.insight;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.customer.Customer;
import dev.vestnik.incidentservice.customer.Customers;
import dev.vestnik.incidentservice.delivery.Deliveries;
import dev.vestnik.incidentservice.delivery.Received;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.incidentservice.notice.Notice;
import dev.vestnik.incidentservice.notice.Notices;
import dev.vestnik.incidentservice.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door of this room: what one customer was told, when, in which language, by which way, and how it arrived. */
@Service
public class CustomerReceipts {

    private final Customers customers;
    private final Deliveries deliveries;
    private final Notices notices;
    private final Incidents incidents;

    CustomerReceipts(Customers customers, Deliveries deliveries, Notices notices, Incidents incidents) {
        this.customers = customers;
        this.deliveries = deliveries;
        this.notices = notices;
        this.incidents = incidents;
    }

    /** The messages of one notice, and the notice. */
    private record Sent(Notice notice, List<Received> messages) {}

    /** Everything this customer was sent, the newest incident first; without incidents when they were sent nothing, NOT_FOUND when there is no such customer. */
    public Mono<CustomerReceipt> of(Actor by, String externalId) {
        return Mono.fromCallable(() -> by.require(Permission.READ))
                .then(customers.require(externalId))
                .flatMap(customer ->
                        cases(customer).collectList().map(cases -> receipt(by, customer, cases.reversed())));
    }

    private static CustomerReceipt receipt(Actor by, Customer customer, List<CustomerReceipt.OfCase> cases) {
        return new CustomerReceipt(
                customer.externalId(),
                customer.name(),
                customer.language().tag(),
                customer.email().filter(email -> by.may(Permission.IMPORT_CUSTOMERS)),
                cases);
    }

    /** By the time of their first message. */
    private Flux<CustomerReceipt.OfCase> cases(Customer customer) {
        return deliveries
                .received(customer.id().value())
                .collectMultimap(Received::message, received -> received, LinkedHashMap::new)
                .flatMapIterable(Map::entrySet)
                .concatMap(entry -> sent(entry.getKey(), List.copyOf(entry.getValue())))
                .collectMultimap(sent -> sent.notice().caseId(), sent -> sent, LinkedHashMap::new)
                .flatMapIterable(Map::entrySet)
                .concatMap(entry -> ofCase(entry.getKey(), List.copyOf(entry.getValue())));
    }

    /** Empty for a message of another kind than a notice. */
    private Mono<Sent> sent(UUID message, List<Received> all) {
        return notices.require(message)
                .map(notice -> new Sent(notice, all))
                .onErrorResume(Problem.class, refused -> Mono.empty());
    }

    private Mono<CustomerReceipt.OfCase> ofCase(CaseId id, List<Sent> sent) {
        return incidents.timeline(id).map(Timeline::of).map(of -> CustomerReceipt.OfCase.of(of, messagesOf(sent)));
    }

    private static List<ReceivedMessage> messagesOf(List<Sent> sent) {
        return sent.stream()
                .flatMap(one -> one.messages().stream()
                        .map(received -> ReceivedMessage.of(one.notice().kind(), received)))
                .toList();
    }
}
