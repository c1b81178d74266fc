package dev.vestnik.incidentservice.access;

import dev.vestnik.incidentservice.problem.Problem;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door to where one is signed in oneself: on which machine and since when, and how to end it there. */
@Component
public class OwnSessions {

    /**
     * One place where a person is signed in.
     *
     * @param lastSeenAt exact to five minutes
     * @param agent browser and system, empty when not known
     * @param here whether it is the one that asks
     */
    public record Session(
            UUID id, Instant startedAt, Optional<Instant> lastSeenAt, String address, String agent, boolean here) {}

    private final Sessions sessions;
    private final Audit audit;
    private final TransactionalOperator transaction;

    OwnSessions(Sessions sessions, Audit audit, TransactionalOperator transaction) {
        this.sessions = sessions;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Those of who acts, the newest first; none for a token. */
    public Flux<Session> list(Actor by, ServerHttpRequest request) {
        return person(by).flatMapMany(id -> sessions.of(id, tokenOf(request)));
    }

    /** Ends one of one's own; NOT_FOUND when it is somebody else's or over. */
    public Mono<Void> end(Actor by, UUID session) {
        return person(by)
                .flatMap(person -> sessions.endOne(person, session))
                .filter(ended -> ended)
                .switchIfEmpty(
                        Mono.error(() -> Problem.notFound("Такого сеанса у вас нет.", "You have no such session.")))
                .then(audit.append(by, "session-ended", "person", by.id(), Map.of()))
                .as(transaction::transactional);
    }

    /** Ends all of one's own but the one that asks. */
    public Mono<Void> endOthers(Actor by, ServerHttpRequest request) {
        return person(by)
                .flatMap(person -> sessions.endOthers(person, tokenOf(request)))
                .flatMap(ended ->
                        audit.append(by, "sessions-ended", "person", by.id(), Map.of("count", String.valueOf(ended))))
                .as(transaction::transactional);
    }

    private static Mono<UUID> person(Actor by) {
        return by.kind() == Actor.Kind.PERSON ? Mono.just(UUID.fromString(by.id())) : Mono.empty();
    }

    private static String tokenOf(ServerHttpRequest request) {
        return SessionCookie.in(request).orElse("");
    }
}
