package dev.vestnik.incidentservice.access;

import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.incidentservice.problem.ReaderLanguage;
import dev.vestnik.templates.Language;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Takes the choice of a language from any page: form fields {@code lang} and {@code next}. Who is signed in keeps it in their own row too. */
@Controller
class LanguagePages {

    private final People people;
    private final SessionCookie cookies;

    LanguagePages(People people, SessionCookie cookies) {
        this.people = people;
        this.cookies = cookies;
    }

    @Open("a reader chooses their language before they sign in")
    @PostMapping("/language")
    Mono<ResponseEntity<String>> choose(ServerWebExchange exchange, @AuthenticationPrincipal @Nullable Actor by) {
        return exchange.getFormData().flatMap(form -> {
            var language = required(form.getFirst("lang"));
            cookies.put(exchange, ReaderLanguage.COOKIE, language.tag(), false, Duration.ofDays(365));
            return Mono.justOrEmpty(by)
                    .flatMap(actor -> people.setLanguage(actor, language))
                    .thenReturn(back(form));
        });
    }

    private static Language required(@Nullable String tag) {
        return Optional.ofNullable(tag)
                .flatMap(ReaderLanguage::known)
                .orElseThrow(() ->
                        Problem.invalid("lang", "one-of", "Допустимые значения: ru, en.", "Allowed values: ru, en."));
    }

    private static ResponseEntity<String> back(MultiValueMap<String, String> form) {
        return SignInPages.redirect(LocalPath.of(form.getFirst("next")));
    }
}
