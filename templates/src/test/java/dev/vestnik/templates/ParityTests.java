package dev.vestnik.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ParityTests {
    private static final Base BASE = new Base(LocalDate.of(2026, 3, 12), Samples.MOSCOW);

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        в 16:05 МСК 12 марта;               at 13:05 UTC on 12 March
        в 16:05 МСК;                        at 13:05 UTC
        в 00:30 МСК 13 марта;               at 21:30 UTC on 12 March
        в 00:30 МСК;                        at 21:30 UTC
        в 16:05;                            at 16:05
        в 16:05 МСК;                        at 4:05 p.m. Moscow time
        с 16:00 до 16:05 МСК 12 марта;      from 13:00 to 13:05 UTC on 12 March
        с 16:00 до 16:05 МСК 12 марта;      from 18:00 to 18:05 Yekaterinburg time on 12 March
        17:30 вместо 17:00 МСК;             14:30 instead of 14:00 UTC
        в 18:05 по Екатеринбургу (16:05 МСК) 12 марта; at 18:05 Yekaterinburg time (16:05 MSK) on 12 March
        в 18:35 UTC+5:30;                   at 13:05 UTC
        1 200 ₽;                            RUB 1,200
        1 200 ₽;                            RUB 1200
        1,5 секунды;                        1.5 seconds
        99,949 %;                           99.949%
        38 % загрузок;                      38% of uploads
        22 клиента в зоне ru-1;             22 customers in zone ru-1
        п. 4.2;                             clause 4.2
        до 100 МБ;                          up to 100 MB
        1 час 30 минут;                     90 minutes
        2 часа;                             120 min
        3 дня;                              72 hours
        не позднее 26 марта;                by 26 March
        не позднее 26 марта;                by March 26
        https://s.example/ru/i/42;          https://s.example/en/i/42
        см. https://s.example/ru.;          see https://s.example/en
        версия 1.2.3;                       version 1.2.3
        «${component}» и «${component}»;    ${component}
        без чисел;                          no numbers
        """)
    void checkWhenTheSameIsSaidFindsNothing(String ru, String en) {
        assertThat(Parity.check("cause", Texts.of(ru, en), BASE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        в 16:05 МСК;                  at 13:06 UTC;               TIMES_DIFFER
        в 16:05 МСК 12 марта;         at 13:05 UTC on 13 March;   TIMES_DIFFER
        в 16:05;                      at 13:05;                   TIMES_DIFFER
        в 16:05 и 16:10 МСК;          at 16:05 MSK;               TIMES_DIFFER
        1 200 ₽;                      RUB 1.200;                  NUMBERS_DIFFER
        22 клиента;                   23 customers;               NUMBERS_DIFFER
        22 клиента;                   customers;                  NUMBERS_DIFFER
        38 %;                         38;                         NUMBERS_DIFFER
        90 минут;                     1 hour;                     DURATIONS_DIFFER
        26 марта;                     26 May;                     DATES_DIFFER
        https://s.example/ru/i/42;    https://s.example/en/i/43;  LINKS_DIFFER
        https://s.example/one/42;     https://s.example/two/42;   LINKS_DIFFER
        https://s.example/ru/i/42;    see the page;               LINKS_DIFFER
        «${component}»;               File upload;                VARIABLES_DIFFER
        """)
    void checkWhenTheTextsDifferBlocks(String ru, String en, String rule) {
        var findings = Parity.check("cause", Texts.of(ru, en), BASE);
        assertThat(findings).extracting(Finding::rule).containsExactly(rule);
        assertThat(findings)
                .allMatch(Finding::blocks)
                .allMatch(finding -> finding.message().isComplete());
        assertThat(findings).extracting(Finding::field).containsExactly("cause");
    }

    @Test
    void checkWhenNumbersDifferSaysWhichInBothLanguages() {
        var finding = Parity.check("scope", Texts.of("22 клиента", "23 customers"), BASE)
                .getFirst();
        assertThat(finding.message())
                .isEqualTo(Texts.of(
                        "Числа в текстах расходятся: по-русски 22; по-английски 23.",
                        "The numbers differ: Russian 22; English 23."));
    }

    @Test
    void checkWhenALanguageIsMissingComparesNothing() {
        assertThat(Parity.check("scope", Texts.of("22 клиента", ""), BASE)).isEmpty();
    }

    @Test
    void checkWhenTextIsHugeOrOddStaysCalm() {
        var odd = "25:99 ::: 99:99 1,2,3 " + "9".repeat(5_000) + " 12:00:00 (((( UTC+99 12:00 UTC+99 "
                + "16:05 ".repeat(500);
        assertThat(Parity.check("cause", Texts.of(odd, odd), BASE)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("letters")
    void checkWhenAWholeLetterIsRenderedInOneZoneFindsNothing(Samples.Sample sample) {
        for (var zone : List.of(Samples.MOSCOW, Samples.UTC, Samples.YEKATERINBURG)) {
            var base = new Base(LocalDate.of(2026, 3, 12), zone);
            var texts = Texts.of(
                    words(sample, new Reader(Language.RU, zone)), words(sample, new Reader(Language.EN, zone)));
            assertThat(Parity.check("letter", texts, base)).isEmpty();
        }
    }

    /** Without how a credit was counted: the engine makes that, and «22 минуты из 44 640» is "22 of the 44,640 minutes". */
    private static String words(Samples.Sample sample, Reader reader) {
        var text = new Templates().render(sample.letter(), reader).text();
        return text.replaceAll("(?m)^(Как посчитали|How we counted): .*$", "");
    }

    static List<Samples.Sample> letters() {
        return Samples.all();
    }
}
