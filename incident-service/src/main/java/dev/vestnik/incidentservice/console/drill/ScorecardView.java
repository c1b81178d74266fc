package dev.vestnik.incidentservice.console.drill;

import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.incident.interval.Measured;
import dev.vestnik.incidentservice.insight.Score;
import dev.vestnik.incidentservice.insight.Scorecard;
import dev.vestnik.incidentservice.insight.Worked;
import dev.vestnik.incidentservice.runbook.DrillNote;
import dev.vestnik.incidentservice.runbook.DrillNotes;
import dev.vestnik.templates.Case;
import dev.vestnik.templates.Durations;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The scorecard in the words of whoever reads it; how a thing went is said by a word and a shape, never by colour alone. */
record ScorecardView(Scorecard card, Visit visit) {

    /** One line of the card: what and, where its name does not say it, what is counted; how long it took, its target, and in words how that went. */
    public record Row(
            String what, String about, String took, String target, String verdict, String shape, String words) {}

    /** A checklist: how much of it was done, and what of it took longer than expected. */
    public record Checked(String title, String done, String verdict, String shape, String words, List<String> slow) {}

    /** What somebody saw, and when. */
    public record Note(String when, String role, String text) {}

    Map<String, Object> values(String typed, Map<String, String> faults) {
        var values = new HashMap<String, Object>();
        values.put("ref", card.ref());
        values.put("title", visit.text(card.title()));
        values.put("severity", card.severity().name());
        values.put("over", card.over());
        values.put("empty", card.isEmpty());
        values.put("rows", card.scores().stream().map(this::row).toList());
        values.put("more", List.of(promises(card.promises()), approvals(card.approvals()), silence()));
        values.put("lists", card.runbooks().stream().map(this::list).toList());
        values.put("notes", card.notes().stream().map(this::note).toList());
        values.put("typed", typed);
        values.put("longest", DrillNotes.LONGEST);
        values.put("faults", faults);
        return values;
    }

    private Row row(Score score) {
        return new Row(
                visit.text(score.what().label()),
                "",
                score.minutes().map(this::length).orElse("—"),
                score.target().map(this::length).orElse(""),
                score.verdict().name(),
                shape(score.verdict()),
                visit.say("scorecard.verdict." + score.verdict(), late(score.over())));
    }

    private static String shape(Score.Verdict verdict) {
        return switch (verdict) {
            case IN_TIME -> "✓";
            case LATER -> "▽";
            case MEASURED -> "·";
            case NOT_REACHED -> "○";
        };
    }

    private Row promises(Scorecard.Kept promises) {
        var what = visit.say("scorecard.promises");
        if (promises.isEmpty()) {
            return row(what, "—", Score.Verdict.NOT_REACHED, visit.say("scorecard.promises.none"));
        }
        var took = visit.say(
                "scorecard.promises.kept", promises.kept(), promises.kept() + promises.broken() + promises.pending());
        if (promises.broken() > 0) {
            var words = visit.say(
                    "scorecard.promises.late",
                    promises.broken() - promises.missed(),
                    promises.missed(),
                    late(promises.minutesLate()));
            return row(what, took, Score.Verdict.LATER, words);
        }
        return promises.pending() > 0
                ? row(what, took, Score.Verdict.MEASURED, visit.say("scorecard.promises.pending", promises.pending()))
                : row(what, took, Score.Verdict.IN_TIME, visit.say("scorecard.promises.all"));
    }

    private Row approvals(Scorecard.Approvals approvals) {
        var what = visit.say("scorecard.approvals");
        return approvals.count() > 0
                ? measured(
                        what,
                        visit.say("scorecard.approvals.longest", approvals.count(), length(approvals.longest())),
                        length(approvals.minutes()))
                : row(what, "—", Score.Verdict.MEASURED, visit.say("scorecard.approvals.none"));
    }

    private Row silence() {
        return measured(
                visit.say("scorecard.silence"),
                visit.say("scorecard.silence.why"),
                card.longestSilence().map(this::length).orElse("—"));
    }

    private Row measured(String what, String about, String took) {
        var verdict = Score.Verdict.MEASURED;
        var words = took.equals("—") ? took : visit.say("scorecard.verdict." + verdict, "");
        return new Row(what, about, took, "", verdict.name(), shape(verdict), words);
    }

    private static Row row(String what, String took, Score.Verdict verdict, String words) {
        return new Row(what, "", took, "", verdict.name(), shape(verdict), words);
    }

    private Checked list(Worked worked) {
        var verdict = verdict(worked);
        return new Checked(
                visit.text(worked.title()),
                visit.say("runbook.count", worked.done(), worked.steps()),
                verdict.name(),
                shape(verdict),
                words(worked, verdict),
                worked.slow().stream().map(this::slow).toList());
    }

    private static Score.Verdict verdict(Worked worked) {
        if (!worked.slow().isEmpty()) {
            return Score.Verdict.LATER;
        }
        return worked.ticked() == 0 ? Score.Verdict.NOT_REACHED : Score.Verdict.IN_TIME;
    }

    private String words(Worked worked, Score.Verdict verdict) {
        return switch (verdict) {
            case IN_TIME -> visit.say("scorecard.steps.in-time");
            case LATER, MEASURED -> visit.say("scorecard.steps.late", worked.late(), worked.missed());
            case NOT_REACHED -> visit.say("scorecard.steps.none");
        };
    }

    private String slow(Worked.Slow step) {
        var target = step.target().map(this::length).orElse("—");
        return step.took()
                .map(took -> visit.say(
                        "scorecard.step.late", step.number(), head(step), target, length(took), late(step.late())))
                .orElseGet(() -> visit.say("scorecard.step.missed", step.number(), head(step), target));
    }

    /** Its first sentence without the full stop: the rest stands in the runbook. */
    private String head(Worked.Slow step) {
        return visit.text(step.text()).split("(?<=[.:])\\s", 2)[0].replaceFirst("[.:]$", "");
    }

    private Note note(DrillNote note) {
        var minutes = Measured.wholeMinutes(Duration.between(card.startedAt(), note.at()));
        return new Note(
                minutes <= 0 ? visit.say("scorecard.note.first") : visit.say("scorecard.note.after", late(minutes)),
                visit.words().find("role." + note.byRole()).orElse(note.byRole()),
                note.text());
    }

    /** «1 час 5 минут»; less than one is at once. */
    private String length(long minutes) {
        return minutes <= 0
                ? visit.say("scorecard.at-once")
                : Durations.inWords(Duration.ofMinutes(minutes), Case.NOMINATIVE, visit.language());
    }

    /** «на 1 минуту». */
    private String late(long minutes) {
        return Durations.inWords(Duration.ofMinutes(minutes), Case.ACCUSATIVE, visit.language());
    }
}
