package dev.vestnik.incidentservice.access;

import dev.vestnik.incidentservice.ServiceTest;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpCookie;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** A stream of news lasts as long as who listens may. */
@ServiceTest
class StreamEndTests {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Visitor visitor;
    private final SignedIn desk;
    private final StreamEnd ends;
    private final Tokens tokens;

    @Autowired
    StreamEndTests(@LocalServerPort int port, People people, RequestActor actors, Tokens tokens) {
        this.visitor = Visitor.at(port, people);
        this.desk = SignedIn.as(visitor, Role.ADMIN);
        this.ends = new StreamEnd(actors, Duration.ofMillis(50));
        this.tokens = tokens;
    }

    @Test
    void streamWhenSignedOutEnds() {
        var listener = SignedIn.as(visitor, Role.READER);

        assertEnds(listener.person().actor(), listener.session(), () -> listener.post("/sign-out"));
    }

    @Test
    void streamWhenTheRoleIsAnotherEnds() {
        var listener = SignedIn.as(visitor, Role.READER);
        var path = "/people/" + listener.person().id() + "/role";

        assertEnds(listener.person().actor(), listener.session(), () -> desk.post(path, "role", "PARTNER_AGENT"));
    }

    @Test
    void streamWhenThePersonIsDisabledEnds() {
        var listener = SignedIn.as(visitor, Role.READER);
        var path = "/people/" + listener.person().id() + "/disable";

        assertEnds(listener.person().actor(), listener.session(), () -> desk.post(path));
    }

    @Test
    void streamWhenTheTokenIsRevokedEnds() {
        var asked = new TokenAsk("stream test", Role.READER, Set.of(Permission.READ), Optional.empty());
        var issued = Objects.requireNonNull(tokens.issue(Visitor.ENGINE, asked).block());
        var id = issued.token().id();
        var actor = new Actor(Actor.Kind.TOKEN, id.toString(), Role.READER, Set.of(Permission.READ));
        var request = MockServerHttpRequest.get("/feed").header("Authorization", "Bearer " + issued.secret());

        assertEnds(
                actor, request.build(), () -> tokens.revoke(Visitor.ENGINE, id).block());
    }

    @Test
    void streamWhenTheApplicationStopsEnds() {
        var listener = SignedIn.as(visitor, Role.READER);

        assertEnds(listener.person().actor(), listener.session(), ends::stop);
    }

    private void assertEnds(Actor began, String session, Runnable deed) {
        var cookie = new HttpCookie(SessionCookie.NAME, session);
        assertEnds(
                began,
                MockServerHttpRequest.get("/incidents/1/events").cookie(cookie).build(),
                deed);
    }

    private void assertEnds(Actor began, MockServerHttpRequest request, Runnable deed) {
        var exchange = MockServerWebExchange.from(request);
        var signedIn = exchange.mutate()
                .principal(Mono.just(new ActorAuthentication(began, false)))
                .build();
        var listening = ends.filter(signedIn, known -> known.getResponse().writeAndFlushWith(Flux.never()));

        StepVerifier.create(listening)
                .expectSubscription()
                .expectNoEvent(Duration.ofMillis(150))
                .then(deed)
                .expectComplete()
                .verify(SOON);
    }
}
