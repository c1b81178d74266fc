package dev.vestnik.incidentservice.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vestnik.incidentservice.MailTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReceivedTests extends MailTest {

    @Autowired
    Deliveries deliveries;

    private final UUID person = UUID.randomUUID();
    private final String address = "p-%s@customer.example".formatted(person);

    @Test
    void receivedTellsWhatOnePersonWasSentOldestFirst() {
        var first = sent("Сбой");
        var second = sent("Восстановлено");

        var told = deliveries.received(person).collectList().block();

        assertThat(told).extracting(Received::message).containsExactly(first, second);
        assertThat(told)
                .allSatisfy(one -> assertThat(one)
                        .returns(To.Way.EMAIL, Received::way)
                        .returns("ru", Received::language)
                        .returns("Здравствуйте!", Received::text)
                        .returns("SENT", Received::state)
                        .returns(1, Received::attempts));
        assertThat(told).allSatisfy(one -> {
            assertThat(one.finished()).isPresent();
            assertThat(one.address()).isEqualTo("p…@customer.example");
        });
    }

    @Test
    void receivedWhenNothingWasSentIsEmpty() {
        assertThat(deliveries.received(UUID.randomUUID()).collectList().block()).isEmpty();
    }

    private UUID sent(String subject) {
        var message = new Message(UUID.randomUUID(), "case-" + person, false, false);
        var body = new Body("ru Europe/Moscow", subject, "Здравствуйте!", "<p>Здравствуйте!</p>");
        var to = To.email(address, body.variant(), 0).knownAs(person);
        deliveries.enqueue(message, List.of(body), List.of(to)).block();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> deliveries.tally(message.id()).block().isDone());
        return message.id();
    }
}
