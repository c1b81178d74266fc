package dev.vestnik.templates;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** How one zone shows time in one language: the clock, the day, and the zone's name, which is data of the word list and never the JDK's. */
record ZoneFace(Language language, ZoneId zone) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final Set<String> UTC = Set.of("UTC", "Z", "Etc/UTC", "GMT", "Etc/GMT", "UCT", "Etc/UCT", "Zulu");

    private static final Map<DatePattern, DateTimeFormatter> DATES = new ConcurrentHashMap<>();

    ZoneFace {
        zone = UTC.contains(zone.getId()) ? ZoneId.of("UTC") : zone;
    }

    LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    LocalTime time(Instant at) {
        return at.atZone(zone).toLocalTime();
    }

    /** «16:05». */
    String clock(Instant at) {
        return CLOCK.format(at.atZone(zone));
    }

    /** «16:05 МСК». */
    String labelled(Instant at) {
        return clock(at) + Typography.NBSP + label(at);
    }

    /** «МСК», «по Екатеринбургу», and for a zone without a name its offset at that instant. */
    String label(Instant at) {
        return name().map(Typography::bind).orElseGet(() -> offset(at));
    }

    Optional<String> name() {
        return words().find("zone." + zone.getId());
    }

    /** «UTC+5», «UTC+5:30», «UTC». */
    String offset(Instant at) {
        var offset = zone.getRules().getOffset(at);
        if (offset.equals(ZoneOffset.UTC)) {
            return "UTC";
        }
        int minutes = Math.abs(offset.getTotalSeconds()) / 60;
        var sign = offset.getTotalSeconds() < 0 ? "−" : "+";
        return "UTC" + sign + minutes / 60 + (minutes % 60 == 0 ? "" : ":%02d".formatted(minutes % 60));
    }

    boolean changesOffset(Span span) {
        var rules = zone.getRules();
        return !rules.getOffset(span.from()).equals(rules.getOffset(span.to()));
    }

    /** «12 марта», "12 March". */
    String date(LocalDate day) {
        return format("date", day);
    }

    String dateWithYear(LocalDate day) {
        return format("date.year", day);
    }

    /** The clock with its date: «16:05 МСК 12 марта», "13:05 UTC on 12 March". */
    String dated(String clock, LocalDate day) {
        return words().phrase("time.dated", Map.of("time", clock, "date", date(day)));
    }

    Words words() {
        return Words.in(language);
    }

    private String format(String pattern, LocalDate day) {
        var formatter = DATES.computeIfAbsent(
                new DatePattern(language, pattern),
                asked -> DateTimeFormatter.ofPattern(Words.in(language).get(pattern), language.locale()));
        return Typography.bind(formatter.format(day));
    }

    private record DatePattern(Language language, String pattern) {}
}
