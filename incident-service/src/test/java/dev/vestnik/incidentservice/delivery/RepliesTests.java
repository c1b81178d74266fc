package dev.vestnik.incidentservice.delivery;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.http.MultiValue;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.standardwebhooks.Webhook;
import dev.vestnik.incidentservice.DeskTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

class RepliesTests extends DeskTest {
    private static final Body REPLY = new Body("en UTC", "Reply", "We know about it.", "<p>We know about it.</p>");
    private static final Body LETTER = new Body("ru Europe/Moscow", "Сбой", "Письмо", "<p>Письмо</p>");

    @Autowired
    Deliveries deliveries;

    @Autowired
    InternalComments comments;

    @Autowired
    HeldLetters held;

    @Autowired
    DatabaseClient database;

    private final String run = UUID.randomUUID().toString();
    private final UUID person = UUID.randomUUID();
    private final String ticket = "T-" + run;
    private final String address = "p-%s@customer.example".formatted(run);
    private final Message message = new Message(UUID.randomUUID(), "case-" + run, false, false);

    @Test
    void replyGoesAsASignedCallWithTheTextInItsLanguage() throws Exception {
        enqueue(message, reply());

        done();
        var call = toldTo(ticket).getFirst();
        assertThat(call.getBodyAsString())
                .startsWith("{\"type\":\"ticket.reply\",\"timestamp\":\"")
                .endsWith("\"data\":{\"ticket\":\"%s\",\"language\":\"en\",\"text\":\"We know about it.\"}}"
                        .formatted(ticket));
        new Webhook(OUT).verify(call.getBodyAsString(), headersOf(call));
    }

    @Test
    void replyWhenTheDeskStumblesIsTriedAgainUnderTheSameId() {
        deskAnswers(ticket, aResponse().withStatus(503).withHeader("Retry-After", "0"));
        enqueue(message, reply());
        await().atMost(Duration.ofSeconds(30)).until(() -> tally().deferred() == 1);

        deskAnswers(ticket, aResponse().withStatus(200));

        done();
        assertThat(tally().sent()).isEqualTo(1);
        var calls = toldTo(ticket);
        assertThat(calls.size()).isGreaterThan(1);
        assertThat(calls.stream().map(call -> call.getHeader("webhook-id")).distinct())
                .hasSize(1);
    }

    @Test
    void replyWhenTheTicketIsGoneFailsWithTheReason() {
        deskAnswers(ticket, aResponse().withStatus(410));

        enqueue(message, reply());

        done();
        assertThat(deliveries.replies(List.of(ticket)).single().block())
                .returns("BOUNCED", Reply::state)
                .returns("the desk answered 410", Reply::reason)
                .returns(true, Reply::isLost);
    }

    @Test
    void letterWhenTheReplyIsAcceptedIsReplacedByIt() {
        enqueue(message, letter(), reply());

        done();
        assertThat(tally()).isEqualTo(new Tally(0, 0, 0, 1, 0, 0, 0, 1, 0));
        assertThat(SMTP.lettersTo(address)).isEmpty();
        assertThat(toldTo(ticket)).hasSize(1);
    }

    @Test
    void letterWhenTheReplyFailsForGoodGoesAndTheReplyNeverComesBack() {
        deskAnswers(ticket, aResponse().withStatus(404));

        enqueue(message, letter(), reply());

        done();
        assertThat(tally()).isEqualTo(new Tally(0, 0, 0, 1, 0, 0, 0, 0, 1));
        assertThat(deliveries.replies(List.of(ticket)).single().block().reason())
                .isEqualTo("the desk answered 404");
        assertThat(SMTP.lettersTo(address)).hasSize(1);
        assertThat(deliveries.retryFailed(message.id()).block()).isZero();
        await().until(() -> toldTo(ticket).size() == 1);
    }

    @Test
    void letterWhenTheDeskIsSilentWaitsTenMinutesAndThenGoesInTheReplysPlace() {
        deskAnswers(ticket, aResponse().withStatus(503));
        enqueue(message, letter(), reply());
        await().atMost(Duration.ofSeconds(30)).until(() -> tally().deferred() == 1);
        assertThat(tally().held()).isEqualTo(1);
        passed("9 minutes 30 seconds");
        held.tick(Instant.now()).block();
        assertThat(tally().held()).isEqualTo(1);

        passed("31 seconds");

        done();
        assertThat(tally()).isEqualTo(new Tally(0, 0, 0, 1, 0, 0, 0, 0, 1));
        assertThat(SMTP.lettersTo(address)).hasSize(1);
        assertThat(deliveries.replies(List.of(ticket)).single().block().reason())
                .contains("10 minutes", "503");
    }

    @Test
    void letterWhenTheDeskIsJustAnsweringAtMinuteTenIsNotSentBesideTheReply() {
        try (var _ = deskThinksAbout(ticket)) {
            enqueue(message, letter(), reply());
            await().until(() -> tally().sending() == 1);

            passed("11 minutes");

            held.tick(Instant.now()).block();
            assertThat(tally()).returns(1L, Tally::sending).returns(1L, Tally::held);
        }
        done();
        assertThat(tally()).isEqualTo(new Tally(0, 0, 0, 1, 0, 0, 0, 1, 0));
        assertThat(SMTP.lettersTo(address)).isEmpty();
    }

    @Test
    void letterWhenTwoTicketsOfOnePersonFailGoesOnce() {
        deskAnswers(run, aResponse().withStatus(404));
        var other = To.desk("U-" + run, REPLY.variant(), 0).knownAs(person);

        enqueue(message, letter(), reply(), other);

        done();
        assertThat(tally()).isEqualTo(new Tally(0, 0, 0, 1, 0, 0, 0, 0, 2));
        assertThat(SMTP.lettersTo(address)).hasSize(1);
    }

    @Test
    void replyWhenANewerStageIsToldIsDroppedAndSoIsItsLetter() {
        deskAnswers(ticket, aResponse().withStatus(503));
        enqueue(message, letter(), reply());
        await().atMost(Duration.ofSeconds(30)).until(() -> tally().deferred() == 1);
        deskAnswers(ticket, aResponse().withStatus(200));
        var newer = new Message(UUID.randomUUID(), message.thread(), false, false);

        enqueue(newer, letter(), reply());

        done();
        assertThat(tally()).isEqualTo(new Tally(0, 0, 0, 0, 0, 0, 0, 1, 1));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> deliveries.tally(newer.id()).block().isDone());
        assertThat(deliveries.tally(newer.id()).block().sent()).isEqualTo(1);
        assertThat(SMTP.lettersTo(address)).isEmpty();
    }

    @Test
    void lettersWhenTheDeskIsSlowStartAfterTwoMinutesAndNotLater() {
        var slow = IntStream.range(0, 4).mapToObj(n -> To.desk("S%d-%s".formatted(n, run), REPLY.variant(), 0));
        try (var _ = deskThinksAbout(run)) {
            enqueue(message, Stream.concat(slow, Stream.of(letter())).toArray(To[]::new));
            await().until(() -> tally().sending() == 4);
            assertThat(SMTP.lettersTo(address)).isEmpty();

            passed("2 minutes");

            await().atMost(Duration.ofSeconds(10))
                    .until(() -> SMTP.lettersTo(address).size() == 1);
        }
        done();
        assertThat(toldTo(run)).hasSize(4);
    }

    @Test
    void replyWhenInADrillIsNeverTold() {
        var drill = new Message(message.id(), message.thread(), false, true);

        enqueue(drill, reply());

        done();
        assertThat(tally().sent()).isEqualTo(1);
        assertThat(toldTo(ticket)).isEmpty();
    }

    /** A new way out of the house fails here until it has been thought of. */
    @Test
    void drillWhenEveryWayIsTakenReachesNobodyOutside() {
        var drill = new Message(message.id(), message.thread(), false, true);
        int before = SMTP.connections();

        enqueue(
                drill,
                Stream.of(To.Way.values())
                        .map(way -> switch (way) {
                            case EMAIL -> To.email(address, LETTER.variant(), 0);
                            case DESK -> reply();
                            case PAGER -> To.pager("page-" + run, REPLY.variant());
                        })
                        .toArray(To[]::new));

        done();
        assertThat(tally().sent()).isEqualTo(3);
        assertThat(SMTP.connections()).isEqualTo(before);
        assertThat(SMTP.lettersTo(address)).isEmpty();
        assertThat(DESK.getAllServeEvents())
                .noneMatch(event -> event.getRequest().getBodyAsString().contains(run));
    }

    @Test
    void internalCommentGoesAsItsOwnTypeAndNeverAsAReply() throws Exception {
        var posted = comments.post(UUID.randomUUID(), ticket, Optional.of("INC-2026-0042"), "MARKER internal")
                .block();

        assertThat(posted.taken()).isTrue();
        var call = toldTo(ticket).getFirst();
        assertThat(call.getBodyAsString())
                .startsWith("{\"type\":\"ticket.internal_comment\",")
                .contains("\"incident\":\"INC-2026-0042\"", "MARKER internal")
                .doesNotContain("ticket.reply");
        new Webhook(OUT).verify(call.getBodyAsString(), headersOf(call));
        assertThat(deliveries.replies(List.of(ticket)).collectList().block()).isEmpty();
    }

    private void enqueue(Message which, To... to) {
        deliveries.enqueue(which, List.of(REPLY, LETTER), List.of(to)).block();
    }

    private To reply() {
        return To.desk(ticket, REPLY.variant(), 0).knownAs(person);
    }

    private To letter() {
        return To.email(address, LETTER.variant(), 1).knownAs(person);
    }

    private void done() {
        await().atMost(Duration.ofSeconds(60)).until(() -> tally().isDone());
    }

    private Tally tally() {
        return deliveries.tally(message.id()).block();
    }

    /** As if all of the message had been queued so much earlier. */
    private void passed(String time) {
        database.sql(
                        "UPDATE delivery SET created_at = created_at - cast(:time AS interval) WHERE message_id = :message")
                .bind("time", time)
                .bind("message", message.id())
                .then()
                .block();
    }

    private static Map<String, List<String>> headersOf(LoggedRequest call) {
        return call.getHeaders().all().stream().collect(Collectors.toMap(MultiValue::key, MultiValue::values));
    }
}
