package dev.vestnik.incidentservice.notice;

import dev.vestnik.incidentservice.customer.CustomerId;
import dev.vestnik.incidentservice.customer.Recipient;
import dev.vestnik.incidentservice.delivery.Body;
import dev.vestnik.incidentservice.delivery.Deliveries;
import dev.vestnik.incidentservice.delivery.To;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.incidentservice.notice.Planning.Plan;
import dev.vestnik.templates.Credit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Queues letters in which some readers are told what is theirs alone: a rendering each for these, one for each language and zone for the others. */
@Component
class PersonalLetters {
    private final Untold untold;
    private final Deliveries deliveries;
    private final Renderings renderings;

    PersonalLetters(Untold untold, Deliveries deliveries, Renderings renderings) {
        this.untold = untold;
        this.deliveries = deliveries;
        this.renderings = renderings;
    }

    /** How many letters were queued for a page of readers; those who are told of a credit by them are told once. */
    Mono<Long> enqueue(Plan plan, List<Recipient> page) {
        var reached = page.stream().filter(one -> one.email().isPresent()).toList();
        var ids = reached.stream().map(Recipient::customer).toList();
        return untold.of(plan.letter(), plan.of().id(), ids).flatMap(credits -> enqueue(plan, reached, credits));
    }

    private Mono<Long> enqueue(Plan plan, List<Recipient> reached, Map<CustomerId, Credit> credits) {
        // who has nothing gets no letter about it
        var readers = plan.kind() == NoticeKind.COMPENSATION
                ? reached.stream()
                        .filter(one -> credits.containsKey(one.customer()))
                        .toList()
                : reached;
        var to = readers.stream()
                .map(one -> addressed(one, credits.keySet()))
                .flatMap(Optional::stream)
                .toList();
        return deliveries
                .enqueue(plan.message(), bodies(plan, readers, credits), to)
                .flatMap(queued -> untold.told(plan.notice(), plan.of().id(), credits.keySet())
                        .thenReturn(queued));
    }

    private List<Body> bodies(Plan plan, List<Recipient> readers, Map<CustomerId, Credit> credits) {
        var bodies = new LinkedHashMap<String, Body>();
        readers.forEach(one -> bodies.computeIfAbsent(
                variant(one, credits.keySet()), variant -> body(plan, one, variant, credits.get(one.customer()))));
        return List.copyOf(bodies.values());
    }

    private Body body(Plan plan, Recipient reader, String variant, @Nullable Credit credit) {
        var letter = credit == null ? plan.letter() : Untold.with(plan.letter(), credit);
        var body = renderings.letter(letter, plan.subject(), Planning.readerOf(reader));
        return new Body(variant, body.subject(), body.text(), body.html());
    }

    private static Optional<To> addressed(Recipient reader, Set<CustomerId> own) {
        return reader.email()
                .map(email -> To.email(email, variant(reader, own), Planning.LETTERS)
                        .knownAs(reader.customer().value()));
    }

    /** A reader with something of their own shares their rendering with nobody. */
    private static String variant(Recipient reader, Set<CustomerId> own) {
        var shared = Renderings.variant(Planning.readerOf(reader));
        return own.contains(reader.customer())
                ? shared + " " + reader.customer().value()
                : shared;
    }
}
