package dev.vestnik.incidentservice.incident.interval;

import static dev.vestnik.incidentservice.incident.Story.API;
import static dev.vestnik.incidentservice.incident.Story.BUILDS;
import static dev.vestnik.incidentservice.incident.Story.impact;
import static dev.vestnik.incidentservice.incident.Story.mitigated;
import static dev.vestnik.incidentservice.incident.Story.partly;
import static dev.vestnik.incidentservice.incident.Story.reopened;
import static dev.vestnik.incidentservice.incident.Story.resolved;
import static dev.vestnik.incidentservice.incident.Story.slow;
import static dev.vestnik.incidentservice.incident.Story.time;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.incident.Story;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComponentIntervalsTests {
    private static final Instant NOW = time("23:00");

    @Test
    void ofWhenComponentsRecoverApartTheIncidentTakesTheLatest() {
        var story = Story.sev2()
                .at("10:00", impact(API))
                .at("10:10", impact(BUILDS))
                .at("10:30", mitigated(API))
                .at("11:00", resolved());
        assertThat(minutes(story, Measure.TTM)).contains(60L);
        assertThat(minutes(story, API, Measure.TTM)).contains(30L);
        assertThat(minutes(story, BUILDS, Measure.TTM)).contains(50L);
        assertThat(minutes(story, BUILDS, Measure.TTR)).contains(50L);
        assertThat(Intervals.of(story.timeline(), NOW).components()).containsOnlyKeys(API, BUILDS);
        assertThat(of(story, API).downtimeMinutes()).isEqualTo(30);
        assertThat(of(story).downtimeMinutes()).isEqualTo(60);
    }

    @Test
    void ofWhenAComponentStillHurtsTheIncidentHasNoEnd() {
        var story = Story.sev2()
                .at("10:00", impact(API, BUILDS))
                .at("10:30", mitigated(API))
                .at("10:40", resolved(API));
        assertThat(minutes(story, Measure.TTM)).isEmpty();
        assertThat(minutes(story, Measure.TTR)).isEmpty();
        assertThat(minutes(story, API, Measure.TTR)).contains(40L);
        assertThat(of(story, BUILDS).downtimeMinutes()).isEqualTo(13 * 60);
    }

    @Test
    void ofWhenStartNamesNoComponentLaterNamesInheritIt() {
        var story =
                Story.sev2().at("10:00", impact()).at("10:30", mitigated(API)).at("11:00", mitigated(BUILDS));
        assertThat(minutes(story, Measure.TTM)).contains(60L);
        assertThat(minutes(story, API, Measure.TTM)).contains(30L);
        assertThat(minutes(story, BUILDS, Measure.TTM)).contains(60L);
    }

    @Test
    void ofWhenAComponentHasAStartOfItsOwnThatCounts() {
        var story = Story.sev2()
                .at("10:00", impact())
                .at("10:20", impact(BUILDS))
                .at("10:30", mitigated())
                .at("11:00", mitigated(BUILDS));
        assertThat(minutes(story, BUILDS, Measure.TTM)).contains(40L);
        assertThat(minutes(story, Measure.TTM)).contains(60L);
    }

    @Test
    void ofWhenPartlyRestoredOnlyListedComponentsStopHurting() {
        var story = Story.sev2()
                .at("10:00", impact(API, BUILDS))
                .at("10:30", partly(API))
                .at("10:40", partly())
                .at("11:00", mitigated());
        assertThat(of(story, API).downtimeMinutes()).isEqualTo(30);
        assertThat(of(story, BUILDS).downtimeMinutes()).isEqualTo(60);
        assertThat(minutes(story, Measure.FIRST_RECOVERY_AFTER)).contains(30L);
        assertThat(minutes(story, BUILDS, Measure.FIRST_RECOVERY_AFTER)).contains(40L);
    }

    @Test
    void ofWhenReopenedTheEndBeforeItDoesNotCount() {
        var story = Story.sev2()
                .at("10:00", impact(API))
                .at("10:30", mitigated())
                .at("11:00", resolved())
                .at("12:00", reopened());
        assertThat(minutes(story, Measure.TTR)).isEmpty();
        assertThat(minutes(story, Measure.TTM)).isEmpty();
        story.at("12:30", resolved());
        assertThat(minutes(story, Measure.TTR)).contains(150L);
        assertThat(minutes(story, Measure.TTM)).contains(150L);
        assertThat(of(story).downtimeMinutes()).isEqualTo(60);
        assertThat(of(story, API).spans()).hasSize(2);
    }

    @Test
    void ofWhenOnlyOneComponentCameBackTheOtherStaysResolved() {
        var story = Story.sev2()
                .at("10:00", impact(API, BUILDS))
                .at("11:00", resolved())
                .at("12:00", reopened(API));
        assertThat(minutes(story, BUILDS, Measure.TTR)).contains(60L);
        assertThat(minutes(story, API, Measure.TTR)).isEmpty();
        assertThat(minutes(story, Measure.TTR)).isEmpty();
        story.at("12:10", resolved(API));
        assertThat(minutes(story, Measure.TTR)).contains(130L);
    }

    @Test
    void ofWhenEffectChangesTheSpanIsSplitAndTheSumStays() {
        var story = Story.sev2().at("10:00", slow(API)).at("10:20", impact(API)).at("10:50", mitigated());
        assertThat(Spans.of(story.timeline())).extracting(Span::from).containsExactly(time("10:00"), time("10:20"));
        assertThat(of(story, API).downtimeMinutes()).isEqualTo(50);
    }

    @Test
    void ofWhenResolvedIsBeforeMitigatedTheMitigationEndsTheSpan() {
        var story = Story.sev2().at("10:00", impact()).at("10:30", resolved()).at("10:40", mitigated());
        assertThat(of(story).downtimeMinutes()).isEqualTo(40);
        assertThat(minutes(story, Measure.TTM)).contains(40L);
        assertThat(minutes(story, Measure.TTR)).contains(30L);
    }

    @Test
    void ofWhenSpansOfComponentsOverlapTheirUnionCounts() {
        var story = Story.sev2()
                .at("10:00", impact(API))
                .at("10:20", impact(BUILDS))
                .at("10:30", mitigated(API))
                .at("10:40", mitigated(BUILDS))
                .at("11:00", impact(API))
                .at("11:10", mitigated(API));
        assertThat(of(story).downtimeMinutes()).isEqualTo(50);
    }

    private static Measures of(Story story) {
        return Intervals.of(story.timeline(), NOW).incident();
    }

    private static Measures of(Story story, ComponentId component) {
        return Optional.ofNullable(
                        Intervals.of(story.timeline(), NOW).components().get(component))
                .orElseThrow();
    }

    private static Optional<Long> minutes(Story story, Measure measure) {
        return of(story).of(measure).wholeMinutes();
    }

    private static Optional<Long> minutes(Story story, ComponentId component, Measure measure) {
        return of(story, component).of(measure).wholeMinutes();
    }
}
