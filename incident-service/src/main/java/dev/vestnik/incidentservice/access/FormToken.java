package dev.vestnik.incidentservice.access;

import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The token every form and every htmx request of a page must send back: as field {@code _csrf} or header {@code X-XSRF-TOKEN}. Asking for it also sets
 * the cookie it is compared with, so a page asks before its first byte.
 */
public final class FormToken {

    private FormToken() {}

    /** The token; empty text where forms are not protected. */
    public static Mono<String> of(ServerWebExchange exchange) {
        Mono<CsrfToken> token = exchange.getAttributeOrDefault(CsrfToken.class.getName(), Mono.empty());
        return token.map(CsrfToken::getToken).defaultIfEmpty("");
    }
}
