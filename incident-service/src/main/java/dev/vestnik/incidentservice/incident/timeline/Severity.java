package dev.vestnik.incidentservice.incident.timeline;

import java.util.Optional;
import java.util.regex.Pattern;

/** The effect on customers now (practice/6 §F.1); SEV1 is the worst. */
public enum Severity {
    SEV1,
    SEV2,
    SEV3,
    SEV4;

    private static final Pattern NAMED = Pattern.compile("SEV([1-4])", Pattern.CASE_INSENSITIVE);

    /** The last {@code SEVn} in a free text, as in {@code SEV2->SEV1}. */
    public static Optional<Severity> lastIn(String text) {
        return NAMED.matcher(text)
                .results()
                .reduce((first, second) -> second)
                .map(found -> valueOf("SEV" + found.group(1)));
    }

    public boolean isWorseThan(Severity other) {
        return ordinal() < other.ordinal();
    }
}
