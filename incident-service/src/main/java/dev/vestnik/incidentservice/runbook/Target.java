package dev.vestnik.incidentservice.runbook;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When a step is to be done, counted from the moment its runbook began to run. */
public record Target(Duration from, Duration to) {

    private static final Pattern WRITTEN = Pattern.compile("(?:(\\d{1,4})[–-])?(\\d{1,4}) (\\p{L}+)");

    private static final Map<String, Duration> UNITS = Map.of(
            "мин", Duration.ofMinutes(1),
            "min", Duration.ofMinutes(1),
            "ч", Duration.ofHours(1),
            "h", Duration.ofHours(1),
            "день", Duration.ofDays(1),
            "дня", Duration.ofDays(1),
            "дней", Duration.ofDays(1),
            "day", Duration.ofDays(1),
            "days", Duration.ofDays(1));

    /** {@code 0–1 мин}, {@code 24 h}, {@code 3–5 дней}; empty for anything else, and for an end before its start. */
    static Optional<Target> read(String text) {
        var found = WRITTEN.matcher(text);
        return found.matches()
                ? Optional.ofNullable(UNITS.get(found.group(3)))
                        .map(unit -> of(found.group(1), found.group(2), unit))
                        .filter(target -> target.from().compareTo(target.to()) <= 0)
                : Optional.empty();
    }

    private static Target of(@Nullable String from, String to, Duration unit) {
        var start = from == null ? Duration.ZERO : unit.multipliedBy(Long.parseLong(from));
        return new Target(start, unit.multipliedBy(Long.parseLong(to)));
    }
}
