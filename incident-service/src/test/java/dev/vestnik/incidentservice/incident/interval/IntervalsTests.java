package dev.vestnik.incidentservice.incident.interval;

import static dev.vestnik.incidentservice.incident.Story.API;
import static dev.vestnik.incidentservice.incident.Story.BUILDS;
import static dev.vestnik.incidentservice.incident.Story.detected;
import static dev.vestnik.incidentservice.incident.Story.entry;
import static dev.vestnik.incidentservice.incident.Story.impact;
import static dev.vestnik.incidentservice.incident.Story.mitigated;
import static dev.vestnik.incidentservice.incident.Story.partly;
import static dev.vestnik.incidentservice.incident.Story.reopened;
import static dev.vestnik.incidentservice.incident.Story.resolved;
import static dev.vestnik.incidentservice.incident.Story.sent;
import static dev.vestnik.incidentservice.incident.Story.time;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.incident.Story;
import dev.vestnik.incidentservice.incident.interval.Measured.Unknown;
import dev.vestnik.incidentservice.incident.timeline.Audience;
import dev.vestnik.incidentservice.incident.timeline.Diagnosis;
import dev.vestnik.incidentservice.incident.timeline.Handling;
import dev.vestnik.incidentservice.incident.timeline.Impact;
import dev.vestnik.incidentservice.incident.timeline.Impact.Detector;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.incidentservice.incident.timeline.Promise;
import dev.vestnik.incidentservice.incident.timeline.Response;
import dev.vestnik.incidentservice.incident.timeline.Source;
import dev.vestnik.incidentservice.incident.timeline.Telling;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalsTests {
    private static final Instant NOW = time("23:00");

    @ParameterizedTest
    @ValueSource(strings = {"sc1-fastly-2021.json", "sc4-github-2018.json"})
    void ofWhenScenarioIsReplayedGivesExactlyItsMetrics(String file) {
        var scenario = ScenarioFile.read(file);
        var intervals = Intervals.of(scenario.timeline(), ScenarioFile.REPLAYED_AT);
        assertThat(intervals.incident().answer()).containsExactlyEntriesOf(scenario.metrics());
    }

    @Test
    void ofWhenNothingIsRecordedKnowsNothing() {
        var intervals = Intervals.of(Story.sev2().timeline(), NOW);
        assertThat(intervals.incident().answer().values()).hasSize(9).containsOnlyNulls();
        assertThat(intervals.incident().of(Measure.TTD).why()).contains(Unknown.NO_BEGINNING);
        assertThat(intervals.longestSilence()).isEmpty();
        assertThat(intervals.detectedBy()).isEmpty();
    }

    @Test
    void ofWhenDetectedBeforeImpactClampsOnlyTimeToDetect() {
        var story = Story.sev2().at("10:00", detected()).at("10:02", impact()).at("10:01", new Diagnosis.CauseFound());
        story.notice("10:01", NoticeKind.FIRST);
        assertThat(minutes(story, Measure.TTD)).contains(0L);
        assertThat(minutes(story, Measure.TTN_FROM_IMPACT)).contains(-1L);
    }

    @Test
    void ofWhenIntervalIsNegativeRoundsDown() {
        var story =
                Story.sev2().at("10:00:30", impact()).at("10:00:40", detected()).at("09:59", new Response.OncallTold());
        assertThat(minutes(story, Measure.ONCALL)).contains(-2L);
        assertThat(minutes(story, Measure.TTD)).contains(0L);
    }

    @Test
    void ofWhenComplaintCameFirstItIsTheDetection() {
        var story = Story.sev2()
                .at("10:00", impact())
                .at("10:05", new Impact.FirstComplaint("chat"))
                .at("10:07", detected())
                .at("10:03", new Response.Opened());
        assertThat(minutes(story, Measure.TTD)).contains(5L);
        assertThat(Intervals.of(story.timeline(), NOW).detectedBy()).contains(Detector.CUSTOMER);
    }

    @Test
    void ofWhenNobodyIsSaidToHaveDetectedTheOpeningStandsForIt() {
        var story = Story.sev2().at("10:00", impact()).at("10:04", new Response.Opened());
        assertThat(minutes(story, Measure.TTD)).contains(4L);
        assertThat(Intervals.of(story.timeline(), NOW).detectedBy()).isEmpty();
    }

    @Test
    void ofWhenStartIsUnknownNothingIsCountedFromIt() {
        var story = Story.sev2()
                .occurred(new Occurred(time("10:00"), new Occurred.Precision.UnknownBefore()), impact())
                .at("10:30", detected())
                .at("12:00", resolved());
        story.notice("10:40", NoticeKind.FIRST);
        assertThat(minutes(story, Measure.TTD)).isEmpty();
        assertThat(of(story).of(Measure.TTR).why()).contains(Unknown.BEGINNING_UNKNOWN);
        assertThat(minutes(story, Measure.TTM)).isEmpty();
        assertThat(minutes(story, Measure.FIRST_RECOVERY_AFTER)).isEmpty();
        assertThat(minutes(story, Measure.TTN_FROM_DETECT)).contains(10L);
        assertThat(minutes(story, Measure.DETECT_TO_RESOLVE)).contains(90L);
    }

    @Test
    void ofWhenOncallWasToldAcknowledgementCountsFromThere() {
        var story = Story.sev2()
                .at("10:00", detected())
                .at("10:06", new Response.OncallTold())
                .at("10:08", new Response.Acknowledged());
        assertThat(minutes(story, Measure.ONCALL)).contains(6L);
        assertThat(minutes(story, Measure.TTA)).contains(2L);
    }

    @Test
    void ofWhenOncallWasNotToldAcknowledgementCountsFromDetection() {
        var story = Story.sev2().at("10:00", detected()).at("10:08", new Response.Acknowledged());
        assertThat(minutes(story, Measure.TTA)).contains(8L);
        assertThat(of(story).of(Measure.ONCALL).why()).contains(Unknown.NO_END);
    }

    @Test
    void ofWhenOnlyOneCustomerWasWrittenToThereIsNoFirstNotice() {
        var story = Story.sev2()
                .at("10:00", detected())
                .at("10:05", sent(NoticeKind.FIRST, Telling.Audience.DIRECT, Optional.empty()));
        story.notice("10:06", NoticeKind.DIRECT);
        assertThat(minutes(story, Measure.TTN_FROM_DETECT)).isEmpty();
    }

    @Test
    void ofWhenCauseIsRevokedTheNextOneCounts() {
        var story = Story.sev2()
                .at("10:00", detected())
                .at("10:10", new Diagnosis.CauseFound())
                .at("10:20", new Diagnosis.CauseRevoked());
        assertThat(minutes(story, Measure.TTI)).isEmpty();
        story.at("10:45", new Diagnosis.CauseFound()).notice("10:40", NoticeKind.IDENTIFIED);
        assertThat(minutes(story, Measure.TTI)).contains(45L);
        assertThat(minutes(story, Measure.NOTICE_LAG)).contains(-5L);
    }

    @Test
    void ofWhenAnEntryIsCorrectedOnlyTheCorrectionCounts() {
        var story = Story.sev2().at("10:00", impact()).at("10:09", detected());
        var line = Line.of(detected(), time("10:03"), "internal words", Source.MANUAL)
                .correcting(entry(2), "wrong clock");
        story.add(line, time("11:00"));
        assertThat(minutes(story, Measure.TTD)).contains(3L);
        story.add(
                Line.of(new Handling.Withdrawn(), time("10:03"), "", Source.MANUAL)
                        .correcting(entry(3), "was not so"),
                time("11:01"));
        assertThat(minutes(story, Measure.TTD)).isEmpty();
    }

    @Test
    void ofWhenCaseIsClosedWithoutAnEndDowntimeStopsThere() {
        var story = Story.sev2().at("10:00", impact()).at("11:00", new Handling.Closed());
        assertThat(of(story).downtimeMinutes()).isEqualTo(60);
    }

    @Test
    void ofWhenListsWereMadeCountsFromOpening() {
        var story = Story.sev2()
                .at("10:00", new Response.Opened())
                .at("10:05", new Audience.ListStarted(0, "component"))
                .at("10:25", new Audience.ListUpdated(120, "csv"))
                .at("11:00", new Audience.ListFinal(130, "csv"));
        assertThat(minutes(story, Measure.LIST_STARTED)).contains(25L);
        assertThat(minutes(story, Measure.LIST_FINAL)).contains(60L);
    }

    @Test
    void ofWhenEtaWasNamedTellsHowFarOffItWas() {
        var story = Story.sev2()
                .at("10:00", impact())
                .at("10:10", new Promise.EtaSet(Optional.of(time("11:00"))))
                .at("10:50", new Promise.EtaChanged(Optional.of(time("12:00"))))
                .at("11:45", resolved());
        assertThat(minutes(story, Measure.ETA_ERROR_FIRST)).contains(45L);
        assertThat(minutes(story, Measure.ETA_ERROR_LAST)).contains(-15L);
    }

    @Test
    void ofWhenApprovalsWereAskedSumsTheirWaits() {
        var story = Story.sev2()
                .at("10:00", new Telling.ApprovalAsked(Optional.empty()))
                .at("10:12", new Telling.Approved(Optional.empty()))
                .at("10:20", new Telling.ApprovalAsked(Optional.empty()))
                .at("10:25", new Telling.Refused(Optional.empty()))
                .at("10:30", new Telling.ApprovalAsked(Optional.empty()))
                .at("11:00", new Telling.Approved(Optional.empty()));
        var waits = Intervals.of(story.timeline(), NOW).approvals();
        assertThat(waits.total()).isEqualTo(Duration.ofMinutes(42));
        assertThat(waits.longest()).contains(Duration.ofMinutes(30));
    }

    @Test
    void ofWhenEntriesArriveInAnyOrderTheResultIsTheSame() {
        var story = Story.sev2()
                .at("10:00", impact(API))
                .at("10:01", detected())
                .at("10:02", new Response.OncallTold())
                .at("10:04", new Response.Acknowledged())
                .at("10:10", impact(BUILDS))
                .at("10:20", new Diagnosis.CauseFound())
                .at("10:30", partly(BUILDS))
                .at("10:40", mitigated(API))
                .at("11:00", resolved())
                .at("11:30", reopened(API))
                .at("11:50", resolved(API));
        story.notice("10:09", NoticeKind.FIRST)
                .notice("10:25", NoticeKind.IDENTIFIED)
                .notice("12:00", NoticeKind.RESOLVED);
        var expected = Intervals.of(story.timeline(), NOW);
        for (long seed = 0; seed < 50; seed++) {
            assertThat(Intervals.of(story.shuffled(seed), NOW)).isEqualTo(expected);
        }
    }

    private static Measures of(Story story) {
        return Intervals.of(story.timeline(), NOW).incident();
    }

    private static Optional<Long> minutes(Story story, Measure measure) {
        return of(story).of(measure).wholeMinutes();
    }
}
