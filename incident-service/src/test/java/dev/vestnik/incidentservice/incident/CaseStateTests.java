package dev.vestnik.incidentservice.incident;

import static dev.vestnik.incidentservice.incident.Story.API;
import static dev.vestnik.incidentservice.incident.Story.BUILDS;
import static dev.vestnik.incidentservice.incident.Story.entry;
import static dev.vestnik.incidentservice.incident.Story.impact;
import static dev.vestnik.incidentservice.incident.Story.mitigated;
import static dev.vestnik.incidentservice.incident.Story.partly;
import static dev.vestnik.incidentservice.incident.Story.reopened;
import static dev.vestnik.incidentservice.incident.Story.resolved;
import static dev.vestnik.incidentservice.incident.Story.slow;
import static dev.vestnik.incidentservice.incident.Story.time;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.incident.timeline.Diagnosis;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.Fact;
import dev.vestnik.incidentservice.incident.timeline.Handling;
import dev.vestnik.incidentservice.incident.timeline.Impact;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.incidentservice.incident.timeline.Recovery.DataSafety;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.incidentservice.incident.timeline.Source;
import dev.vestnik.incidentservice.incident.timeline.Telling;
import dev.vestnik.templates.Effect;
import dev.vestnik.templates.Stage;
import dev.vestnik.templates.Texts;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CaseStateTests {
    private static final Fact CAUSE = new Diagnosis.CauseFound();

    @Test
    void ofWhenNothingIsKnownInvestigates() {
        var state = CaseState.of(Story.sev2().timeline());
        assertThat(state.stage()).isEqualTo(Stage.INVESTIGATING);
        assertThat(state.severity()).isEqualTo(Severity.SEV2);
        assertThat(state.startedAt()).isEmpty();
        assertThat(state.isHurting()).isFalse();
        assertThat(state.nextPromise()).isEmpty();
    }

    @Test
    void ofWhenStepsFollowEachOtherTheStageGoesOn() {
        var story = Story.sev2().at("10:00", impact(API));
        assertThat(stage(story)).isEqualTo(Stage.INVESTIGATING);
        assertThat(stage(story.at("10:10", CAUSE))).isEqualTo(Stage.IDENTIFIED);
        assertThat(stage(story.at("10:20", partly(API)))).isEqualTo(Stage.MONITORING);
        assertThat(stage(story.at("10:30", resolved()))).isEqualTo(Stage.RESOLVED);
        assertThat(stage(story.at("12:00", new Handling.Closed()))).isEqualTo(Stage.RESOLVED);
        assertThat(CaseState.of(story.timeline()).isOver()).isTrue();
    }

    @Test
    void ofWhenOnlyANoticeSaysSoTheStageStays() {
        var story = Story.sev2()
                .at("10:00", impact())
                .notice("10:10", NoticeKind.IDENTIFIED)
                .notice("10:20", NoticeKind.RESOLVED);
        assertThat(stage(story)).isEqualTo(Stage.INVESTIGATING);
    }

    @Test
    void ofWhenCauseIsRevokedGoesBack() {
        var story = Story.sev2().at("10:10", CAUSE).at("10:20", new Diagnosis.CauseRevoked());
        assertThat(stage(story)).isEqualTo(Stage.INVESTIGATING);
        assertThat(CaseState.of(story.timeline()).cause()).isEmpty();
    }

    @Test
    void ofWhenHarmReturnsWhileWatchedGoesBackToTheKnownCause() {
        var story = Story.sev2()
                .at("10:00", impact(API))
                .at("10:10", CAUSE)
                .at("10:20", mitigated())
                .at("10:30", impact(API));
        assertThat(stage(story)).isEqualTo(Stage.IDENTIFIED);
        assertThat(CaseState.of(story.timeline()).mitigatedAt()).isEmpty();
    }

    @Test
    void ofWhenReopenedForgetsTheEnd() {
        var story =
                Story.sev2().at("10:00", impact(API)).at("10:30", resolved()).at("12:00", new Handling.Closed());
        assertThat(CaseState.of(story.timeline()).resolvedAt()).contains(time("10:30"));
        var state = CaseState.of(story.at("13:00", reopened()).timeline());
        assertThat(state.stage()).isEqualTo(Stage.INVESTIGATING);
        assertThat(state.resolvedAt()).isEmpty();
        assertThat(state.dataSafety()).isEmpty();
        assertThat(state.closed()).isFalse();
        assertThat(state.hurtNow()).containsExactly(API);
        assertThat(state.components().get(API)).extracting(Hurt::since).isEqualTo(Occurred.minute(time("13:00")));
    }

    @Test
    void ofWhenAPersonSetsTheStageBackFollows() {
        var story = Story.sev2()
                .at("10:00", impact())
                .at("10:30", resolved())
                .at("10:40", new Handling.StageSetBack(Stage.RESOLVED, Stage.MONITORING));
        assertThat(stage(story)).isEqualTo(Stage.MONITORING);
        assertThat(CaseState.of(story.timeline()).resolvedAt()).isEmpty();
    }

    @Test
    void ofWhenOneComponentIsResolvedTheCaseIsWatched() {
        var story = Story.sev2().at("10:00", impact(API, BUILDS)).at("10:30", resolved(API));
        assertThat(stage(story)).isEqualTo(Stage.MONITORING);
        assertThat(CaseState.of(story.timeline()).hurtNow()).containsExactly(BUILDS);
        assertThat(stage(story.at("10:40", resolved(BUILDS)))).isEqualTo(Stage.RESOLVED);
        assertThat(CaseState.of(story.timeline()).dataSafety()).contains(DataSafety.SAFE);
    }

    @Test
    void ofWhenFalseAlarmOrMergedStaysSo() {
        assertThat(stage(Story.sev2()
                        .at("10:00", impact())
                        .at("10:10", new Handling.FalseAlarm())
                        .at("10:20", CAUSE)))
                .isEqualTo(Stage.FALSE_ALARM);
        var merged = CaseState.of(Story.sev2()
                .at("10:00", impact())
                .at("10:10", new Handling.Merged(Optional.empty()))
                .timeline());
        assertThat(merged.isMerged()).isTrue();
        assertThat(merged.isHurting()).isFalse();
    }

    @Test
    void ofWhenEffectAndSeverityChangeTellsTheLast() {
        var story = Story.sev2()
                .at("10:00", slow(API))
                .at("10:10", impact(API))
                .at("10:05", new Impact.SeverityChanged(Severity.SEV2, Severity.SEV1));
        var state = CaseState.of(story.timeline());
        var hurt = new Hurt(Occurred.minute(time("10:00")), Effect.DOWN, Optional.of("slow"), Optional.empty());
        assertThat(state.components()).containsEntry(API, hurt);
        assertThat(state.severity()).isEqualTo(Severity.SEV1);
    }

    @Test
    void ofWhenNoComponentIsNamedKeepsTheHarmApart() {
        var story = Story.sev2().at("10:00", impact());
        assertThat(CaseState.of(story.timeline()).unnamed()).isPresent();
        assertThat(CaseState.of(story.timeline()).isHurting()).isTrue();
        assertThat(CaseState.of(story.at("10:10", mitigated()).timeline()).isHurting())
                .isFalse();
    }

    @Test
    void ofWhenAnEarlierStartIsWrittenDownLaterItIsTheStart() {
        var story = Story.sev2().at("10:00", impact(API)).recorded("09:40", "11:00", impact(API));
        assertThat(CaseState.of(story.timeline()).startedAt()).contains(Occurred.minute(time("09:40")));
    }

    @Test
    void ofWhenAnEntryIsCorrectedTheOldOneCountsNoMore() {
        var story = Story.sev2().at("10:00", impact()).at("10:30", resolved());
        story.add(
                Line.of(mitigated(), time("10:30"), "", Source.MANUAL).correcting(entry(2), "not confirmed"),
                time("10:50"));
        assertThat(stage(story)).isEqualTo(Stage.MONITORING);
    }

    @Test
    void ofWhenNoticesWereSentKnowsTheLastPromise() {
        var story = Story.sev2()
                .promising("10:05", NoticeKind.FIRST, Telling.Audience.MASS, "10:35")
                .promising("10:30", NoticeKind.UPDATE, Telling.Audience.MASS, "11:00")
                .promising("10:40", NoticeKind.DIRECT, Telling.Audience.DIRECT, "10:45");
        var state = CaseState.of(story.timeline());
        assertThat(state.nextPromise()).contains(time("11:00"));
        assertThat(state.lastNotice(NoticeKind.FIRST)).map(Entry::id).contains(entry(1));
        assertThat(state.lastNotice(NoticeKind.RESOLVED)).isEmpty();
        assertThat(state.told().isFollowUpSettled()).isFalse();
        story.at("12:00", new Telling.FollowUpWaived());
        assertThat(CaseState.of(story.timeline()).told().isFollowUpSettled()).isTrue();
    }

    @Test
    void ofWhenCauseHasBothTextsKeepsThem() {
        var words = Texts.of("ошибка в настройке", "a wrong setting");
        var line =
                Line.of(CAUSE, time("10:10"), "internal words", Source.MANUAL).withPublicText(words);
        var cause = CaseState.of(Story.sev2().add(line, time("10:11")).timeline())
                .cause()
                .orElseThrow();
        assertThat(cause.text()).contains(words);
        assertThat(cause.foundAt()).isEqualTo(time("10:10"));
    }

    @Test
    void ofWhenEntriesArePublicListsThemInTheOrderOfTheirTimes() {
        var story = Story.sev2().at("10:30", resolved()).at("10:10", CAUSE).at("10:20", new Handling.Noted());
        assertThat(CaseState.of(story.timeline()).publicEntries())
                .extracting(Entry::id)
                .containsExactly(entry(2), entry(1));
    }

    @Test
    void ofWhenEntriesArriveInAnyOrderTheStateIsTheSame() {
        var story = Story.sev2()
                .at("10:00", impact(API))
                .at("10:10", CAUSE)
                .at("10:15", slow(BUILDS))
                .at("10:20", new Diagnosis.CauseRevoked())
                .at("10:30", mitigated(API))
                .at("10:35", CAUSE)
                .at("10:40", resolved())
                .at("10:50", reopened(BUILDS))
                .at("10:55", partly(BUILDS));
        story.notice("10:05", NoticeKind.FIRST).notice("10:45", NoticeKind.RESOLVED);
        var expected = stripped(CaseState.of(story.timeline()));
        for (long seed = 0; seed < 50; seed++) {
            assertThat(stripped(CaseState.of(story.shuffled(seed)))).isEqualTo(expected);
        }
    }

    /** Everything but the entries themselves, whose numbers tell in which order they came. */
    private static String stripped(CaseState state) {
        return state.toString().replaceAll("position=\\d+, seq=\\d+", "");
    }

    private static Stage stage(Story story) {
        return CaseState.of(story.timeline()).stage();
    }
}
