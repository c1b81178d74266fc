package dev.vestnik.incidentservice.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** API tokens over HTTP; for who administers. */
@RestController
@RequestMapping("/api/v1/tokens")
class TokensApi {

    /** Without scopes it may do all that its role may; without an end it lasts until it is revoked. */
    record IssueRequest(
            @Nullable String name,
            @Nullable String role,
            @Nullable List<String> scopes,
            @Nullable Instant expiresAt) {}

    private final Tokens tokens;
    private final InstantSource clock;

    TokensApi(Tokens tokens, InstantSource clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @Needs(Permission.ADMINISTER)
    @GetMapping
    Flux<Tokens.Token> list(@AuthenticationPrincipal Actor by) {
        return tokens.list(by);
    }

    /** The answer holds the secret, this once. */
    @Needs(Permission.ADMINISTER)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Tokens.Issued> issue(@AuthenticationPrincipal Actor by, @RequestBody IssueRequest request) {
        return Mono.fromCallable(() -> TokenAsk.of(
                        request.name,
                        request.role,
                        request.scopes,
                        Optional.ofNullable(request.expiresAt),
                        clock.instant()))
                .flatMap(asked -> tokens.issue(by, asked));
    }

    @Needs(Permission.ADMINISTER)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> revoke(@AuthenticationPrincipal Actor by, @PathVariable UUID id) {
        return tokens.revoke(by, id);
    }
}
