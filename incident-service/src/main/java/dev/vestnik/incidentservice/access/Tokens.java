package dev.vestnik.incidentservice.access;

import dev.vestnik.incidentservice.problem.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door to API tokens: programs act by them. The secret is shown once, at issue, and kept as a print only. */
@Component
public class Tokens {

    /** One token; without scopes it may do all that its role may. Its last use is known to the minute. */
    public record Token(
            UUID id,
            String name,
            Role role,
            Set<Permission> scopes,
            Instant createdAt,
            Optional<Instant> expiresAt,
            Optional<Instant> lastUsedAt,
            Optional<Instant> revokedAt) {}

    /** A token just issued, with the secret to hand over. */
    public record Issued(Token token, String secret) {
        @Override
        public String toString() {
            return "Issued[" + token.id() + "]";
        }
    }

    private static final String PREFIX = "vst_";

    private final TokenStore store;
    private final Audit audit;
    private final TransactionalOperator transaction;
    private final InstantSource clock;

    Tokens(TokenStore store, Audit audit, TransactionalOperator transaction, InstantSource clock) {
        this.store = store;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Issues a token for all that the role may, without an end; FORBIDDEN without ADMINISTER. */
    public Mono<Issued> issue(Actor by, String name, Role role) {
        return issue(by, new TokenAsk(name, role, Set.of(), Optional.empty()));
    }

    /** Issues a token with a new secret; FORBIDDEN without ADMINISTER, or when it could do more than who issues it. */
    public Mono<Issued> issue(Actor by, TokenAsk asked) {
        var secret = PREFIX + Secrets.token();
        return Mono.fromCallable(() ->
                        by.require(Permission.ADMINISTER).requireToGive(permissions(asked.role(), asked.scopes())))
                .thenReturn(tokenOf(asked))
                .flatMap(token -> insert(by, token, secret).thenReturn(new Issued(token, secret)))
                .as(transaction::transactional);
    }

    /**
     * Makes this secret work under this name and role, and earlier secrets of that name and role no longer; does nothing when it works already. For
     * secrets handed in from outside, or kept by a part of Vestnik on its own disk.
     */
    public Mono<Void> keep(Actor by, String name, Role role, String secret) {
        return Mono.fromCallable(() -> by.require(Permission.ADMINISTER))
                .then(store.find(Secrets.print(secret), clock.instant()))
                .filter(token -> token.name().equals(name) && token.role() == role)
                .hasElement()
                .flatMap(works -> works
                        ? Mono.<Void>empty()
                        : replace(by, tokenOf(new TokenAsk(name, role, Set.of(), Optional.empty())), secret))
                .as(transaction::transactional);
    }

    private Mono<Void> replace(Actor by, Token token, String secret) {
        return store.forget(token.name(), token.role(), Secrets.print(secret), clock.instant())
                .then(insert(by, token, secret));
    }

    private Mono<Void> insert(Actor by, Token token, String secret) {
        return store.insert(token, Secrets.print(secret), by.id())
                .then(audit.append(
                        by,
                        "token-issued",
                        "token",
                        token.id().toString(),
                        Map.of(
                                "role",
                                token.role().name(),
                                "scopes",
                                words(token.scopes()),
                                "expires",
                                token.expiresAt().map(Instant::toString).orElse(""))));
    }

    private static String words(Set<Permission> scopes) {
        return scopes.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }

    private Token tokenOf(TokenAsk asked) {
        return new Token(
                UUID.randomUUID(),
                asked.name(),
                asked.role(),
                asked.scopes(),
                clock.instant(),
                asked.expiresAt(),
                Optional.empty(),
                Optional.empty());
    }

    /** Ends a token at once; FORBIDDEN without ADMINISTER, NOT_FOUND when there is none or it has ended already. */
    public Mono<Void> revoke(Actor by, UUID id) {
        return Mono.fromCallable(() -> by.require(Permission.ADMINISTER))
                .then(store.revoke(id, clock.instant()))
                .filter(revoked -> revoked)
                .switchIfEmpty(Mono.error(
                        () -> Problem.notFound("Такого действующего токена нет.", "There is no such working token.")))
                .then(audit.append(by, "token-revoked", "token", id.toString(), Map.of()))
                .as(transaction::transactional);
    }

    /** Those that somebody issued and that work; FORBIDDEN without ADMINISTER. */
    public Flux<Token> issuedBy(Actor by, UUID person) {
        return Mono.fromCallable(() -> by.require(Permission.ADMINISTER))
                .thenMany(Flux.defer(() -> store.issuedBy(person.toString(), clock.instant())));
    }

    /** All tokens, the ended ones too, newest first; FORBIDDEN without ADMINISTER. */
    public Flux<Token> list(Actor by) {
        return Mono.fromCallable(() -> by.require(Permission.ADMINISTER)).thenMany(store.all());
    }

    /** What all tokens are called, the ended ones too, by their ids, as audit keeps them. */
    public Mono<Map<String, String>> names() {
        return store.all().collectMap(token -> token.id().toString(), Token::name);
    }

    /** Who acts by this secret, within its scopes; empty when it is unknown or ended. */
    Mono<Actor> actor(String secret) {
        return store.use(Secrets.print(secret), clock.instant()).map(Tokens::actor);
    }

    /** The same, without being used. */
    Mono<Actor> peek(String secret) {
        return store.find(Secrets.print(secret), clock.instant()).map(Tokens::actor);
    }

    private static Actor actor(Token token) {
        return new Actor(
                Actor.Kind.TOKEN, token.id().toString(), token.role(), permissions(token.role(), token.scopes()));
    }

    private static Set<Permission> permissions(Role role, Set<Permission> scopes) {
        return role.permissions().stream()
                .filter(permission -> scopes.isEmpty() || scopes.contains(permission))
                .collect(Collectors.toUnmodifiableSet());
    }
}
