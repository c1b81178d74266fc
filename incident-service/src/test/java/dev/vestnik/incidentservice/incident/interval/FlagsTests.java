package dev.vestnik.incidentservice.incident.interval;

import static dev.vestnik.incidentservice.incident.Story.detected;
import static dev.vestnik.incidentservice.incident.Story.entry;
import static dev.vestnik.incidentservice.incident.Story.impact;
import static dev.vestnik.incidentservice.incident.Story.mitigated;
import static dev.vestnik.incidentservice.incident.Story.resolved;
import static dev.vestnik.incidentservice.incident.Story.time;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.incident.Story;
import dev.vestnik.incidentservice.incident.timeline.Diagnosis;
import dev.vestnik.incidentservice.incident.timeline.EntryId;
import dev.vestnik.incidentservice.incident.timeline.Fact;
import dev.vestnik.incidentservice.incident.timeline.Handling;
import dev.vestnik.incidentservice.incident.timeline.Impact;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.incidentservice.incident.timeline.Planned;
import dev.vestnik.incidentservice.incident.timeline.Response;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.incidentservice.incident.timeline.Source;
import dev.vestnik.incidentservice.incident.timeline.Telling;
import dev.vestnik.incidentservice.incident.timeline.Visibility;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlagsTests {
    private static final Instant NOW = time("13:00");

    @Test
    void ofWhenAllIsInOrderRaisesNothing() {
        var story = quiet("10:00", impact())
                .add(hidden("10:01", detected()), time("10:02"))
                .add(hidden("10:02", new Response.Opened()), time("10:02"))
                .add(hidden("10:03", new Response.Acknowledged()), time("10:03"))
                .notice("10:05", NoticeKind.FIRST)
                .add(hidden("10:20", new Diagnosis.CauseFound()), time("10:20"))
                .notice("10:25", NoticeKind.IDENTIFIED)
                .add(hidden("10:40", resolved()), time("10:40"))
                .notice("10:45", NoticeKind.RESOLVED)
                .notice("11:45", NoticeKind.FOLLOW_UP)
                .add(hidden("12:00", new Handling.Closed()), time("12:00"));
        assertThat(Flags.of(story.timeline(), NOW)).isEmpty();
    }

    @Test
    void ofWhenDetectedBeforeImpactNamesTheDetection() {
        var story = Story.sev2().at("10:02", impact()).at("10:00", detected());
        assertThat(entries(story, Flag.DETECTED_BEFORE_IMPACT)).containsExactly(entry(2));
    }

    @Test
    void ofWhenStartIsUnknownSaysSo() {
        var story =
                Story.sev2().occurred(new Occurred(time("10:00"), new Occurred.Precision.UnknownBefore()), impact());
        assertThat(entries(story, Flag.START_UNKNOWN)).containsExactly(entry(1));
    }

    @Test
    void ofWhenHarmIsOverNamesEveryMissingMilestone() {
        var story = Story.sev2()
                .at("10:00", impact())
                .at("10:04", new Response.Opened())
                .at("11:00", mitigated());
        assertThat(Flags.of(story.timeline(), NOW))
                .filteredOn(found -> found.flag() == Flag.MISSING_MILESTONE)
                .extracting(found -> found.sentence().in(Language.EN))
                .containsExactly(
                        "A milestone is missing: detection",
                        "A milestone is missing: acknowledgement",
                        "A milestone is missing: first notice",
                        "A milestone is missing: cause found");
        assertThat(names(story)).doesNotContain("NOT_OPENED");
    }

    @Test
    void ofWhenFalseAlarmMissesNothing() {
        var story = Story.sev2().at("10:00", detected()).at("10:30", new Handling.FalseAlarm());
        assertThat(names(story)).doesNotContain("MISSING_MILESTONE", "NOT_OPENED");
    }

    @Test
    void ofWhenMilestonesAreOutOfOrderNamesBothEntries() {
        var story = Story.sev2().at("10:00", impact()).at("10:10", detected()).at("10:05", new Diagnosis.CauseFound());
        story.at("10:30", resolved()).at("10:40", mitigated());
        assertThat(Flags.of(story.timeline(), NOW))
                .filteredOn(found -> found.flag() == Flag.OUT_OF_ORDER)
                .extracting(Flagged::entries)
                .containsExactly(List.of(entry(3), entry(2)), List.of(entry(4), entry(5)));
    }

    @Test
    void ofWhenTimeIsAheadOfTheServerAllowsTwoMinutes() {
        var story = Story.sev2().recorded("10:02", "10:00", impact()).recorded("10:02:01", "10:00", detected());
        assertThat(entries(story, Flag.FUTURE_TIME)).containsExactly(entry(2));
    }

    @Test
    void ofWhenWrittenDownLaterCountsTheShare() {
        var story = Story.sev2().recorded("10:00", "10:30", impact()).recorded("10:00", "10:31", detected());
        var flagged = flagged(story, Flag.ENTERED_LATE);
        assertThat(flagged.entries()).containsExactly(entry(2));
        assertThat(flagged.sentence().in(Language.RU)).isEqualTo("Записано задним числом: 1 из 2 (50\u00a0%)");
    }

    @Test
    void ofWhenATimelyEntryIsCorrectedLaterItIsNotLate() {
        var story = Story.sev2().at("10:00", impact());
        story.add(Line.of(impact(), time("10:01"), "", Source.MANUAL).correcting(entry(1), "clock"), time("12:00"));
        assertThat(names(story)).doesNotContain("ENTERED_LATE");
    }

    @Test
    void ofWhenNobodyWritesForMoreThanAnHourAtTheWorstLevelNamesTheGap() {
        var story = Story.of(Severity.SEV1)
                .at("10:00", impact())
                .at("11:00", new Handling.Noted())
                .at("12:01", new Handling.Noted())
                .at("12:20", resolved());
        assertThat(Flags.of(story.timeline(), time("20:00")))
                .filteredOn(found -> found.flag() == Flag.SILENT_GAP)
                .extracting(Flagged::entries)
                .containsExactly(List.of(entry(2), entry(3)));
    }

    @Test
    void ofWhenLevelIsLowerThereIsNoGap() {
        var story = Story.sev2()
                .at("10:00", impact())
                .at("12:00", new Impact.SeverityChanged(Severity.SEV2, Severity.SEV1))
                .at("12:30", resolved());
        assertThat(names(story)).doesNotContain("SILENT_GAP");
    }

    @Test
    void ofWhenCauseIsToldBeforeItIsFoundNamesTheNotice() {
        var story = Story.sev2()
                .at("10:00", impact())
                .notice("13:09", NoticeKind.IDENTIFIED)
                .at("13:37", new Diagnosis.CauseFound());
        assertThat(entries(story, Flag.IDENTIFIED_WITHOUT_CAUSE)).containsExactly(entry(2));
    }

    @Test
    void ofWhenAToldCauseIsRevokedAsksForACorrection() {
        var story = Story.sev2()
                .at("10:00", new Diagnosis.CauseFound())
                .notice("10:05", NoticeKind.IDENTIFIED)
                .at("10:20", new Diagnosis.CauseRevoked());
        assertThat(entries(story, Flag.REVOKED_WITHOUT_CORRECTION)).containsExactly(entry(3));
        story.notice("10:30", NoticeKind.CORRECTION);
        assertThat(names(story)).doesNotContain("REVOKED_WITHOUT_CORRECTION");
    }

    @Test
    void ofWhenFirstNoticeComesAfterTheHarmNamesIt() {
        var story = Story.sev2().at("10:00", impact()).at("10:30", mitigated()).notice("10:31", NoticeKind.FIRST);
        assertThat(entries(story, Flag.FIRST_AFTER_MITIGATED)).containsExactly(entry(3));
    }

    @Test
    void ofWhenRestorationIsToldWithoutAnEventNamesTheNotice() {
        var story = Story.sev2().at("10:00", impact()).at("10:30", mitigated()).notice("10:31", NoticeKind.RESOLVED);
        assertThat(entries(story, Flag.RESOLVED_NOTICE_WITHOUT_EVENT)).containsExactly(entry(3));
    }

    @Test
    void ofWhenRestorationIsToldLateAtTheWorstLevelNamesTheNotice() {
        var story = Story.of(Severity.SEV1)
                .at("10:00", impact())
                .at("10:30", resolved())
                .notice("10:46", NoticeKind.RESOLVED);
        assertThat(entries(story, Flag.RESOLVED_NOTICE_LATE)).containsExactly(entry(3));
    }

    @Test
    void ofWhenClosedWithoutFollowUpNamesTheClosingUnlessWaived() {
        var story = Story.sev2()
                .at("10:00", impact())
                .notice("10:05", NoticeKind.FIRST)
                .at("10:30", resolved())
                .at("12:00", new Handling.Closed());
        assertThat(entries(story, Flag.CLOSED_WITHOUT_FOLLOW_UP)).containsExactly(entry(4));
        story.at("11:59", new Telling.FollowUpWaived());
        assertThat(names(story)).doesNotContain("CLOSED_WITHOUT_FOLLOW_UP");
    }

    @Test
    void ofWhenMaintenanceStandsInAnIncidentNamesIt() {
        var story = Story.sev2().at("10:00", impact()).at("10:10", new Planned.Started());
        assertThat(entries(story, Flag.MAINTENANCE_INSIDE_INCIDENT)).containsExactly(entry(2));
    }

    @Test
    void ofWhenPublicEntryLacksALanguageNamesIt() {
        var line = Line.of(impact(), time("10:00"), "", Source.MANUAL);
        var story = Story.sev2()
                .add(line.withPublicText(Texts.of("Сбой", "Failure")), time("10:00"))
                .add(line.withPublicText(Texts.of("Сбой", "")), time("10:00"));
        assertThat(entries(story, Flag.PUBLIC_WITHOUT_TEXT)).containsExactly(entry(2));
    }

    @Test
    void namesWhenScenarioIsReplayedAreEachOnceInTheirOrder() {
        var scenario = ScenarioFile.read("sc1-fastly-2021.json");
        var flagged = Flags.of(scenario.timeline(), ScenarioFile.REPLAYED_AT);
        assertThat(Flags.names(flagged))
                .containsExactly(
                        "NOT_OPENED",
                        "MISSING_MILESTONE",
                        "ENTERED_LATE",
                        "SILENT_GAP",
                        "RESOLVED_NOTICE_WITHOUT_EVENT",
                        "PUBLIC_WITHOUT_TEXT");
    }

    private static Story quiet(String clock, Impact.ImpactStarted started) {
        return Story.sev2().add(hidden(clock, started), time(clock));
    }

    private static Line hidden(String clock, Fact fact) {
        return Line.of(fact, time(clock), "internal words", Source.MANUAL).with(Visibility.INTERNAL);
    }

    private static List<String> names(Story story) {
        return Flags.names(Flags.of(story.timeline(), NOW));
    }

    private static List<EntryId> entries(Story story, Flag flag) {
        return flagged(story, flag).entries();
    }

    private static Flagged flagged(Story story, Flag flag) {
        return Flags.of(story.timeline(), NOW).stream()
                .filter(found -> found.flag() == flag)
                .findFirst()
                .orElseThrow();
    }
}
