package dev.vestnik.incidentservice.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.vestnik.incidentservice.affected.AffectedLists;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.Impact.FirstComplaint;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.incidentservice.incident.timeline.Source;
import dev.vestnik.incidentservice.incident.timeline.Support.TicketLinked;
import dev.vestnik.incidentservice.incident.timeline.Visibility;
import dev.vestnik.incidentservice.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

class LinkingTests extends TicketTest {

    @Autowired
    AffectedLists affected;

    @Autowired
    Batches batches;

    @Autowired
    DatabaseClient database;

    @Test
    void linkMakesTheFirstComplaintAndPutsTheWriterOnTheList() {
        hired();
        var of = declared();
        arrived("T", 20);

        tickets.link(AGENT, of, ticket("T")).block();

        var complaint = entries(of, FirstComplaint.class);
        assertThat(complaint).extracting(Entry::at).containsExactly(minutesAgo(20));
        assertThat(complaint.getFirst().line().source()).isEqualTo(Source.TICKET);
        assertThat(complaint.getFirst().line().visibility()).isEqualTo(Visibility.INTERNAL);
        assertThat(affected.count(of.id()).block().total()).isEqualTo(1);
        assertThat(standing(of, ticket("T")).state()).isEqualTo(Standing.State.WAITING);
    }

    @Test
    void linkWhenAskedTwiceDoesItOnce() {
        hired();
        var of = declared();
        arrived("T", 20);

        tickets.link(AGENT, of, ticket("T")).block();
        tickets.link(AGENT, of, ticket("T")).block();

        assertThat(entries(of, FirstComplaint.class)).hasSize(1);
        told(of, 1);
        passed(of, "10 seconds");
        batches.tick(Instant.now()).block();
        assertThat(entries(of, TicketLinked.class)).hasSize(1);
        await().atMost(Duration.ofSeconds(10)).until(() -> !toldTo(ticket("T")).isEmpty());
        assertThat(toldTo(ticket("T"))).hasSize(1);
    }

    @Test
    void linkWhenAnEarlierTicketComesLaterMovesTheFirstComplaintToIt() {
        var of = declared();
        arrived("late", 10);
        arrived("early", 25);
        arrived("middle", 15);

        tickets.link(AGENT, of, ticket("late")).block();
        tickets.link(AGENT, of, ticket("early")).block();
        tickets.link(AGENT, of, ticket("middle")).block();

        assertThat(entries(of, FirstComplaint.class))
                .extracting(Entry::at)
                .containsExactly(minutesAgo(25), minutesAgo(10));
    }

    @Test
    void linkWhenAPersonWroteDownAnEarlierComplaintAddsNone() {
        var of = declared();
        incidents
                .append(
                        MANAGER,
                        of.id(),
                        Line.of(new FirstComplaint("phone"), minutesAgo(28), "", Source.MANUAL)
                                .with(Occurred.minute(minutesAgo(28)), "UTC"))
                .block();
        arrived("T", 20);

        tickets.link(AGENT, of, ticket("T")).block();

        assertThat(entries(of, FirstComplaint.class)).hasSize(1);
    }

    @Test
    void linkWhenManyAreLinkedAtOnceTellsTheTimelineInBatches() {
        var of = declared();
        for (int n = 0; n < 5; n++) {
            arrived("T" + n, 20 - n);
        }

        for (int n = 0; n < 5; n++) {
            tickets.link(AGENT, of, ticket("T" + n)).block();
        }
        passed(of, "10 seconds");

        told(of, 5);
        assertThat(entries(of, TicketLinked.class).size()).isLessThanOrEqualTo(2);
    }

    @Test
    void linkWhenTheTicketIsOfAnotherIncidentIsAConflictThatNamesIt() {
        var one = declared();
        var other = declared();
        arrived("T", 20);
        tickets.link(AGENT, one, ticket("T")).block();

        assertThatThrownBy(() -> tickets.link(AGENT, other, ticket("T")).block())
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.getMessage()).contains("CONFLICT", one.ref()));
        assertThat(entries(other, FirstComplaint.class)).isEmpty();
    }

    @Test
    void linkTellsTheDesksOwnPeopleOnlyAndNamesTheIncident() {
        var of = declared();
        arrived("T", 20);

        tickets.link(AGENT, of, ticket("T")).block();

        await().atMost(Duration.ofSeconds(10)).until(() -> !toldTo(ticket("T")).isEmpty());
        assertThat(toldTo(ticket("T")).getFirst().getBodyAsString())
                .contains("\"type\":\"ticket.internal_comment\"", of.ref())
                .doesNotContain("ticket.reply");
    }

    @Test
    void linkWhenTheTicketIsRealAndTheCaseADrillRefuses() {
        var of = drill();
        arrived("T", 20);

        assertThatThrownBy(() -> tickets.link(AGENT, of, ticket("T")).block())
                .isInstanceOf(Problem.class)
                .hasMessageContaining("real");
        assertThat(tickets.unlinked(AGENT, of, 500)
                        .map(Standing::ticket)
                        .all(Ticket::drill)
                        .block())
                .isTrue();
    }

    @Test
    void unlinkTakesAllOfItBack() {
        hired();
        var of = declared();
        arrived("first", 25);
        arrived("second", 20);
        tickets.link(AGENT, of, ticket("second")).block();
        tickets.link(AGENT, of, ticket("first")).block();

        tickets.unlink(AGENT, of, ticket("first")).block();

        assertThat(entries(of, FirstComplaint.class)).extracting(Entry::at).containsExactly(minutesAgo(20));
        assertThat(affected.count(of.id()).block().total()).isEqualTo(1);
        tickets.unlink(AGENT, of, ticket("second")).block();
        assertThat(entries(of, FirstComplaint.class)).isEmpty();
        assertThat(affected.count(of.id()).block().total()).isZero();
        assertThat(tickets.of(AGENT, of.id()).collectList().block()).isEmpty();
    }

    @Test
    void unlinkWhenLinkedAgainMakesTheFirstComplaintAgain() {
        var of = declared();
        arrived("T", 20);
        tickets.link(AGENT, of, ticket("T")).block();
        tickets.unlink(AGENT, of, ticket("T")).block();

        tickets.link(AGENT, of, ticket("T")).block();

        assertThat(entries(of, FirstComplaint.class)).hasSize(1);
    }

    /** As if its links had been told of so much earlier. */
    private void passed(Case of, String time) {
        database.sql("UPDATE ticket SET link_told_at = link_told_at - cast(:time AS interval) WHERE case_id = :case")
                .bind("time", time)
                .bind("case", of.id().value())
                .then()
                .block();
    }

    private void told(Case of, int links) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> entries(of, TicketLinked.class).stream()
                                .mapToInt(entry -> ((TicketLinked) entry.fact()).count())
                                .sum()
                        == links);
    }
}
