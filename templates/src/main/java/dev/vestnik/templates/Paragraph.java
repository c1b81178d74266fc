package dev.vestnik.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One finished paragraph of a letter and the part it plays. */
record Paragraph(Role role, String text) {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"«»]*[^\\s<>\"«».,;:!?)]");

    enum Role {
        STAGE,
        BODY,
        PROMISE
    }

    /** Where a paragraph may be shown as several lines; plain text knows nothing of it. */
    static final String LINE = "\u2028";

    /** The paragraph as one line of plain text. */
    String plain() {
        return text.replace(LINE, "");
    }

    /** What the frames see: the role, the plain text, and its lines cut into runs with and without an address. */
    Map<String, Object> toModel() {
        var lines = Stream.of(text.split(LINE)).map(Paragraph::runs).toList();
        return Map.of("role", role.name().toLowerCase(Locale.ROOT), "text", plain(), "lines", lines);
    }

    private static List<Map<String, String>> runs(String text) {
        var runs = new ArrayList<Map<String, String>>();
        int end = 0;
        for (MatchResult link : ADDRESS.matcher(text).results().toList()) {
            runs.add(Map.of("text", text.substring(end, link.start())));
            runs.add(Map.of("text", link.group(), "href", link.group()));
            end = link.end();
        }
        runs.add(Map.of("text", text.substring(end)));
        return runs;
    }
}
