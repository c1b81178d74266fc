package dev.vestnik.statuspage.front;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The same answers through the framework, for whatever the front hands on, and the answer to all that is not there. */
@Configuration(proxyBeanMethods = false)
class ShelfRoutes {

    private final Shelf shelf;

    ShelfRoutes(Shelf shelf) {
        this.shelf = shelf;
    }

    @Bean
    @Order(1000)
    RouterFunction<ServerResponse> prepared() {
        return RouterFunctions.route(RequestPredicates.all(), this::answer);
    }

    private Mono<ServerResponse> answer(ServerRequest request) {
        if (!Set.of(HttpMethod.GET, HttpMethod.HEAD).contains(request.method())) {
            return ServerResponse.status(HttpStatus.METHOD_NOT_ALLOWED)
                    .allow(HttpMethod.GET, HttpMethod.HEAD)
                    .build();
        }
        var path = request.uri().getRawPath();
        var prepared = shelf.find(path, header(request, HttpHeaders.ACCEPT_LANGUAGE));
        return prepared == null ? missing(request, path) : known(request, prepared);
    }

    private Mono<ServerResponse> known(ServerRequest request, Prepared prepared) {
        var variant = variant(request, prepared);
        return Asked.has(header(request, HttpHeaders.IF_NONE_MATCH), variant.etag())
                ? ServerResponse.status(HttpStatus.NOT_MODIFIED)
                        .headers(headers -> fill(headers, variant.unchanged()))
                        .build()
                : send(HttpStatus.OK, variant);
    }

    private Mono<ServerResponse> missing(ServerRequest request, String path) {
        if (!path.endsWith("/") && shelf.find(path + "/", null) != null) {
            return ServerResponse.permanentRedirect(URI.create(path + "/")).build();
        }
        return shelf.missing(path, header(request, HttpHeaders.ACCEPT_LANGUAGE))
                .map(prepared -> send(HttpStatus.NOT_FOUND, variant(request, prepared)))
                .orElseGet(() -> ServerResponse.notFound().build());
    }

    private static Mono<ServerResponse> send(HttpStatus status, Variant variant) {
        return ServerResponse.status(status)
                .headers(headers -> fill(headers, variant.found()))
                .bodyValue(variant.bytes());
    }

    private static Variant variant(ServerRequest request, Prepared prepared) {
        return Asked.gzip(header(request, HttpHeaders.ACCEPT_ENCODING)) ? prepared.gzip() : prepared.identity();
    }

    private static void fill(HttpHeaders headers, io.netty.handler.codec.http.HttpHeaders from) {
        from.forEach(header -> headers.set(header.getKey(), header.getValue()));
    }

    private static @Nullable String header(ServerRequest request, String name) {
        return request.headers().firstHeader(name);
    }
}
