package dev.vestnik.incidentservice.console.runbook;

import dev.vestnik.incidentservice.runbook.Step;
import dev.vestnik.incidentservice.runbook.StepState;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A step on the card.
 *
 * @param head what is to be done, in a line
 * @param rest the words after it
 * @param next whether it is the first that is not done, which is shown whole
 * @param mine whether whoever looks may tick it
 * @param at when it was done, or is due
 * @param late words of how late it is; empty when it is not
 */
public record StepRow(
        int number,
        String head,
        String rest,
        boolean next,
        boolean done,
        boolean seen,
        boolean mine,
        boolean mandatory,
        String kind,
        String role,
        String evidence,
        String at,
        String who,
        String late,
        List<Place> places,
        String template) {

    private static final Pattern HEAD = Pattern.compile("([.:])\\s");

    /** Where it is done. */
    public record Place(String title, String href) {}

    static StepRow of(StepState state, boolean next, Shown shown) {
        var step = state.step();
        var text = shown.text(step.text());
        int end = endOfHead(text);
        return new StepRow(
                step.number(),
                next ? text.substring(0, end) : text.substring(0, end).replaceFirst("[.:]$", ""),
                text.substring(end).strip(),
                next,
                state.done().isPresent(),
                state.done().filter(StepState.Done::seen).isPresent(),
                step.role().isTickedBy(shown.visit().actor()),
                step.mandatory(),
                shown.text(step.kind().word()),
                shown.text(step.role().label()),
                shown.text(step.evidence()),
                state.done()
                        .map(StepState.Done::at)
                        .or(state::dueAt)
                        .map(shown::time)
                        .orElse(""),
                state.done().map(shown::who).orElse(""),
                shown.late(state.lateMinutes()),
                places(step, shown),
                step.template().map(shown::template).orElse(""));
    }

    /** After the first full stop or colon; the whole text when there is none. */
    private static int endOfHead(String text) {
        return HEAD.matcher(text)
                .results()
                .findFirst()
                .map(found -> found.end(1))
                .orElse(text.length());
    }

    private static List<Place> places(Step step, Shown shown) {
        return step.places().stream()
                .map(place -> new Place(shown.text(place.title()), place.href().replace("{ref}", shown.ref())))
                .toList();
    }
}
