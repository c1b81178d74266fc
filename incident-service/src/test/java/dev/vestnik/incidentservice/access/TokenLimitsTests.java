package dev.vestnik.incidentservice.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vestnik.incidentservice.ServiceTest;
import dev.vestnik.incidentservice.problem.Problem;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import reactor.core.publisher.Mono;

/** A token is no way round: not for who was disabled, and not to more than it may itself. */
@ServiceTest
class TokenLimitsTests {

    private final Visitor visitor;
    private final Accounts accounts;
    private final Tokens tokens;
    private final SignedIn desk;

    @Autowired
    TokenLimitsTests(@LocalServerPort int port, People people, Accounts accounts, Tokens tokens) {
        this.visitor = Visitor.at(port, people);
        this.accounts = accounts;
        this.tokens = tokens;
        this.desk = SignedIn.as(visitor, Role.ADMIN);
    }

    @Test
    void disableEndsTheTokensThatPersonIssuedAndNoOthers() {
        var other = SignedIn.as(visitor, Role.ADMIN);
        var name = "of " + other.person().login();
        var theirs = SignedIn.page(other.post("/tokens", "name", name, "role", "READER", "days", "30"))
                .select(".secret")
                .text();
        var mine = SignedIn.page(desk.post("/tokens", "name", "mine", "role", "READER", "days", "30"))
                .select(".secret")
                .text();
        assertThat(statusWith(theirs)).isEqualTo(200);
        assertThat(desk.get("/people/" + other.person().id()).text()).contains(name);

        desk.post("/people/" + other.person().id() + "/disable");

        assertThat(statusWith(theirs)).isEqualTo(401);
        assertThat(statusWith(mine)).isEqualTo(200);
        assertThat(desk.get("/audit?action=person-disabled&object="
                                + other.person().id())
                        .select(".details")
                        .text())
                .contains("токенов отозвано: 1");
    }

    private int statusWith(String token) {
        return visitor.web()
                .get()
                .uri("/api/v1/me")
                .header("Authorization", "Bearer " + token)
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value();
    }

    @Test
    void tokenWithNarrowScopesMakesNobodyWhoMayDoMore() {
        var narrow = new Actor(Actor.Kind.TOKEN, "narrow", Role.ADMIN, Set.of(Permission.ADMINISTER, Permission.READ));
        var person = visitor.person(Role.ADMIN);
        var all = new TokenAsk("all", Role.ADMIN, Set.of(), Optional.empty());
        var less = new TokenAsk("less", Role.ADMIN, Set.of(Permission.READ), Optional.empty());

        assertForbidden(tokens.issue(narrow, all));
        assertForbidden(visitor.people().add(narrow, Visitor.asked(Role.SCRIBE, Visitor.PASSWORD)));
        assertForbidden(accounts.resetPassword(narrow, person.id()));
        assertForbidden(accounts.setRole(narrow, visitor.person(Role.READER).id(), Role.ADMIN));
        assertThat(tokens.issue(narrow, less).block()).isNotNull();
    }

    private static void assertForbidden(Mono<?> asked) {
        assertThatThrownBy(asked::block)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.FORBIDDEN));
    }
}
