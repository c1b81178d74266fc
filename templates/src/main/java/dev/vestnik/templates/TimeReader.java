package dev.vestnik.templates;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds times and days in a typed text. A time without a zone takes that of the time after it (a range, a pair), then the one named last, then the base's. */
final class TimeReader {
    private static final int HOUR = 1;
    private static final int MINUTE = 2;
    private static final int HALF = 3;
    private static final int ZONE = 4;
    private static final int DAY = 5;
    private static final int MONTH = 6;

    private static final String CLOCK = "(?<![\\d:])([01]?\\d|2[0-3]):([0-5]\\d)(?![\\d:])(?: ?([ap])\\.?m\\b\\.?)?";
    private static final String OFFSET = "UTC(?:[+−-]\\d{1,2}(?::\\d\\d)?)?";

    private final Base base;
    private final Map<String, ZoneId> zones = new LinkedHashMap<>();
    private final Map<String, Month> months;
    private final Pattern time;
    private final Pattern day;
    private final Pattern monthFirst;

    TimeReader(Language language, Base base) {
        this.base = base;
        this.months = Stream.of(Month.values())
                .collect(Collectors.toMap(
                        month -> month.getDisplayName(TextStyle.FULL, language.locale()), month -> month));
        nameZones(language);
        var date = "(\\d{1,2}) (" + anyOf(months.keySet().stream()) + ")";
        this.day = Pattern.compile(date);
        this.monthFirst =
                Pattern.compile("(?<!\\d )(?<!\\p{L})(" + anyOf(months.keySet().stream()) + ") (\\d{1,2})(?![\\d:])");
        this.time = Pattern.compile(CLOCK
                + "(?: (" + anyOf(zones.keySet().stream()) + "|" + OFFSET + ")(?!\\p{L}))?"
                + "(?=(?:(?: \\([^)]*\\)|\\))?,?(?: on)? " + date + ")?)");
    }

    /** "March 26" as "26 March". */
    String dayFirst(String text) {
        return monthFirst.matcher(text).replaceAll("$2 $1");
    }

    /** Times in their order; taken out of the text. */
    List<ToldTime> read(StringBuilder text) {
        var found = time.matcher(text.toString()).results().toList();
        var told = new ArrayList<ToldTime>();
        for (int i = 0; i < found.size(); i++) {
            told.add(told(found, i));
        }
        found.forEach(each -> blank(text, each));
        return told;
    }

    /** Days that belong to no time, as --03-26; taken out of the text. */
    List<String> readDays(StringBuilder text) {
        return FactsReader.take(
                text,
                day,
                found -> "--%02d-%02d".formatted(month(found.group(2)).getValue(), Integer.valueOf(found.group(1))));
    }

    private ToldTime told(List<MatchResult> found, int i) {
        var clock = clock(found.get(i));
        var zone = near(found, i, ZONE).map(this::zone).orElse(base.zone());
        var dated = near(found, i, DAY).isPresent();
        var date = near(found, i, DAY)
                .map(number -> date(near(found, i, MONTH).orElseThrow(), number))
                .orElse(base.day());
        return new ToldTime(
                date.atTime(clock).atZone(zone).toInstant(),
                dated,
                found.get(i).group(),
                found.get(i).start());
    }

    /** The group of this time; else of the time after it, as at the end of a range; else the one said last before it. */
    private static Optional<String> near(List<MatchResult> found, int i, int group) {
        var after = found.stream().skip(i).limit(2);
        var before = found.subList(0, i).reversed().stream();
        return Stream.concat(after, before)
                .map(each -> Optional.ofNullable(each.group(group)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private LocalTime clock(MatchResult found) {
        int hour = Integer.parseInt(found.group(HOUR));
        var half = Optional.ofNullable(found.group(HALF)).orElse("");
        int hours = half.isEmpty() ? hour : hour % 12 + ("p".equals(half) ? 12 : 0);
        return LocalTime.of(hours, Integer.parseInt(found.group(MINUTE)));
    }

    private LocalDate date(String month, String number) {
        int day = Math.clamp(Integer.parseInt(number), 1, month(month).maxLength());
        return LocalDate.of(base.day().getYear(), month(month).getValue(), 1).plusDays(day - 1L);
    }

    private Month month(String name) {
        return Optional.ofNullable(months.get(name)).orElseThrow();
    }

    private ZoneId zone(String label) {
        return Optional.ofNullable(zones.get(label)).orElseGet(() -> offset(label));
    }

    /** UTC+5, UTC+5:30, UTC−3. */
    private static ZoneId offset(String label) {
        var parts = label.substring("UTC".length()).replace('−', '-').split(":");
        if (parts[0].isEmpty()) {
            return ZoneOffset.UTC;
        }
        int hours = Math.clamp(Integer.parseInt(parts[0]), -17, 17);
        int minutes = parts.length > 1 ? Math.min(Integer.parseInt(parts[1]), 59) : 0;
        return ZoneOffset.ofHoursMinutes(hours, hours < 0 ? -minutes : minutes);
    }

    private void nameZones(Language language) {
        var words = Words.in(language);
        words.startingWith("zone.spoken.").forEach((id, label) -> zones.put(label, ZoneId.of(id)));
        words.startingWith("zone.").entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith("spoken."))
                .forEach(entry -> zones.put(entry.getValue(), ZoneId.of(entry.getKey())));
        zones.remove("UTC");
    }

    private static void blank(StringBuilder text, MatchResult found) {
        FactsReader.blank(text, found.start(), found.end());
        if (found.start(DAY) >= 0) {
            FactsReader.blank(text, found.start(DAY), found.end(MONTH));
        }
    }

    private static String anyOf(Stream<String> words) {
        return words.sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }
}
