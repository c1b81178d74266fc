package dev.vestnik.incidentservice.notice;

import static dev.vestnik.incidentservice.notice.Company.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vestnik.incidentservice.deadline.Deadline;
import dev.vestnik.incidentservice.deadline.Deadlines;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.incidentservice.incident.timeline.Promise;
import dev.vestnik.incidentservice.incident.timeline.Recovery;
import dev.vestnik.incidentservice.notice.Company.Broken;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

class NoticePromiseTests extends NoticeTest {

    @Autowired
    Deadlines deadlines;

    @Autowired
    BrokenPromises brokenPromises;

    @Autowired
    DatabaseClient database;

    @Test
    void sendMakesThePromiseADeadlineOfTheCase() {
        var broken = told(0);

        var promised = notices.sent(broken.of().id()).blockFirst().nextUpdateBy();

        assertThat(open(broken)).singleElement().satisfies(deadline -> {
            assertThat(deadline.kind()).isEqualTo(Promises.NEXT_UPDATE);
            assertThat(Optional.of(deadline.dueAt())).isEqualTo(promised);
        });
    }

    @Test
    void sendWhenResolvedOwesTheFollowUpInsteadOfTheNextUpdate() {
        var broken = told(0);
        company.happened(broken, new Recovery.Resolved(List.of(), Recovery.DataSafety.SAFE), Optional.empty());

        sendWith(broken, NoticeKind.RESOLVED, resolved(broken));

        assertThat(open(broken)).extracting(Deadline::kind).containsExactly(Promises.FOLLOW_UP);
    }

    @Test
    void dueWhenThePromiseIsPastWritesOnceThatItWasBrokenAtItsTrueTime() {
        var broken = told(0);
        var past = Instant.now().minus(Duration.ofSeconds(1)).truncatedTo(ChronoUnit.MILLIS);
        var id = broken.of().id();
        var due = Deadline.of(Promises.ROOM, Promises.NEXT_UPDATE, id.toString(), id.value(), past);

        brokenPromises.due(due).block();
        brokenPromises.due(due).block();

        assertThat(facts(broken))
                .filteredOn(Promise.PromiseBroken.class::isInstance)
                .singleElement()
                .isEqualTo(new Promise.PromiseBroken(
                        notices.sent(id).map(SentNotice::id).next().blockOptional(), past));
    }

    @Test
    void waiveFollowUpSettlesWhatIsOwedAndKeepsTheReason() {
        var broken = told(0);
        company.happened(broken, new Recovery.Resolved(List.of(), Recovery.DataSafety.SAFE), Optional.empty());
        sendWith(broken, NoticeKind.RESOLVED, resolved(broken));

        promises.waiveFollowUp(MANAGER, broken.of().id(), "nobody was hit").block();

        assertThat(open(broken)).isEmpty();
        assertThat(notices.next(broken.of().id()).blockOptional()).isEmpty();
    }

    @Test
    void sendWhenADrillLeavesNothingOutside() {
        var drill = company.drill(3);
        int before = SMTP.connections();
        var first = notices.first(MANAGER, drill.of().id()).block();

        notices.send(MANAGER, first.id(), ReadBack.of(3)).block();

        await().until(() -> receipts.tally(first.id()).block().sent() == 3);
        assertThat(SMTP.connections()).isEqualTo(before);
        assertThat(SMTP.lettersTo(drill.address(0))).isEmpty();
        assertThat(notices.preview(first.id(), Optional.empty())
                        .block()
                        .sides()
                        .getFirst()
                        .subject())
                .startsWith("[УЧЕНИЯ] ");
    }

    @Test
    void sendWhenTheMailServerIsDownShowsThePageAndArrivesOnceWhenItIsBack() {
        var broken = company.broken(5);
        var first = notices.first(MANAGER, broken.of().id()).block();
        SMTP.shut();
        try {
            notices.send(MANAGER, first.id(), ReadBack.of(5)).block();
            await().atMost(Duration.ofSeconds(90))
                    .until(() -> receipts.troubles(first.id()).count().block() > 0);
            assertThat(notices.sent(broken.of().id()).count().block()).isEqualTo(1);
        } finally {
            SMTP.open();
        }
        triedAgainNow(first);

        done(first);
        assertThat(List.of(0, 1, 2, 3, 4))
                .allSatisfy(n -> assertThat(SMTP.lettersTo(broken.address(n))).hasSize(1));
    }

    /** As if the pause after a failure were over. */
    private void triedAgainNow(Notice notice) {
        database.sql("UPDATE delivery SET due_at = now() WHERE message_id = :message AND state = 'DEFERRED'")
                .bind("message", notice.id())
                .then()
                .block();
    }

    private List<Deadline> open(Broken broken) {
        return deadlines.open(broken.of().id().value()).collectList().block();
    }
}
