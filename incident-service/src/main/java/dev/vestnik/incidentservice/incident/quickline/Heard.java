package dev.vestnik.incidentservice.incident.quickline;

import dev.vestnik.incidentservice.component.ComponentId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The words of a line after its time.
 *
 * @param text as typed
 * @param plain in small letters, ё as е, plain apostrophes and spaces: what rules look at
 * @param components those the words name
 * @param at when it happened
 */
record Heard(String text, String plain, List<ComponentId> components, Context context, Instant at, ZoneId zone) {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    static Heard of(String text, Context context, Instant at, ZoneId zone) {
        return new Heard(text, plain(text), ComponentWords.named(text, context.components()), context, at, zone);
    }

    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replace('\u2019', '\'')
                .replace('\u00a0', ' ')
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** The first whole number in it, or one. */
    int count() {
        return NUMBER.matcher(plain)
                .results()
                .findFirst()
                .map(found -> Integer.parseInt(found.group()))
                .orElse(1);
    }

    boolean says(Pattern words) {
        return words.matcher(plain).find();
    }

    /** A named moment within the words, as in «прогноз 17:00»: the next such time after it happened. */
    Optional<Instant> momentNamed() {
        return NamedMoment.in(plain, at, zone);
    }

    /** At most 80 characters of it, for places that hold a name. */
    String shortened() {
        return text.length() <= 80
                ? text
                : text.substring(0, text.offsetByCodePoints(0, Math.min(79, text.codePointCount(0, text.length()))))
                        + "…";
    }
}
