package dev.vestnik.incidentservice.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vestnik.incidentservice.ServiceTest;
import dev.vestnik.incidentservice.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class AccountsTests {

    private final Visitor visitor;
    private final Accounts accounts;
    private final Audit audit;
    private final Tokens tokens;
    private final Person admin;
    private final SignedIn desk;

    @Autowired
    AccountsTests(@LocalServerPort int port, People people, Accounts accounts, Audit audit, Tokens tokens) {
        this.visitor = Visitor.at(port, people);
        this.accounts = accounts;
        this.audit = audit;
        this.tokens = tokens;
        this.desk = SignedIn.as(visitor, Role.ADMIN);
        this.admin = desk.person();
    }

    @Test
    void signInWhenTheAccountIsLockedRefusesTheRightPasswordUntilItIsUnlocked() {
        var person = visitor.person(Role.READER);
        for (int at = 0; at < SignInAttempts.FOR_A_LOGIN; at++) {
            visitor.attempt(person, "wrong", "/");
        }

        assertThat(visitor.attempt(person, Visitor.PASSWORD, "/").getStatus().value())
                .isEqualTo(429);
        assertThat(account(person).locked()).isTrue();
        assertThat(deedsOn(person)).extracting(AuditEntry::action).contains("account-locked");

        desk.post("/people/" + person.id() + "/unlock");

        assertThat(account(person).locked()).isFalse();
        assertThat(visitor.attempt(person, Visitor.PASSWORD, "/").getStatus().value())
                .isEqualTo(303);
    }

    @Test
    void setRoleCountsFromTheNextRequestOnAndIsRecordedWithWhereItCameFrom() {
        var person = visitor.person(Role.READER);
        var theirs = visitor.signIn(person, "/");

        desk.post("/people/" + person.id() + "/role", "role", "SCRIBE");

        visitor.web()
                .get()
                .uri("/api/v1/me")
                .cookie(SessionCookie.NAME, theirs)
                .exchange()
                .expectBody()
                .jsonPath("$.role")
                .isEqualTo("SCRIBE");
        assertThat(deedsOn(person).getFirst()).satisfies(deed -> {
            assertThat(deed.action()).isEqualTo("role-changed");
            assertThat(deed.actorId()).isEqualTo(admin.id().toString());
            assertThat(deed.details()).containsEntry("before", "READER").containsEntry("after", "SCRIBE");
            assertThat(deed.address()).contains("127.0.0.1");
        });
        assertThat(Objects.requireNonNull(audit.verify(admin.actor()).block()).brokenAt())
                .isEmpty();
    }

    @Test
    void disableEndsTheSessionAndTheWayIn() {
        var person = visitor.person(Role.SCRIBE);
        var theirs = visitor.signIn(person, "/");

        desk.post("/people/" + person.id() + "/disable");

        assertThat(desk.statusOfMe(theirs)).isEqualTo(401);
        assertThat(visitor.attempt(person, Visitor.PASSWORD, "/").getStatus().value())
                .isEqualTo(401);

        desk.post("/people/" + person.id() + "/enable");

        assertThat(visitor.attempt(person, Visitor.PASSWORD, "/").getStatus().value())
                .isEqualTo(303);
    }

    @Test
    void changeOfOneselfIsRefused() {
        assertThatThrownBy(() -> accounts.disable(admin.actor(), admin.id()).block())
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.CONFLICT));
        assertThat(SignedIn.page(desk.post("/people/" + admin.id() + "/role", "role", "READER"))
                        .select("[role=alert]")
                        .text())
                .contains("другой администратор");
    }

    @Test
    void resetPasswordShowsAOneTimeOneAndEndsTheirSessions() {
        var person = visitor.person(Role.READER);
        var theirs = visitor.signIn(person, "/");

        var shown = SignedIn.page(desk.post("/people/" + person.id() + "/password"))
                .select(".secret")
                .text();

        assertThat(desk.statusOfMe(theirs)).isEqualTo(401);
        assertThat(desk.statusOfMe(Visitor.cookie(visitor.attempt(person.login(), shown, "/"))
                        .getValue()))
                .isEqualTo(403);
    }

    @Test
    void addByThePageShowsAOneTimePasswordOnce() {
        var login = "page-" + UUID.randomUUID();

        var answer =
                desk.post("/people", "login", login, "name", "<b>Жанна</b>", "role", "FACILITATOR", "language", "ru");

        assertThat(answer.getStatus().value()).isEqualTo(201);
        assertThat(SignedIn.page(answer).select(".once h2").text()).contains("<b>Жанна</b>");
        assertThat(SignedIn.page(answer).select(".secret").text()).hasSize(23);
        assertThat(desk.get("/people").select(".secret")).isEmpty();
        assertThat(SignedIn.page(desk.post("/people", "login", login, "name", "Ж", "role", "READER", "language", "ru"))
                        .select("#fault-login")
                        .text())
                .contains("занят");
    }

    @Test
    void tokenWithScopesMayOnlyWhatBothRoleAndScopesAllow() {
        var secret = secret(new TokenAsk(
                "narrow",
                Role.ADMIN,
                Set.of(Permission.READ),
                Optional.of(Instant.now().plusSeconds(600))));

        assertThat(statusWith(secret, "/api/v1/incidents")).isEqualTo(200);
        assertThat(statusWith(secret, "/api/v1/people")).isEqualTo(403);
    }

    @Test
    void tokenPastItsEndOpensNothing() {
        var secret =
                secret(new TokenAsk("over", Role.READER, Set.of(), Optional.of(Instant.parse("2020-01-01T00:00:00Z"))));

        assertThat(statusWith(secret, "/api/v1/me")).isEqualTo(401);
    }

    @Test
    void tokenByThePageIsShownOnceAndRevokedThere() {
        var name = "page " + UUID.randomUUID();
        var answer =
                SignedIn.page(desk.post("/tokens", "name", name, "role", "READER", "days", "30", "scopes", "READ"));
        var secret = answer.select(".secret").text();
        assertThat(statusWith(secret, "/api/v1/me")).isEqualTo(200);
        assertThat(desk.get("/tokens").select(".secret")).isEmpty();

        desk.post(answer.select("tr:contains(" + name + ") form").attr("action"));

        assertThat(statusWith(secret, "/api/v1/me")).isEqualTo(401);
        assertThat(SignedIn.page(desk.post("/tokens", "name", name, "role", "READER", "scopes", "ADMINISTER"))
                        .select("#fault-scopes")
                        .text())
                .contains("не может больше");
    }

    @Test
    void ownSessionsAreListedAndCanBeEnded() {
        var other = visitor.signIn(admin, "/");

        var mine = desk.get("/me");

        assertThat(mine.select("tbody tr").size()).isGreaterThanOrEqualTo(2);
        assertThat(mine.select("tbody tr:contains(здесь)")).hasSize(1);
        desk.post("/me/sessions/end-others");
        assertThat(desk.statusOfMe(other)).isEqualTo(401);
        assertThat(desk.statusOfMe(desk.session())).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/people", "/people/roles", "/tokens", "/me", "/audit", "/audit/check"})
    void pagesAreWrittenInBothLanguages(String path) {
        for (var language : List.of("ru", "en")) {
            var page = visitor.web()
                    .get()
                    .uri(path)
                    .cookie(SessionCookie.NAME, desk.session())
                    .cookie("vestnik_lang", language)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody(String.class)
                    .returnResult();
            assertThat(Jsoup.parse(Visitor.body(page)).select("html").attr("lang"))
                    .isEqualTo(language);
        }
    }

    private List<AuditEntry> deedsOn(Person person) {
        return search(new AuditQuestion(
                Optional.empty(),
                Optional.empty(),
                Optional.of(person.id().toString()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    private List<AuditEntry> search(AuditQuestion asked) {
        return Objects.requireNonNull(
                audit.search(admin.actor(), asked).collectList().block());
    }

    private Account account(Person person) {
        return Objects.requireNonNull(
                accounts.require(admin.actor(), person.id()).block());
    }

    private String secret(TokenAsk asked) {
        return Objects.requireNonNull(tokens.issue(Visitor.ENGINE, asked).block())
                .secret();
    }

    private int statusWith(String secret, String path) {
        return visitor.web()
                .get()
                .uri(path)
                .header("Authorization", "Bearer " + secret)
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value();
    }
}
