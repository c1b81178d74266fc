package dev.vestnik.incidentservice.incident.quickline;

import dev.vestnik.incidentservice.incident.timeline.Reading;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds what instruments showed (A1-04): «ошибки 12 %», {@code p99 1,2 с}, {@code latency 340 ms}, «очередь 12 000». */
final class ReadingWords {
    private static final String NAME = "(?<name>(?:[\\p{L}][\\p{L}\\d_./-]*|5xx|4xx"
            + "|2xx)(?:\\s(?:на|по|в|of|rate|ratio|share|usage|time|length|size|ответа|запросов|ошибок))?"
            + "(?:\\s(?:cpu|диске|диск|памяти|запросов|ошибок|ответа|p\\d{2}))?)";
    private static final String LINK =
            "\\s*(?:[:=—–]|\\s-\\s|до|у нас|сейчас|выросл[аио]|вырос|подня(?:лись|лось|лась|лся)|упал[аио]?|"
                    + "снизил(?:ись|ось|ась|ся)|at|is|are|now|up to|down to|rose to|fell to"
                    + "|dropped to)?(?:\\s(?:до|to))?\\s*(?:~|≈|около |about )?";
    private static final String VALUE =
            "(?<value>\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+(?:[.,]\\d+)?|\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:[.,]\\d+)?)";
    private static final String UNIT =
            "(?:\\s?(?<unit>%|‰|мс|сек(?:унд[аы]?)?|с|мин(?:ут[аы]?)?|ч|шт|rps|qps|запр/с|кб|мб|гб|тб|кбит/с|мбит/с|гбит/с"
                    + "|ms|s|sec|seconds?|min(?:utes?)?|h|kb|mb|gb|tb|kbps|mbps|gbps|req/s|msg/s)(?![\\p{L}\\d/]))?";
    private static final Pattern READING = Pattern.compile(
            "(?<![\\p{L}\\d.,:/-])" + NAME + LINK + VALUE + UNIT + "(?![\\p{L}\\d:/-]|[.,]\\d)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    /** Without a unit only what is usually counted is a reading; «тикет 4512» is not. */
    private static final Pattern COUNTED = Pattern.compile(
            "^(?:очеред|ошиб|запрос|таймаут|соединен|подключен|лаг|отста|нагрузк|задержк|rps|qps|p\\d{2}"
                    + "|5xx|4xx|load|queue|errors?|requests?|timeouts?|connections?|lag|backlog|latency|cpu|lag)"
                    + "[\\p{L}\\d]*(?:\\s.*)?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    /** «Ждём 5 минут» is no reading; «лаг 5 минут» is. */
    private static final Pattern WAITING = Pattern.compile("мин(?:ут[аы]?)?|ч|min(?:utes?)?|h");

    private static final Set<String> NOT_NAMES = Set.of(
            "на",
            "по",
            "в",
            "до",
            "за",
            "от",
            "из",
            "с",
            "и",
            "у",
            "к",
            "около",
            "примерно",
            "ещё",
            "еще",
            "уже",
            "через",
            "более",
            "менее",
            "at",
            "in",
            "for",
            "to",
            "of",
            "by",
            "the",
            "about",
            "after",
            "and",
            "all",
            "sev",
            "срок",
            "прогноз",
            "eta",
            "ждём",
            "ждем",
            "wait",
            "версия",
            "version",
            "релиз",
            "release");

    private ReadingWords() {}

    /** In the order of the line; at most twenty. */
    static List<Reading> in(String text) {
        return READING.matcher(text)
                .results()
                .flatMap(found -> reading(found).stream())
                .limit(20)
                .toList();
    }

    private static Optional<Reading> reading(MatchResult found) {
        var name = found.group("name").strip().replaceFirst("\\s(?:на|по|в|of)$", "");
        var unit = Optional.ofNullable(found.group("unit")).orElse("");
        var english = (name + unit).chars().noneMatch(letter -> letter >= 'А' && letter <= 'ё');
        var isNamed = !NOT_NAMES.contains(name.toLowerCase(Locale.ROOT));
        var tellsNothing = unit.isEmpty() || WAITING.matcher(unit).matches();
        return isNamed && (!tellsNothing || COUNTED.matcher(name).matches())
                ? Optional.of(new Reading(name, value(found.group("value"), english), unit, Optional.empty()))
                : Optional.empty();
    }

    /** Spaces group. A comma before three digits groups in an English reading, otherwise it is the decimal sign. */
    private static BigDecimal value(String typed, boolean english) {
        var digits = typed.replaceAll("[ \\u00a0\\u202f]", "");
        var grouped = digits.matches(english ? "[1-9]\\d{0,2}(?:,\\d{3})+(?:\\.\\d+)?" : "\\d{1,3}(?:,\\d{3}){2,}");
        return new BigDecimal(grouped ? digits.replace(",", "") : digits.replace(',', '.'));
    }
}
