package dev.vestnik.incidentservice.notice;

import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.templates.Finding;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Level;
import dev.vestnik.templates.Reader;
import dev.vestnik.templates.Texts;
import dev.vestnik.templates.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the state of the case and the clock say about sending this draft now: promises within the ceiling, stages in their order (R-B8, R-B9, R-B14). */
final class SendingRules {
    /** What keeps NOT_FOR_YOU from going alone while RESOLVED has not gone. */
    static final String TOGETHER = "R-B31-together";

    private final Basis basis;
    private final List<Finding> found = new ArrayList<>();

    private SendingRules(Basis basis) {
        this.basis = basis;
    }

    static List<Finding> check(Fields fields, Basis basis) {
        var rules = new SendingRules(basis);
        rules.ended();
        rules.since(fields.failing().since());
        switch (fields) {
            case FirstFields first -> rules.first(first);
            case IdentifiedFields identified -> rules.identified(identified);
            case ResolvedFields resolved -> rules.resolved(resolved);
            case NotForYouFields notForYou -> rules.notForYou(notForYou);
            case FollowUpFields followUp -> rules.followUp(followUp);
            case CompensationFields compensation -> rules.compensation(compensation);
            case PostmortemFields postmortem -> rules.postmortem(postmortem);
        }
        return List.copyOf(rules.found);
    }

    private void ended() {
        if (basis.state().isFalseAlarm() || basis.state().isMerged()) {
            block("kind", "case-over", "Этот сбой снят или объединён с другим.", "This case was withdrawn or merged.");
        }
    }

    private void since(Optional<Instant> since) {
        since.filter(at -> at.isAfter(basis.now()))
                .ifPresent(at -> block(
                        "failing.since", "future-time", "Сбой ещё не начался?", "The incident has not begun yet?"));
    }

    private void first(FirstFields fields) {
        promise(fields.nextUpdateBy());
        basis.sentAt(NoticeKind.FIRST)
                .filter(at -> basis.comeBack().filter(at::isBefore).isEmpty())
                .ifPresent(at -> block(
                        "kind", "R-B14", "Первое сообщение уже ушло.", "The first notice has already been sent."));
    }

    private void identified(IdentifiedFields fields) {
        promise(fields.nextUpdateBy());
        future("eta", fields.eta());
        if (basis.state().cause().isEmpty()) {
            warn(
                    "cause",
                    "R-B16",
                    "На ленте причина не отмечена.",
                    "The timeline does not say that the cause is found.");
        }
    }

    private void resolved(ResolvedFields fields) {
        future("followUpBy", fields.followUpBy());
        ends(fields.failing().since(), fields.restoredAt());
        if (basis.state().resolvedAt().isEmpty()) {
            block(
                    "kind",
                    "R-B8",
                    "Сначала отметьте на ленте, что всё восстановлено.",
                    "First put on the timeline that all is restored.");
        }
        if (basis.recoveryTold().isEmpty()) {
            forMost();
            beside();
        } else if (!basis.others().restoredUntold()) {
            block(
                    "kind",
                    "R-B14",
                    "О восстановлении уже написали всем, у кого работает.",
                    "Everybody for whom it works has been told already.");
        }
    }

    /** With half or fewer restored it is too early to say that it works (R-B31). */
    private void forMost() {
        var ends = basis.others().ends();
        if (ends.stillDown() > 0 && !ends.isMostlyOver()) {
            block(
                    "kind",
                    "R-B31",
                    "Ещё не работает у %d из %d: писать «Восстановлено» можно, когда работает больше чем у половины (R-B31)."
                            .formatted(ends.stillDown(), ends.total()),
                    "Still not working for %d of %d: \"Restored\" may be sent once it works for more than half (R-B31)."
                            .formatted(ends.stillDown(), ends.total()));
        }
    }

    /** Those still down are told at once that it does not work for them: without a whole letter to them none goes (R-B31). */
    private void beside() {
        if (!basis.tellsTwoThings()) {
            return;
        }
        basis.besideResolved()
                .ifPresentOrElse(
                        other -> Composer.compose(other.fields(), basis).blocking().stream()
                                .filter(finding -> !finding.rule().equals(TOGETHER))
                                .map(SendingRules::ofTheOther)
                                .forEach(found::add),
                        () -> block(
                                "notForYou",
                                "FIELD_MISSING",
                                "Напишите письмо тем, у кого ещё не работает: оно уйдёт вместе с этим (R-B31).",
                                "Write to those for whom it does not work yet: that letter goes together with this one (R-B31)."));
    }

    private static Finding ofTheOther(Finding finding) {
        return new Finding(finding.rule(), finding.level(), "notForYou." + finding.field(), finding.message());
    }

    private void notForYou(NotForYouFields fields) {
        promise(fields.nextUpdateBy());
        if (basis.others().ends().stillDown() == 0) {
            block("kind", "R-B31", "Таких клиентов нет.", "There are no such customers.");
        }
        if (basis.recoveryTold().isEmpty()) {
            block(
                    "kind",
                    TOGETHER,
                    "Это письмо уйдёт вместе с сообщением «Восстановлено».",
                    "This letter goes together with \"Restored\".");
        }
    }

    private void compensation(CompensationFields fields) {
        ends(fields.failing().since(), fields.restoredAt());
        if (!basis.others().untold()) {
            block(
                    "kind",
                    "R-E7",
                    "Начислений, о которых ещё не написали, нет.",
                    "There are no credits that nobody was told of.");
        }
    }

    private void postmortem(PostmortemFields fields) {
        ends(fields.failing().since(), fields.restoredAt());
        if (!basis.isReviewPublished()) {
            block("kind", "not-published", "Разбор ещё не опубликован.", "The review is not published yet.");
        }
        if (basis.sentAt(NoticeKind.POSTMORTEM).isPresent()) {
            block("kind", "R-B14", "О разборе уже написали.", "The review has been told of already.");
        }
    }

    private void followUp(FollowUpFields fields) {
        ends(fields.failing().since(), fields.restoredAt());
        if (basis.sentAt(NoticeKind.FOLLOW_UP).isPresent()) {
            block("kind", "R-B14", "Итоги уже отправлены.", "The follow-up has already been sent.");
        }
        if (basis.state().resolvedAt().isEmpty()) {
            block("kind", "R-B9", "Итоги пишут после восстановления.", "The follow-up comes after the recovery.");
        }
        int lines = fields.lines().size();
        if (lines < 2 || lines > 5) {
            block(
                    "timeline",
                    "B.2",
                    "Нужно от двух до пяти строк хронологии.",
                    "Two to five lines of timeline are needed.");
        }
    }

    private void promise(Optional<Instant> nextUpdateBy) {
        future("nextUpdateBy", nextUpdateBy);
        var ceiling = new Cadence(basis.setting().zone()).ceiling(basis.state().severity(), basis.now());
        nextUpdateBy
                .filter(by -> by.isAfter(ceiling))
                .ifPresent(by -> block(
                        "nextUpdateBy",
                        "ceiling",
                        "Следующее сообщение можно пообещать не позднее %s.".formatted(clock(ceiling, Language.RU)),
                        "The next message may be promised by %s at the latest."
                                .formatted(clock(ceiling, Language.EN))));
    }

    private String clock(Instant at, Language language) {
        return Times.of(new Reader(language, basis.setting().zone())).clock(at);
    }

    private void future(String field, Optional<Instant> at) {
        at.filter(by -> !by.isAfter(basis.now()))
                .ifPresent(by -> block(field, "past-time", "Это время уже прошло.", "That time has passed already."));
    }

    private void ends(Optional<Instant> since, Optional<Instant> restored) {
        boolean turned =
                since.isPresent() && restored.isPresent() && restored.get().isBefore(since.get());
        if (turned) {
            block(
                    "restoredAt",
                    "end-before-start",
                    "Восстановление раньше начала сбоя.",
                    "The recovery is before the beginning.");
        }
    }

    private void block(String field, String rule, String ru, String en) {
        found.add(new Finding(rule, Level.BLOCK, field, Texts.of(ru, en)));
    }

    private void warn(String field, String rule, String ru, String en) {
        found.add(new Finding(rule, Level.WARN, field, Texts.of(ru, en)));
    }
}
