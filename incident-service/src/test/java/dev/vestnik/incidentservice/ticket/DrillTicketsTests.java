package dev.vestnik.incidentservice.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.vestnik.incidentservice.affected.AffectedLists;
import dev.vestnik.incidentservice.delivery.Deliveries;
import dev.vestnik.incidentservice.delivery.Received;
import dev.vestnik.incidentservice.delivery.To;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.timeline.Impact.FirstComplaint;
import dev.vestnik.incidentservice.incident.timeline.Support.TicketReplied;
import dev.vestnik.incidentservice.notice.Notices;
import dev.vestnik.incidentservice.notice.ReadBack;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Language;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tickets of exercises: answered as any other, before the letters, and nothing of it leaves the system (R-B19). */
class DrillTicketsTests extends TicketTest {

    @Autowired
    Notices notices;

    @Autowired
    AffectedLists affected;

    @Autowired
    Deliveries deliveries;

    @Test
    void exerciseWhenANoticeGoesIsAnsweredInTheirTicketAndTellsNobodyOutside() {
        hired();
        var of = drill();
        affected.addByIds(MANAGER, of.id(), customer()).block();
        var ticket = tickets.exercise(MANAGER, of, arrival()).block();

        var first = notices.first(MANAGER, of.id()).block();
        notices.send(MANAGER, first.id(), ReadBack.none()).block();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> entries(of, TicketReplied.class).size() == 1);
        assertThat(entries(of, FirstComplaint.class)).hasSize(1);
        assertThat(standing(of, ticket.externalId()).state()).isEqualTo(Standing.State.REPLIED);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> deliveries.tally(first.id()).block().replaced() == 1);
        assertThat(reply(of).text()).contains("Спасибо, что сообщили");
        assertThat(toldTo(ticket.externalId())).isEmpty();
        assertThat(toldTo(of.ref())).isEmpty();
        assertThat(SMTP.lettersTo(address())).isEmpty();
    }

    @Test
    void exerciseWhenTheCaseIsRealRefuses() {
        var of = declared();

        assertThatThrownBy(() -> tickets.exercise(MANAGER, of, arrival()).block())
                .isInstanceOf(Problem.class)
                .hasMessageContaining("drill");
    }

    @Test
    void ticketOfADrillIsNeitherAmongThoseWhoWaitNorToBeCommented() {
        var of = drill();
        var ticket = tickets.exercise(MANAGER, of, arrival()).block();

        assertThat(tickets.waiting(AGENT)
                        .map(standing -> standing.ticket().externalId())
                        .collectList()
                        .block())
                .doesNotContain(ticket.externalId());
        assertThatThrownBy(() -> tickets.comment(AGENT, ticket.externalId(), "позвоните ему")
                        .block())
                .isInstanceOf(Problem.class)
                .hasMessageContaining("made up");
        assertThatThrownBy(() -> {
                    tickets.unlink(AGENT, of, ticket.externalId()).block();
                    tickets.link(AGENT, declared(), ticket.externalId()).block();
                })
                .isInstanceOf(Problem.class)
                .hasMessageContaining("real");
        assertThat(toldTo(ticket.externalId())).isEmpty();
    }

    private Arrival arrival() {
        return new Arrival(
                "T1", Optional.of(customer()), Channel.CHAT, Language.RU, "", "файл не загружается", minutesAgo(25));
    }

    private Received reply(Case of) {
        var who = affected.page(of.id(), "", 1).blockFirst().customer().value();
        return deliveries
                .received(who)
                .filter(received -> received.way() == To.Way.DESK)
                .blockFirst();
    }
}
