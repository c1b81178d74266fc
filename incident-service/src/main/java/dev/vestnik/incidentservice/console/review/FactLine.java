package dev.vestnik.incidentservice.console.review;

import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.incident.interval.PromiseOutcome.Verdict;
import dev.vestnik.incidentservice.postmortem.ReviewFacts;
import dev.vestnik.templates.Case;
import dev.vestnik.templates.Durations;
import dev.vestnik.templates.Labels;
import dev.vestnik.templates.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One thing Vestnik knows, with its name. */
public record FactLine(String label, String words) {

    private static final Map<Verdict, String> VERDICTS = Map.of(
            Verdict.KEPT, "review.promise.kept",
            Verdict.BROKEN, "review.promise.broken",
            Verdict.PENDING, "review.promise.pending",
            Verdict.NOT_OWED, "review.promise.not-owed");

    /** Who, when and how many, then every interval that is known. */
    static List<FactLine> of(ReviewFacts facts, Visit visit, ZoneId zone, Instant now) {
        var times = visit.times(zone);
        var lines = new ArrayList<FactLine>();
        lines.add(new FactLine(visit.say("review.fact.number"), facts.ref() + " · " + facts.severity()));
        facts.startedAt()
                .ifPresent(at -> lines.add(new FactLine(visit.say("review.fact.started"), times.standAlone(at, now))));
        facts.resolvedAt()
                .ifPresent(at -> lines.add(new FactLine(visit.say("review.fact.resolved"), times.standAlone(at, now))));
        lines.add(new FactLine(visit.say("review.fact.downtime"), length(facts.downtimeMinutes(), visit)));
        facts.components().forEach(hurt -> lines.add(hurt(hurt, visit, times, now)));
        lines.add(new FactLine(visit.say("review.fact.affected"), visit.say("number", facts.affected())));
        lines.add(new FactLine(
                visit.say("review.fact.promises"),
                visit.say("review.fact.promises.count", facts.promisesKept(), facts.promisesBroken())));
        facts.notices().forEach(notice -> lines.add(notice(notice, visit, times, now)));
        support(facts.support(), visit, lines);
        facts.intervals().stream()
                .flatMap(one ->
                        one
                                .minutes()
                                .map(minutes -> new FactLine(visit.text(one.label()), length(minutes, visit)))
                                .stream())
                .forEach(lines::add);
        return lines;
    }

    private static FactLine hurt(ReviewFacts.Hurt hurt, Visit visit, Times times, Instant now) {
        var when = times.standAlone(hurt.from(), now)
                + hurt.until().map(until -> " – " + times.clock(until)).orElse("");
        return new FactLine(visit.text(hurt.name()), when + " · " + length(hurt.minutes(), visit));
    }

    private static FactLine notice(ReviewFacts.Told notice, Visit visit, Times times, Instant now) {
        var promise = notice.verdict()
                .flatMap(verdict -> Optional.ofNullable(VERDICTS.get(verdict)))
                .map(key -> " · " + visit.say(key))
                .orElse("");
        return new FactLine(
                visit.text(Labels.noticeKind(notice.kind().name())),
                times.standAlone(notice.sentAt(), now) + " · " + visit.say("number", notice.recipients()) + promise);
    }

    private static void support(ReviewFacts.Support support, Visit visit, List<FactLine> lines) {
        lines.add(new FactLine(
                visit.say("review.fact.tickets"),
                visit.say("review.fact.tickets.count", support.ticketsLinked(), support.ticketsReplied())));
        lines.add(new FactLine(
                visit.say("review.fact.credits"),
                visit.say("number", support.creditsGranted())
                        + (support.creditSums().isEmpty() ? "" : " · " + String.join("; ", support.creditSums()))));
    }

    private static String length(long minutes, Visit visit) {
        var words = Durations.inWords(Duration.ofMinutes(Math.abs(minutes)), Case.NOMINATIVE, visit.language());
        return minutes < 0 ? "−" + words : words;
    }
}
