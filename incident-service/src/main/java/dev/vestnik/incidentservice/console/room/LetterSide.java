package dev.vestnik.incidentservice.console.room;

import dev.vestnik.incidentservice.notice.Preview;
import dev.vestnik.templates.Base;
import dev.vestnik.templates.Differences;
import dev.vestnik.templates.Differences.Part;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Texts;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A letter in one language as its reader sees it, and as the status page shows it; where the languages differ, the words that do are marked. */
public record LetterSide(String tag, String subject, List<Part> text, List<Part> page) {

    static List<LetterSide> of(Preview preview, Seen seen) {
        var text = parts(preview, seen, Preview.Side::text);
        var page = parts(preview, seen, Preview.Side::page);
        return preview.sides().stream()
                .map(side -> new LetterSide(
                        side.language().tag(),
                        side.subject(),
                        text.getOrDefault(side.language(), List.of()),
                        page.getOrDefault(side.language(), List.of())))
                .toList();
    }

    /** Looked for only where the letter was found to differ, so that a whole letter is never marked. */
    private static Map<Language, List<Part>> parts(Preview preview, Seen seen, Function<Preview.Side, String> words) {
        var sides = preview.sides().stream().collect(Collectors.toMap(Preview.Side::language, words));
        boolean differs =
                preview.findings().stream().anyMatch(finding -> finding.rule().endsWith("_DIFFER"));
        var zone = seen.of().zone();
        return differs
                ? Differences.of(
                        new Texts(sides), new Base(seen.now().atZone(zone).toLocalDate(), zone))
                : sides.entrySet().stream()
                        .collect(
                                Collectors.toMap(Map.Entry::getKey, side -> List.of(new Part(side.getValue(), false))));
    }
}
