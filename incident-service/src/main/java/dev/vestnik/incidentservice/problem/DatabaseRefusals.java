package dev.vestnik.incidentservice.problem;

import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTimeoutException;
import io.r2dbc.spi.R2dbcTransientResourceException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells what the sender can mend (a doubled name, a character no text may hold) from a database that is away. */
final class DatabaseRefusals {

    private DatabaseRefusals() {}

    /** The answer; empty for what is a fault of ours. */
    static Optional<Answer> of(Throwable error) {
        return Optional.ofNullable(
                switch (error) {
                    case DuplicateKeyException _ ->
                        Answer.of(Problem.conflict(
                                "Такая запись уже есть, или её только что добавил кто-то другой.",
                                "This already exists, or somebody else has just added it."));
                    case TransientDataAccessException _ -> Answer.unavailable();
                    case DataAccessResourceFailureException _ -> Answer.unavailable();
                    case CannotCreateTransactionException _ -> Answer.unavailable();
                    case R2dbcTimeoutException _ -> Answer.unavailable();
                    case R2dbcTransientResourceException _ -> Answer.unavailable();
                    case R2dbcNonTransientResourceException _ -> Answer.unavailable();
                    default -> data(error);
                });
    }

    /** Class 22 is text or a number that PostgreSQL cannot hold, such as the character NUL; the rest is ours. */
    private static @Nullable Answer data(Throwable error) {
        var state = stateOf(error);
        return state != null && state.startsWith("22")
                ? Answer.invalid(FieldError.of(
                        "body",
                        "storable",
                        "Одно из значений содержит недопустимый символ или слишком велико.",
                        "One of the values holds a character that cannot be stored, or is too large."))
                : null;
    }

    private static @Nullable String stateOf(Throwable error) {
        return switch (error) {
            case R2dbcException direct -> direct.getSqlState();
            case DataAccessException data when data.getCause() instanceof R2dbcException cause -> cause.getSqlState();
            default -> null;
        };
    }
}
