package dev.vestnik.incidentservice.incident.interval;

import static dev.vestnik.incidentservice.incident.Story.reopened;
import static dev.vestnik.incidentservice.incident.Story.time;
import static dev.vestnik.incidentservice.incident.timeline.Telling.Audience.MASS;
import static dev.vestnik.incidentservice.incident.timeline.Telling.Audience.PAGE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.incident.Story;
import dev.vestnik.incidentservice.incident.interval.PromiseOutcome.Verdict;
import dev.vestnik.incidentservice.incident.timeline.Handling;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PromisesTests {

    @Test
    void ofWhenNextWordCameInTimeOrToTheMinuteItIsKept() {
        var story = Story.sev2()
                .promising("10:00", NoticeKind.FIRST, MASS, "10:30")
                .promising("10:30", NoticeKind.UPDATE, MASS, "11:00");
        var promises = promises(story.notice("11:07", NoticeKind.UPDATE), "12:00");
        assertThat(promises.each()).extracting(PromiseOutcome::verdict).containsExactly(Verdict.KEPT, Verdict.BROKEN);
        assertThat(promises.each().getLast().minutesLate()).isEqualTo(7);
        assertThat(promises.keptShare()).contains(0.5);
    }

    @Test
    void ofWhenNothingWasSaidItIsPendingUntilItsTimeThenBroken() {
        var story = Story.sev2().promising("10:00", NoticeKind.FIRST, MASS, "10:30");
        assertThat(promises(story, "10:30").each())
                .extracting(PromiseOutcome::verdict)
                .containsExactly(Verdict.PENDING);
        assertThat(promises(story, "10:30").keptShare()).isEmpty();
        var broken = promises(story, "10:45");
        assertThat(broken.broken()).isEqualTo(1);
        assertThat(broken.each().getFirst().minutesLate()).isEqualTo(15);
    }

    @Test
    void ofWhenTheLastWordWasThatAllIsWellNoneIsOwed() {
        var story = Story.sev2().promising("10:00", NoticeKind.RESOLVED, MASS, "10:30");
        assertThat(promises(story, "12:00").each())
                .extracting(PromiseOutcome::verdict)
                .containsExactly(Verdict.NOT_OWED);
    }

    @Test
    void ofWhenPromisedByLetterThePageAloneDoesNotKeepIt() {
        var letter = Story.sev2()
                .promising("10:00", NoticeKind.FIRST, MASS, "10:30")
                .promising("10:20", NoticeKind.UPDATE, PAGE, "10:50");
        assertThat(promises(letter, "10:40").each())
                .extracting(PromiseOutcome::verdict)
                .containsExactly(Verdict.BROKEN, Verdict.PENDING);
        var page =
                Story.sev2().promising("10:00", NoticeKind.FIRST, PAGE, "10:30").notice("10:20", NoticeKind.UPDATE);
        assertThat(promises(page, "10:40").each())
                .extracting(PromiseOutcome::verdict)
                .containsExactly(Verdict.KEPT);
    }

    @Test
    void longestSilenceEndsWithTheWordThatAllIsWellAndGoesOnOtherwise() {
        var story = Story.sev2().notice("10:00", NoticeKind.FIRST).notice("10:50", NoticeKind.UPDATE);
        assertThat(silence(story, "12:00")).isEqualTo(Duration.ofMinutes(70));
        assertThat(silence(story.notice("11:20", NoticeKind.RESOLVED), "20:00")).isEqualTo(Duration.ofMinutes(50));
        assertThat(silence(story.at("11:30", reopened()), "20:00")).isGreaterThan(Duration.ofHours(8));
    }

    @Test
    void longestSilenceWhenClosedWithoutAWordStopsThere() {
        var story = Story.sev2().notice("10:00", NoticeKind.FIRST).at("11:00", new Handling.Closed());
        assertThat(silence(story, "20:00")).isEqualTo(Duration.ofMinutes(60));
    }

    private static Promises promises(Story story, String now) {
        return Intervals.of(story.timeline(), time(now)).promises();
    }

    private static Duration silence(Story story, String now) {
        Instant at = time(now);
        return Intervals.of(story.timeline(), at).longestSilence().orElseThrow();
    }
}
