package dev.vestnik.incidentservice.console.home;

import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.templates.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.util.MultiValueMap;

/**
 * What somebody looks for among incidents, as it was chosen; a word that is none of the known ones filters nothing.
 *
 * @param before the number after which to go on, on all pages but the first
 */
public record CaseFilter(String text, String state, String severity, String component, String before) {

    private static final int LONGEST = 200;
    static final List<String> STATES = List.of("open", "resolved", "closed");

    static CaseFilter of(MultiValueMap<String, String> query) {
        return new CaseFilter(
                word(query, "text"),
                word(query, "state"),
                word(query, "severity"),
                word(query, "component"),
                word(query, "before"));
    }

    private static String word(MultiValueMap<String, String> query, String field) {
        var typed = Objects.requireNonNullElse(query.getFirst(field), "")
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }

    /** Whether anything is asked for at all. */
    public boolean isNarrow() {
        return !(text + state + severity + component).isEmpty();
    }

    boolean fits(CaseState of) {
        return (severity.isEmpty() || severity.equals(of.severity().name()) || isUnknownSeverity()) && fitsState(of);
    }

    private boolean isUnknownSeverity() {
        return Arrays.stream(dev.vestnik.incidentservice.incident.timeline.Severity.values())
                .noneMatch(known -> known.name().equals(severity));
    }

    private boolean fitsState(CaseState of) {
        boolean open = of.isOpen();
        boolean resolved = of.stage() == Stage.RESOLVED && !of.closed();
        return switch (state) {
            case "open" -> open;
            case "resolved" -> resolved;
            case "closed" -> !open && !resolved;
            default -> true;
        };
    }
}
