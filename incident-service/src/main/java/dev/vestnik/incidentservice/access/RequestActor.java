package dev.vestnik.incidentservice.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Finds who acts in a request: by a bearer token when one is sent, else by the session's cookie. Any node can, for both are in the database. */
@Component
class RequestActor implements ServerSecurityContextRepository {

    private static final String BEARER = "Bearer ";

    private final Tokens tokens;
    private final Sessions sessions;

    RequestActor(Tokens tokens, Sessions sessions) {
        this.tokens = tokens;
        this.sessions = sessions;
    }

    @Override
    public Mono<SecurityContext> load(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        return (isBearer(request) ? byToken(request) : bySession(request))
                .<SecurityContext>map(SecurityContextImpl::new)
                .cache();
    }

    /** Sessions begin and end at their own doors. */
    @Override
    public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
        return Mono.empty();
    }

    private Mono<Authentication> byToken(ServerHttpRequest request) {
        return Mono.justOrEmpty(authorization(request))
                .flatMap(
                        header -> tokens.actor(header.substring(BEARER.length()).strip()))
                .map(actor -> new ActorAuthentication(actor, false));
    }

    private Mono<Authentication> bySession(ServerHttpRequest request) {
        return Mono.justOrEmpty(SessionCookie.in(request))
                .flatMap(sessions::find)
                .map(signed -> new ActorAuthentication(signed.actor(), signed.mustChangePassword()));
    }

    /** Who would act by that request now; asking does not count as use. */
    Mono<Actor> peek(ServerHttpRequest request) {
        return isBearer(request)
                ? Mono.justOrEmpty(authorization(request))
                        .flatMap(header ->
                                tokens.peek(header.substring(BEARER.length()).strip()))
                : Mono.justOrEmpty(SessionCookie.in(request))
                        .flatMap(sessions::peek)
                        .map(Sessions.Signed::actor);
    }

    /** A browser never sends this header to a foreign page's order, so such a request needs no form token. */
    static boolean isBearer(ServerHttpRequest request) {
        return authorization(request)
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .isPresent();
    }

    private static Optional<String> authorization(ServerHttpRequest request) {
        return Optional.ofNullable(request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION));
    }
}
