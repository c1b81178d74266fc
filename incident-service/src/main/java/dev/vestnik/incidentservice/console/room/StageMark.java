package dev.vestnik.incidentservice.console.room;

import dev.vestnik.incidentservice.incident.interval.PromiseOutcome;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.templates.Labels;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One line of the card of stages and promises: a shape, a word, a time. */
public record StageMark(String state, String shape, String words, String time) {

    private static final List<NoticeKind> WALK =
            List.of(NoticeKind.FIRST, NoticeKind.IDENTIFIED, NoticeKind.RESOLVED, NoticeKind.FOLLOW_UP);

    /** The letters an incident walks through, sent ones with their times, and others that were sent. */
    static List<StageMark> letters(Seen seen) {
        var kinds = new LinkedHashSet<>(WALK);
        var sent = seen.state().told().last().keySet();
        kinds.addAll(sent);
        var marks = new ArrayList<StageMark>();
        for (var kind : kinds.stream().sorted().toList()) {
            marks.add(letter(seen, kind, sent));
        }
        return marks;
    }

    private static StageMark letter(Seen seen, NoticeKind kind, Set<NoticeKind> sent) {
        var words = seen.visit().text(Labels.noticeKind(kind.name()));
        var entry = seen.state().lastNotice(kind);
        return entry.map(told -> new StageMark("sent", "●", words, seen.clock(told.at())))
                .orElseGet(() -> new StageMark("open", "○", words, ""));
    }

    /** What became of each promise of the next word. */
    static List<StageMark> promises(Seen seen, List<PromiseOutcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.verdict() != PromiseOutcome.Verdict.NOT_OWED)
                .map(outcome -> promise(seen, outcome))
                .toList();
    }

    private static StageMark promise(Seen seen, PromiseOutcome outcome) {
        var by = seen.say("promise.until", seen.clock(outcome.promisedBy()));
        return switch (outcome.verdict()) {
            case KEPT -> new StageMark("y", "✓", by, seen.say("promise.kept"));
            case BROKEN -> new StageMark("n", "✕", by, seen.say("promise.broken", outcome.minutesLate()));
            case PENDING -> new StageMark("w", "▽", by, seen.say("promise.pending"));
            case NOT_OWED -> new StageMark("quiet", "○", by, "");
        };
    }
}
