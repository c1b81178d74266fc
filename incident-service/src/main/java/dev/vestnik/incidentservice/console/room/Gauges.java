package dev.vestnik.incidentservice.console.room;

import dev.vestnik.incidentservice.incident.timeline.Reading;
import java.util.List;
import java.util.Locale;

/**
 * What instruments showed, said once: in place of the words where these say nothing else, and beside them only where they do not say it.
 *
 * @param text the words that are left
 * @param marks each reading that the words do not say
 */
record Gauges(String text, List<String> marks) {

    static Gauges of(String text, List<Reading> readings) {
        var rest = plain(text);
        for (var reading : readings) {
            rest = rest.replace(plain(reading.name() + reading.value().toPlainString() + reading.unit()), "");
        }
        boolean nothingElse =
                !readings.isEmpty() && rest.replaceAll("[\\p{Punct}«»—–]", "").isEmpty();
        return nothingElse
                ? new Gauges("", readings.stream().map(Gauges::mark).toList())
                : new Gauges(
                        text,
                        readings.stream()
                                .filter(reading -> !isSaid(reading, plain(text)))
                                .map(Gauges::mark)
                                .toList());
    }

    private static boolean isSaid(Reading reading, String plain) {
        return plain.contains(plain(reading.name()))
                && plain.contains(plain(reading.value().toPlainString()));
    }

    private static String mark(Reading reading) {
        return reading.name() + " " + reading.value().toPlainString()
                + (reading.unit().isEmpty() ? "" : "\u00a0" + reading.unit());
    }

    /** Without spaces of any kind, and with a point in every number. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\u00a0\\u202f]", "")
                .replace(',', '.');
    }
}
