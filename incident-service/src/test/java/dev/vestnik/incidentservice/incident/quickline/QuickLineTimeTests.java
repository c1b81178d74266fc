package dev.vestnik.incidentservice.incident.quickline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.templates.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuickLineTimeTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    15:03 первое обращение | 2026-03-12T12:03:00Z
                    15.03 первое обращение | 2026-03-12T12:03:00Z
                    1503 первое обращение | 2026-03-12T12:03:00Z
                    9:05 first ticket | 2026-03-12T06:05:00Z
                    3:03 pm first ticket | 2026-03-12T12:03:00Z
                    в 15:03 первое обращение | 2026-03-12T12:03:00Z
                    at 15:03 first ticket | 2026-03-12T12:03:00Z
                    15:03 — первое обращение | 2026-03-12T12:03:00Z
                    15:03, первое обращение | 2026-03-12T12:03:00Z
                    вчера 23:50 упала сеть | 2026-03-11T20:50:00Z
                    вчера в 23:50 упала сеть | 2026-03-11T20:50:00Z
                    yesterday 23:50 network down | 2026-03-11T20:50:00Z
                    yesterday at 23:50 network down | 2026-03-11T20:50:00Z
                    позавчера 10:00 упала сеть | 2026-03-10T07:00:00Z
                    сегодня 10:00 упала сеть | 2026-03-12T07:00:00Z
                    11.03 15:03 упала сеть | 2026-03-11T12:03:00Z
                    11.03.2026 15:03 упала сеть | 2026-03-11T12:03:00Z
                    11.03.26 15:03 упала сеть | 2026-03-11T12:03:00Z
                    31.12 23:50 упала сеть | 2025-12-31T20:50:00Z
                    2026-03-11 15:03 упала сеть | 2026-03-11T12:03:00Z
                    2026-03-11T15:03 упала сеть | 2026-03-11T12:03:00Z
                    2026-03-11T12:03:00Z network down | 2026-03-11T12:03:00Z
                    2026-03-11T15:03:20+03:00 network down | 2026-03-11T12:03:20Z
                    11 марта 15:03 упала сеть | 2026-03-11T12:03:00Z
                    11 марта 2026 года, 15:03 упала сеть | 2026-03-11T12:03:00Z
                    11 March 15:03 network down | 2026-03-11T12:03:00Z
                    March 11 15:03 network down | 2026-03-11T12:03:00Z
                    March 11, 2026 15:03 network down | 2026-03-11T12:03:00Z
                    12:03 UTC network down | 2026-03-12T12:03:00Z
                    12:03Z network down | 2026-03-12T12:03:00Z
                    15:03 МСК упала сеть | 2026-03-12T12:03:00Z
                    15:03 мск упала сеть | 2026-03-12T12:03:00Z
                    17:03 +05:00 упала сеть | 2026-03-12T12:03:00Z
                    17:03+05 упала сеть | 2026-03-12T12:03:00Z
                    17:03 UTC+5 упала сеть | 2026-03-12T12:03:00Z
                    17:03 МСК+2 упала сеть | 2026-03-12T12:03:00Z
                    17:03 по Екатеринбургу упала сеть | 2026-03-12T12:03:00Z
                    13:03 Europe/Berlin network down | 2026-03-12T12:03:00Z
                    15:03 +5 клиентов пишут | 2026-03-12T12:03:00Z
                    15:03:20 упала сеть | 2026-03-12T12:03:20Z
                    10 минут назад упала сеть | 2026-03-12T12:50:00Z
                    10 min ago network down | 2026-03-12T12:50:00Z
                    упала сеть | 2026-03-12T13:00:00Z
                    до 15:03 всё работало | 2026-03-12T13:00:00Z
                    5 клиентов ждут с 15:03 | 2026-03-12T13:00:00Z
                    12.50 % запросов с ошибкой | 2026-03-12T13:00:00Z
                    10.20.30.40 недоступен | 2026-03-12T13:00:00Z
                    16:01 упала сеть | 2026-03-12T13:01:00Z
                    """)
    void readWhenTimeIsTypedFindsTheMoment(String typed, Instant at) {
        assertThat(Lines.line(typed).occurred().at()).isEqualTo(at);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "~15:03 упала сеть",
                "около 15:03 упала сеть",
                "about 15:03 network down",
                "примерно в 15:03 упала сеть",
                "вчера около 23:50 упала сеть"
            })
    void readWhenTimeIsApproximateSaysSo(String typed) {
        assertThat(Lines.line(typed).occurred().isApproximate()).isTrue();
        assertThat(Lines.understood(typed).summary().in(Language.RU)).startsWith("≈");
    }

    @Test
    void readWhenSecondsOrNowAreMeantIsExactElseToTheMinute() {
        assertThat(Lines.line("15:03:20 упала сеть").occurred().precision()).isEqualTo(new Occurred.Precision.Exact());
        assertThat(Lines.line("упала сеть").occurred().precision()).isEqualTo(new Occurred.Precision.Exact());
        assertThat(Lines.line("15:03 упала сеть").occurred().precision()).isEqualTo(new Occurred.Precision.Minute());
    }

    @Test
    void readWhenZoneIsTypedKeepsIt() {
        assertThat(Lines.line("12:03 UTC network down").enteredZone()).isEqualTo("UTC");
        assertThat(Lines.line("15:03 упала сеть").enteredZone()).isEqualTo("Europe/Moscow");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    25:00 упала сеть | unknown-time
                    15:61 упала сеть | unknown-time
                    31.02 15:03 упала сеть | unknown-time
                    2026-02-30 15:03 упала сеть | unknown-time
                    2026-02-30T15:03:00Z network down | unknown-time
                    13:03 pm network down | unknown-time
                    сегодня 16:03 упала сеть | future-time
                    13.03 10:00 упала сеть | future-time
                    2026-03-12T13:03:00Z network down | future-time
                    15:03 | required
                    ! | required
                    15:03 ! | required
                    """)
    void readWhenTimeIsImpossibleNamesTheRule(String typed, String rule) {
        assertThat(Lines.rule(typed)).isEqualTo(rule);
    }

    @Test
    void readWhenAfterMidnightProposesTheNextDayAndAsks() {
        var context = Lines.context(
                Instant.parse("2026-03-12T21:12:00Z"), Optional.of(Instant.parse("2026-03-12T20:50:00Z")));
        var read = Lines.understood("00:10 откатили", context);
        assertThat(read.line().occurred().at()).isEqualTo(Instant.parse("2026-03-12T21:10:00Z"));
        var question = read.question().orElseThrow();
        assertThat(question.other()).isEqualTo(Instant.parse("2026-03-11T21:10:00Z"));
        assertThat(question.text().in(Language.RU)).isEqualTo("Это 00:10 13\u00a0марта, а не 00:10 12\u00a0марта?");
        assertThat(question.text().in(Language.EN)).isEqualTo("Is it 00:10 on 13 March, not 00:10 on 12 March?");
    }

    @Test
    void readWhenTimeIsAheadOfNowMeansYesterdayAndRemarks() {
        var context = Lines.context(
                Instant.parse("2026-03-12T21:12:00Z"), Optional.of(Instant.parse("2026-03-12T20:50:00Z")));
        var read = Lines.understood("23:55 откатили", context);
        assertThat(read.line().occurred().at()).isEqualTo(Instant.parse("2026-03-12T20:55:00Z"));
        assertThat(read.remarks()).extracting(remark -> remark.in(Language.RU)).contains("23:55 12\u00a0марта");
        assertThat(read.question()).isEmpty();
    }

    @Test
    void readWhenTodayIsImpossibleProposesYesterday() {
        var context = Lines.context(
                Instant.parse("2026-03-12T21:12:00Z"), Optional.of(Instant.parse("2026-03-12T21:05:00Z")));
        assertThat(Lines.understood("23:55 откатили", context).line().occurred().at())
                .isEqualTo(Instant.parse("2026-03-12T20:55:00Z"));
    }

    @Test
    void readWhenAnOldIncidentIsWrittenUpKeepsToItsDays() {
        var now = Instant.parse("2026-03-20T09:00:00Z");
        var context = Lines.context(now, Optional.of(Instant.parse("2026-03-12T20:50:00Z")));
        var sameDay = Lines.understood("22:15 откатили", context);
        assertThat(sameDay.line().occurred().at()).isEqualTo(Instant.parse("2026-03-12T19:15:00Z"));
        assertThat(sameDay.question()).isEmpty();
        var nextDay = Lines.understood("00:10 откатили", context);
        assertThat(nextDay.line().occurred().at()).isEqualTo(Instant.parse("2026-03-12T21:10:00Z"));
        assertThat(nextDay.question()).isPresent();
    }

    @Test
    void readWhenTheClocksWentBackAsksWhichOfTheTwo() {
        var berlin = new Context(
                Instant.parse("2026-10-25T09:00:00Z"),
                ZoneId.of("Europe/Berlin"),
                Optional.empty(),
                Lines.context().severity(),
                List.of());
        var read = Lines.understood("02:30 network down", berlin);
        assertThat(read.line().occurred().at()).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(read.question().orElseThrow().other()).isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
    }

    @Test
    void readWhenTheClocksWentForwardRefusesTheMissingHour() {
        var berlin = new Context(
                Instant.parse("2026-03-29T09:00:00Z"),
                ZoneId.of("Europe/Berlin"),
                Optional.empty(),
                Lines.context().severity(),
                List.of());
        assertThat(Lines.rule("02:30 network down", berlin)).isEqualTo("unknown-time");
    }

    @Test
    void readWhenTimeStandsInsideTheTextRemarksThatItIsNotUsed() {
        assertThat(Lines.understood("до 15:03 всё было хорошо").remarks())
                .anyMatch(remark -> remark.in(Language.RU).startsWith("Время внутри текста не учтено"));
    }
}
