package dev.vestnik.incidentservice.access;

import java.time.Duration;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Ends a stream of news when who listens is no longer who began it (signed out, disabled, with another role, by a token that was revoked), and every
 * stream when the application begins to stop: an answer without an end would hold up an orderly stop for as long as the server is patient.
 */
@Component
@Order(0)
class StreamEnd implements WebFilter {

    private static final Duration STEP = Duration.ofSeconds(10);

    private final RequestActor actors;
    private final Duration step;
    private final Sinks.Empty<Void> stopping = Sinks.empty();

    @Autowired
    StreamEnd(RequestActor actors) {
        this(actors, STEP);
    }

    StreamEnd(RequestActor actors, Duration step) {
        this.actors = actors;
        this.step = step;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return exchange.getPrincipal()
                .ofType(ActorAuthentication.class)
                .map(signed -> watched(exchange, signed.getPrincipal()))
                .defaultIfEmpty(exchange)
                .flatMap(chain::filter);
    }

    private ServerWebExchange watched(ServerWebExchange exchange, Actor began) {
        return exchange.mutate()
                .response(new ServerHttpResponseDecorator(exchange.getResponse()) {
                    @Override
                    public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
                        return super.writeAndFlushWith(Flux.from(body).takeUntilOther(end(exchange, began)));
                    }
                })
                .build();
    }

    private Mono<Boolean> end(ServerWebExchange exchange, Actor began) {
        return gone(exchange, began).takeUntilOther(stopping.asMono());
    }

    /** A database that does not answer for a moment takes nobody's stream away. */
    private Mono<Boolean> gone(ServerWebExchange exchange, Actor began) {
        return Flux.interval(step)
                .onBackpressureDrop()
                .concatMap(
                        _ -> actors.peek(exchange.getRequest())
                                .map(began::equals)
                                .defaultIfEmpty(false)
                                .onErrorReturn(true),
                        1)
                .filter(same -> !same)
                .next();
    }

    /** Comes before the web server is told to finish what it has begun. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping.tryEmitEmpty();
    }
}
