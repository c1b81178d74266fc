package dev.vestnik.incidentservice.access;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Notes for each request from where it came, before anybody asks. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class WhenceFilter implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return chain.filter(exchange).contextWrite(Whence.of(exchange.getRequest())::into);
    }
}
