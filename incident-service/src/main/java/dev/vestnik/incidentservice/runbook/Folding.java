package dev.vestnik.incidentservice.runbook;

import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.Fact;
import dev.vestnik.incidentservice.incident.timeline.FactKind;
import dev.vestnik.incidentservice.incident.timeline.Response;
import dev.vestnik.incidentservice.incident.timeline.Telling;
import dev.vestnik.incidentservice.runbook.CaseRunbooks.Proposal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Computes from the timeline where the runbooks of a case stand: what is ticked, what Vestnik saw by itself, what is late, what fits now. Pure. */
final class Folding {

    private Folding() {}

    static CaseRunbooks of(List<Attached> rows, List<Book> shelf, Moment moment) {
        var attached = rows.stream()
                .filter(row -> !row.takenOff())
                .map(row -> checklist(row, moment))
                .toList();
        return new CaseRunbooks(attached, proposals(rows, shelf, moment));
    }

    private static Checklist checklist(Attached row, Moment moment) {
        var book = row.runbook();
        var now = Optional.of(moment.now()).filter(at -> !moment.state().isOver());
        return new Checklist(
                book.code(),
                book.version(),
                book.title(),
                row.trigger(),
                row.since(),
                book.steps().stream()
                        .map(step -> StepState.of(step, done(step, row, moment), row.since(), now))
                        .toList(),
                book.doneWhen());
    }

    private static Optional<StepState.Done> done(Step step, Attached row, Moment moment) {
        return tick(moment.effective(), step.ref(row.runbook().code()))
                .map(entry -> StepState.Done.of(entry, false))
                .or(() -> seen(step, row, moment).map(entry -> StepState.Done.of(entry, true)));
    }

    /** The tick of that step that stands. */
    static Optional<Entry> tick(List<Entry> effective, String ref) {
        return effective.stream()
                .filter(entry -> entry.fact() instanceof Response.CheckTicked ticked
                        && ticked.step().equals(ref))
                .findFirst();
    }

    /** What the case began with may be older than its opening; for all else only what came later counts. */
    private static Optional<Entry> seen(Step step, Attached row, Moment moment) {
        boolean fromTheStart = row.trigger().filter(Trigger::attaches).isPresent();
        return moment.effective().stream()
                .filter(entry -> step.seen().stream().anyMatch(words -> tells(entry.fact(), words)))
                .filter(entry -> fromTheStart || !entry.at().isBefore(row.since()))
                .findFirst();
    }

    private static boolean tells(Fact fact, String words) {
        var kind = FactKind.of(fact).name();
        if (fact instanceof Response.RoleTaken taken) {
            return words.equals(kind + " " + taken.role());
        }
        return fact instanceof Telling.NoticeSent sent ? words.equals(kind + " " + sent.kind()) : words.equals(kind);
    }

    private static List<Proposal> proposals(List<Attached> rows, List<Book> shelf, Moment moment) {
        var known = rows.stream().map(row -> row.runbook().code()).collect(Collectors.toSet());
        return shelf.stream()
                .map(Book::runbook)
                .filter(runbook -> !known.contains(runbook.code()) && moment.isFor(runbook))
                .flatMap(runbook -> fired(runbook, moment).stream().map(fired -> proposal(runbook, fired)))
                .sorted(Comparator.comparing(Proposal::since))
                .toList();
    }

    private static Proposal proposal(Runbook runbook, Fired fired) {
        return new Proposal(runbook.code(), runbook.title(), fired.trigger(), fired.at());
    }

    /** A trigger that came about, and when. */
    record Fired(Trigger trigger, Instant at) {}

    /** The earliest of its triggers that came about. */
    static Optional<Fired> fired(Runbook runbook, Moment moment) {
        return runbook.triggers().stream()
                .flatMap(trigger -> trigger.firedAt(moment).map(at -> new Fired(trigger, at)).stream())
                .min(Comparator.comparing(Fired::at));
    }
}
