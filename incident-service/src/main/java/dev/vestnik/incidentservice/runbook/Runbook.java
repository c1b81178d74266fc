package dev.vestnik.incidentservice.runbook;

import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.templates.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An instruction with its checklist (A5-09), in every language.
 *
 * @param version raised by whoever changes the file; a case keeps the one it was attached with
 * @param triggers when it is attached or proposed by itself; none: by a person only
 * @param components codes of those it is for; none named: all
 * @param severities those it is for; none named: all
 * @param lastDrillAt when it was last tried in a drill; absent: never yet (A3-07)
 * @param doneWhen what must be true at its end
 */
public record Runbook(
        String code,
        RunbookKind kind,
        int version,
        Texts title,
        List<Trigger> triggers,
        List<String> components,
        List<Severity> severities,
        StepRole audience,
        StepRole author,
        StepRole reviewer,
        Optional<LocalDate> lastDrillAt,
        List<Step> steps,
        List<Texts> doneWhen) {

    public Runbook {
        triggers = List.copyOf(triggers);
        components = List.copyOf(components);
        severities = List.copyOf(severities);
        steps = List.copyOf(steps);
        doneWhen = List.copyOf(doneWhen);
    }

    /** The same, tried in a drill on that day, unless it knows of a later one. */
    Runbook triedOn(LocalDate day) {
        var last = lastDrillAt.filter(known -> known.isAfter(day)).or(() -> Optional.of(day));
        return new Runbook(
                code,
                kind,
                version,
                title,
                triggers,
                components,
                severities,
                audience,
                author,
                reviewer,
                last,
                steps,
                doneWhen);
    }

    /** The step of that number. */
    public Optional<Step> step(int number) {
        return steps.stream().filter(step -> step.number() == number).findFirst();
    }

    /** Everything but the words: what must be the same in every language. */
    Runbook bare() {
        var noTexts = doneWhen.stream().map(text -> Texts.none()).toList();
        return new Runbook(
                code,
                kind,
                version,
                Texts.none(),
                triggers,
                components,
                severities,
                audience,
                author,
                reviewer,
                lastDrillAt,
                steps.stream().map(Step::bare).toList(),
                noTexts);
    }
}
