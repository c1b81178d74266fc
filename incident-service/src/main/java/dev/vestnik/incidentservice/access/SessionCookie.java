package dev.vestnik.incidentservice.access;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** The cookie that carries a session's token, and those beside it: never over plain HTTP once the console is reached by HTTPS. */
@Component
class SessionCookie {

    static final String NAME = "vestnik_session";

    private final AccessSettings settings;

    SessionCookie(AccessSettings settings) {
        this.settings = settings;
    }

    /** The token sent along; empty when none was. */
    static Optional<String> in(ServerHttpRequest request) {
        return Optional.ofNullable(request.getCookies().getFirst(NAME))
                .map(HttpCookie::getValue)
                .filter(value -> !value.isBlank());
    }

    void write(ServerWebExchange exchange, String token) {
        put(exchange, NAME, token, true, Sessions.LIFE.multipliedBy(60));
    }

    void clear(ServerWebExchange exchange) {
        put(exchange, NAME, "", true, Duration.ZERO);
    }

    void put(ServerWebExchange exchange, String name, String value, boolean httpOnly, Duration age) {
        exchange.getResponse()
                .addCookie(ResponseCookie.from(name, value)
                        .path("/")
                        .httpOnly(httpOnly)
                        .sameSite("Lax")
                        .secure(isSecure(exchange))
                        .maxAge(age)
                        .build());
    }

    /** Whether the console is said to be reached by HTTPS, whatever a proxy in between speaks. */
    boolean isAlwaysSecure() {
        return settings.isHttps();
    }

    private boolean isSecure(ServerWebExchange exchange) {
        return isAlwaysSecure() || "https".equals(exchange.getRequest().getURI().getScheme());
    }
}
