package dev.vestnik.incidentservice.incident.quickline;

import dev.vestnik.incidentservice.incident.quickline.TypedTime.Day;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the time at the head of a line: {@code 15:03}, {@code вчера 23:50}, {@code 12 March 15:03}, {@code ~15:03 МСК}, {@code 5 минут назад}. */
final class TimeWords {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final String ABOUT =
            "(?<about>(?:~|≈|около|примерно|приблизительно|где-то|порядка|about|around|approx\\.?|circa"
                    + "|ca\\.)\\s*(?:в\\s+|at\\s+)?)?";
    private static final String DAY = "(?:(?<word>позавчера|вчера|сегодня|yesterday|today)"
            + "|(?<iso>\\d{4}-\\d{2}-\\d{2})"
            + "|(?<dotted>\\d{1,2}\\.\\d{1,2}(?:\\.\\d{2}(?:\\d{2})?)?)"
            + "|(?<dm>\\d{1,2})\\s+(?<mdm>" + MonthWords.ANY + ")\\.?(?:\\s+(?<ydm>\\d{4})(?:\\s*г(?:ода|\\.)?)?)?"
            + "|(?<mmd>" + MonthWords.ANY + ")\\.?\\s+(?<dmd>\\d{1,2})(?:,?\\s+(?<ymd>\\d{4}))?)";
    private static final String CLOCK =
            "(?<h>\\d{1,2})[:h](?<m>\\d{2})(?::(?<s>\\d{2}))?(?!\\d)(?:\\s*(?<half>[ap]\\.?m\\b\\.?))?";
    private static final Pattern WITH_COLON = Pattern.compile(
            "^" + ABOUT + "(?:" + DAY + "(?:\\s*,)?(?:\\s+|T)(?:в\\s+|at\\s+|около\\s+|~\\s*)?)?(?:в\\s+|at\\s+|@\\s*)?"
                    + CLOCK,
            FLAGS);
    private static final Pattern WITH_DOT = Pattern.compile(
            "^" + ABOUT + "(?<h>[01]\\d|2[0-3])\\.(?<m>[0-5]\\d)(?![\\d.]"
                    + "|\\s*(?:%|(?:мс|с|сек|мин|ms|s|sec|min|rps|гб|мб|gb|mb)\\b))(?=\\s|$|!)",
            FLAGS);
    private static final Pattern BARE =
            Pattern.compile("^(?<h>[01]\\d|2[0-3])(?<m>[0-5]\\d)(?=\\s+!?\\s*\\p{L})", FLAGS);
    private static final Pattern AGO = Pattern.compile(
            "^" + ABOUT + "(?<n>\\d{1,3})\\s*(?:мин(?:ут[уы]?|\\.)?|m(?:in(?:ute)?s?)?)\\s+(?:назад|ago)\\b", FLAGS);

    private TimeWords() {}

    static TypedTime at(String line) {
        var iso = IsoMoment.at(line);
        if (iso.isPresent()) {
            return iso.get();
        }
        var ago = AGO.matcher(line);
        if (ago.find()) {
            return new TypedTime.Ago(Integer.parseInt(ago.group("n")), ago.group("about") != null, ago.end());
        }
        var colon = WITH_COLON.matcher(line);
        if (colon.find()) {
            return withColon(line, colon);
        }
        var dot = WITH_DOT.matcher(line);
        if (dot.find()) {
            return clock(line, dot, Optional.empty(), time(dot, "0"), dot.group("about") != null, false);
        }
        var bare = BARE.matcher(line);
        return bare.find() ? clock(line, bare, Optional.empty(), time(bare, "0"), false, true) : new TypedTime.None();
    }

    private static TypedTime withColon(String line, Matcher found) {
        try {
            var seconds = Optional.ofNullable(found.group("s"));
            var about = found.group("about") != null
                    || found.group().contains("~")
                    || found.group().contains("около");
            var time = halved(time(found, seconds.orElse("0")), Optional.ofNullable(found.group("half")));
            return clock(line, found, day(found), time, about, false);
        } catch (DateTimeException wrong) {
            return new TypedTime.Wrong(found.group().strip(), found.end());
        }
    }

    private static TypedTime clock(
            String line, Matcher found, Optional<Day> day, LocalTime time, boolean about, boolean guessed) {
        var zone = ZoneWords.at(line, found.end());
        var end = zone.map(ZoneWords.Found::end).orElse(found.end());
        var seconds = time.getSecond() > 0;
        return new TypedTime.Clock(day, time, zone.map(ZoneWords.Found::zone), seconds, about, guessed, end);
    }

    private static LocalTime time(Matcher found, String seconds) {
        return LocalTime.of(
                Integer.parseInt(found.group("h")), Integer.parseInt(found.group("m")), Integer.parseInt(seconds));
    }

    private static LocalTime halved(LocalTime time, Optional<String> half) {
        if (half.isEmpty()) {
            return time;
        }
        if (time.getHour() == 0 || time.getHour() > 12) {
            throw new DateTimeException("no such hour of half a day");
        }
        var afternoon = half.get().toLowerCase(Locale.ROOT).startsWith("p");
        return time.withHour(time.getHour() % 12 + (afternoon ? 12 : 0));
    }

    private static Optional<Day> day(Matcher found) {
        if (found.group("word") != null) {
            return Optional.of(new Day.DaysAgo(daysAgo(found.group("word").toLowerCase(Locale.ROOT))));
        }
        if (found.group("iso") != null) {
            return Optional.of(new Day.Date(LocalDate.parse(found.group("iso"))));
        }
        if (found.group("dotted") != null) {
            return Optional.of(dotted(found.group("dotted").split("\\.")));
        }
        if (found.group("dm") != null) {
            return Optional.of(named(found.group("dm"), found.group("mdm"), Optional.ofNullable(found.group("ydm"))));
        }
        return Optional.ofNullable(found.group("dmd"))
                .map(day -> named(day, found.group("mmd"), Optional.ofNullable(found.group("ymd"))));
    }

    private static int daysAgo(String word) {
        return switch (word) {
            case "вчера", "yesterday" -> 1;
            case "позавчера" -> 2;
            default -> 0;
        };
    }

    private static Day dotted(String[] parts) {
        int day = Integer.parseInt(parts[0]);
        int month = Integer.parseInt(parts[1]);
        var year = parts.length > 2
                ? Optional.of(parts[2].length() == 2 ? "20" + parts[2] : parts[2])
                : Optional.<String>empty();
        return date(day, month, year);
    }

    private static Day named(String day, String month, Optional<String> year) {
        return date(Integer.parseInt(day), MonthWords.number(month), year);
    }

    /** A leap year is assumed where none is typed; the year is found later. */
    private static Day date(int day, int month, Optional<String> year) {
        var date = LocalDate.of(year.map(Integer::parseInt).orElse(2024), month, day);
        return year.isPresent() ? new Day.Date(date) : new Day.DayOfYear(month, day);
    }
}
