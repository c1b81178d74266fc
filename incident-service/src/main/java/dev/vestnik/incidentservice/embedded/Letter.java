package dev.vestnik.incidentservice.embedded;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One letter of the embedded mailbox.
 *
 * @param id its number; later letters have greater ones
 * @param receivedAt when the mailbox took it
 * @param drill whether it belongs to an exercise
 */
public record Letter(
        long id,
        String subject,
        String from,
        List<String> to,
        Instant receivedAt,
        Optional<String> text,
        Optional<String> html,
        boolean drill) {

    public Letter {
        to = List.copyOf(to);
    }

    /** Whether those words stand in its subject or among its addresses, in any case of letters. */
    boolean matches(String query) {
        var wanted = query.strip().toLowerCase(Locale.ROOT);
        return (subject + "\n" + from + "\n" + String.join("\n", to))
                .toLowerCase(Locale.ROOT)
                .contains(wanted);
    }
}
