package dev.vestnik.incidentservice.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.compensation.Finding.Why;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.Support;
import dev.vestnik.incidentservice.notice.Credits;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Language;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

class RunsTests extends CompensationTest {
    @Autowired
    Credits credits;

    @Autowired
    AnnouncedGrants announced;

    @Autowired
    DatabaseClient database;

    @Test
    void runWhenThePreviewStillHoldsGrantsJustThatAndOnce() {
        var broken = withCustomers(Duration.ofMinutes(22));
        var preview = compensations.preview(broken.id(), market.sla(), "", 2).block();
        assertThat(preview.survey().owed().line()).isEqualTo("RUB 1300.00, USD 15.00");
        assertThat(preview.survey().nothing()).isEqualTo(Map.of(Why.NO_CONTRACT, 1L));
        assertThat(preview.rows()).hasSize(2);

        var run = started(broken, preview.survey().owed());

        assertThat(run.running()).isFalse();
        assertThat(compensations
                        .overview(broken.id())
                        .block()
                        .granted()
                        .isSame(preview.survey().owed()))
                .isTrue();
        var again = started(broken, preview.survey().owed());
        assertThat(again).isEqualTo(run);
        assertThat(compensations.overview(broken.id()).block().granted().count())
                .isEqualTo(3);
        assertThat(facts(broken))
                .containsExactly(
                        new Support.CompensationDecided(market.sla()),
                        new Support.CompensationGranted(3, "RUB 1300.00, USD 15.00"));
        assertThat(compensations
                        .preview(broken.id(), market.sla(), "", 10)
                        .block()
                        .survey()
                        .nothing())
                .isEqualTo(Map.of(Why.NO_CONTRACT, 1L, Why.ALREADY, 3L));
    }

    @Test
    void runWhenThePreviewHasChangedIsRefused() {
        var broken = withCustomers(Duration.ofMinutes(22));

        assertThat(rules(broken, new Tallied(3, Map.of("RUB", new BigDecimal("1300")))))
                .containsExactly("preview-changed");
        assertThat(rules(broken, Tallied.NONE)).containsExactly("preview-changed");
        assertThat(compensations.overview(broken.id()).block().granted().count())
                .isZero();
    }

    @Test
    void runWhenTheIncidentGoesOnIsRefused() {
        market.openSla();
        market.customer("1", "12000", "RUB");

        assertThat(rules(market.stillBroken(), Tallied.NONE)).containsExactly("unresolved");
    }

    @Test
    void runWhenStartedByAnAgentIsForbidden() {
        var broken = withCustomers(Duration.ofMinutes(22));

        assertThatThrownBy(() -> compensations
                        .run(Market.actor(Role.SUPPORT_AGENT), broken.id(), market.sla(), Tallied.NONE)
                        .block())
                .hasMessageContaining("FORBIDDEN");
    }

    @Test
    void previewWhenAvailabilityIsAsPromisedGivesNothingAndSaysSo() {
        var broken = withCustomers(Duration.ofMinutes(21));

        var preview = compensations.preview(broken.id(), market.sla(), "", 10).block();

        assertThat(preview.survey().owed()).isEqualTo(Tallied.NONE);
        assertThat(preview.survey().nothing()).isEqualTo(Map.of(Why.NO_CONTRACT, 1L, Why.AS_PROMISED, 3L));
    }

    @Test
    void creditsWhenGrantedAreToldOnceInBothLanguages() {
        var broken = withCustomers(Duration.ofMinutes(22));
        started(
                broken,
                compensations
                        .preview(broken.id(), market.sla(), "", 1)
                        .block()
                        .survey()
                        .owed());
        var first = market.customers().require(market.own() + "-1").block();
        market.openCourtesy(1, "RUB", "500", AuthorityClass.AGENT);
        given(Role.SUPPORT_AGENT, broken, market.courtesy(1), first, "");
        assertThat(credits.untold(broken.id()).collectList().block()).hasSize(3);

        var credit = credits.of(broken.id(), List.of(first.id())).block().get(first.id());

        assertThat(credit.downtime()).isEqualTo(Duration.ofMinutes(22));
        var contract = credit.contract().orElseThrow();
        assertThat(contract.clause()).contains("4.2");
        assertThat(plain(contract.words().in(Language.RU))).isEqualTo("плата снижается на 1 200 ₽");
        assertThat(plain(contract.calculation().orElseThrow().in(Language.EN)))
                .isEqualTo("22 of the 43,200 minutes of November make an availability of 99.949%; this is below 99.95%"
                        + " and not below 99.00%, so the rate is 10%; 10% of RUB 12,000 is RUB 1,200");
        assertThat(contract.appliedOn().getDayOfMonth()).isEqualTo(1);
        assertThat(plain(credit.goodwill().orElseThrow().words().in(Language.EN)))
                .isEqualTo("adding RUB 500 to your balance");
        credits.told(UUID.randomUUID(), broken.id(), List.of(first.id())).block();
        assertThat(credits.untold(broken.id()).collectList().block()).hasSize(2).doesNotContain(first.id());
        assertThat(credits.of(broken.id(), List.of(first.id())).block()).isEmpty();
    }

    @Test
    void grantWhenSingleReachesTheTimelineInABatch() {
        market.openCourtesy(1, "RUB", "500", AuthorityClass.AGENT);
        var one = market.customer("1");
        var other = market.customer("2");
        var broken = market.broken(Market.NOON, Duration.ofMinutes(22));
        given(Role.SUPPORT_AGENT, broken, market.courtesy(1), one, "");
        given(Role.SUPPORT_AGENT, broken, market.courtesy(1), other, "700");
        announced.tick(Instant.now()).block();
        assertThat(facts(broken)).isEmpty();

        passed(broken, "10 seconds");

        await().atMost(Duration.ofSeconds(60)).until(() -> !facts(broken).isEmpty());

        assertThat(facts(broken)).containsExactly(new Support.CompensationGranted(2, "RUB 1200.00"));
    }

    private Case withCustomers(Duration outage) {
        market.openSla();
        market.customer("1", "12000", "RUB");
        market.customer("2", "1000", "RUB");
        market.customer("3", "150", "USD");
        market.customer("4");
        return market.broken(Market.NOON, outage);
    }

    /** As if its credits had been granted so much earlier. */
    private void passed(Case broken, String time) {
        database.sql("UPDATE credit SET recorded_at = recorded_at - cast(:time AS interval) WHERE case_id = :case")
                .bind("time", time)
                .bind("case", broken.id().value())
                .then()
                .block();
    }

    private Run started(Case broken, Tallied expected) {
        return compensations
                .run(Market.actor(Role.HEAD_OF_SUPPORT), broken.id(), market.sla(), expected)
                .block();
    }

    private List<String> rules(Case broken, Tallied expected) {
        try {
            started(broken, expected);
            return List.of();
        } catch (Problem no) {
            return no.fields().stream().map(field -> field.rule()).toList();
        }
    }

    private List<Support> facts(Case broken) {
        return incidents.timeline(broken.id()).block().entries().stream()
                .map(Entry::fact)
                .flatMap(fact -> fact instanceof Support support
                        ? Optional.of(support).stream()
                        : Optional.<Support>empty().stream())
                .toList();
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
