package dev.vestnik.incidentservice.access;

import dev.vestnik.incidentservice.problem.Problem;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthorizationCodeAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeReactiveAuthenticationManager;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcReactiveOAuth2UserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import reactor.core.publisher.Mono;

/**
 * Lets people in by way of an identity provider: authorization code with PKCE, state and nonce. The exchange and the judgement of the token (signature,
 * issuer, audience, time, nonce) are Spring Security's; whose browser it was, and which role the groups mean, is judged here.
 */
class ProviderSignIn {

    /** Where to send the browser, and the key it must bring back. */
    record Departure(URI to, String key) {
        @Override
        public String toString() {
            return "Departure[]";
        }
    }

    /** Who came in, and where they wanted to go. */
    record Arrival(SignIn.Admitted admitted, String next) {}

    private final Provider provider;
    private final OidcSettings settings;
    private final SignInRequests requests;
    private final ProvidedPeople people;
    private final SignIn signIn;
    private final OidcAuthorizationCodeReactiveAuthenticationManager tokens;

    ProviderSignIn(
            Provider provider, OidcSettings settings, SignInRequests requests, ProvidedPeople people, SignIn signIn) {
        this.provider = provider;
        this.settings = settings;
        this.requests = requests;
        this.people = people;
        this.signIn = signIn;
        var exchange = new WebClientReactiveAuthorizationCodeTokenResponseClient();
        exchange.setWebClient(provider.web());
        this.tokens =
                new OidcAuthorizationCodeReactiveAuthenticationManager(exchange, new OidcReactiveOAuth2UserService());
    }

    /** Begins a sign-in; fails as the network does when the provider does not answer. */
    Mono<Departure> begin(String next) {
        return provider.discovered()
                .map(ProviderSignIn::request)
                .flatMap(request -> requests.keep(new SignInRequests.Begun(
                                Objects.requireNonNull(request.getState()),
                                attribute(request, OidcParameterNames.NONCE),
                                attribute(request, PkceParameterNames.CODE_VERIFIER),
                                next))
                        .map(key -> new Departure(URI.create(request.getAuthorizationRequestUri()), key)));
    }

    private static OAuth2AuthorizationRequest request(ClientRegistration registration) {
        var nonce = Secrets.token();
        var request = base(registration, Secrets.token())
                .attributes(known -> known.put(OidcParameterNames.NONCE, nonce))
                .additionalParameters(sent -> sent.put(OidcParameterNames.NONCE, hash(nonce)));
        OAuth2AuthorizationRequestCustomizers.withPkce().accept(request);
        return request.build();
    }

    private static OAuth2AuthorizationRequest.Builder base(ClientRegistration registration, String state) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
                .clientId(registration.getClientId())
                .redirectUri(registration.getRedirectUri())
                .scopes(registration.getScopes())
                .state(state);
    }

    private static String attribute(OAuth2AuthorizationRequest request, String name) {
        return String.valueOf(request.getAttributes().get(name));
    }

    /**
     * Ends a sign-in with what the provider sent the browser back with. UNAUTHENTICATED when that browser did not begin it or the token does not hold,
     * FORBIDDEN when no group means a role; fails as the network does when the provider does not answer.
     */
    Mono<Arrival> finish(String key, Map<String, String> answer) {
        return requests.take(key)
                .switchIfEmpty(Mono.error(ProviderSignIn::notBegunHere))
                .zipWith(provider.registration())
                .flatMap(both -> user(both.getT2(), both.getT1(), answer)
                        .flatMap(this::admitted)
                        .map(admitted -> new Arrival(admitted, both.getT1().next())));
    }

    private Mono<OidcUser> user(
            ClientRegistration registration, SignInRequests.Begun begun, Map<String, String> answer) {
        var request = base(registration, begun.state())
                .attributes(known -> known.putAll(Map.of(
                        OidcParameterNames.NONCE, begun.nonce(), PkceParameterNames.CODE_VERIFIER, begun.verifier())))
                .build();
        var exchange = new OAuth2AuthorizationExchange(request, response(registration, answer));
        return tokens.authenticate(new OAuth2AuthorizationCodeAuthenticationToken(registration, exchange))
                .flatMap(known -> Mono.justOrEmpty(known.getPrincipal()))
                .ofType(OidcUser.class)
                .onErrorMap(AuthenticationException.class, ProviderSignIn::wrong);
    }

    private static OAuth2AuthorizationResponse response(ClientRegistration registration, Map<String, String> answer) {
        var code = answer.getOrDefault("code", "");
        var builder = code.isEmpty()
                ? OAuth2AuthorizationResponse.error(
                        Optional.ofNullable(answer.get("error")).orElse("invalid_request"))
                : OAuth2AuthorizationResponse.success(code);
        return builder.redirectUri(Objects.requireNonNull(registration.getRedirectUri()))
                .state(answer.getOrDefault("state", ""))
                .build();
    }

    private Mono<SignIn.Admitted> admitted(OidcUser user) {
        var claimed = new ProvidedPeople.Claimed(
                settings.issuer(),
                Objects.requireNonNull(user.getSubject()),
                Stream.of(user.getPreferredUsername(), user.getEmail())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(""),
                Optional.ofNullable(user.getFullName()).orElse(""));
        return people.admit(claimed, settings.roleOf(groups(user)))
                .flatMap(person -> signIn.begin(person, "signed-in-elsewhere"));
    }

    /** One group or a list of them. */
    private List<String> groups(OidcUser user) {
        var claim = user.getClaims().get(settings.groupsClaim());
        return claim instanceof Iterable<?> several
                ? StreamSupport.stream(several.spliterator(), false)
                        .map(String::valueOf)
                        .toList()
                : claim == null ? List.of() : List.of(String.valueOf(claim));
    }

    private static Problem notBegunHere() {
        return Problem.unauthenticated(
                "Этот вход начат не в этом браузере или слишком давно. Начните его заново.",
                "This sign-in was not begun in this browser, or too long ago. Begin it anew.");
    }

    private static Problem wrong(Throwable why) {
        return Problem.unauthenticated(
                "Ответ поставщика входа не прошёл проверку. Войдите заново; если повторится, скажите администратору.",
                "What the identity provider answered did not hold. Sign in anew; if it happens again, tell an administrator.");
    }

    /** What is sent is a hash, so that whoever sees the address cannot make a token for it. */
    private static String hash(String nonce) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(nonce.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
