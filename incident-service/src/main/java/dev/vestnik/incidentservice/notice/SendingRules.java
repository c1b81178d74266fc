package dev.vestnik.incidentservice.notice;

import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.templates.Finding;
import dev.vestnik.templates.Level;
import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the state of the case and the clock say about sending this draft now: promises within the ceiling, stages in their order (R-B8, R-B9, R-B14). */
final class SendingRules {
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
            case FollowUpFields followUp -> rules.followUp(followUp);
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
                        "Следующее сообщение можно пообещать не позднее %s.".formatted(ceiling),
                        "The next message may be promised by %s at the latest.".formatted(ceiling)));
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
