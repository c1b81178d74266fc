package dev.vestnik.incidentservice.console.room;

import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.notice.Preview;
import dev.vestnik.templates.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the checks of a letter found: what keeps it from going, said beside its button, and the rest.
 *
 * @param blocking quietly while nobody has typed into it yet: nobody did anything wrong
 */
public record Reasons(List<Line> blocking, List<Line> rest) {

    /** One finding as a line: a shape and words. */
    public record Line(String state, String shape, String words) {}

    static Reasons of(Visit visit, Preview preview) {
        var rest = new ArrayList<Line>();
        if (preview.findings().stream().noneMatch(Finding::blocks)) {
            rest.add(new Line("y", "✓", visit.say("finding.agree")));
        }
        preview.findings().stream()
                .filter(finding -> !finding.blocks())
                .forEach(finding -> rest.add(new Line("w", "▽", said(visit, finding))));
        return new Reasons(blocking(visit, preview), rest.stream().distinct().toList());
    }

    private static List<Line> blocking(Visit visit, Preview preview) {
        var lines = new ArrayList<Line>();
        if (preview.audience().total() == 0) {
            lines.add(new Line("n", "✕", visit.say("finding.nobody")));
        }
        var missing = of(preview, true)
                .map(finding -> small(named(visit, finding)))
                .distinct()
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            boolean typed = !preview.notice().isUnkept();
            lines.add(new Line(typed ? "n" : "quiet", typed ? "✕" : "○", visit.say("finding.missing", missing)));
        }
        of(preview, false).forEach(finding -> lines.add(new Line("n", "✕", said(visit, finding))));
        return lines.stream().distinct().toList();
    }

    /** Those that keep it from going: fields that are missing, or all else. */
    private static Stream<Finding> of(Preview preview, boolean missing) {
        return preview.findings().stream()
                .filter(Finding::blocks)
                .filter(finding -> finding.rule().equals("FIELD_MISSING") == missing);
    }

    private static String said(Visit visit, Finding finding) {
        var name = named(visit, finding);
        return (name.isEmpty() ? "" : name + ": ") + visit.text(finding.message());
    }

    private static String named(Visit visit, Finding finding) {
        return visit.words()
                .find("field."
                        + finding.field().replaceFirst("^notForYou\\.", "").replaceFirst("\\..*", ""))
                .orElse("");
    }

    private static String small(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
