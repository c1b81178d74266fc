package dev.vestnik.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTests {
    private static final Instant AT = Instant.parse("2026-03-12T13:05:00Z");
    private static final Instant LATER = Instant.parse("2026-03-12T14:10:00Z");
    private static final Instant NEXT_DAY = Instant.parse("2026-03-13T14:10:00Z");

    @Test
    void instantWhenRepeatedPrintsTheDateOnceUntilItDiffers() {
        var times = ru(Samples.MOSCOW);
        assertThat(plain(times.instant(AT))).isEqualTo("16:05 МСК 12 марта");
        assertThat(plain(times.instant(LATER))).isEqualTo("17:10 МСК");
        assertThat(plain(times.instant(NEXT_DAY))).isEqualTo("17:10 МСК 13 марта");
        assertThat(plain(times.instant(AT))).isEqualTo("16:05 МСК 12 марта");
    }

    @Test
    void instantWhenInEnglishPutsOnBeforeTheDate() {
        assertThat(plain(en(Samples.UTC, Samples.UTC).instant(AT))).isEqualTo("13:05 UTC on 12 March");
    }

    @Test
    void instantWhenReaderIsElsewhereShowsBothZonesOnce() {
        var times = ru(Samples.YEKATERINBURG);
        assertThat(plain(times.instant(AT))).isEqualTo("18:05 по Екатеринбургу (16:05 МСК) 12 марта");
        assertThat(plain(times.instant(LATER))).isEqualTo("19:10 по Екатеринбургу");
    }

    @Test
    void instantWhenDatesDifferBetweenZonesGivesEachItsOwn() {
        var at = Instant.parse("2026-03-12T19:30:00Z");
        assertThat(plain(ru(Samples.YEKATERINBURG).instant(at)))
                .isEqualTo("00:30 по Екатеринбургу 13 марта (22:30 МСК 12 марта)");
    }

    @Test
    void momentWhenApproximateSaysSoAtTheFirstMention() {
        var times = ru(Samples.MOSCOW);
        assertThat(plain(times.moment(Moment.about(AT)))).isEqualTo("16:05 МСК 12 марта (примерно)");
        assertThat(plain(times.moment(Moment.about(AT)))).isEqualTo("16:05 МСК");
        assertThat(plain(en(Samples.UTC, Samples.UTC).moment(Moment.about(AT))))
                .isEqualTo("13:05 UTC on 12 March (approximately)");
    }

    @Test
    void periodWhenWithinADayNamesZoneAndDateOnce() {
        assertThat(plain(ru(Samples.MOSCOW).period(period("13:00", "13:05"))))
                .isEqualTo("с 16:00 до 16:05 МСК 12 марта");
        assertThat(plain(en(Samples.UTC, Samples.UTC).period(period("13:00", "13:05"))))
                .isEqualTo("from 13:00 to 13:05 UTC on 12 March");
        assertThat(plain(ru(Samples.YEKATERINBURG).period(period("13:00", "13:05"))))
                .isEqualTo("с 18:00 до 18:05 по Екатеринбургу (16:00–16:05 МСК) 12 марта");
        assertThat(plain(en(Samples.UTC, Samples.MOSCOW).period(period("13:00", "13:05"))))
                .isEqualTo("from 13:00 to 13:05 UTC (16:00–16:05 MSK) on 12 March");
    }

    @Test
    void periodWhenAcrossMidnightIsFullAtBothEnds() {
        assertThat(plain(ru(Samples.MOSCOW).period(period("20:50", "21:10"))))
                .isEqualTo("с 23:50 МСК 12 марта до 00:10 МСК 13 марта");
        assertThat(plain(ru(Samples.YEKATERINBURG).period(period("18:50", "19:10"))))
                .isEqualTo("с 23:50 по Екатеринбургу 12 марта до 00:10 по Екатеринбургу 13 марта"
                        + " (21:50–22:10 МСК 12 марта)");
    }

    @Test
    void periodWhenReadersDayDiffersDatesTheBracket() {
        assertThat(plain(ru(Samples.YEKATERINBURG).period(period("19:30", "19:35"))))
                .isEqualTo("с 00:30 до 00:35 по Екатеринбургу 13 марта (22:30–22:35 МСК 12 марта)");
    }

    @Test
    void periodWhenInSeveralSpansJoinsThem() {
        var spans = new Period(
                List.of(
                        new Span(Samples.utc("13:05"), Samples.utc("13:20")),
                        new Span(Samples.utc("13:40"), Samples.utc("14:05"))),
                false);
        assertThat(plain(ru(Samples.MOSCOW).period(spans)))
                .isEqualTo("с 16:05 до 16:20 и с 16:40 до 17:05 МСК 12 марта");
        assertThat(plain(en(Samples.UTC, Samples.MOSCOW).period(spans)))
                .isEqualTo(
                        "from 13:05 to 13:20 and from 13:40 to 14:05 UTC (16:05–16:20, 16:40–17:05 MSK) on 12 March");
        assertThat(spans.length()).hasMinutes(40);
    }

    @Test
    void periodWhenSpansLieOnTwoDaysDatesEach() {
        var spans = new Period(
                List.of(
                        new Span(Samples.utc("13:05"), Samples.utc("13:20")),
                        new Span(NEXT_DAY, NEXT_DAY.plusSeconds(600))),
                false);
        assertThat(plain(ru(Samples.MOSCOW).period(spans)))
                .isEqualTo("с 16:05 до 16:20 МСК 12 марта и с 17:10 до 17:20 МСК 13 марта");
    }

    @Test
    void periodWhenTheClockIsChangedPrintsBothOffsets() {
        var night = Period.of(Instant.parse("2026-03-29T00:00:00Z"), Instant.parse("2026-03-29T02:00:00Z"));
        assertThat(plain(Times.of(new Reader(Language.RU, Samples.BERLIN))
                        .sentences(Samples.BERLIN)
                        .period(night)))
                .isEqualTo("с 01:00 (UTC+1) до 04:00 (UTC+2) по Берлину 29 марта");
    }

    @Test
    void timelineWhenADayPassesOpensItWithItsDate() {
        var times = ru(Samples.MOSCOW);
        times.instant(AT);
        var lines = List.of(
                new TimelineLine(LATER, Texts.of("заметили", "noticed")),
                new TimelineLine(Instant.parse("2026-03-12T21:10:00Z"), Texts.of("исправили", "repaired")));
        assertThat(plain(times.timeline(lines))).isEqualTo("МСК: 17:10 — заметили; 13 марта: 00:10 — исправили");
    }

    @Test
    void standAloneWhenInTheSameYearLeavesItOut() {
        var times = Times.of(new Reader(Language.RU, Samples.MOSCOW));
        assertThat(plain(times.standAlone(AT, LATER))).isEqualTo("12 марта, 16:05 МСК");
        assertThat(plain(times.standAlone(AT, Instant.parse("2027-01-10T00:00:00Z"))))
                .isEqualTo("12 марта 2026, 16:05 МСК");
        assertThat(plain(times.standAlone(new Span(Samples.utc("13:00"), AT), AT)))
                .isEqualTo("12 марта, 16:00–16:05 МСК");
        assertThat(plain(times.standAlone(new Span(Samples.utc("20:50"), Samples.utc("21:10")), AT)))
                .isEqualTo("12 марта, 23:50 – 13 марта, 00:10 МСК");
        assertThat(plain(Times.of(new Reader(Language.EN, Samples.UTC)).standAlone(AT, AT)))
                .isEqualTo("12 March, 13:05 UTC");
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Moscow, МСК, MSK",
        "Asia/Yekaterinburg, по Екатеринбургу, Yekaterinburg time",
        "Europe/Samara, по Самаре, Samara time",
        "Asia/Novosibirsk, по Новосибирску, Novosibirsk time",
        "Europe/Kaliningrad, по Калининграду, Kaliningrad time",
        "Europe/Berlin, по Берлину, Berlin time",
        "UTC, UTC, UTC",
        "Z, UTC, UTC",
        "Asia/Karachi, UTC+5, UTC+5",
        "Asia/Kolkata, UTC+5:30, UTC+5:30",
        "America/New_York, UTC−4, UTC−4"
    })
    void zoneLabelWhenKnownIsANameElseTheOffset(String zone, String ru, String en) {
        assertThat(plain(Times.of(new Reader(Language.RU, ZoneId.of(zone))).zoneLabel(AT)))
                .isEqualTo(ru);
        assertThat(plain(Times.of(new Reader(Language.EN, ZoneId.of(zone))).zoneLabel(AT)))
                .isEqualTo(en);
    }

    @Test
    void zoneLabelWhenTheZoneMovedItsClockFollowsTheInstant() {
        var moscow = Times.of(new Reader(Language.EN, Samples.MOSCOW));
        assertThat(plain(moscow.clock(Instant.parse("2012-07-01T12:00:00Z")))).isEqualTo("16:00 MSK");
        assertThat(plain(moscow.clock(Instant.parse("2015-07-01T12:00:00Z")))).isEqualTo("15:00 MSK");
    }

    @Test
    void spokenWhenInRussianIsGenitive() {
        var times = Times.of(new Reader(Language.RU, Samples.MOSCOW));
        assertThat(plain(times.spoken(AT, true))).isEqualTo("16 часов 5 минут по московскому времени");
        assertThat(plain(times.spoken(Samples.utc("18:00"), false))).isEqualTo("21 часа");
        assertThat(plain(times.spoken(Samples.utc("14:10"), false))).isEqualTo("17 часов 10 минут");
    }

    @Test
    void spokenWhenInEnglishHasTwelveHours() {
        var times = Times.of(new Reader(Language.EN, Samples.MOSCOW));
        assertThat(plain(times.spoken(AT, true))).isEqualTo("4:05 p.m. Moscow time");
        assertThat(plain(times.spoken(Samples.utc("14:00"), false))).isEqualTo("5 p.m.");
        assertThat(plain(times.spoken(Samples.utc("21:05"), false))).isEqualTo("12:05 a.m.");
    }

    @Test
    void dayWhenToldIsADateWithoutZone() {
        assertThat(plain(Times.of(new Reader(Language.RU, Samples.UTC)).day(LocalDate.of(2026, 3, 26))))
                .isEqualTo("26 марта");
    }

    @Test
    void deadlineWhenAtMidnightIsAMinuteEarlier() {
        assertThat(Times.deadline(Instant.parse("2026-03-12T21:00:00Z"), Samples.MOSCOW))
                .isEqualTo("2026-03-12T20:59:00Z");
        assertThat(Times.deadline(AT, Samples.MOSCOW)).isEqualTo(AT);
    }

    @Test
    void instantWhenPrintedNeverBreaksInside() {
        assertThat(ru(Samples.MOSCOW).instant(AT)).isEqualTo("16:05\u00a0МСК 12\u00a0марта");
        assertThat(en(Samples.YEKATERINBURG, Samples.YEKATERINBURG).instant(AT))
                .isEqualTo("18:05\u00a0Yekaterinburg\u00a0time on 12\u00a0March");
    }

    private static SentenceTimes ru(ZoneId zone) {
        return Times.of(new Reader(Language.RU, zone)).sentences(Samples.MOSCOW);
    }

    private static SentenceTimes en(ZoneId zone, ZoneId reference) {
        return Times.of(new Reader(Language.EN, zone)).sentences(reference);
    }

    private static Period period(String from, String to) {
        return Period.of(Samples.utc(from), Samples.utc(to));
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
