package dev.vestnik.incidentservice.incident.quickline;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** A full ISO 8601 moment with its offset, {@code 2026-03-12T15:03:20Z}. */
final class IsoMoment {
    private static final Pattern ISO = Pattern.compile(
            "^(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)(Z|[+-]\\d{2}:\\d{2})(?=\\s|$|!)");

    private IsoMoment() {}

    static Optional<TypedTime> at(String line) {
        var found = ISO.matcher(line);
        if (!found.find()) {
            return Optional.empty();
        }
        try {
            var at = OffsetDateTime.parse(found.group(1) + "T" + found.group(2) + found.group(3));
            return Optional.of(new TypedTime.Moment(
                    at.toInstant(), at.getOffset(), found.group(2).length() > 5, found.end()));
        } catch (DateTimeException wrong) {
            return Optional.of(new TypedTime.Wrong(found.group(), found.end()));
        }
    }
}
