package dev.vestnik.incidentservice.incident.quickline;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds a zone right after a clock time: {@code UTC}, {@code МСК}, {@code +05:00}, {@code UTC+5}, {@code МСК+2}, {@code Europe/Berlin}, «по Екатеринбургу». */
final class ZoneWords {
    /** A zone, and where the rest of the line begins. */
    record Found(ZoneId zone, int end) {}

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final String END = "(?![\\p{L}\\d/])";
    private static final Pattern OFFSET = Pattern.compile(
            "\\G\\s*(?<base>UTC|GMT|МСК|MSK)?\\s?(?<sign>[+\\u2212-])(?<h>\\d{1,2})(?::?(?<m>[0-5]\\d))?(?!\\d|\\s*%)"
                    + END,
            FLAGS);
    private static final Pattern IANA = Pattern.compile("\\G\\s+(?<id>[A-Z][A-Za-z]+/[A-Z][A-Za-z_/+-]+)");
    private static final Map<String, List<String>> NAMES = Map.of(
            "UTC", List.of("UTC", "GMT", "Z", "по Гринвичу"),
            "Europe/Moscow", List.of("МСК", "MSK", "по Москве", "по московскому времени", "Moscow time", "по мск"),
            "Asia/Yekaterinburg", List.of("ЕКБ", "по Екатеринбургу", "Yekaterinburg time", "YEKT"),
            "Europe/Samara", List.of("по Самаре", "Samara time"),
            "Asia/Novosibirsk", List.of("НСК", "по Новосибирску", "Novosibirsk time"),
            "Europe/Kaliningrad", List.of("по Калининграду", "Kaliningrad time"),
            "Europe/Berlin", List.of("CET", "CEST", "по Берлину", "Berlin time"));

    private ZoneWords() {}

    static Optional<Found> at(String line, int from) {
        return offset(line, from).or(() -> iana(line, from)).or(() -> named(line, from));
    }

    /** A bare offset needs two digits of hours, so that «15:03 +5 клиентов» is not one. */
    private static Optional<Found> offset(String line, int from) {
        var found = OFFSET.matcher(line);
        if (!found.find(from)
                || (found.group("base") == null && found.group("h").length() < 2)) {
            return Optional.empty();
        }
        int hours = Integer.parseInt(found.group("h"));
        int minutes =
                Optional.ofNullable(found.group("m")).map(Integer::parseInt).orElse(0);
        int sign = found.group("sign").equals("+") ? 1 : -1;
        var base = Optional.ofNullable(found.group("base")).filter(name -> !name.matches("(?iu)UTC|GMT"));
        int moscow = base.isPresent() ? 3 : 0;
        try {
            var zone = ZoneOffset.ofTotalSeconds((sign * (hours * 60 + minutes) + moscow * 60) * 60);
            return Optional.of(new Found(zone, found.end()));
        } catch (DateTimeException tooFar) {
            return Optional.empty();
        }
    }

    private static Optional<Found> iana(String line, int from) {
        var found = IANA.matcher(line);
        return found.find(from) && ZoneId.getAvailableZoneIds().contains(found.group("id"))
                ? Optional.of(new Found(ZoneId.of(found.group("id")), found.end()))
                : Optional.empty();
    }

    private static Optional<Found> named(String line, int from) {
        for (var zone : NAMES.entrySet()) {
            for (var name : zone.getValue()) {
                var found = Pattern.compile("\\G\\s*" + Pattern.quote(name) + END, FLAGS)
                        .matcher(line);
                if (found.find(from)) {
                    return Optional.of(new Found(ZoneId.of(zone.getKey()), found.end()));
                }
            }
        }
        return Optional.empty();
    }
}
