package dev.vestnik.incidentservice.incident.quickline;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** A clock time inside a sentence. */
final class NamedMoment {
    private static final Pattern CLOCK = Pattern.compile("(?<!\\d)([01]?\\d|2[0-3]):([0-5]\\d)(?!\\d)");

    private NamedMoment() {}

    /** The first such time after {@code from}, in the zone that stands behind it or in that one. */
    static Optional<Instant> in(String plain, Instant from, ZoneId zone) {
        var found = CLOCK.matcher(plain);
        if (!found.find()) {
            return Optional.empty();
        }
        var time = LocalTime.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
        var where = ZoneWords.at(plain, found.end()).map(ZoneWords.Found::zone).orElse(zone);
        var sameDay = from.atZone(where).toLocalDate().atTime(time).atZone(where);
        return Optional.of((sameDay.toInstant().isBefore(from) ? sameDay.plusDays(1) : sameDay).toInstant());
    }

    static boolean isIn(String plain) {
        return CLOCK.matcher(plain).find();
    }
}
