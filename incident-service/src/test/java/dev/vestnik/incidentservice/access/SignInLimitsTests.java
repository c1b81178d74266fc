package dev.vestnik.incidentservice.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vestnik.incidentservice.ServiceTest;
import dev.vestnik.incidentservice.problem.Problem;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/** Guessing stays hopeless, and nobody is shut out by what a stranger types. */
@ServiceTest
class SignInLimitsTests {

    private final Visitor visitor;
    private final SignInAttempts attempts;

    @Autowired
    SignInLimitsTests(@LocalServerPort int port, People people, SignInAttempts attempts) {
        this.visitor = Visitor.at(port, people);
        this.attempts = attempts;
    }

    @Test
    void signInWhenTriedTooOftenKeepsTheFormAndTheLoginAndSaysHowLong() {
        var login = "nobody-" + UUID.randomUUID();
        guess(login, "", SignInAttempts.FOR_A_LOGIN);

        var answer = visitor.attempt(login, "wrong", "/");

        var page = Jsoup.parse(Visitor.body(answer));
        assertThat(answer.getStatus().value()).isEqualTo(429);
        assertThat(Integer.parseInt(
                        Objects.requireNonNull(answer.getResponseHeaders().getFirst("Retry-After"))))
                .isBetween(800, 900);
        assertThat(page.select("input[name=login]").val()).isEqualTo(login);
        assertThat(page.select("[role=alert]").text()).contains("через 15 минут");
    }

    @Test
    void signInWhenAStrangerHasGuessedStaysOpenToTheBrowserThatWasLetInBefore() {
        var person = visitor.person(Role.ADMIN);
        var known = browser(visitor.attempt(person, Visitor.PASSWORD, "/"));
        guess(person.login(), "", SignInAttempts.FOR_A_LOGIN);
        assertThat(visitor.attempt(person, Visitor.PASSWORD, "/").getStatus().value())
                .isEqualTo(429);

        var answer = visitor.attempt(person.login(), Visitor.PASSWORD, "/", known.getValue());

        assertThat(answer.getStatus().value()).isEqualTo(303);
        assertThat(known.isHttpOnly()).isTrue();
        assertThat(browser(answer).getValue()).isNotEqualTo(known.getValue());
    }

    @Test
    void signInWhenTheKnownBrowserGuessesItselfIsTooManyToo() {
        var person = visitor.person(Role.READER);
        var known = browser(visitor.attempt(person, Visitor.PASSWORD, "/")).getValue();

        guess(person.login(), known, SignInAttempts.FOR_A_LOGIN);

        assertThat(visitor.attempt(person.login(), Visitor.PASSWORD, "/", known)
                        .getStatus()
                        .value())
                .isEqualTo(429);
    }

    /** On a shared computer one's own sign-in must not give anew the guesses at a colleague's password. */
    @Test
    void signInByAnotherPersonKeepsTheCountOfThatBrowserForTheFirst() {
        var victim = visitor.person(Role.ADMIN);
        var shared = browser(visitor.attempt(victim, Visitor.PASSWORD, "/")).getValue();
        guess(victim.login(), shared, SignInAttempts.FOR_A_LOGIN);

        var mine = visitor.attempt(visitor.person(Role.READER).login(), Visitor.PASSWORD, "/", shared);

        assertThat(mine.getStatus().value()).isEqualTo(303);
        assertThat(visitor.attempt(victim.login(), "wrong", "/", browser(mine).getValue())
                        .getStatus()
                        .value())
                .isEqualTo(429);
    }

    @Test
    void admitFromElsewhereIsNotRefusedForWhatOneAddressTyped() {
        var login = "spread-" + UUID.randomUUID();
        for (int at = 0; at <= SignInAttempts.FOR_A_LOGIN; at++) {
            attempt(new Knock(login, "198.51.100.7"));
        }

        assertThat(attempts.admit(new Knock(login, "198.51.100.8")).block()).isFalse();
    }

    /** A provider gives a customer a whole network of IPv6, so its addresses are one. */
    @Test
    void admitFromManyAddressesOfOneNetworkIsRefusedAsFromOne() {
        var login = "network-" + UUID.randomUUID();
        for (int at = 0; at < SignInAttempts.FOR_A_LOGIN; at++) {
            attempt(new Knock(login, "2001:db8:1:2::" + at));
        }

        assertRefused(new Knock(login, "2001:db8:1:2:ffff::1"));
    }

    @Test
    void admitFromVeryManyAddressesIsRefusedToStrangersAndNotToAKnownBrowser() {
        var login = "botnet-" + UUID.randomUUID();
        for (int at = 0; at < SignInAttempts.BY_STRANGERS; at++) {
            attempt(new Knock(login, "192.0.2." + at));
        }

        assertRefused(new Knock(login, "192.0.2.200"));
        assertThat(attempts.admit(new Knock(login, "192.0.2.200", Optional.of(UUID.randomUUID())))
                        .block())
                .isFalse();
    }

    /** An address that has tried too much is not listened to any more, and so cannot fill the counters of every login. */
    @Test
    void addressThatTriedTooMuchLocksNobodyOut() {
        var address = "203.0.113." + ThreadLocalRandom.current().nextInt(256) + "-" + UUID.randomUUID();
        for (int at = 0; at < SignInAttempts.FOR_AN_ADDRESS; at++) {
            attempts.admitFrom(address).block();
        }
        var login = "victim-" + UUID.randomUUID();
        for (int at = 0; at < SignInAttempts.FOR_A_LOGIN; at++) {
            assertRefused(new Knock(login, address));
        }

        assertThat(attempts.isLocked(login).block()).isFalse();
    }

    private void guess(String login, String browser, int times) {
        for (int at = 0; at < times; at++) {
            assertThat(visitor.attempt(login, "wrong", "/", browser).getStatus().value())
                    .isEqualTo(401);
        }
    }

    private void attempt(Knock knock) {
        attempts.admit(knock).onErrorComplete(Problem.class).block();
    }

    private void assertRefused(Knock knock) {
        assertThatThrownBy(() -> attempts.admit(knock).block())
                .isInstanceOfSatisfying(
                        Problem.class, no -> assertThat(no.kind()).isEqualTo(Problem.Kind.TOO_MANY));
    }

    private static ResponseCookie browser(EntityExchangeResult<String> answer) {
        return Optional.ofNullable(answer.getResponseCookies().getFirst(KnownBrowsers.COOKIE))
                .orElseThrow();
    }
}
