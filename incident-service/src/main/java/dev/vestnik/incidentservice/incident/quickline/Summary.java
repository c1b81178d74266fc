package dev.vestnik.incidentservice.incident.quickline;

import dev.vestnik.incidentservice.incident.timeline.FactKind;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.Visibility;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What was understood, in a few words: «15:03 · первое обращение · внутренняя». */
final class Summary {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Summary() {}

    /**
     * The same for a person.
     *
     * @param marked the writer made it public; a milestone is public by its kind (C.2), but its words stay inside
     */
    static Texts of(Line line, ZoneId zone, boolean marked) {
        var about = line.occurred().isApproximate() ? "≈" : "";
        var time = about + TIME.withZone(zone).format(line.occurred().at());
        var label = FactKind.of(line.fact()).label();
        var milestone = line.visibility() == Visibility.PUBLIC;
        return Texts.of(
                join(
                        time,
                        label.in(Language.RU),
                        marked ? "публичная" : milestone ? "веха, слова видны только своим" : "внутренняя"),
                join(
                        time,
                        label.in(Language.EN),
                        marked ? "public" : milestone ? "milestone, the words stay inside" : "internal"));
    }

    private static String join(String time, String label, String visibility) {
        return time + " · " + small(label) + " · " + visibility;
    }

    /** An abbreviation such as ETA keeps its capitals. */
    private static String small(String label) {
        var isWord = label.length() > 1 && Character.isLowerCase(label.charAt(1));
        return isWord ? label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1) : label;
    }
}
