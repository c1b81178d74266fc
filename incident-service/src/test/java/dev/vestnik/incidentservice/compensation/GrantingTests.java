package dev.vestnik.incidentservice.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vestnik.incidentservice.access.Role;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Flux;

class GrantingTests extends CompensationTest {
    private static final Duration OUTAGE = Duration.ofMinutes(22);

    @ParameterizedTest
    @CsvSource({
        "SUPPORT_AGENT,    RUB, 1000,      AGENT, GRANTED",
        "SUPPORT_AGENT,    RUB, 1000.01,   AGENT, REQUESTED",
        "SUPPORT_AGENT,    USD, 15,        AGENT, GRANTED",
        "SUPPORT_AGENT,    USD, 15.01,     AGENT, REQUESTED",
        "SUPPORT_AGENT,    EUR, 1,         AGENT, REQUESTED",
        "SUPPORT_AGENT,    RUB, 1,         HEAD,  REQUESTED",
        "INCIDENT_MANAGER, RUB, 1,         AGENT, REQUESTED",
        "HEAD_OF_SUPPORT,  RUB, 50000,     HEAD,  GRANTED",
        "HEAD_OF_SUPPORT,  RUB, 50000.01,  HEAD,  REQUESTED",
        "HEAD_OF_SUPPORT,  USD, 750,       AGENT, GRANTED",
        "HEAD_OF_SUPPORT,  USD, 750.01,    AGENT, REQUESTED",
        "ADMIN,            RUB, 999999,    HEAD,  GRANTED"
    })
    void grantWhenTheRoleHasALimitIsGrantedUpToItAndRequestedAbove(
            Role role, String currency, String amount, AuthorityClass authority, Grant.State state) {
        var customer = market.customer("1");
        market.openCourtesy(1, currency, "1", authority);
        var broken = market.broken(Market.NOON, OUTAGE);

        var asked = given(role, broken, market.courtesy(1), customer, amount);

        assertThat(asked.grant().state()).isEqualTo(state);
        assertThat(asked.grant().sum().money().getAmount()).isEqualByComparingTo(amount);
        assertThat(asked.grant().minutes()).isEqualTo(22);
    }

    @ParameterizedTest
    @CsvSource({"COMMUNICATIONS_LEAD", "SCRIBE", "TECH_LEAD", "QUALITY_CONTROLLER", "READER", "STATUS_PAGE", "ENGINE"})
    void grantWhenTheRoleGivesNothingIsForbidden(Role role) {
        var customer = market.customer("1");
        market.openCourtesy(1, "RUB", "1", AuthorityClass.AGENT);
        var broken = market.broken(Market.NOON, OUTAGE);

        assertThatThrownBy(() -> given(role, broken, market.courtesy(1), customer, ""))
                .hasMessageContaining("FORBIDDEN");
    }

    @Test
    void grantWhenSplitOverEntriesAddsUpAgainstTheLimit() {
        var customer = market.customer("1");
        market.openCourtesy(1, "RUB", "600", AuthorityClass.AGENT);
        market.openCourtesy(2, "RUB", "400", AuthorityClass.AGENT);
        market.openCourtesy(3, "RUB", "1", AuthorityClass.AGENT);
        var broken = market.broken(Market.NOON, OUTAGE);

        assertThat(given(Role.SUPPORT_AGENT, broken, market.courtesy(1), customer, "")
                        .grant()
                        .isGranted())
                .isTrue();
        assertThat(given(Role.SUPPORT_AGENT, broken, market.courtesy(2), customer, "")
                        .grant()
                        .isGranted())
                .isTrue();
        assertThat(given(Role.SUPPORT_AGENT, broken, market.courtesy(3), customer, "")
                        .grant()
                        .state())
                .isEqualTo(Grant.State.REQUESTED);
    }

    @Test
    void grantWhenAskedTwiceAnswersTheFirst() {
        var customer = market.customer("1");
        market.openCourtesy(1, "RUB", "500", AuthorityClass.AGENT);
        var broken = market.broken(Market.NOON, OUTAGE);

        var first = given(Role.SUPPORT_AGENT, broken, market.courtesy(1), customer, "");
        var second = given(Role.HEAD_OF_SUPPORT, broken, market.courtesy(1), customer, "40000");

        assertThat(first.fresh()).isTrue();
        assertThat(second).isEqualTo(new Asked(first.grant(), false));
        assertThat(compensations.overview(broken.id()).block().granted().line()).isEqualTo("RUB 500.00");
    }

    @Test
    void grantWhenTheAmountIsWrongNamesTheRule() {
        market.openSla();
        var customer = market.customer("1", "100", "RUB");
        market.openCourtesy(1, "RUB", "500", AuthorityClass.AGENT);
        market.openCourtesy(2, "USD", "5", AuthorityClass.AGENT);
        var broken = market.broken(Market.NOON, OUTAGE);
        var entry = market.courtesy(1);
        var dollars = new Ask(entry, customer.externalId(), new BigDecimal("5"), "USD", "просили");

        assertThat(rulesBrokenBy(Role.ADMIN, broken, ask(entry, customer, "-1")))
                .containsExactly("positive");
        assertThat(rulesBrokenBy(Role.ADMIN, broken, ask(entry, customer, "0"))).containsExactly("positive");
        assertThat(rulesBrokenBy(Role.ADMIN, broken, ask(entry, customer, "1E+900000000")))
                .containsExactly("max");
        assertThat(rulesBrokenBy(Role.ADMIN, broken, ask(entry, customer, "1000001")))
                .containsExactly("cap");
        assertThat(rulesBrokenBy(Role.ADMIN, broken, ask(entry, customer, "1.001")))
                .containsExactly("scale");
        assertThat(rulesBrokenBy(Role.ADMIN, broken, dollars)).containsExactly("currency");
        assertThat(rulesBrokenBy(Role.ADMIN, broken, ask(market.courtesy(2), customer, "")))
                .containsExactly("other-currency");
        assertThat(rulesBrokenBy(Role.ADMIN, broken, ask(market.sla(), customer, "5")))
                .containsExactly("by-formula");
        assertThat(rulesBrokenBy(Role.ADMIN, broken, ask("NO-SUCH", customer, "")))
                .containsExactly("unknown-entry");
    }

    @Test
    void grantWhenTheCustomerIsNotAffectedIsRefused() {
        market.customer("1");
        market.openCourtesy(1, "RUB", "500", AuthorityClass.AGENT);
        var broken = market.broken(Market.NOON, OUTAGE);
        var late = market.customer("2");

        assertThat(rulesBrokenBy(Role.ADMIN, broken, ask(market.courtesy(1), late, "")))
                .containsExactly("not-affected");
    }

    @Test
    void grantWhenTheIncidentGoesOnIsGoodwillOnly() {
        market.openSla();
        var customer = market.customer("1", "12000", "RUB");
        market.openCourtesy(1, "RUB", "500", AuthorityClass.AGENT);
        var broken = market.stillBroken();

        assertThat(rulesBrokenBy(Role.ADMIN, broken, ask(market.sla(), customer, "")))
                .containsExactly("unresolved");
        assertThat(compensations
                        .preview(broken.id(), market.sla(), "", 10)
                        .block()
                        .estimate())
                .isTrue();
        assertThat(given(Role.SUPPORT_AGENT, broken, market.courtesy(1), customer, "")
                        .grant()
                        .isGranted())
                .isTrue();
    }

    @Test
    void grantWhenByContractIsWhatTheFormulaSaysForAnyAgent() {
        market.openSla();
        var customer = market.customer("1", "12000", "RUB");
        var broken = market.broken(Market.NOON, OUTAGE);

        var grant =
                given(Role.SUPPORT_AGENT, broken, market.sla(), customer, "").grant();

        assertThat(grant.isGranted()).isTrue();
        assertThat(grant.sum().money()).hasToString("RUB 1200.00");
        assertThat(grant.months())
                .singleElement()
                .satisfies(month -> assertThat(month.minutes().counted()).isEqualTo(22));
    }

    @Test
    void grantWhenAnotherIncidentOfTheMonthWasPaidGivesTheRest() {
        market.openSla();
        var customer = market.customer("1", "12000", "RUB");
        var first = market.broken(Market.NOON, OUTAGE);
        given(Role.ADMIN, first, market.sla(), customer, "");
        var small = market.broken(Market.NOON.plus(Duration.ofDays(1)), Duration.ofMinutes(5));
        assertThat(rulesBrokenBy(Role.ADMIN, small, ask(market.sla(), customer, "")))
                .containsExactly("paid-before");

        var large = market.broken(Market.NOON.plus(Duration.ofDays(2)), Duration.ofMinutes(420));
        var rest = given(Role.ADMIN, large, market.sla(), customer, "").grant();

        assertThat(rest.sum().money()).hasToString("RUB 600.00");
        assertThat(rest.months().getFirst().minutes().counted()).isEqualTo(447);
    }

    @Test
    void grantWhenItStillDoesNotWorkForTheCustomerWaitsAndThenCountsLonger() {
        market.openSla();
        var customer = market.customer("1", "12000", "RUB");
        var broken = market.broken(Market.NOON, Duration.ofMinutes(5));
        lists.stillDown(Market.actor(Role.ADMIN), broken.id(), customer.externalId())
                .block();
        assertThat(rulesBrokenBy(Role.ADMIN, broken, ask(market.sla(), customer, "")))
                .containsExactly("still-down");

        var back = Market.NOON.plus(Duration.ofMinutes(433));
        lists.restored(Market.actor(Role.ADMIN), broken.id(), customer.externalId(), back)
                .block();
        var grant = given(Role.ADMIN, broken, market.sla(), customer, "").grant();

        assertThat(grant.minutes()).isEqualTo(433);
        assertThat(grant.sum().money()).hasToString("RUB 1800.00");
    }

    @Test
    void grantWhenFiftyGrantAtOnceNeverExceedsTheLimit() {
        var customer = market.customer("1");
        for (int i = 1; i <= 50; i++) {
            market.openCourtesy(i, "RUB", "300", AuthorityClass.AGENT);
        }
        var broken = market.broken(Market.NOON, OUTAGE);
        var agent = Market.actor(Role.SUPPORT_AGENT);

        Flux.range(1, 50)
                .flatMap(i -> compensations.grant(agent, broken.id(), ask(market.courtesy(i), customer, "")), 50)
                .blockLast();

        var overview = compensations.overview(broken.id()).block();
        assertThat(overview.granted().line()).isEqualTo("RUB 900.00");
        assertThat(overview.requested().count()).isEqualTo(47);
    }
}
