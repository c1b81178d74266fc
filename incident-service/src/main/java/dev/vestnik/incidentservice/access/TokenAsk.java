package dev.vestnik.incidentservice.access;

import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.incidentservice.problem.VisibleName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A token to be issued.
 *
 * @param scopes what it may do at most, within its role; empty for all that the role may
 * @param expiresAt when it ends by itself; empty for never
 */
public record TokenAsk(String name, Role role, Set<Permission> scopes, Optional<Instant> expiresAt) {

    private static final int LONGEST_NAME = 100;

    /** From what was typed; an INVALID problem names every field at fault. Parts may be missing, so that the answer can name all that are. */
    public static TokenAsk of(
            @Nullable String name,
            @Nullable String role,
            @Nullable Collection<String> scopes,
            Optional<Instant> expiresAt,
            Instant now) {
        var wrong = new ArrayList<FieldError>();
        var cleanName = VisibleName.clean(name);
        if (cleanName.isEmpty() || cleanName.length() > LONGEST_NAME) {
            wrong.add(FieldError.of("name", "length", "От 1 до 100 знаков.", "1 to 100 characters."));
        }
        VisibleName.fault("name", cleanName).ifPresent(wrong::add);
        var knownRole = Role.named(role, Role.forTokens(), wrong);
        var knownScopes = scopes(scopes == null ? List.of() : scopes, knownRole, wrong);
        if (expiresAt.filter(end -> !end.isAfter(now)).isPresent()) {
            wrong.add(FieldError.of("expiresAt", "past", "Этот срок уже прошёл.", "This time has passed already."));
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return new TokenAsk(cleanName, knownRole, knownScopes, expiresAt);
    }

    private static Set<Permission> scopes(Collection<String> asked, Role role, List<FieldError> wrong) {
        var known = EnumSet.noneOf(Permission.class);
        Stream.of(Permission.values())
                .filter(permission -> asked.contains(permission.name()))
                .forEach(known::add);
        if (known.size() < Set.copyOf(asked).size() || !role.permissions().containsAll(known)) {
            wrong.add(FieldError.of(
                    "scopes",
                    "within-role",
                    "Токен не может больше своей роли.",
                    "A token may not do more than its role."));
        }
        return known;
    }
}
