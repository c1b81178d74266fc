package dev.vestnik.incidentservice.notice;

import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.templates.Changes;
import dev.vestnik.templates.Compensation;
import dev.vestnik.templates.Damage;
import dev.vestnik.templates.DataSafety;
import dev.vestnik.templates.Failure;
import dev.vestnik.templates.Finding;
import dev.vestnik.templates.First;
import dev.vestnik.templates.FollowUp;
import dev.vestnik.templates.Frame;
import dev.vestnik.templates.Identified;
import dev.vestnik.templates.Letter;
import dev.vestnik.templates.Link;
import dev.vestnik.templates.Moment;
import dev.vestnik.templates.NextWord;
import dev.vestnik.templates.NotForYou;
import dev.vestnik.templates.Period;
import dev.vestnik.templates.Proofreading;
import dev.vestnik.templates.Resolved;
import dev.vestnik.templates.ReviewPublished;
import dev.vestnik.templates.Span;
import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes a letter of a draft and says everything that is wrong with it. Pure. */
final class Composer {
    private final Basis basis;
    private final Failing failing;

    private Composer(Basis basis, Failing failing) {
        this.basis = basis;
        this.failing = failing;
    }

    static Composed compose(Fields fields, Basis basis) {
        var missing = Missing.in(fields, basis);
        var rules = SendingRules.check(fields, basis);
        boolean ends = rules.stream().anyMatch(finding -> finding.rule().equals("end-before-start"));
        if (!missing.isEmpty() || ends) {
            return new Composed(Optional.empty(), both(missing, rules));
        }
        var letter = new Composer(basis, fields.failing()).letter(fields);
        var read = Proofreading.check(letter).stream().map(Composer::inOurWords).toList();
        return new Composed(Optional.of(letter), both(read, rules));
    }

    private static List<Finding> both(List<Finding> one, List<Finding> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /** The letter's field under the name it has in the draft. */
    private static Finding inOurWords(Finding finding) {
        var field = switch (finding.field()) {
            case "component" -> "failing.component";
            case "scope" -> "failing.scope";
            case "symptomPresent", "symptomPast" -> "failing.symptom";
            case "lost" -> "dataSafety.lost";
            case "changes.done" -> "done";
            case "changes.planned" -> "planned.what";
            case String same -> same;
        };
        return new Finding(finding.rule(), finding.level(), field, finding.message());
    }

    private Letter letter(Fields fields) {
        return switch (fields) {
            case FirstFields first -> first(first);
            case IdentifiedFields identified -> identified(identified);
            case ResolvedFields resolved -> resolved(resolved);
            case NotForYouFields notForYou ->
                new NotForYou(
                        frame(),
                        notForYou.stillBroken().orElseThrow(),
                        notForYou.action().orElseThrow(),
                        NextWord.byLetter(notForYou.nextUpdateBy().orElseThrow()));
            case FollowUpFields followUp -> followUp(followUp);
            case CompensationFields it ->
                new Compensation(frame(), damage(it.restoredAt().orElseThrow(), it.lostAction()), Optional.empty());
            case PostmortemFields postmortem -> postmortem(postmortem);
        };
    }

    private First first(FirstFields fields) {
        return new First(
                frame(),
                failure(),
                fields.dataSafety().map(Composer::safety),
                given(fields.workaround()),
                NextWord.byLetter(fields.nextUpdateBy().orElseThrow()),
                basis.comeBack());
    }

    private Identified identified(IdentifiedFields fields) {
        return new Identified(
                frame(),
                failure(),
                fields.cause().orElseThrow(),
                fields.action().orElseThrow(),
                fields.eta(),
                safety(fields.dataSafety().orElseThrow()),
                given(fields.workaround()),
                NextWord.byLetter(fields.nextUpdateBy().orElseThrow()),
                basis.comeBack()
                        .filter(over -> basis.sentAt(NoticeKind.FIRST)
                                .filter(at -> at.isAfter(over))
                                .isEmpty()));
    }

    private Resolved resolved(ResolvedFields fields) {
        return new Resolved(
                frame(),
                damage(fields.restoredAt().orElseThrow(), fields.lostAction()),
                safety(fields.dataSafety().orElseThrow()),
                given(fields.customerAction()),
                fields.followUpBy().orElseThrow());
    }

    private FollowUp followUp(FollowUpFields fields) {
        return new FollowUp(
                frame(),
                damage(fields.restoredAt().orElseThrow(), fields.lostAction()),
                safety(fields.dataSafety().orElseThrow()),
                fields.lines(),
                fields.cause().orElseThrow(),
                changes(fields.done(), fields.planned()),
                Optional.empty(),
                fields.postmortemBy(),
                Optional.empty(),
                Optional.empty());
    }

    private ReviewPublished postmortem(PostmortemFields fields) {
        return new ReviewPublished(
                frame(),
                pageOf("/postmortem"),
                damage(fields.restoredAt().orElseThrow(), fields.lostAction()),
                safety(fields.dataSafety().orElseThrow()),
                fields.cause().orElseThrow(),
                changes(fields.done(), fields.planned()));
    }

    private static Changes changes(Optional<Texts> done, Optional<FollowUpFields.Planned> planned) {
        return new Changes(given(done), planned.map(change -> new Changes.Planned(change.what(), change.dueDay())));
    }

    private Frame frame() {
        var zone = basis.setting().zone();
        var component = basis.component(failing).orElseThrow().names();
        var day = failing.since().orElseThrow().atZone(zone).toLocalDate();
        var frame = Frame.of(basis.of().ref(), component, day, zone, pageOf(""));
        return basis.of().drill() ? frame.asDrill() : frame;
    }

    /** Drills have pages under /drill/ alone. */
    private Link pageOf(String below) {
        var of = basis.of();
        var base = basis.setting().pageUrl().replaceFirst("/+$", "");
        return new Link(of.drill() ? base + "/drill" : base, "/i/" + of.ref() + below);
    }

    private Failure failure() {
        var since = failing.since().orElseThrow();
        return new Failure(
                basis.symptom(failing).orElseThrow(),
                failing.isApproximate() ? Moment.about(since) : Moment.exactly(since),
                given(failing.scope()));
    }

    private Damage damage(Instant restoredAt, Optional<Texts> lostAction) {
        var span = new Span(failing.since().orElseThrow(), restoredAt);
        return new Damage(
                basis.symptom(failing).orElseThrow(),
                new Period(List.of(span), failing.isApproximate()),
                given(failing.scope()),
                given(lostAction));
    }

    private static Optional<Texts> given(Optional<Texts> texts) {
        return texts.filter(text -> !text.isEmpty());
    }

    private static DataSafety safety(Safety safety) {
        return switch (safety.answer()) {
            case SAFE -> DataSafety.SAFE;
            case UNKNOWN -> DataSafety.UNKNOWN;
            case LOST -> new DataSafety.Lost(safety.lost().orElseThrow());
        };
    }
}
