package dev.vestnik.incidentservice.console.people;

import dev.vestnik.incidentservice.access.Tokens;
import dev.vestnik.incidentservice.console.frame.Visit;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One API token on its page; times are empty where there are none. */
public record TokenRow(
        String id,
        String name,
        String role,
        List<String> scopes,
        String createdAt,
        String expiresAt,
        String lastUsedAt,
        boolean works) {

    static TokenRow of(Tokens.Token token, Visit visit, Instant now, ZoneId zone) {
        var times = visit.times(zone);
        return new TokenRow(
                token.id().toString(),
                token.name(),
                token.role().name(),
                token.scopes().stream().map(Enum::name).sorted().toList(),
                times.standAlone(token.createdAt(), now),
                shown(token.expiresAt(), at -> times.standAlone(at, now)),
                shown(token.lastUsedAt(), at -> times.standAlone(at, now)),
                token.revokedAt().isEmpty()
                        && token.expiresAt().filter(end -> !end.isAfter(now)).isEmpty());
    }

    private static String shown(Optional<Instant> at, Function<Instant, String> words) {
        return at.map(words).orElse("");
    }
}
