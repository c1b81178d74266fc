package dev.vestnik.incidentservice.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.problem.Problem;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecidingTests extends CompensationTest {
    private static final Duration OUTAGE = Duration.ofMinutes(22);

    @Test
    void approveWhenAnotherPersonDoesItWithinTheirLimitGrants() {
        var customer = market.customer("1");
        market.openCourtesy(1, "RUB", "2000", AuthorityClass.AGENT);
        market.openCourtesy(2, "RUB", "49000", AuthorityClass.AGENT);
        var broken = market.broken(Market.NOON, OUTAGE);
        var small = given(Role.SUPPORT_AGENT, broken, market.courtesy(1), customer, "")
                .grant();
        var large = given(Role.SUPPORT_AGENT, broken, market.courtesy(2), customer, "")
                .grant();
        var head = Market.actor(Role.HEAD_OF_SUPPORT);

        var granted = compensations.approve(head, small.id()).block();

        assertThat(granted.isGranted()).isTrue();
        assertThat(granted.decided().orElseThrow().by()).isEqualTo("HEAD_OF_SUPPORT");
        assertThat(granted.decided().orElseThrow().appliedOn()).isPresent();
        assertThatThrownBy(() -> compensations.approve(head, small.id()).block())
                .hasMessageContaining("CONFLICT");
        assertThatThrownBy(() -> compensations.approve(head, large.id()).block())
                .isInstanceOfSatisfying(
                        Problem.class,
                        no -> assertThat(no.fields())
                                .extracting(field -> field.rule())
                                .containsExactly("limit"));
        assertThat(compensations
                        .approve(Market.actor(Role.ADMIN), large.id())
                        .block()
                        .isGranted())
                .isTrue();
    }

    @Test
    void approveWhenByWhoeverAskedIsForbidden() {
        var customer = market.customer("1");
        market.openCourtesy(1, "RUB", "60000", AuthorityClass.AGENT);
        var broken = market.broken(Market.NOON, OUTAGE);
        var asked = given(Role.HEAD_OF_SUPPORT, broken, market.courtesy(1), customer, "")
                .grant();

        assertThatThrownBy(() -> compensations
                        .approve(Market.actor(Role.HEAD_OF_SUPPORT), asked.id())
                        .block())
                .hasMessageContaining("FORBIDDEN");
        assertThatThrownBy(() -> compensations
                        .approve(Market.actor(Role.SUPPORT_AGENT), asked.id())
                        .block())
                .hasMessageContaining("FORBIDDEN");
    }

    @Test
    void refuseWhenARuleAndAReasonAreGivenLetsItBeAskedAgain() {
        var customer = market.customer("1");
        market.openCourtesy(1, "RUB", "2000", AuthorityClass.AGENT);
        var broken = market.broken(Market.NOON, OUTAGE);
        var asked = given(Role.SUPPORT_AGENT, broken, market.courtesy(1), customer, "")
                .grant();
        var head = Market.actor(Role.HEAD_OF_SUPPORT);

        assertThatThrownBy(
                        () -> compensations.refuse(head, asked.id(), "", null).block())
                .isInstanceOfSatisfying(
                        Problem.class,
                        no -> assertThat(no.fields())
                                .extracting(field -> field.field())
                                .containsExactly("rule", "reason"));
        var refused = compensations
                .refuse(head, asked.id(), "E.4", "достаточно 500 ₽")
                .block();

        assertThat(refused.decided().orElseThrow().why()).isEqualTo("E.4: достаточно 500 ₽");
        assertThat(given(Role.SUPPORT_AGENT, broken, market.courtesy(1), customer, "500")
                        .fresh())
                .isTrue();
        assertThat(compensations
                        .of(broken.id(), Optional.of(Grant.State.REFUSED), Optional.empty(), 10)
                        .count()
                        .block())
                .isEqualTo(1);
    }
}
