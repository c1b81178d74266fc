package dev.vestnik.incidentservice.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

class TicketHookTests extends TicketTest {

    @Test
    void takeKeepsTheTicketAndKnowsTheCustomer() {
        hired();

        var ticket = arrived("T", 5);

        assertThat(ticket.customer()).isPresent();
        assertThat(ticket)
                .returns(Channel.EMAIL, Ticket::channel)
                .returns("не могу загрузить файл", Ticket::text)
                .returns(minutesAgo(5), Ticket::openedAt);
        assertThat(tickets.waiting(AGENT).collectList().block())
                .extracting(Standing::ticket)
                .contains(ticket);
    }

    @Test
    void takeWhenTheCustomerIsUnknownKeepsTheTicketWithout() {
        var ticket = arrived("T", 5);

        assertThat(ticket.customer()).isEmpty();
        assertThat(ticket.customerExternalId()).contains(customer());
    }

    @Test
    void takeWhenTheSameTicketComesAgainReplacesItsWordsAndNotMore() {
        var before = arrived("T", 5);

        call("second-" + run, body(ticket("T"), customer(), "и скачать тоже", minutesAgo(1)))
                .expectStatus()
                .isOk();

        var after = tickets.require(ticket("T")).block();
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.text()).isEqualTo("и скачать тоже");
        assertThat(after.openedAt()).isEqualTo(before.openedAt());
    }

    @Test
    void takeWhenACallIsRepeatedAnswersTheSameAndDoesNothing() {
        var first = answer(call("call-" + run, body(ticket("T"), customer(), "один", minutesAgo(5))));
        call("later-" + run, body(ticket("T"), customer(), "два", minutesAgo(5)));

        var again = answer(call("call-" + run, body(ticket("T"), customer(), "один", minutesAgo(5))));

        assertThat(again).isEqualTo(first);
        assertThat(tickets.require(ticket("T")).block().text()).isEqualTo("два");
    }

    @Test
    void takeWhenSignedWithAnotherSecretRefuses() {
        var body = body(ticket("T"), customer(), "…", minutesAgo(5));
        long now = Instant.now().getEpochSecond();

        call("c-" + run, now, signature(OUT, "c-" + run, now, body), body)
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.detail")
                .value(String.class, said -> assertThat(said).contains("signature"));
        call("c-" + run, now, "v1,", body).expectStatus().isUnauthorized();
        call("other-" + run, now, signature(IN, "c-" + run, now, body), body)
                .expectStatus()
                .isUnauthorized();
    }

    @ParameterizedTest
    @CsvSource({"-600", "600"})
    void takeWhenTheCallIsFromAnotherTimeRefuses(int seconds) {
        var body = body(ticket("T"), customer(), "…", minutesAgo(5));
        long then = Instant.now().getEpochSecond() + seconds;

        call("c-" + run, then, signature(IN, "c-" + run, then, body), body)
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void takeWhenNothingIsSignedRefuses() {
        web.post()
                .uri("/hooks/tickets")
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isUnauthorized();
        web.post().uri("/hooks/tickets").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void takeWhenTheTimestampIsNoNumberRefuses() {
        web.post()
                .uri("/hooks/tickets")
                .header("webhook-id", "x")
                .header("webhook-timestamp", "yesterday")
                .header("webhook-signature", "v1,abc")
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void takeWhenFieldsAreWrongNamesEachOfThem() {
        var body = """
                {"type":"ticket.vanished","data":{"id":" ","channel":"pigeon","language":"russian!","text":7,
                "subject":"a\\u0000b","openedAt":"yesterday"}}
                """;

        var errors = answer(call("c-" + run, body), 400).path("errors");

        assertThat(errors.findValuesAsString("field"))
                .containsExactlyInAnyOrder(
                        "type",
                        "data.id",
                        "data.channel",
                        "data.language",
                        "data.text",
                        "data.subject",
                        "data.openedAt");
    }

    @ParameterizedTest
    @CsvSource({"[]", "7", "null", "'{\"type\":\"ticket.created\"}'", "'{'", "''"})
    void takeWhenTheBodyIsNoTicketRefuses(String body) {
        call("c-" + run, body).expectStatus().isBadRequest();
    }

    @Test
    void takeWhenTheTicketIsFromTheFutureRefuses() {
        var tomorrow = Instant.now().plusSeconds(86_400);

        call("c-" + run, body(ticket("T"), customer(), "…", tomorrow))
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void takeWhenWordsAreSqlOrHtmlKeepsThemAsTheyAre() {
        var nasty = "'); DROP TABLE ticket; -- <script>alert(1)</script> ${7*7}";

        call("c-" + run, body(ticket("T"), customer(), nasty, minutesAgo(1)))
                .expectStatus()
                .isOk();

        assertThat(tickets.require(ticket("T")).block().text()).isEqualTo(nasty);
    }

    @Test
    void takeWhenTheBodyIsTooLargeRefuses() {
        call("c-" + run, body(ticket("T"), customer(), "x".repeat(65 * 1024), minutesAgo(1)))
                .expectStatus()
                .isEqualTo(413);
    }

    private static JsonNode answer(ResponseSpec response) {
        return answer(response, 200);
    }

    private static JsonNode answer(ResponseSpec response, int status) {
        return response.expectStatus()
                .isEqualTo(status)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }
}
