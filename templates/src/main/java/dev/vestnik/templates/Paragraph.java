package dev.vestnik.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One finished paragraph of a letter and the part it plays. */
record Paragraph(Role role, String text) {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"«»]*[^\\s<>\"«».,;:!?)]");

    enum Role {
        STAGE,
        BODY,
        PROMISE
    }

    /** What the frame's templates see: the role, the text, and the text cut into runs with and without an address. */
    Map<String, Object> toModel() {
        return Map.of("role", role.name().toLowerCase(Locale.ROOT), "text", text, "runs", runs());
    }

    private List<Map<String, String>> runs() {
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
