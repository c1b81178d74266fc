package dev.vestnik.incidentservice.console.room;

import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.notice.Preview;
import dev.vestnik.templates.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the checks of a letter found: what keeps it from going, said beside its button; what is about one field, under it; and the rest.
 *
 * @param fields by the name of the field, of each that the form has, also of those with nothing to say
 * @param blocking quietly while nobody has typed into it yet: nobody did anything wrong
 */
public record Reasons(List<Line> blocking, Map<String, List<Line>> fields, List<Line> rest) {

    /** One finding as a line: a shape and words. */
    public record Line(String state, String shape, String words) {}

    /** The names are those of the fields that stand in the form. */
    static Reasons of(Visit visit, Preview preview, Set<String> names) {
        var rest = new ArrayList<Line>();
        if (preview.findings().stream().noneMatch(Finding::blocks)) {
            rest.add(new Line("y", "✓", visit.say("finding.agree")));
        }
        preview.findings().stream()
                .filter(finding -> !finding.blocks() && !names.contains(place(finding)))
                .forEach(finding -> rest.add(new Line("w", "▽", said(visit, finding))));
        return new Reasons(
                blocking(visit, preview),
                fields(visit, preview, names),
                rest.stream().distinct().toList());
    }

    /** What is missing is not said under its field: nobody did anything wrong yet. */
    private static Map<String, List<Line>> fields(Visit visit, Preview preview, Set<String> names) {
        var fields = new LinkedHashMap<String, List<Line>>();
        names.forEach(name -> fields.put(name, new ArrayList<>()));
        preview.findings().stream()
                .filter(finding -> names.contains(place(finding)))
                .filter(finding -> !finding.rule().equals("FIELD_MISSING"))
                .forEach(finding ->
                        fields.getOrDefault(place(finding), List.of()).add(line(visit, finding)));
        return fields;
    }

    private static Line line(Visit visit, Finding finding) {
        var words = visit.text(finding.message());
        return finding.blocks() ? new Line("n", "✕", words) : new Line("w", "▽", words);
    }

    /** The field of the form it is about. */
    private static String place(Finding finding) {
        boolean beside = finding.field().startsWith("notForYou.");
        var name = finding.field().replaceFirst("^notForYou\\.", "").replaceFirst("\\..*", "");
        return (beside ? "beside." : "") + name;
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
