package dev.vestnik.incidentservice.incident.quickline;

import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The questions about a time, in words. */
final class TimeQuestions {
    private static final DateTimeFormatter RU = DateTimeFormatter.ofPattern("HH:mm d MMMM", Locale.of("ru"));
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("HH:mm '(UTC'xxx')'", Locale.ROOT);

    private TimeQuestions() {}

    static Question day(Instant proposed, Instant other, ZoneId zone) {
        return question(proposed, other, RU.withZone(zone), EN.withZone(zone));
    }

    /** The clocks went back that night, and the time came twice. */
    static Question twice(Instant first, Instant second, ZoneId zone) {
        return question(first, second, OFFSET.withZone(zone), OFFSET.withZone(zone));
    }

    /** «23:55 21 ноября», for a remark. */
    static Texts moment(Instant at, ZoneId zone) {
        return Texts.of(ru(RU.withZone(zone), at), EN.withZone(zone).format(at));
    }

    private static Question question(Instant proposed, Instant other, DateTimeFormatter ru, DateTimeFormatter en) {
        var text = Texts.of(
                "Это " + ru(ru, proposed) + ", а не " + ru(ru, other) + "?",
                "Is it " + en.format(proposed) + ", not " + en.format(other) + "?");
        return new Question(text, proposed, other);
    }

    private static String ru(DateTimeFormatter format, Instant at) {
        return format.format(at).replaceFirst("(\\d+) (\\p{L}+)$", "$1\u00a0$2");
    }
}
