package dev.vestnik.incidentservice.access;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets a person in by login and password, and out again. */
@Component
class SignIn {

    /** Somebody let in: who, and the token of their new session. */
    record Admitted(Person person, String token) {

        /** Where they go. */
        String landing(String next) {
            return next.equals("/") ? person.actor().home() : next;
        }

        @Override
        public String toString() {
            return "Admitted[" + person.id() + "]";
        }
    }

    private static final Actor SELF = Actor.engine("sign-in");

    private final PeopleStore people;
    private final Passwords passwords;
    private final Sessions sessions;
    private final SignInAttempts attempts;
    private final Audit audit;
    private final OidcSettings provider;

    SignIn(
            PeopleStore people,
            Passwords passwords,
            Sessions sessions,
            SignInAttempts attempts,
            Audit audit,
            OidcSettings provider) {
        this.people = people;
        this.passwords = passwords;
        this.sessions = sessions;
        this.attempts = attempts;
        this.audit = audit;
        this.provider = provider;
    }

    /** Empty when login or password is wrong, without saying which; TOO_MANY when it was tried too often. */
    Mono<Admitted> admit(Knock knock, String password) {
        return attempts.admit(knock)
                .flatMap(last -> find(knock.login())
                        .filterWhen(known -> passwords
                                .matches(password, known.flatMap(PeopleStore.Known::passwordHash))
                                .delayUntil(matched -> matched ? Mono.empty() : note(known, last)))
                        .flatMap(Mono::justOrEmpty)
                        .flatMap(known -> begin(known.person()))
                        .delayUntil(admitted -> attempts.forgive(knock)));
    }

    /**
     * A wrong password is written down. What was typed for an unknown login is not, for people type passwords there. Neither fills the record: a person's
     * are as few as {@link SignInAttempts} lets through, and those for unknown logins are counted over the house, with one row for all beyond that.
     */
    private Mono<Void> note(Optional<PeopleStore.Known> known, boolean last) {
        return known.map(found -> found.person().id().toString())
                .map(id -> audit.append(SELF, "password-wrong", "person", id, Map.of())
                        .then(last ? noteLock(id) : Mono.empty()))
                .orElseGet(() -> attempts.unknown().flatMap(this::noteUnknown));
    }

    private Mono<Void> noteUnknown(int tries) {
        return tries > SignInAttempts.UNKNOWN_NOTED + 1
                ? Mono.empty()
                : audit.append(
                        SELF,
                        tries > SignInAttempts.UNKNOWN_NOTED ? "logins-unknown" : "login-unknown",
                        "login",
                        "",
                        Map.of());
    }

    /** The try after which no more are looked at is written down, once. */
    private Mono<Void> noteLock(String id) {
        return audit.append(SELF, "account-locked", "person", id, Map.of());
    }

    /** An unknown login is compared as well, with nothing, so that it takes as long. */
    private Mono<Optional<PeopleStore.Known>> find(String login) {
        return (login.indexOf('\0') < 0 ? people.findByLogin(login) : Mono.<PeopleStore.Known>empty())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    /** A new session for who has shown a password; where people come through a provider, that is worth noting. */
    Mono<Admitted> begin(Person person) {
        return begin(person, provider.isSet() ? "signed-in-locally" : "signed-in");
    }

    /** A new session for who came that way. */
    Mono<Admitted> begin(Person person, String how) {
        return sessions.start(person.id())
                .map(token -> new Admitted(person, token))
                .delayUntil(admitted ->
                        audit.append(person.actor(), how, "person", person.id().toString(), Map.of()));
    }

    /** Whoever signs in anew in a browser has left the session it had, whosever it was. */
    Mono<Void> forget(Optional<String> earlier) {
        return Mono.justOrEmpty(earlier).flatMap(sessions::end);
    }

    Mono<Void> leave(Actor by, Optional<String> token) {
        return Mono.justOrEmpty(token)
                .flatMap(sessions::end)
                .then(audit.append(by, "signed-out", "person", by.id(), Map.of()));
    }
}
