package dev.vestnik.templates.wording;

import dev.vestnik.templates.Language;
import dev.vestnik.templates.Level;
import dev.vestnik.templates.Texts;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One row of the table: in one language, which phrases are found, and which are cut out first because they only look like it. */
record Rule(
        String id,
        Level level,
        Set<Purpose> purposes,
        Language language,
        List<Pattern> allowed,
        List<Pattern> found,
        Texts reason,
        Texts suggestion) {

    Rule {
        purposes = Set.copyOf(purposes);
        allowed = List.copyOf(allowed);
        found = List.copyOf(found);
    }

    boolean isFor(Purpose purpose, Language written) {
        return purposes.contains(purpose) && language.equals(written);
    }

    /** What it finds in a text that was made {@link Plain}. */
    Stream<Remark> in(String plain) {
        var rest = Plain.without(plain, allowed);
        return found.stream()
                .flatMap(pattern -> pattern.matcher(rest).results())
                .map(match -> new Remark(id, level, match.start(), match.end(), reason, suggestion));
    }
}
