package dev.vestnik.incidentservice.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.ServiceTest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.server.WebFilterChainProxy;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.result.method.RequestMappingInfoHandlerMapping;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Every endpoint and page against every role, made from what the running service has: allowed or refused exactly as {@link Role} and {@link Needs} say. */
@ServiceTest
class AuthorityTests {

    /** Whoever may call these changes what other tests stand on; for them the door alone is asked. */
    private static final Set<String> HEAVY = Set.of("POST /sample", "POST /api/v1/sample", "POST /demo");

    /**
     * All that answers who is not signed in; health stands among them outside of the mappings. {@code /links/{token}} of letters joins them with the
     * first link there is, and not before: signed, for one purpose, with an end; GET shows, POST acts.
     */
    private static final Set<String> OPEN = Set.of(
            "GET /sign-in",
            "POST /sign-in",
            "POST /language",
            "POST /hooks/tickets",
            "GET /assets/**",
            "GET /webjars/**",
            "GET /favicon.ico");

    /** A token is refused here whatever its role, for it has no password. */
    private static final String OF_PEOPLE_ONLY = "POST /password";

    private static final int AT_ONCE = 8;

    private final List<Endpoint> endpoints;
    private final WebClient web;
    private final WebTestClient door;
    private final Visitor visitor;
    private final Tokens tokens;

    @Autowired
    AuthorityTests(
            @LocalServerPort int port,
            List<RequestMappingInfoHandlerMapping> mappings,
            WebFilterChainProxy chain,
            People people,
            Tokens tokens) {
        this.visitor = Visitor.at(port, people);
        this.endpoints = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .flatMap(one -> Endpoint.of(one.getKey(), one.getValue()))
                .filter(Endpoint::isInTheHouse)
                .toList();
        this.web = WebClient.create("http://localhost:" + port);
        this.tokens = tokens;
        this.door = WebTestClient.bindToWebHandler(exchange -> {
                    exchange.getResponse().setStatusCode(HttpStatus.NO_CONTENT);
                    return exchange.getResponse().setComplete();
                })
                .webFilter(chain)
                .build();
    }

    @Test
    void endpointsAreThere() {
        assertThat(endpoints).hasSizeGreaterThan(120).map(Endpoint::toString).contains("GET /", "GET /openapi.json");
    }

    @Test
    void endpointWhenItIsOursSaysWhatItNeeds() {
        assertThat(endpoints.stream().filter(Endpoint::isOurs).filter(endpoint -> !endpoint.says()))
                .as("say @Needs(…) or @Open(…), one of them")
                .isEmpty();
    }

    @Test
    void endpointsOpenToEverybodyAreTheFewThatWereMeant() {
        assertThat(endpoints.stream().filter(Endpoint::isOpen).map(Endpoint::toString))
                .containsExactlyInAnyOrderElementsOf(OPEN);
    }

    @Test
    void endpointWhenNobodyIsSignedInIsClosed() {
        assertThat(deviations(Flux.fromIterable(endpoints).flatMap(this::asNobody, AT_ONCE)))
                .isEmpty();
    }

    private Mono<String> asNobody(Endpoint endpoint) {
        return status(endpoint, "")
                .filter(status -> endpoint.isOpen() == (status == 401))
                .map(status -> endpoint + " for nobody: " + status);
    }

    /** A foreign page can make a browser send a form with the session's cookie, and cannot know the token. */
    @Test
    void endpointThatChangesSomethingWhenTheFormTokenIsMissingIsRefused() {
        var session = visitor.signIn(visitor.person(Role.ADMIN), "/");
        var changing = endpoints.stream()
                .filter(endpoint -> !endpoint.verb().equals(HttpMethod.GET))
                .filter(endpoint -> !endpoint.toString().contains(" /hooks/"))
                .toList();

        assertThat(changing).hasSizeGreaterThan(60).map(Endpoint::toString).contains("POST /sign-out", "POST /sign-in");
        assertThat(deviations(
                        Flux.fromIterable(changing).flatMap(endpoint -> withoutFormToken(endpoint, session), AT_ONCE)))
                .isEmpty();
    }

    private Mono<String> withoutFormToken(Endpoint endpoint, String session) {
        return web.method(endpoint.verb())
                .uri(endpoint.address())
                .cookie(SessionCookie.NAME, session)
                .contentType(endpoint.sentType())
                .bodyValue(endpoint.body())
                .exchangeToMono(answer -> Mono.just(answer.statusCode().value()))
                .filter(status -> status != 403)
                .map(status -> endpoint + " without a form token: " + status);
    }

    @Test
    void endpointAdmitsExactlyTheRolesOfTheTable() {
        var closed = endpoints.stream()
                .filter(endpoint -> !endpoint.isOpen() && !endpoint.toString().equals(OF_PEOPLE_ONLY))
                .toList();
        var asked = Flux.fromIterable(Role.forTokens())
                .concatMap(role -> tokens.issue(Visitor.ENGINE, "authority test", role)
                        .flatMapIterable(issued -> closed.stream()
                                .map(at -> as(role, issued.secret(), at))
                                .toList()))
                .flatMap(answer -> answer, AT_ONCE);

        assertThat(deviations(asked)).isEmpty();
    }

    private Mono<String> as(Role role, String secret, Endpoint endpoint) {
        boolean admitted = endpoint.admits(role);
        return (admitted && HEAVY.contains(endpoint.toString())
                        ? Mono.<Integer>empty()
                        : status(endpoint, "Bearer " + secret))
                .filter(status -> status >= 500 || status == 401 || admitted == (status == 403))
                .map(status -> "%s as %s: %d, the table says %s"
                        .formatted(endpoint, role, status, admitted ? "allowed" : "refused"));
    }

    @Test
    void heavyEndpointsLetTheirRolesThroughTheDoor() {
        var secret = Objects.requireNonNull(tokens.issue(Visitor.ENGINE, "authority test", Role.INCIDENT_MANAGER)
                        .block())
                .secret();

        for (var endpoint : HEAVY) {
            door.method(HttpMethod.POST)
                    .uri(endpoint.substring("POST ".length()))
                    .header("Authorization", "Bearer " + secret)
                    .exchange()
                    .expectStatus()
                    .isNoContent();
        }
    }

    private Mono<Integer> status(Endpoint endpoint, String authorization) {
        return web.method(endpoint.verb())
                .uri(endpoint.address())
                .header("Authorization", authorization)
                .contentType(endpoint.sentType())
                .bodyValue(endpoint.body())
                .exchangeToMono(answer -> Mono.just(answer.statusCode().value()))
                .timeout(Duration.ofSeconds(20), Mono.just(599));
    }

    private static List<String> deviations(Flux<String> asked) {
        return Objects.requireNonNull(asked.collectList().block(Duration.ofMinutes(3)));
    }
}
