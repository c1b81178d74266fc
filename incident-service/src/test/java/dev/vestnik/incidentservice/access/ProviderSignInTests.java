package dev.vestnik.incidentservice.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.vestnik.incidentservice.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.util.UriComponentsBuilder;

/** Signing in through an identity provider: the real protocol over HTTP, with tokens that hold and tokens that do not. */
class ProviderSignInTests extends ProviderTest {

    @Test
    void beginAsksForACodeWithStateNonceAndAChallenge() {
        var departure = Objects.requireNonNull(provider().begin("/incidents").block());

        var asked = UriComponentsBuilder.fromUri(departure.to()).build().getQueryParams();
        assertThat(departure.to().toString()).startsWith(idp.issuer().replace("/realm", "/authorize"));
        assertThat(asked.getFirst("response_type")).isEqualTo("code");
        assertThat(asked.getFirst("code_challenge_method")).isEqualTo("S256");
        assertThat(asked.getFirst("redirect_uri")).isEqualTo("https://console.example/sign-in/oidc/back");
        assertThat(asked).containsKeys("state", "nonce", "code_challenge");
    }

    @Test
    void finishAddsThePersonWithTheRoleOfTheirGroupAndLeadsThemOn() {
        var provider = provider();
        var begun = begin(provider);
        idp.issues(begun.nonce(), List.of("other", "sre"), same());

        var arrival = Objects.requireNonNull(
                provider.finish(begun.key(), begun.answer()).block());

        assertThat(arrival.next()).isEqualTo("/incidents");
        assertThat(arrival.admitted().person().role()).isEqualTo(Role.INCIDENT_MANAGER);
        assertThat(arrival.admitted().person().name()).isEqualTo("Мария Лис");
        assertThat(Objects.requireNonNull(
                                sessions.find(arrival.admitted().token()).block())
                        .actor()
                        .role())
                .isEqualTo(Role.INCIDENT_MANAGER);
        assertThat(idp.asked("/token")).containsKeys("code_verifier").containsEntry("code", "the-code");
        assertThat(deedsOn(arrival.admitted().person())).contains("person-added", "signed-in-elsewhere");
    }

    @Test
    void finishAgainIsTheSamePersonWithTheRoleOfToday() {
        var first = arrive(List.of("sre"));
        var second = arrive(List.of("support"));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.role()).isEqualTo(Role.SUPPORT_AGENT);
        assertThat(deedsOn(second)).contains("role-changed");
    }

    @Test
    void finishWhenTheLoginIsSomebodyElsesTakesNothingOver() {
        var local = Objects.requireNonNull(everybody
                        .add(
                                Visitor.ENGINE,
                                NewPerson.of(
                                        "maria-" + idp.subject.substring(8, 16),
                                        "Local",
                                        "ADMIN",
                                        "ru",
                                        Visitor.PASSWORD))
                        .block())
                .person();

        var provided = arrive(List.of("support"));

        assertThat(provided.id()).isNotEqualTo(local.id());
        assertThat(provided.login()).startsWith(local.login() + "-");
    }

    static Stream<Arguments> tokensThatDoNotHold() {
        return Stream.of(
                Arguments.of("wrong nonce", change(claims -> claims.claim("nonce", "another"))),
                Arguments.of("no nonce", change(claims -> claims.claim("nonce", null))),
                Arguments.of(
                        "expired",
                        change(claims -> claims.issueTime(
                                        Date.from(Instant.now().minus(Duration.ofHours(2))))
                                .expirationTime(Date.from(Instant.now().minus(Duration.ofHours(1)))))),
                Arguments.of("another audience", change(claims -> claims.audience("somebody-else"))),
                Arguments.of("another issuer", change(claims -> claims.issuer("https://evil.example"))),
                Arguments.of("no subject", change(claims -> claims.subject(null))));
    }

    private static Consumer<JWTClaimsSet.Builder> change(Consumer<JWTClaimsSet.Builder> change) {
        return change;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tokensThatDoNotHold")
    void finishWhenTheTokenDoesNotHoldAdmitsNobody(String why, Consumer<JWTClaimsSet.Builder> change) {
        var provider = provider();
        var begun = begin(provider);
        idp.issues(begun.nonce(), List.of("admins"), change);

        assertRefused(provider, begun.key(), begun.answer(), Problem.Kind.UNAUTHENTICATED);
        assertThat(isKnown()).as(why).isFalse();
    }

    @Test
    void finishWhenAnotherKeySignedItAdmitsNobody() {
        var provider = provider();
        var begun = begin(provider);
        idp.issues(IdentityProvider.key(), begun.nonce(), List.of("admins"), same());

        assertRefused(provider, begun.key(), begun.answer(), Problem.Kind.UNAUTHENTICATED);
    }

    @Test
    void finishWhenTheStateIsAnotherAdmitsNobody() {
        var provider = provider();
        var begun = begin(provider);
        idp.issues(begun.nonce(), List.of("admins"), same());

        assertRefused(
                provider, begun.key(), Map.of("code", "the-code", "state", "forged"), Problem.Kind.UNAUTHENTICATED);
    }

    @Test
    void finishWhenAnotherBrowserBeganItOrItIsUsedAgainAdmitsNobody() {
        var provider = provider();
        var begun = begin(provider);
        idp.issues(begun.nonce(), List.of("sre"), same());

        assertRefused(provider, "another-key", begun.answer(), Problem.Kind.UNAUTHENTICATED);
        assertThat(provider.finish(begun.key(), begun.answer()).block()).isNotNull();
        assertRefused(provider, begun.key(), begun.answer(), Problem.Kind.UNAUTHENTICATED);
    }

    @Test
    void finishWhenNoGroupMeansARoleSaysSoAndEndsWhatSessionsThereWere() {
        var known = arrive(List.of("sre"));
        var token = Objects.requireNonNull(sessions.start(known.id()).block());
        var provider = provider();
        var begun = begin(provider);
        idp.issues(begun.nonce(), List.of("gardeners"), same());

        assertRefused(provider, begun.key(), begun.answer(), Problem.Kind.FORBIDDEN);

        assertThat(sessions.find(token).block()).isNull();
        assertThat(deedsOn(known)).contains("sign-in-refused");
    }

    @Test
    void finishWhenTheAccountIsDisabledHereIsRefused() {
        var known = arrive(List.of("sre"));
        database.sql("UPDATE person SET disabled_at = now() WHERE id = :id")
                .bind("id", known.id())
                .then()
                .block();
        var provider = provider();
        var begun = begin(provider);
        idp.issues(begun.nonce(), List.of("sre"), same());

        assertRefused(provider, begun.key(), begun.answer(), Problem.Kind.FORBIDDEN);
    }

    @Test
    void beginWhenTheProviderCallsItselfAnotherFails() {
        idp.describe("https://evil.example");

        assertThatThrownBy(() -> provider().begin("/").block()).hasMessageContaining("calls itself");
    }
}
