package dev.vestnik.incidentservice.console.drill;

import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.insight.Score;
import dev.vestnik.incidentservice.insight.Scorecard;
import dev.vestnik.incidentservice.insight.Scorecards;
import dev.vestnik.templates.Case;
import dev.vestnik.templates.Durations;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** How a drill went, in words that look for lost minutes and for nobody to blame. */
@Controller
class ScorecardPages {

    private final Screens screens;
    private final Scorecards scorecards;

    ScorecardPages(Screens screens, Scorecards scorecards) {
        this.screens = screens;
        this.scorecards = scorecards;
    }

    /** One line of the card: what, how long it took, its target, and in words how that went. */
    public record Row(String what, String took, String target, String verdict, String shape, String words) {}

    @Needs(Permission.READ)
    @GetMapping("/incidents/{ref}/scorecard")
    Mono<ResponseEntity<String>> card(ServerWebExchange exchange, @PathVariable String ref) {
        return screens.show(
                exchange,
                "scorecard",
                visit -> scorecards.of(visit.actor(), ref).map(card -> view(card, visit)));
    }

    private static Map<String, Object> view(Scorecard card, Visit visit) {
        return Map.of(
                "ref", card.ref(),
                "title", visit.text(card.title()),
                "severity", card.severity().name(),
                "over", card.over(),
                "rows", card.scores().stream().map(score -> row(score, visit)).toList(),
                "more",
                        List.of(
                                promises(card.promises(), visit),
                                approvals(card.approvals(), visit),
                                silence(card, visit)));
    }

    private static Row row(Score score, Visit visit) {
        return new Row(
                visit.text(score.what().label()),
                score.minutes().map(minutes -> length(minutes, visit)).orElse("—"),
                score.target().map(minutes -> length(minutes, visit)).orElse(""),
                score.verdict().name(),
                shape(score.verdict()),
                visit.say("scorecard.verdict." + score.verdict(), late(score.over(), visit)));
    }

    private static String shape(Score.Verdict verdict) {
        return switch (verdict) {
            case IN_TIME -> "✓";
            case LATER -> "▽";
            case MEASURED -> "·";
            case NOT_REACHED -> "○";
        };
    }

    private static Row promises(Scorecard.Kept promises, Visit visit) {
        var later = promises.broken() > 0;
        return new Row(
                visit.say("scorecard.promises"),
                visit.say("scorecard.promises.kept", promises.kept(), promises.kept() + promises.broken()),
                "",
                later ? "LATER" : "IN_TIME",
                later ? "▽" : "✓",
                later ? visit.say("scorecard.promises.late", late(promises.minutesLate(), visit)) : "");
    }

    private static Row approvals(Scorecard.Approvals approvals, Visit visit) {
        var asked = approvals.count() > 0;
        return new Row(
                visit.say("scorecard.approvals"),
                asked ? length(approvals.minutes(), visit) : "—",
                "",
                "MEASURED",
                "·",
                asked
                        ? visit.say(
                                "scorecard.approvals.longest", approvals.count(), length(approvals.longest(), visit))
                        : visit.say("scorecard.approvals.none"));
    }

    private static Row silence(Scorecard card, Visit visit) {
        return new Row(
                visit.say("scorecard.silence"),
                card.longestSilence().map(minutes -> length(minutes, visit)).orElse("—"),
                "",
                "MEASURED",
                "·",
                visit.say("scorecard.silence.why"));
    }

    /** «1 час 5 минут»; less than one is at once. */
    private static String length(long minutes, Visit visit) {
        return minutes <= 0
                ? visit.say("scorecard.at-once")
                : Durations.inWords(Duration.ofMinutes(minutes), Case.NOMINATIVE, visit.language());
    }

    /** «на 1 минуту». */
    private static String late(long minutes, Visit visit) {
        return Durations.inWords(Duration.ofMinutes(minutes), Case.ACCUSATIVE, visit.language());
    }
}
