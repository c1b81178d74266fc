package dev.vestnik.incidentservice.ticket;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vestnik.incidentservice.delivery.Body;
import dev.vestnik.incidentservice.delivery.Deliveries;
import dev.vestnik.incidentservice.delivery.Message;
import dev.vestnik.incidentservice.delivery.To;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.timeline.Support.TicketReplied;
import dev.vestnik.incidentservice.notice.Reporter;
import dev.vestnik.incidentservice.notice.Reporters;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TicketRepliesTests extends TicketTest {

    @Autowired
    Deliveries deliveries;

    @Autowired
    Reporters reporters;

    @Test
    void commentGoesToTheDeskAndNeverIntoAReply() {
        var of = declared();
        arrived("T", 20);
        tickets.link(AGENT, of, ticket("T")).block();

        tickets.comment(AGENT, ticket("T"), "MARKER-" + run).block();
        reply("We are on it.");

        await().atMost(Duration.ofSeconds(20))
                .until(() -> toldTo("MARKER-" + run).size() == 1 && replies() == 1);
        assertThat(toldTo("MARKER-" + run).getFirst().getBodyAsString()).contains("ticket.internal_comment", of.ref());
        assertThat(toldTo(ticket("T")).stream()
                        .filter(call -> call.getBodyAsString().contains("ticket.reply")))
                .allSatisfy(call -> assertThat(call.getBodyAsString()).doesNotContain("MARKER"));
    }

    @Test
    void repliedWhenTheDeskAcceptsIsToldAndTheTicketWaitsNoMore() {
        var of = declared();
        arrived("T", 20);
        tickets.link(AGENT, of, ticket("T")).block();
        assertThat(reporter(of).first()).isTrue();

        reply("We know about it.");

        await().atMost(Duration.ofSeconds(20))
                .until(() -> entries(of, TicketReplied.class).size() == 1);
        assertThat(standing(of, ticket("T")).state()).isEqualTo(Standing.State.REPLIED);
        assertThat(reporter(of).first()).isFalse();
        assertThat(tickets.waiting(AGENT).collectList().block())
                .extracting(one -> one.ticket().externalId())
                .doesNotContain(ticket("T"));
    }

    @Test
    void repliedWhenTheDeskRefusesShowsWhy() {
        deskAnswersWith(410);
        var of = declared();
        arrived("T", 20);
        tickets.link(AGENT, of, ticket("T")).block();

        reply("We know about it.");

        await().atMost(Duration.ofSeconds(20))
                .until(() -> standing(of, ticket("T")).state() == Standing.State.FAILED);
        assertThat(standing(of, ticket("T")).why()).contains("410");
    }

    @Test
    void reportersReadTheirOwnLanguageInTheirOwnZone() {
        hired();
        var of = declared();
        arrived("T", 20);
        tickets.link(AGENT, of, ticket("T")).block();

        var reporter = reporter(of);

        assertThat(reporter.reader().zone().getId()).isEqualTo("Asia/Yekaterinburg");
        assertThat(reporter.reader().language().tag()).isEqualTo("ru");
        assertThat(reporter.customer()).isPresent();
        assertThat(reporter.ticket()).isEqualTo(ticket("T"));
    }

    private void deskAnswersWith(int status) {
        deskAnswers(ticket("T"), aResponse().withStatus(status));
    }

    private Reporter reporter(Case of) {
        return reporters.of(of.id()).single().block();
    }

    private void reply(String text) {
        var body = new Body("en UTC", "Reply", text, "<p>" + text + "</p>");
        var message = new Message(UUID.randomUUID(), run, false, false);
        deliveries
                .enqueue(message, List.of(body), List.of(To.desk(ticket("T"), body.variant(), 0)))
                .block();
    }

    private long replies() {
        return toldTo(ticket("T")).stream()
                .filter(call -> call.getBodyAsString().contains("\"ticket.reply\""))
                .count();
    }
}
