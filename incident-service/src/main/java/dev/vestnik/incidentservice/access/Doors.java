package dev.vestnik.incidentservice.access;

import dev.vestnik.incidentservice.problem.PlainPages;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Lets an actor pass to an endpoint when they may do all that it {@link Needs}, before a byte of the request's body is read. */
@Component
class Doors implements ReactiveAuthorizationManager<AuthorizationContext> {

    private static final List<Permission> UNSAID = List.of(Permission.READ);

    /** Asked for late: the mapping is made after the rules of access. */
    private final ObjectProvider<RequestMappingHandlerMapping> endpoints;

    Doors(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> endpoints) {
        this.endpoints = endpoints;
    }

    /** Whoever is nobody, or owes a new password, is turned away here and led on by {@link AccessRefusals}; who may not is told what is missing. */
    @Override
    public Mono<AuthorizationResult> authorize(Mono<Authentication> who, AuthorizationContext context) {
        return who.ofType(ActorAuthentication.class)
                .filter(signed -> !signed.mustChangePassword())
                .map(ActorAuthentication::getPrincipal)
                .doOnNext(actor -> context.getExchange().getAttributes().put(PlainPages.HOME, actor.home()))
                .flatMap(actor -> needed(context.getExchange()).doOnNext(needed -> needed.forEach(actor::require)))
                .<AuthorizationResult>map(_ -> new AuthorizationDecision(true))
                .defaultIfEmpty(new AuthorizationDecision(false));
    }

    /** An address nobody serves, or not in that way, is said to be so only to those who may read. */
    private Mono<List<Permission>> needed(ServerWebExchange exchange) {
        return Mono.fromSupplier(endpoints::getObject)
                .flatMap(mapping -> mapping.getHandler(exchange))
                .map(Doors::needed)
                .onErrorReturn(UNSAID)
                .defaultIfEmpty(UNSAID);
    }

    private static List<Permission> needed(Object handler) {
        return handler instanceof HandlerMethod endpoint
                ? Optional.ofNullable(endpoint.getMethodAnnotation(Needs.class))
                        .map(needs -> List.of(needs.value()))
                        .orElse(UNSAID)
                : UNSAID;
    }
}
