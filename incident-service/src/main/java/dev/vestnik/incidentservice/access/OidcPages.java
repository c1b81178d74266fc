package dev.vestnik.incidentservice.access;

import dev.vestnik.incidentservice.problem.Problem;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The way to the identity provider and back; when it does not answer, the sign-in page says so and takes passwords. */
@RestController
@ConditionalOnExpression(OidcSettings.NAMED)
class OidcPages {

    private static final Logger LOG = LoggerFactory.getLogger(OidcPages.class);
    private static final String COOKIE = "vestnik_oidc";
    private static final String DOWN = "/sign-in?provider=down";

    private final ProviderSignIn signIn;
    private final SignIn local;
    private final SignInAttempts attempts;
    private final SessionCookie cookies;

    OidcPages(ProviderSignIn signIn, SignIn local, SignInAttempts attempts, SessionCookie cookies) {
        this.signIn = signIn;
        this.local = local;
        this.attempts = attempts;
        this.cookies = cookies;
    }

    @Open("how people get in")
    @GetMapping("/sign-in/oidc")
    Mono<ResponseEntity<String>> begin(
            ServerWebExchange exchange, @RequestParam(required = false) @Nullable String next) {
        return attempts.admitFrom(Whence.of(exchange.getRequest()).address())
                .then(Mono.defer(() -> signIn.begin(LocalPath.of(next))))
                .doOnNext(departure -> cookies.put(exchange, COOKIE, departure.key(), true, SignInRequests.LIFE))
                .map(departure -> found(departure.to().toString()))
                .onErrorResume(OidcPages::isOutside, OidcPages::down);
    }

    @Open("how people get in")
    @GetMapping(Provider.BACK)
    Mono<ResponseEntity<String>> finish(ServerWebExchange exchange) {
        var key = Optional.ofNullable(exchange.getRequest().getCookies().getFirst(COOKIE))
                .map(HttpCookie::getValue)
                .orElse("");
        cookies.put(exchange, COOKIE, "", true, Duration.ZERO);
        return signIn.finish(key, exchange.getRequest().getQueryParams().toSingleValueMap())
                .delayUntil(_ -> local.forget(SessionCookie.in(exchange.getRequest())))
                .doOnNext(arrival -> cookies.write(exchange, arrival.admitted().token()))
                .map(arrival -> found(arrival.admitted().landing(arrival.next())))
                .onErrorResume(OidcPages::isOutside, OidcPages::down);
    }

    /** What is not a refusal of ours is the provider's or the network's. */
    private static boolean isOutside(Throwable error) {
        return !(error instanceof Problem);
    }

    private static Mono<ResponseEntity<String>> down(Throwable why) {
        LOG.warn("The identity provider does not answer as it should: {}", why.toString());
        return Mono.just(found(DOWN));
    }

    private static ResponseEntity<String> found(String to) {
        return ResponseEntity.status(HttpStatus.FOUND).header("Location", to).build();
    }
}
