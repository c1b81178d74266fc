package dev.vestnik.incidentservice.console.runbook;

import dev.vestnik.incidentservice.runbook.CaseRunbooks;
import dev.vestnik.incidentservice.runbook.Checklist;
import dev.vestnik.incidentservice.runbook.Trigger;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One runbook on the card.
 *
 * @param why what made it fit, and since when its minutes count
 * @param open whether it is unfolded at first: the first one that still has something to be done
 */
public record ChecklistView(
        String code,
        int version,
        String title,
        String why,
        long done,
        int total,
        long late,
        boolean open,
        List<StepRow> steps,
        List<String> doneWhen) {

    static List<ChecklistView> of(CaseRunbooks runbooks, Shown shown) {
        var all = runbooks.attached();
        int open = IntStream.range(0, all.size())
                .filter(place -> !all.get(place).isComplete())
                .findFirst()
                .orElse(-1);
        return IntStream.range(0, all.size())
                .mapToObj(place -> of(all.get(place), place == open, shown))
                .toList();
    }

    private static ChecklistView of(Checklist list, boolean open, Shown shown) {
        int next = list.steps().stream()
                .filter(state -> state.done().isEmpty())
                .findFirst()
                .map(state -> state.step().number())
                .orElse(0);
        return new ChecklistView(
                list.code(),
                list.version(),
                shown.text(list.title()),
                why(list.trigger(), shown) + ", " + shown.time(list.since()),
                list.doneCount(),
                list.steps().size(),
                list.lateCount(),
                open,
                list.steps().stream()
                        .map(state -> StepRow.of(state, state.step().number() == next, shown))
                        .toList(),
                list.doneWhen().stream().map(shown::text).toList());
    }

    private static String why(Optional<Trigger> trigger, Shown shown) {
        return trigger.map(one -> shown.text(one.label()))
                .orElseGet(() -> shown.visit().say("runbook.chosen"));
    }
}
