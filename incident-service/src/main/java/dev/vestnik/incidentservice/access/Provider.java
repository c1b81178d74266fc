package dev.vestnik.incidentservice.access;

import java.time.Duration;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/** What the identity provider says of itself; asked for at the first sign-in and not at the start, for Vestnik must start without it. */
class Provider {

    static final Duration PATIENCE = Duration.ofSeconds(5);
    static final String BACK = "/sign-in/oidc/back";
    /** From the way there to the way back, and some. */
    private static final Duration KNOWN_FOR = Duration.ofHours(1);

    private static final ParameterizedTypeReference<Map<String, Object>> DOCUMENT =
            new ParameterizedTypeReference<>() {};

    private final OidcSettings settings;
    private final String consoleUrl;
    private final WebClient web;
    private final Mono<ClientRegistration> registration;

    Provider(OidcSettings settings, String consoleUrl) {
        this.settings = settings;
        this.consoleUrl = consoleUrl.replaceFirst("/+$", "");
        this.web = WebClient.builder()
                .clientConnector(
                        new ReactorClientHttpConnector(HttpClient.create().responseTimeout(PATIENCE)))
                .build();
        // a failure is not remembered: the next one who signs in asks again
        this.registration = discovered().cache(_ -> KNOWN_FOR, _ -> Duration.ZERO, () -> Duration.ZERO);
    }

    /** For its other calls, with the same patience. */
    WebClient web() {
        return web;
    }

    /** As it was said lately, for the end of a sign-in. */
    Mono<ClientRegistration> registration() {
        return registration;
    }

    /** As it says now: nobody is sent to a provider that does not answer. */
    Mono<ClientRegistration> discovered() {
        var issuer = settings.issuer().replaceFirst("/+$", "");
        return web.get()
                .uri(issuer + "/.well-known/openid-configuration")
                .retrieve()
                .bodyToMono(DOCUMENT)
                .timeout(PATIENCE)
                .map(this::registered);
    }

    /** A description of another issuer than was asked for is no description. */
    private ClientRegistration registered(Map<String, Object> description) {
        if (!settings.issuer().equals(description.get("issuer"))) {
            throw new IllegalStateException("The identity provider at %s calls itself %s"
                    .formatted(settings.issuer(), description.get("issuer")));
        }
        return ClientRegistrations.fromOidcConfiguration(description)
                .registrationId("provider")
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .redirectUri(consoleUrl + BACK)
                .scope("openid", "profile", "email")
                .build();
    }
}
