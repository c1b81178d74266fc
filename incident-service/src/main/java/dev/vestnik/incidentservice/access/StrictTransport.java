package dev.vestnik.incidentservice.access;

import org.springframework.security.web.server.header.ServerHttpHeadersWriter;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Tells browsers to come by TLS alone for a year, once the console is said to be reached by it, whatever a proxy in between speaks. */
record StrictTransport(boolean overTls) implements ServerHttpHeadersWriter {

    @Override
    public Mono<Void> writeHttpHeaders(ServerWebExchange exchange) {
        return Mono.fromRunnable(() -> {
            if (overTls) {
                exchange.getResponse().getHeaders().set("Strict-Transport-Security", "max-age=31536000");
            }
        });
    }
}
