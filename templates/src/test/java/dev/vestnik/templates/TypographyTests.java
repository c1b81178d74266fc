package dev.vestnik.templates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypographyTests {

    /** A tilde stands for the non-breaking space. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        затронуло 22 клиента;             затронуло 22~клиента
        38 % загрузок;                    38~% загрузок
        По условиям SLA, п. 4.2, плата;   По условиям SLA, п.~4.2, плата
        не работает — ответьте;           не работает~— ответьте
        16:00 и 16:05;                    16:00 и 16:05
        two   spaces  ;                   two spaces
        RUB 1,200 for 2 days;             RUB~1,200 for 2~days
        из 12 000 ₽;                      из 12 000~₽
        уже 1 час (с 18:05 МСК (16:05) 12 марта); уже 1~час (с 18:05~МСК, 16:05, 12~марта)
        с 16:05 (примерно) (5 минут);     с 16:05 (примерно, 5~минут)
        a) b) c;                          a) b) c
        (one (two (three)));              (one, two, three)
        """)
    void setWhenTypedPlainBindsWhatBelongsTogether(String typed, String set) {
        assertThat(Typography.set(typed)).isEqualTo(set.replace('~', '\u00a0'));
    }
}
