package dev.vestnik.incidentservice.access;

import dev.vestnik.incidentservice.problem.FieldError;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Hashes and compares passwords, slowly on purpose and therefore on threads of their own. */
@Component
class Passwords {

    private static final int SHORTEST = 12;
    /** More bytes bcrypt does not look at. */
    private static final int LONGEST_BYTES = 72;

    private final PasswordEncoder bcrypt = new BCryptPasswordEncoder(10);
    /** Compared with when the login is unknown, so that time does not tell. */
    private final String nobody = String.valueOf(bcrypt.encode(Secrets.token()));

    Mono<String> hash(String password) {
        return Mono.fromCallable(() -> String.valueOf(bcrypt.encode(password)))
                .subscribeOn(Schedulers.boundedElastic());
    }

    Mono<Boolean> matches(String password, Optional<String> hash) {
        return Mono.fromCallable(() -> fits(password) && bcrypt.matches(password, hash.orElse(nobody)))
                .map(matched -> matched && hash.isPresent())
                .subscribeOn(Schedulers.boundedElastic());
    }

    /** The rule a new password breaks; empty when it is fine. */
    static Optional<FieldError> weakness(String field, String password) {
        return password.length() >= SHORTEST && fits(password)
                ? Optional.empty()
                : Optional.of(FieldError.of(
                        field,
                        "password-length",
                        "Пароль: не короче %d знаков и не длиннее %d байт.".formatted(SHORTEST, LONGEST_BYTES),
                        "Password: at least %d characters and at most %d bytes.".formatted(SHORTEST, LONGEST_BYTES)));
    }

    private static boolean fits(String password) {
        return !password.isEmpty()
                && password.indexOf('\0') < 0
                && password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES;
    }
}
