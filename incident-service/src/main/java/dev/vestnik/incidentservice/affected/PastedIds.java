package dev.vestnik.incidentservice.affected;

import dev.vestnik.incidentservice.problem.Problem;
import java.util.List;
import java.util.regex.Pattern;

/** Reads ids out of whatever was pasted: separated by commas, semicolons, spaces or lines, in quotes or not. */
final class PastedIds {
    static final int MOST = 100_000;

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;\\x{FEFF}\\x{00A0}\\x00]+");

    private PastedIds() {}

    /** Each id once, in the order pasted; an INVALID problem when there is none, TOO_LARGE beyond a hundred thousand. */
    static List<String> idsIn(String pasted) {
        var ids = BETWEEN.splitAsStream(pasted)
                .map(PastedIds::unquoted)
                .filter(id -> !id.isEmpty())
                .distinct()
                .limit(MOST + 1L)
                .toList();
        if (ids.isEmpty()) {
            throw Problem.invalid("ids", "required", "Нет ни одного id.", "There is no id.");
        }
        if (ids.size() > MOST) {
            throw Problem.tooLarge("ids", "Не больше 100 000 id за один раз.", "100,000 ids at a time at most.");
        }
        return ids;
    }

    private static String unquoted(String id) {
        boolean quoted = id.length() > 1 && id.startsWith("\"") && id.endsWith("\"");
        return quoted ? id.substring(1, id.length() - 1) : id;
    }
}
