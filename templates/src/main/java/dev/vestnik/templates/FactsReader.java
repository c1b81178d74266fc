package dev.vestnik.templates;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the facts out of a typed text in one language; what one kind has taken is not read again by the next. */
final class FactsReader {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"«»]*[^\\s<>\"«».,;:!?)]");
    private static final Pattern BLANK = Pattern.compile("[$#]\\{[^}]*}?");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:(?: (?=\\d{3}(?!\\d))|[,.](?=\\d))\\d+)*(?: ?%)?");

    private static final Pattern LANGUAGE_PART = Pattern.compile(Languages.required().stream()
            .map(Language::tag)
            .collect(Collectors.joining("|", "(?<=[^/:])/(?:", ")(?=/|$)")));

    private final Language language;
    private final Pattern duration;
    private final Pattern unit;
    private final Map<String, String> units;
    private final TimeReader times;

    FactsReader(Language language, Base base) {
        this.language = language;
        this.times = new TimeReader(language, base);
        this.units = Words.in(language).startingWith("parse.unit.");
        var any = String.join("|", units.values());
        var one = "(\\d+(?:[.,]\\d+)?) ?(" + any + ")(?!\\p{L})";
        this.unit = Pattern.compile(one);
        this.duration = Pattern.compile("(?<![\\p{L}\\d])" + one + "(?: " + one + ")*");
    }

    Facts read(String typed) {
        var text = new StringBuilder(times.dayFirst(typed.replaceAll("[\\s\u00a0\u202f\u2009]", " ")));
        var blanks = Placeholders.namesIn(typed);
        take(text, BLANK, MatchResult::group);
        var links = take(text, LINK, link -> LANGUAGE_PART.matcher(link.group()).replaceFirst(""));
        var told = times.read(text);
        var days = times.readDays(text);
        var durations = take(text, duration, this::seconds);
        return new Facts(blanks, links, told, days, durations, take(text, NUMBER, this::value));
    }

    /** Links, times, durations and numbers with the places where they stand, in the order of the text; reads as {@link #read} does. */
    List<PlacedFact> placed(String typed) {
        var text = new StringBuilder(times.dayFirst(typed.replaceAll("[\\s\u00a0\u202f\u2009]", " ")));
        var placed = new ArrayList<PlacedFact>();
        blankOut(text, BLANK);
        place(
                placed,
                text,
                LINK,
                "link",
                link -> LANGUAGE_PART.matcher(link.group()).replaceFirst(""));
        times.read(text).forEach(told -> placed.add(PlacedFact.of(told)));
        times.readDays(text);
        place(placed, text, duration, "duration", this::seconds);
        place(placed, text, NUMBER, "number", this::value);
        placed.sort(Comparator.comparingInt(PlacedFact::start));
        return placed;
    }

    private static void blankOut(StringBuilder text, Pattern pattern) {
        take(text, pattern, MatchResult::group);
    }

    private static void place(
            List<PlacedFact> placed,
            StringBuilder text,
            Pattern pattern,
            String kind,
            Function<MatchResult, String> value) {
        for (var found : pattern.matcher(text.toString()).results().toList()) {
            placed.add(new PlacedFact(kind, value.apply(found), Optional.empty(), found.start(), found.end()));
            blank(text, found.start(), found.end());
        }
    }

    /** Every match as a value; its characters are blanked out of the text. */
    static List<String> take(StringBuilder text, Pattern pattern, Function<MatchResult, String> value) {
        var values = new ArrayList<String>();
        for (var found : pattern.matcher(text.toString()).results().toList()) {
            values.add(value.apply(found));
            blank(text, found.start(), found.end());
        }
        return values;
    }

    static void blank(StringBuilder text, int start, int end) {
        text.replace(start, end, "|".repeat(end - start));
    }

    private String seconds(MatchResult found) {
        return unit.matcher(found.group())
                        .results()
                        .map(part -> number(part.group(1)).multiply(secondsOf(part.group(2))))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .stripTrailingZeros()
                        .toPlainString()
                + " s";
    }

    private BigDecimal secondsOf(String word) {
        return units.entrySet().stream()
                .filter(unitWords -> word.matches(unitWords.getValue()))
                .map(unitWords -> new BigDecimal(unitWords.getKey()))
                .findFirst()
                .orElseThrow();
    }

    /** A run of digits by the language's own grouping and decimal sign; what fits neither (4.2.1) stays as it is. */
    private String value(MatchResult found) {
        var digits = found.group().replace("%", "").strip();
        var percent = found.group().endsWith("%") ? "%" : "";
        return isNumber(digits) ? number(digits).stripTrailingZeros().toPlainString() + percent : digits + percent;
    }

    private boolean isNumber(String digits) {
        return digits.matches(Words.in(language).get("parse.number"));
    }

    private BigDecimal number(String digits) {
        var plain = digits.replace(Words.in(language).get("parse.group").replace("space", " "), "");
        return new BigDecimal(plain.replace(',', '.'));
    }
}
