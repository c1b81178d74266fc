package dev.vestnik.incidentservice.access;

import dev.vestnik.incidentservice.problem.Problem;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The door to other people's accounts, for whoever administers. Nobody takes their own role away, and one administrator with a password always remains:
 * it is the way in when the identity provider is down.
 */
@Component
public class Accounts {

    private final AccountStore store;
    private final OneTimePasswords passwords;
    private final Sessions sessions;
    private final SignInAttempts attempts;
    private final Audit audit;
    private final TransactionalOperator transaction;
    private final InstantSource clock;

    Accounts(
            AccountStore store,
            OneTimePasswords passwords,
            Sessions sessions,
            SignInAttempts attempts,
            Audit audit,
            TransactionalOperator transaction,
            InstantSource clock) {
        this.store = store;
        this.passwords = passwords;
        this.sessions = sessions;
        this.attempts = attempts;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Everybody, also who was disabled, by login. */
    public Flux<Account> list(Actor by) {
        return allowed(by).thenMany(store.all()).concatMap(this::withLock);
    }

    public Mono<Account> require(Actor by, UUID id) {
        return allowed(by)
                .then(store.find(id))
                .switchIfEmpty(Mono.error(Accounts::unknown))
                .flatMap(this::withLock);
    }

    private Mono<Account> withLock(Account account) {
        return attempts.isLocked(account.person().login())
                .map(locked -> new Account(
                        account.person(),
                        account.lastSignedInAt(),
                        account.elsewhere(),
                        locked,
                        account.mustChangePassword()));
    }

    /** From the next request on they may do what that role may; CONFLICT for oneself, and when the provider decides their role. */
    public Mono<Void> setRole(Actor by, UUID id, Role role) {
        return changed(by, id, account -> {
            requireNotSelf(by, account);
            requireAbove(by, account);
            by.requireToGive(role.permissions());
            if (account.elsewhere()) {
                throw Problem.conflict(
                        "Роль этого человека задаёт поставщик входа: измените его группу там.",
                        "This person's role comes from the identity provider: change their group there.");
            }
            var roles = Map.of("before", account.person().role().name(), "after", role.name());
            return store.setRole(id, role).then(audited(by, "role-changed", id, roles));
        });
    }

    /** Keeps them out from now on, ends their sessions and the tokens they issued, whose secrets they have seen; what they did stays theirs. */
    public Mono<Void> disable(Actor by, UUID id) {
        return changed(by, id, account -> {
            requireNotSelf(by, account);
            return store.disable(id, clock.instant())
                    .then(sessions.endAll(id))
                    .then(store.endTokensOf(id, clock.instant()))
                    .flatMap(ended -> audited(by, "person-disabled", id, Map.of("tokens", String.valueOf(ended))));
        });
    }

    public Mono<Void> enable(Actor by, UUID id) {
        return changed(by, id, account -> {
            requireAbove(by, account);
            return store.enable(id).then(audited(by, "person-enabled", id, Map.of()));
        });
    }

    /** A new one-time password, seen this once; all their sessions end. CONFLICT for those without a password here. */
    public Mono<String> resetPassword(Actor by, UUID id) {
        return changed(by, id, account -> {
            requireLocal(account);
            requireAbove(by, account);
            return passwords
                    .give(id)
                    .delayUntil(_ -> sessions.endAll(id))
                    .delayUntil(_ -> attempts.unlock(account.person().login()))
                    .delayUntil(_ -> audited(by, "password-reset", id, Map.of()));
        });
    }

    /** Forgets the wrong passwords typed for them, so that they may try at once. */
    public Mono<Void> unlock(Actor by, UUID id) {
        return changed(
                by,
                id,
                account ->
                        attempts.unlock(account.person().login()).then(audited(by, "person-unlocked", id, Map.of())));
    }

    /** Holds all administrators' rows while it judges, so that the last two cannot put each other out. */
    private <T> Mono<T> changed(Actor by, UUID id, Function<Account, Mono<T>> change) {
        return allowed(by)
                .thenMany(store.holdAdministrators())
                .then(store.find(id))
                .switchIfEmpty(Mono.error(Accounts::unknown))
                .flatMap(account -> change.apply(account).map(Optional::of).defaultIfEmpty(Optional.empty()))
                .delayUntil(_ -> requireAnAdministrator())
                .flatMap(Mono::justOrEmpty)
                .as(transaction::transactional);
    }

    private Mono<Void> requireAnAdministrator() {
        return store.holdAdministrators()
                .hasElements()
                .filter(some -> some)
                .switchIfEmpty(
                        Mono.error(
                                () -> Problem.conflict(
                                        "Нужен хотя бы один администратор с паролем: иначе при отказе поставщика входа никто не войдёт.",
                                        "One administrator with a password must remain: otherwise nobody gets in when the identity provider is down.")))
                .then();
    }

    private static Mono<Actor> allowed(Actor by) {
        return Mono.fromCallable(() -> by.require(Permission.ADMINISTER));
    }

    private Mono<Void> audited(Actor by, String action, UUID id, Map<String, String> details) {
        return audit.append(by, action, "person", id.toString(), details);
    }

    private static void requireNotSelf(Actor by, Account account) {
        if (account.person().id().toString().equals(by.id())) {
            throw Problem.conflict(
                    "Себе это делает другой администратор.", "For yourself, another administrator does this.");
        }
    }

    /** A token with narrow scopes must not get hold of an account that may do more. */
    private static void requireAbove(Actor by, Account account) {
        by.requireToGive(account.person().role().permissions());
    }

    private static void requireLocal(Account account) {
        if (account.elsewhere()) {
            throw Problem.conflict(
                    "Этот человек входит через поставщика входа и пароля здесь не имеет.",
                    "This person signs in through the identity provider and has no password here.");
        }
    }

    private static Problem unknown() {
        return Problem.notFound("Такого человека нет.", "There is no such person.");
    }
}
