package dev.vestnik.incidentservice.access;

import dev.vestnik.incidentservice.problem.PlainPages;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.incidentservice.problem.ReaderLanguage;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The sign-in page and the way out. */
@Controller
class SignInPages {

    private final SignIn signIn;
    private final KnownBrowsers browsers;
    private final SessionCookie cookies;
    private final PlainPages pages;
    private final OidcSettings provider;

    SignInPages(SignIn signIn, KnownBrowsers browsers, SessionCookie cookies, PlainPages pages, OidcSettings provider) {
        this.signIn = signIn;
        this.browsers = browsers;
        this.cookies = cookies;
        this.pages = pages;
        this.provider = provider;
    }

    @Open("how people get in")
    @GetMapping(path = "/sign-in", produces = MediaType.TEXT_HTML_VALUE)
    Mono<ResponseEntity<String>> show(
            ServerWebExchange exchange, @RequestParam(required = false) @Nullable String next) {
        return page(exchange, HttpStatus.OK, LocalPath.of(next), "", "");
    }

    @Open("how people get in")
    @PostMapping(path = "/sign-in")
    Mono<ResponseEntity<String>> admit(ServerWebExchange exchange) {
        return exchange.getFormData().flatMap(form -> admit(exchange, form));
    }

    private Mono<ResponseEntity<String>> admit(ServerWebExchange exchange, MultiValueMap<String, String> form) {
        var next = LocalPath.of(form.getFirst("next"));
        var login = typed(form, "login");
        return knock(exchange.getRequest(), login)
                .flatMap(knock -> signIn.admit(knock, typed(form, "password")))
                .delayUntil(_ -> signIn.forget(SessionCookie.in(exchange.getRequest())))
                .delayUntil(admitted -> remember(exchange, admitted.person()))
                .map(admitted -> welcome(exchange, admitted, next))
                .switchIfEmpty(Mono.defer(() -> page(exchange, HttpStatus.UNAUTHORIZED, next, login, "")))
                .onErrorResume(SignInPages::isTooMany, no -> later(exchange, (Problem) no, next, login));
    }

    private Mono<Knock> knock(ServerHttpRequest request, String login) {
        return browsers.knock(NewPerson.cleanLogin(login), Whence.of(request).address(), KnownBrowsers.in(request));
    }

    private Mono<Void> remember(ServerWebExchange exchange, Person person) {
        return browsers.remember(person.id(), KnownBrowsers.in(exchange.getRequest()))
                .doOnNext(token -> cookies.put(exchange, KnownBrowsers.COOKIE, token, true, KnownBrowsers.LIFE))
                .then();
    }

    private static boolean isTooMany(Throwable error) {
        return error instanceof Problem problem && problem.kind() == Problem.Kind.TOO_MANY;
    }

    /** The form stays, with the login and how long to wait; programs read that off the header. */
    private Mono<ResponseEntity<String>> later(ServerWebExchange exchange, Problem no, String next, String login) {
        var why = ReaderLanguage.sentence(no.sentence(), ReaderLanguage.of(exchange.getRequest()));
        no.retryAfter()
                .ifPresent(wait -> exchange.getResponse()
                        .getHeaders()
                        .set(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds())));
        return page(exchange, HttpStatus.TOO_MANY_REQUESTS, next, login, why);
    }

    private ResponseEntity<String> welcome(ServerWebExchange exchange, SignIn.Admitted admitted, String next) {
        cookies.write(exchange, admitted.token());
        if (ReaderLanguage.chosen(exchange.getRequest()).isEmpty()) {
            var language = admitted.person().language().tag();
            cookies.put(exchange, ReaderLanguage.COOKIE, language, false, Duration.ofDays(365));
        }
        return redirect(admitted.landing(next));
    }

    @Needs({})
    @PostMapping("/sign-out")
    Mono<ResponseEntity<String>> leave(ServerWebExchange exchange, @AuthenticationPrincipal Actor by) {
        return signIn.leave(by, SessionCookie.in(exchange.getRequest()))
                .then(Mono.fromRunnable(() -> cookies.clear(exchange)))
                .thenReturn(redirect("/sign-in"));
    }

    /** With a login it is the page after a failure: the login stays, the password does not. */
    private Mono<ResponseEntity<String>> page(
            ServerWebExchange exchange, HttpStatus status, String next, String login, String why) {
        var language = ReaderLanguage.of(exchange.getRequest());
        return FormToken.of(exchange)
                .map(token -> Map.of(
                        "csrf",
                        token,
                        "next",
                        next,
                        "login",
                        login,
                        "failed",
                        status == HttpStatus.UNAUTHORIZED,
                        "why",
                        why,
                        "provider",
                        provider.isSet(),
                        "down",
                        isDown(exchange)))
                .map(values -> ResponseEntity.status(status)
                        .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
                        .body(pages.written("sign-in", language, values)));
    }

    /** Whether the browser was sent back because the provider did not answer. */
    private static boolean isDown(ServerWebExchange exchange) {
        return "down".equals(exchange.getRequest().getQueryParams().getFirst("provider"));
    }

    static ResponseEntity<String> redirect(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", path)
                .build();
    }

    private static String typed(MultiValueMap<String, String> form, String field) {
        return Optional.ofNullable(form.getFirst(field)).orElse("");
    }
}
