package dev.vestnik.incidentservice.console.frame;

import dev.vestnik.incidentservice.access.Open;
import dev.vestnik.incidentservice.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Styles, scripts and the icon, held in memory from their first use on. The framework's own handler streams files; on a busy machine one such answer in some
 * hundred never came to its end, and its page waited for half a minute.
 */
@Controller
class Assets {

    private static final Pattern PATH = Pattern.compile("(/[a-zA-Z0-9_-][a-zA-Z0-9._-]*)+");

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).immutable();

    /** One file, and the mark by which a browser knows whether it has it. */
    private record Asset(byte[] bytes, String etag, MediaType type) {}

    private final Map<String, Asset> held = new ConcurrentHashMap<>();

    @Open("styles and scripts of the sign-in page")
    @GetMapping({"/assets/**", "/webjars/**", "/favicon.ico"})
    Mono<ResponseEntity<byte[]>> asset(ServerWebExchange exchange) {
        var path = exchange.getRequest().getPath().value();
        return Mono.justOrEmpty(held.get(path))
                .switchIfEmpty(Mono.defer(() -> read(path)))
                .map(asset -> answer(exchange, asset));
    }

    private Mono<Asset> read(String path) {
        return Mono.fromCallable(() -> readBlocking(path))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(Mono::justOrEmpty)
                .doOnNext(asset -> held.put(path, asset))
                .switchIfEmpty(Mono.error(() -> Problem.notFound("Такого файла нет.", "There is no such file.")));
    }

    private static Optional<Asset> readBlocking(String path) {
        var file = new ClassPathResource((path.startsWith("/webjars/") ? "META-INF/resources" : "static") + path);
        if (!PATH.matcher(path).matches() || !file.isReadable()) {
            return Optional.empty();
        }
        try {
            var bytes = file.getContentAsByteArray();
            var type = MediaTypeFactory.getMediaType(path).orElse(MediaType.APPLICATION_OCTET_STREAM);
            return Optional.of(new Asset(bytes, '"' + DigestUtils.md5DigestAsHex(bytes) + '"', type));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** An address with a mark of its content never means another content; so does one with the version of its library. */
    private static boolean isMarked(ServerWebExchange exchange, Asset asset) {
        var request = exchange.getRequest();
        var mark = Optional.ofNullable(request.getQueryParams().getFirst("v"));
        return mark.filter(v -> asset.etag().startsWith('"' + v)).isPresent()
                || request.getPath().value().startsWith("/webjars/");
    }

    private static ResponseEntity<byte[]> answer(ServerWebExchange exchange, Asset asset) {
        var known = exchange.getRequest().getHeaders().getIfNoneMatch().contains(asset.etag());
        var answer = ResponseEntity.status(known ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .eTag(asset.etag())
                .cacheControl(isMarked(exchange, asset) ? FOR_GOOD : CacheControl.noCache());
        return known ? answer.build() : answer.contentType(asset.type()).body(asset.bytes());
    }
}
