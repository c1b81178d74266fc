package dev.vestnik.incidentservice.access;

import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.incidentservice.problem.PlainPages;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.incidentservice.problem.ReaderLanguage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The page on which people change their password, and must at their first sign-in. */
@Controller
class PasswordPages {

    private final People people;
    private final SignIn signIn;
    private final SignInAttempts attempts;
    private final SessionCookie cookies;
    private final PlainPages pages;

    PasswordPages(People people, SignIn signIn, SignInAttempts attempts, SessionCookie cookies, PlainPages pages) {
        this.people = people;
        this.signIn = signIn;
        this.attempts = attempts;
        this.cookies = cookies;
        this.pages = pages;
    }

    @Needs({})
    @GetMapping(path = "/password", produces = MediaType.TEXT_HTML_VALUE)
    Mono<ResponseEntity<String>> show(ServerWebExchange exchange) {
        return page(exchange, HttpStatus.OK, List.of());
    }

    /** Ends all sessions of this person and begins a new one here. */
    @Needs({})
    @PostMapping("/password")
    Mono<ResponseEntity<String>> change(ServerWebExchange exchange, @AuthenticationPrincipal Actor by) {
        return exchange.getFormData()
                .flatMap(form -> change(by, form))
                .then(Mono.defer(() -> people.find(by)))
                .flatMap(signIn::begin)
                .doOnNext(admitted -> cookies.write(exchange, admitted.token()))
                .map(admitted -> SignInPages.redirect(admitted.landing("/")))
                .onErrorResume(PasswordPages::isMendable, error -> again(exchange, (Problem) error));
    }

    private Mono<Void> change(Actor by, MultiValueMap<String, String> form) {
        var fresh = typed(form, "fresh");
        return attempts.admit(ofOwn(by))
                .then(Mono.just(fresh))
                .filter(typed -> typed.equals(typed(form, "again")))
                .switchIfEmpty(Mono.error(
                        () -> Problem.invalid("again", "same", "Пароли не совпадают.", "The passwords differ.")))
                .flatMap(typed -> people.changePassword(by, typed(form, "current"), typed))
                .then(Mono.defer(() -> attempts.forgive(ofOwn(by))));
    }

    /** Counted apart from sign-ins: wrong passwords typed here are of somebody who is in. */
    private static Knock ofOwn(Actor by) {
        return new Knock("password of " + by.id(), by.id());
    }

    private static boolean isMendable(Throwable error) {
        return error instanceof Problem problem
                && (problem.kind() == Problem.Kind.INVALID || problem.kind() == Problem.Kind.TOO_MANY);
    }

    /** Whoever typed too many wrong passwords keeps the form too, and reads there how long to wait. */
    private Mono<ResponseEntity<String>> again(ServerWebExchange exchange, Problem no) {
        no.retryAfter()
                .ifPresent(wait -> exchange.getResponse()
                        .getHeaders()
                        .set(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds())));
        return no.kind() == Problem.Kind.TOO_MANY
                ? page(
                        exchange,
                        HttpStatus.TOO_MANY_REQUESTS,
                        List.of(new FieldError("current", "too-many", no.sentence())))
                : page(exchange, HttpStatus.BAD_REQUEST, no.fields());
    }

    private Mono<ResponseEntity<String>> page(ServerWebExchange exchange, HttpStatus status, List<FieldError> errors) {
        var language = ReaderLanguage.of(exchange.getRequest());
        var wrong = errors.stream()
                .collect(Collectors.toMap(
                        FieldError::field,
                        error -> ReaderLanguage.sentence(error.message(), language),
                        (one, _) -> one));
        return FormToken.of(exchange)
                .map(token -> Map.of("csrf", token, "wrong", wrong))
                .map(values -> ResponseEntity.status(status)
                        .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
                        .body(pages.written("password", language, values)));
    }

    private static String typed(MultiValueMap<String, String> form, String field) {
        return Optional.ofNullable(form.getFirst(field)).orElse("");
    }
}
