package dev.vestnik.incidentservice.access;

import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.incidentservice.problem.Problem;
import java.util.ArrayList;
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

    private static final int LONGEST_NAME = 100;

    /** Parts may be missing, so that the answer can name all that are. */
    record IssueRequest(@Nullable String name, @Nullable String role) {

        Asked checked() {
            var wrong = new ArrayList<FieldError>();
            var cleanName = name == null ? "" : name.strip();
            if (cleanName.isEmpty() || cleanName.length() > LONGEST_NAME) {
                wrong.add(FieldError.of("name", "length", "От 1 до 100 знаков.", "1 to 100 characters."));
            }
            var knownRole = Role.named(role, Role.forTokens(), wrong);
            if (!wrong.isEmpty()) {
                throw Problem.invalid(wrong);
            }
            return new Asked(cleanName, knownRole);
        }
    }

    private record Asked(String name, Role role) {}

    private final Tokens tokens;

    TokensApi(Tokens tokens) {
        this.tokens = tokens;
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
        return Mono.fromCallable(() -> by.require(Permission.ADMINISTER))
                .map(_ -> request.checked())
                .flatMap(asked -> tokens.issue(by, asked.name(), asked.role()));
    }

    @Needs(Permission.ADMINISTER)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> revoke(@AuthenticationPrincipal Actor by, @PathVariable UUID id) {
        return tokens.revoke(by, id);
    }
}
