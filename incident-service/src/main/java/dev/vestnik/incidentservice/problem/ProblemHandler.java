package dev.vestnik.incidentservice.problem;

import dev.vestnik.templates.Language;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one place where an error becomes an answer: a problem document (RFC 9457) in the reader's language, or a plain page for a browser. Whoever
 * asked learns what to change; of our own faults, only the id under which they are logged.
 */
@Component
@Order(-2)
class ProblemHandler implements WebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);
    private static final int DEEPEST = 12;

    private final JsonMapper json;
    private final PlainPages pages;

    ProblemHandler(JsonMapper json, PlainPages pages) {
        this.json = json;
        this.pages = pages;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(error);
        }
        var problem = problemIn(error);
        var answer = problem.map(Answer::of)
                .or(() -> SpringRefusals.of(error))
                .or(() -> DatabaseRefusals.of(error))
                .orElseGet(() -> fault(exchange.getRequest(), error));
        head(exchange.getResponse(), answer, error);
        problem.flatMap(Problem::retryAfter)
                .ifPresent(wait -> exchange.getResponse()
                        .getHeaders()
                        .set(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds())));
        return PlainPages.areWanted(exchange.getRequest()) ? page(exchange, answer) : document(exchange, answer);
    }

    /** A problem may come wrapped, by the JSON reader for one. */
    private static Optional<Problem> problemIn(Throwable error) {
        Throwable cause = error;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof Problem problem) {
                return Optional.of(problem);
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    /** The query is not logged: it may hold personal data. */
    private static Answer fault(ServerHttpRequest request, Throwable error) {
        var id = UUID.randomUUID().toString();
        LOG.error("Fault {} at {} {}", id, request.getMethod(), request.getPath(), error);
        return Answer.fault(id);
    }

    private static void head(ServerHttpResponse response, Answer answer, Throwable error) {
        response.setStatusCode(answer.status());
        var headers = response.getHeaders();
        headers.setCacheControl("no-store");
        if (error instanceof MethodNotAllowedException method) {
            headers.setAllow(method.getSupportedMethods());
        }
        if (answer.status() == HttpStatus.UNAUTHORIZED) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (answer.status() == HttpStatus.CONTENT_TOO_LARGE) {
            // the rest of the body is still on its way and must not be taken for the next request
            headers.setConnection("close");
        }
        if (answer.status() == HttpStatus.TOO_MANY_REQUESTS) {
            headers.set(HttpHeaders.RETRY_AFTER, "60");
        }
        if (answer.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            headers.set(HttpHeaders.RETRY_AFTER, "5");
        }
    }

    private Mono<Void> document(ServerWebExchange exchange, Answer answer) {
        var language = ReaderLanguage.of(exchange.getRequest());
        var body = json.writeValueAsBytes(ProblemDocument.of(answer, language));
        return written(exchange, MediaType.APPLICATION_PROBLEM_JSON, body);
    }

    /** htmx puts the answer into a page that stands already, so it gets the heart of it only. */
    private Mono<Void> page(ServerWebExchange exchange, Answer answer) {
        var language = ReaderLanguage.of(exchange.getRequest());
        boolean part = exchange.getRequest().getHeaders().containsHeader("HX-Request");
        var shown = valuesOf(part ? answer.besideForm() : answer, language);
        var home = exchange.getAttributeOrDefault(PlainPages.HOME, "/");
        var html = pages.written(part ? "problem-part" : "problem", language, Map.of("problem", shown, "home", home));
        return written(
                exchange,
                new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8),
                html.getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, Object> valuesOf(Answer answer, Language language) {
        return json.convertValue(ProblemDocument.of(answer, language), new TypeReference<>() {});
    }

    private static Mono<Void> written(ServerWebExchange exchange, MediaType type, byte[] body) {
        var response = exchange.getResponse();
        response.getHeaders().setContentType(type);
        response.getHeaders()
                .setContentLanguage(ReaderLanguage.of(exchange.getRequest()).locale());
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }
}
