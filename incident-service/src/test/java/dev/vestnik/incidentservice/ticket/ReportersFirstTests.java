package dev.vestnik.incidentservice.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vestnik.incidentservice.affected.AffectedLists;
import dev.vestnik.incidentservice.delivery.Deliveries;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.timeline.Support.TicketReplied;
import dev.vestnik.incidentservice.notice.Notice;
import dev.vestnik.incidentservice.notice.Notices;
import dev.vestnik.incidentservice.notice.ReadBack;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;

/** Who wrote hears before the letters go, in the place they wrote, and once (R-B24 to R-B26). */
class ReportersFirstTests extends TicketTest {

    @Autowired
    Notices notices;

    @Autowired
    AffectedLists affected;

    @Autowired
    Deliveries deliveries;

    @Test
    void lettersStartOnlyAfterTheDeskHasTheReply() {
        hired();
        others(5);
        var of = declaredForAll();
        arrived("T", 10);
        tickets.link(AGENT, of, ticket("T")).block();
        Notice first;
        try (var _ = deskThinksAbout(ticket("T"))) {
            first = sent(of);

            await().atMost(Duration.ofSeconds(20))
                    .until(() -> deliveries.tally(first.id()).block().sending() == 1);
            assertThat(lettersOfRun()).isZero();
        }
        done(first);
        assertThat(lettersOfRun()).isEqualTo(5);
        assertThat(SMTP.lettersTo(address())).isEmpty();
        assertThat(deliveries.tally(first.id()).block().replaced()).isEqualTo(1);
        assertThat(reply()).contains("\"language\":\"ru\"", of.ref());
    }

    @Test
    void linkWhenANoticeWentAnswersWithItAtOnce() {
        hired();
        var of = declaredForAll();
        var first = sent(of);
        done(first);
        arrived("T", 10);

        tickets.link(AGENT, of, ticket("T")).block();
        tickets.link(AGENT, of, ticket("T")).block();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> entries(of, TicketReplied.class).size() == 1);
        assertThat(standing(of, ticket("T")).state()).isEqualTo(Standing.State.REPLIED);
        assertThat(toldTo(ticket("T")).stream()
                        .filter(call -> call.getBodyAsString().contains("\"ticket.reply\"")))
                .hasSize(1);
    }

    private Case declaredForAll() {
        var of = declared();
        var ids =
                IntStream.range(0, 5).mapToObj(n -> "o%d-%s".formatted(n, run)).collect(Collectors.joining(" "));
        affected.addByIds(MANAGER, of.id(), customer() + " " + ids).block();
        return of;
    }

    private void others(int count) {
        var rows = IntStream.range(0, count)
                .mapToObj(n -> "o%d-%s,Клиент,o%d-%s@customer.example,en,UTC,".formatted(n, run, n, run))
                .collect(Collectors.joining("\n", "id,name,email,language,zone,components\n", "\n"));
        var bytes = DefaultDataBufferFactory.sharedInstance.wrap(rows.getBytes(StandardCharsets.UTF_8));
        customers.importCsv(MANAGER, UUID.randomUUID(), Flux.just(bytes)).block();
    }

    private Notice sent(Case of) {
        var first = notices.first(MANAGER, of.id()).block();
        return notices.send(MANAGER, first.id(), ReadBack.none()).block();
    }

    private void done(Notice notice) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> deliveries.tally(notice.id()).block().isDone());
    }

    private long lettersOfRun() {
        return SMTP.letters().stream()
                .filter(letter -> letter.to().contains(run))
                .count();
    }

    private String reply() {
        return toldTo(ticket("T")).stream()
                .map(call -> call.getBodyAsString())
                .filter(body -> body.contains("\"ticket.reply\""))
                .findFirst()
                .orElseThrow();
    }
}
