package dev.vestnik.incidentservice.console.room;

import dev.vestnik.incidentservice.incident.interval.Intervals;
import dev.vestnik.incidentservice.incident.interval.Measure;
import dev.vestnik.incidentservice.incident.interval.Measured;
import dev.vestnik.templates.Case;
import dev.vestnik.templates.Durations;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** One computed interval, or why it is not known. */
public record Numbers(String key, String label, String words, boolean known) {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private static final List<Measure> ALWAYS =
            List.of(Measure.TTD, Measure.TTN_FROM_IMPACT, Measure.TTI, Measure.TTM, Measure.TTR);

    /** The five everybody asks for, then those that are known. */
    static List<Numbers> of(Seen seen, Intervals intervals) {
        return Arrays.stream(Measure.values())
                .filter(measure -> ALWAYS.contains(measure)
                        || intervals.incident().of(measure).isKnown())
                .map(measure -> of(seen, measure, intervals.incident().of(measure)))
                .toList();
    }

    private static Numbers of(Seen seen, Measure measure, Measured measured) {
        var words = measured.length()
                .map(length -> words(seen, length))
                .or(() -> measured.why().map(why -> seen.visit().text(why.label())))
                .orElse("");
        return new Numbers(measure.key(), seen.visit().text(measure.label()), words, measured.isKnown());
    }

    private static String words(Seen seen, Duration length) {
        if (length.compareTo(Duration.ZERO) <= 0 && length.compareTo(A_MINUTE.negated()) > 0) {
            return seen.say("interval.at-once");
        }
        var language = seen.visit().language();
        return length.isNegative()
                ? seen.say("interval.earlier", Durations.inWords(length.abs(), Case.ACCUSATIVE, language))
                : Durations.inWords(length, Case.NOMINATIVE, language);
    }
}
