package dev.vestnik.incidentservice.access;

import dev.vestnik.incidentservice.problem.PlainPages;
import dev.vestnik.incidentservice.problem.Problem;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.csrf.CsrfException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What happens at a closed door: people are led to the sign-in or to their new password, programs get a problem document. */
final class AccessRefusals implements ServerAuthenticationEntryPoint, ServerAccessDeniedHandler {

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException unknown) {
        return PlainPages.areWanted(exchange.getRequest())
                ? leadTo("/sign-in?next=" + encoded(pathOf(exchange.getRequest())), exchange)
                : Mono.error(Problem::unauthenticated);
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException denied) {
        return denied instanceof CsrfException
                ? staleForm(exchange)
                : exchange.getPrincipal()
                        .ofType(ActorAuthentication.class)
                        .filter(ActorAuthentication::mustChangePassword)
                        .switchIfEmpty(
                                Mono.error(() -> Problem.forbidden("Это вам не разрешено.", "You may not do this.")))
                        .flatMap(_ -> passwordFirst(exchange));
    }

    private static Mono<Void> passwordFirst(ServerWebExchange exchange) {
        return PlainPages.areWanted(exchange.getRequest())
                ? leadTo("/password", exchange)
                : Mono.error(() -> Problem.forbidden(
                        "Сначала смените одноразовый пароль на странице /password.",
                        "Change the one-time password at /password first."));
    }

    /** A person is led back to the page their form came from. */
    private static Mono<Void> staleForm(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        Optional.ofNullable(request.getHeaders().getFirst(HttpHeaders.REFERER))
                .map(AccessRefusals::pathOf)
                .ifPresent(page -> exchange.getAttributes().put(PlainPages.HOME, page));
        return PlainPages.areWanted(request)
                ? Mono.error(() -> Problem.stale(
                        "Она открыта слишком давно или в другом сеансе. Откройте её заново и повторите.",
                        "It was opened too long ago, or in another session. Open it anew and try again."))
                : Mono.error(() -> Problem.stale(
                        "Пришлите X-XSRF-TOKEN с этой страницы или токен API.",
                        "Send the page's X-XSRF-TOKEN, or an API token."));
    }

    /** htmx would put the sign-in page into the middle of another, so it is told to go there as a whole. */
    private static Mono<Void> leadTo(String path, ServerWebExchange exchange) {
        var response = exchange.getResponse();
        if (exchange.getRequest().getHeaders().containsHeader("HX-Request")) {
            response.setStatusCode(HttpStatus.UNAUTHORIZED);
            response.getHeaders().set("HX-Redirect", path);
        } else {
            response.setStatusCode(HttpStatus.FOUND);
            response.getHeaders().setLocation(URI.create(path));
        }
        return response.setComplete();
    }

    /** Where the person was: the page itself, or the one from which htmx asked; a form is not sent again. */
    private static String pathOf(ServerHttpRequest request) {
        if (request.getHeaders().containsHeader("HX-Request")) {
            return Optional.ofNullable(request.getHeaders().getFirst("HX-Current-URL"))
                    .map(AccessRefusals::pathOf)
                    .orElse("/");
        }
        return HttpMethod.GET.equals(request.getMethod())
                ? pathOf(request.getURI().toString())
                : "/";
    }

    private static String pathOf(String address) {
        try {
            var uri = URI.create(address);
            var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return LocalPath.of(uri.getRawPath() + query);
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }

    private static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
